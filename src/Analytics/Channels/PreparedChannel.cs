namespace SplitProofs.Analytics.Channels;

/// <summary>
/// A fading channel whose Ψ, P(X &gt; ξ) and E[X; X ≤ ξ] are piecewise polynomials, for many evaluations.
/// </summary>
/// <remarks>
/// The density over the logarithm of the excess of the SNR over the cut-off is interpolated at 16 Chebyshev nodes a panel,
/// and integrated term by term: the mass below from the bottom up, the airtime above from the top down, so that every
/// sum has terms of one sign. A panel is halved until its last two coefficients fall below 1e-14 of what counts there; they
/// bound the truncation as long as the coefficients go on falling. Compared with arbitrary-precision values and with the direct channel,
/// Ψ is within 1e-12 relatively and P(X &gt; ξ) as the direct channel's. One evaluation costs an exponential, two logarithms and
/// two sums of 17 terms. What is not needed often, and airtimes next to the longest one, are left to the direct channel.
/// </remarks>
public sealed class PreparedChannel : Channel
{
    private const double Truncation = 1e-14;
    private const double WidestPanel = 4;

    private readonly Channel _direct;
    private readonly double _cutoff;
    private readonly double[] _ends;
    private readonly double[] _massBelow;
    private readonly double[] _airtimeAbove;

    /// <summary>Prepares a law.</summary>
    /// <param name="direct">The channel that evaluates anew each time.</param>
    /// <param name="cutoff">The cut-off.</param>
    /// <param name="density">The density at an excess over the cut-off, up to a constant.</param>
    /// <param name="shortest">An excess with a negligible share of the mass below.</param>
    /// <param name="longest">An excess with a negligible share of the mass above.</param>
    /// <param name="width">The scale over which the density changes in the logarithm of the excess.</param>
    /// <param name="power">The mass below an excess goes as this power of it.</param>
    internal PreparedChannel(
        Channel direct,
        double cutoff,
        Func<double, double> density,
        double shortest,
        double longest,
        double width,
        double power
    )
    {
        _direct = direct;
        _cutoff = cutoff;
        var (first, last) = (Math.Log(shortest), Math.Log(longest));
        var (body, peak) = Highest(density, first, last, width);
        var panels = new PanelBuilder(cutoff, density, peak * width, Airtime.OfSnr(cutoff + Math.Exp(body)), width / 8);
        var count = Math.Max(1, (int)Math.Ceiling((last - first) / WidestPanel));
        for (var panel = 0; panel < count; panel++)
        {
            panels.Add(first + ((last - first) * panel / count), first + ((last - first) * (panel + 1) / count));
        }

        (_ends, _massBelow, _airtimeAbove) = panels.Finish(first, shortest * density(shortest) / power);
    }

    /// <inheritdoc/>
    public override double MeanAirtime => _direct.MeanAirtime;

    private int Panels => _ends.Length - 1;

    /// <inheritdoc/>
    public override double ProbabilityAtMost(double airtime) => _direct.ProbabilityAtMost(airtime);

    /// <inheritdoc/>
    public override double ProbabilityAbove(double airtime) =>
        TryLocate(airtime, out var at) ? at.Evaluate(_massBelow) : _direct.ProbabilityAbove(airtime);

    /// <inheritdoc/>
    public override double ExpectedMinimum(double airtime) =>
        TryLocate(airtime, out var at)
            ? (airtime * at.Evaluate(_massBelow)) + at.Evaluate(_airtimeAbove)
            : _direct.ExpectedMinimum(airtime);

    /// <inheritdoc/>
    public override double ExpectedAtMost(double airtime) =>
        TryLocate(airtime, out var at) ? at.Evaluate(_airtimeAbove) : _direct.ExpectedAtMost(airtime);

    /// <inheritdoc/>
    public override double ExpectedExcess(double airtime) => _direct.ExpectedExcess(airtime);

    /// <inheritdoc/>
    public override bool HasFiniteVariance => _direct.HasFiniteVariance;

    /// <inheritdoc/>
    public override AirtimeQuantiles Quantiles() => _direct.Quantiles();

    /// <inheritdoc/>
    public override double Sample(Random random) => _direct.Sample(random);

    private bool TryLocate(double airtime, out Location location)
    {
        var y = Math.Log(Airtime.ToSnr(airtime) - _cutoff);
        if (!(y >= _ends[0]))
        {
            location = default;
            return false;
        }

        var found = Array.BinarySearch(_ends, y);
        var panel = Math.Min(found >= 0 ? found : ~found - 1, Panels - 1);
        var (from, to) = (_ends[panel], _ends[panel + 1]);
        location = new(panel, double.IsFinite(to) ? ((y - from) - (to - y)) / (to - from) : 0);
        return true;
    }

    /// <summary>Where the mass per unit of the logarithm of the excess is about highest, and how high.</summary>
    private static (double At, double Height) Highest(
        Func<double, double> density,
        double first,
        double last,
        double width
    )
    {
        var (at, height) = (first, 0.0);
        for (var y = first; y <= last; y += width)
        {
            var excess = Math.Exp(y);
            var mass = excess * density(excess);
            (at, height) = mass > height ? (y, mass) : (at, height);
        }

        return (at, height);
    }

    private readonly record struct Location(int Panel, double X)
    {
        public double Evaluate(double[] series) =>
            ChebyshevPanel.Evaluate(series.AsSpan(Panel * ChebyshevPanel.Coefficients, ChebyshevPanel.Coefficients), X);
    }

    /// <summary>Collects panels from the lowest to the highest.</summary>
    /// <param name="cutoff">The cut-off.</param>
    /// <param name="density">The density at an excess.</param>
    /// <param name="mass">About all mass.</param>
    /// <param name="airtime">A usual airtime.</param>
    /// <param name="narrowest">The width that is not halved any more.</param>
    private sealed class PanelBuilder(
        double cutoff,
        Func<double, double> density,
        double mass,
        double airtime,
        double narrowest
    )
    {
        private readonly List<double> _highEnds = [];
        private readonly List<double> _mass = [];
        private readonly List<double> _airtime = [];

        public void Add(double low, double high)
        {
            const int nodes = ChebyshevPanel.Nodes;
            Span<double> masses = stackalloc double[nodes];
            Span<double> airtimes = stackalloc double[nodes];
            Span<double> massSeries = stackalloc double[nodes];
            Span<double> airtimeSeries = stackalloc double[nodes];
            var (middle, half) = ((low + high) / 2, (high - low) / 2);
            var (mostMass, mostAirtime) = (0.0, 0.0);
            for (var j = 0; j < nodes; j++)
            {
                var excess = Math.Exp(middle + (half * ChebyshevPanel.NodeSpan[j]));
                masses[j] = excess * density(excess);
                airtimes[j] = masses[j] * Airtime.OfSnr(cutoff + excess);
                (mostMass, mostAirtime) = (Math.Max(mostMass, masses[j]), Math.Max(mostAirtime, airtimes[j]));
            }

            ChebyshevPanel.Interpolate(masses, massSeries);
            ChebyshevPanel.Interpolate(airtimes, airtimeSeries);
            var longest = Airtime.OfSnr(cutoff + Math.Exp(low));
            var shortest = Airtime.OfSnr(cutoff + Math.Exp(high));
            if (
                half > narrowest
                && (
                    Tail(massSeries) > Truncation * Math.Max(mostMass, mass * Math.Min(1, airtime / longest))
                    || Tail(airtimeSeries) > Truncation * Math.Max(mostAirtime, mass * Math.Min(shortest, airtime))
                )
            )
            {
                Add(low, middle);
                Add(middle, high);
                return;
            }

            _highEnds.Add(high);
            Append(_mass, massSeries, half);
            Append(_airtime, airtimeSeries, -half);
        }

        /// <summary>The ends of the panels, and the normalised mass below and airtime above as series.</summary>
        public (double[] Ends, double[] MassBelow, double[] AirtimeAbove) Finish(double first, double massBefore)
        {
            const int size = ChebyshevPanel.Coefficients;
            var (massBelow, airtimeAbove) = (_mass.ToArray(), _airtime.ToArray());
            var total = massBefore;
            for (var panel = 0; panel < _highEnds.Count; panel++)
            {
                var series = massBelow.AsSpan(panel * size, size);
                var inside = ChebyshevPanel.Evaluate(series, 1);
                series[0] += total;
                total += inside;
            }

            var above = 0.0;
            for (var panel = _highEnds.Count - 1; panel >= 0; panel--)
            {
                var series = airtimeAbove.AsSpan(panel * size, size);
                above -= ChebyshevPanel.Evaluate(series, 1);
                series[0] += above;
            }

            // Above all of these there is no mass, and no airtime.
            double[] ends = [first, .. _highEnds, double.PositiveInfinity];
            var beyond = new double[size];
            return (
                ends,
                [.. massBelow.Select(coefficient => coefficient / total), 1, .. beyond[1..]],
                [.. airtimeAbove.Select(coefficient => coefficient / total), .. beyond]
            );
        }

        private static void Append(List<double> to, ReadOnlySpan<double> series, double factor)
        {
            Span<double> integral = stackalloc double[ChebyshevPanel.Coefficients];
            ChebyshevPanel.Integrate(series, factor, integral);
            to.AddRange(integral);
        }

        private static double Tail(ReadOnlySpan<double> series) => Math.Abs(series[^1]) + Math.Abs(series[^2]);
    }
}
