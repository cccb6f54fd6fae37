using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.Library.Numerics;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Library;

/// <summary>N4: the bounds on discs of complex airtimes, from which the truncation bound of a prepared channel follows.</summary>
public static class N4DiscBounds
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<DiscInstance>
        {
            Id = "library/N4",
            Title = "Bounds on discs, and of interpolation",
            Stance = Stance.Holds,
            Statement =
                "On a disc of complex airtimes about a panel's middle, the real part of the SNR is at least the least real SNR there, "
                + "and its modulus is at most the greatest. The logarithm of the density of the SNR exceeds its tangent at the centre "
                + "by at most half the bound of its curvature times the squared distance, and the density of the airtime is at most "
                + "the disc's bound B in modulus. The polynomial that agrees with the density at the panel's 18 Chebyshev nodes errs "
                + "by at most 4·B·ρ⁻¹⁷/(ρ − 1), where the ellipse of parameter ρ about the panel lies in the disc.",
            Formulas = [],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "The law is Rayleigh, Nakagami or log-normal.",
                    "it is about classes of the library, and not about symbols of the claim's own"
                ),
            ],
            Uses = ["device-edge/R1"],
            Oracle =
                "The density over complex numbers in decimals of 28 digits, at a point of the rim, where an analytic function is "
                + "largest; the polynomial by Lagrange's formula in decimals, with nodes of its own.",
            Tolerance = new Tolerance<DiscInstance>.Bound(
                _ => 1e-9,
                "a bound is an exponential of a difference in doubles, whose terms are at most some 10⁵ and err by their last bits"
            ),
            Domain = new(
                "Rayleigh, Nakagami and log-normal laws drawn as for R1; discs about half to twenty times the airtime at the mean or "
                    + "median SNR, up to the widest that is bounded; panels of 1.2 to 5 halves a radius",
                from law in N3PreparedChannels.Laws
                from place in Gen.Choose(-30, 130)
                from radius in Gen.Frequency((3, Gen.Choose(1, 20)), (1, Gen.Constant(20)))
                from angle in Gen.Frequency((4, Gen.Choose(0, 32)), (1, Gen.Elements(0, 32)))
                from halves in Gen.Choose(12, 50)
                from at in Gen.Choose(-16, 16)
                select new DiscInstance(
                    law,
                    Math.Pow(10, place / 100.0),
                    radius / 20.0,
                    angle / 32.0,
                    halves / 10.0,
                    at / 16.0
                ),
                Simpler,
                [
                    new("log-normal", disc => disc.Law is FadingLaw.LogNormal),
                    new("Nakagami with m < 1", disc => disc.Law is FadingLaw.Nakagami { Shape: < 1 }),
                    new("the end of the disc at the long airtimes", disc => disc.Angle == 0),
                    new("the end of the disc at the short airtimes", disc => disc.Angle == 1),
                    new("the widest disc", disc => disc.Radius == 1),
                    new("a disc that just holds its panel", disc => disc.Halves <= 1.5),
                ]
            ),
            Assertions = disc =>
                Bounds(disc, density => Bound(disc, density, disc.Radius), Nodes, ratios => ratios.Least),
            Mutants =
            [
                new(
                    "the bound of a disc of half the radius",
                    disc =>
                        Bounds(
                            disc,
                            density =>
                                Bound(disc, density, disc.Radius) with
                                {
                                    LogBound = Bound(disc, density, disc.Radius / 2).LogBound,
                                },
                            Nodes,
                            ratios => ratios.Least
                        )
                ),
                new(
                    "the density in the middle bounds it on the disc",
                    disc =>
                        Bounds(
                            disc,
                            density => Bound(disc, density, disc.Radius) with { LogBound = LogDensity(disc, density) },
                            Nodes,
                            ratios => ratios.Least
                        )
                ),
                new(
                    "ten nodes do as well",
                    disc => Bounds(disc, density => Bound(disc, density, disc.Radius), 10, ratios => ratios.Least)
                ),
                new(
                    "the real part of the SNR is at least that in the middle",
                    disc => Bounds(disc, density => Bound(disc, density, disc.Radius), Nodes, ratios => ratios.Middle)
                ),
            ],
        };

    /// <summary>The number of nodes of a panel, as docs/channels.md states it.</summary>
    private const int Nodes = 18;

    private static IEnumerable<Assertion> Bounds(
        DiscInstance instance,
        Func<AirtimeDensity, AirtimeDensity.DiscBound> bounded,
        int nodes,
        Func<SnrDisc, double> least
    )
    {
        var density = ((FadingChannel)instance.Law.ToChannel()).DensityOfAirtime(logScale: 0);
        var (law, bound) = (new DecimalLaw(instance.Law), bounded(density));
        var (middle, radius) = (DecimalFunctions.Of(instance.Middle), DecimalFunctions.Of(bound.Radius));
        var ratios = SnrDisc.OfAirtimes(instance.Middle, bound.Radius);
        var constant = Constant(instance, density, law);
        var (cos, sin) = DecimalFunctions.CosAndSin(DecimalFunctions.Pi * DecimalFunctions.Of(instance.Angle));
        var (logModulus, real, modulus) = law.AtAirtime(middle + (radius * cos), radius * sin);
        yield return new Assertion.AtMost(least(ratios), (double)real, (double)modulus);
        yield return new Assertion.AtMost((double)modulus, ratios.Greatest, ratios.Greatest);
        yield return AtMostOne((double)logModulus + constant - bound.LogBound);

        var rise = density.RiseOn(ratios);
        var (at, ofSnr) = OfSnr(law, middle + (radius * cos), radius * sin);
        var (centre, ofCentre) = OfSnr(law, DecimalFunctions.Ln2 / DecimalFunctions.Of(ratios.Centre), 0);
        var along = (double)(at - centre);
        yield return AtMostOne(
            (double)(ofSnr - ofCentre)
                - Math.Max(rise.LeastSlope * along, rise.GreatestSlope * along)
                - (ratios.Radius * ratios.Radius * rise.Curvature / 2)
        );

        var half = radius / DecimalFunctions.Of(instance.Halves);
        var (error, peak) = DecimalInterpolation.Error(
            x => law.AtAirtime(middle + (half * x), 0).LogModulus,
            nodes,
            DecimalFunctions.Of(instance.At)
        );
        yield return AtMostOne(
            Math.Log((double)error)
                + (double)peak
                + constant
                - bound.LogBound
                - Math.Log((bound with { LogBound = 0 }).InterpolationError(bound.Radius / instance.Halves))
        );
    }

    /// <summary>The real part of w = ln 2/ξ at a complex airtime, and the logarithm of the density of the SNR there in modulus.</summary>
    private static (decimal Real, decimal Log) OfSnr(DecimalLaw law, decimal real, decimal imaginary)
    {
        var square = (real * real) + (imaginary * imaginary);
        var w = DecimalFunctions.Ln2 * real / square;
        return (w, law.AtAirtime(real, imaginary).LogModulus - w + DecimalFunctions.Log(square));
    }

    /// <summary>ln g in the middle, where g itself may underflow.</summary>
    private static double LogDensity(DiscInstance instance, AirtimeDensity density)
    {
        var law = new DecimalLaw(instance.Law);
        var (logModulus, _, _) = law.AtAirtime(DecimalFunctions.Of(instance.Middle), 0);
        return (double)logModulus + Constant(instance, density, law);
    }

    /// <summary>
    /// The logarithm of the constant factor that the oracle's density lacks, found at a usual airtime, since it is the same everywhere.
    /// </summary>
    private static double Constant(DiscInstance instance, AirtimeDensity density, DecimalLaw law)
    {
        var usual = Airtime.OfSnr(instance.Law.Mean);
        return Math.Log(density.At(usual)) - (double)law.AtAirtime(DecimalFunctions.Of(usual), 0).LogModulus;
    }

    private static AirtimeDensity.DiscBound Bound(DiscInstance instance, AirtimeDensity density, double radius)
    {
        var hint = radius;
        return density.BoundAbout(instance.Middle, narrowest: 0, ref hint);
    }

    /// <summary>Asserts that a ratio is at most 1, given its logarithm.</summary>
    private static Assertion AtMostOne(double logarithm) => new Assertion.AtMost(Math.Exp(logarithm), 1, 1);

    private static IEnumerable<DiscInstance> Simpler(DiscInstance disc)
    {
        foreach (var law in FadingDomains.Simpler(disc.Law))
        {
            yield return disc with
            {
                Law = law,
            };
        }

        if (disc.Place != 1)
        {
            yield return disc with
            {
                Place = 1,
            };
        }

        if (disc.Radius != 0.5)
        {
            yield return disc with
            {
                Radius = 0.5,
            };
        }
    }
}
