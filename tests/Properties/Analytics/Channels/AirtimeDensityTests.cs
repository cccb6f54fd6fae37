using System.Numerics;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>
/// The bounds on discs from which the error of a prepared channel is proven, against densities written out over
/// complex numbers.
/// </summary>
public class AirtimeDensityTests
{
    private static readonly double _ln2 = Math.Log(2);

    public static TheoryData<string, double, double> Laws =>
        new()
        {
            { "gamma", 21.6, 1 },
            { "gamma", 0.01, 0.5 },
            { "gamma", 1e6, 20 },
            { "log-normal", 21.6, 8 },
            { "log-normal", 1e6, 1 },
            { "log-normal", 0.01, 12 },
            { "rician", 21.6, 5 },
            { "rician", 0.01, 0.3 },
            { "rician", 1e3, 30 },
        };

    [Theory]
    [MemberData(nameof(Laws))]
    public void No_point_of_a_disc_exceeds_the_bound(string family, double scale, double shape)
    {
        FadingChannel channel = family switch
        {
            "gamma" => new NakagamiChannel(new(scale), shape),
            "log-normal" => new LogNormalChannel(new(scale), shape),
            _ => new RicianChannel(new(scale), shape),
        };
        var density = channel.DensityOfAirtime(logScale: 0);
        var usual = _ln2 / Math.Log(1 + scale);
        var tightest = double.PositiveInfinity;
        foreach (var place in new[] { 0.6, 0.8, 0.95, 1, 1.1, 1.5, 3, 20, 1e3 })
        {
            foreach (var share in new[] { 0.01, 0.05, 0.3, 1 })
            {
                var middle = place * usual;
                var wanted = share * Math.Min(1, _ln2 / middle);
                var bound = density.BoundAbout(middle, narrowest: 0, ref wanted);
                // The constant that the program leaves out of its density is that at a real point.
                var constant = LogModulus(family, scale, shape, middle) - Math.Log(density.At(middle));
                var greatest = Enumerable
                    .Range(0, 400)
                    .Select(n => middle + (bound.Radius * Complex.FromPolarCoordinates(1, Math.PI * n / 399)))
                    .Max(airtime => LogModulus(family, scale, shape, airtime));

                var slack = bound.LogBound + constant - greatest;
                Assert.True(slack >= -1e-9, $"ξ = {middle:R}, radius {bound.Radius:R}: exceeded by exp({-slack:R}).");
                tightest = Math.Min(tightest, slack);
            }
        }

        Assert.True(tightest < 0.5, $"No bound is close to what it bounds: at best exp({tightest:R}) above.");
    }

    /// <summary>ln |f(γ)·(1 + γ)/ξ²| for a complex ξ, up to a constant.</summary>
    private static double LogModulus(string family, double scale, double shape, Complex airtime)
    {
        var w = _ln2 / airtime;
        // eʷ − 1 = 2·exp(w/2)·sinh(w/2), without cancellation.
        var snr = 2 * Complex.Exp(w / 2) * Complex.Sinh(w / 2);
        var log = family switch
        {
            "gamma" => ((shape - 1) * Complex.Log(snr)) - (shape / scale * snr),
            "log-normal" => LogNormal(snr, scale, shape * Math.Log(10) / 10),
            _ => -((1 + shape) / scale * snr) + LogBessel(shape * (1 + shape) / scale * snr),
        };
        return (log + w - (2 * Complex.Log(airtime))).Real;
    }

    private static Complex LogNormal(Complex snr, double median, double spread)
    {
        var deviation = (Complex.Log(snr) - Math.Log(median)) / spread;
        return -(deviation * deviation / 2) - Complex.Log(snr);
    }

    /// <summary>ln I₀(2√x) by Σ xᵏ/(k!)², each term scaled lest it overflow.</summary>
    private static Complex LogBessel(Complex x)
    {
        var scale = 2 * Math.Sqrt(x.Magnitude);
        var (sum, logTerm, angle) = (Complex.Zero, 0.0, 0.0);
        for (var k = 0; k < 4 * (scale + 20); k++)
        {
            sum += Complex.FromPolarCoordinates(Math.Exp(logTerm - scale), angle);
            logTerm += Math.Log(x.Magnitude) - (2 * Math.Log(k + 1));
            angle += x.Phase;
        }

        return Complex.Log(sum) + scale;
    }
}
