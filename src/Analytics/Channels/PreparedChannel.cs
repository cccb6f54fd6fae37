using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>A fading channel whose Ψ, P(X &gt; ξ) and E[X; X ≤ ξ] are piecewise polynomials, for many evaluations.</summary>
/// <remarks>
/// <para>
/// The density g of the airtime is interpolated at 18 Chebyshev nodes on each panel and integrated term by term: E[X; X ≤ ξ] from the
/// shortest airtime up, and P(X &gt; ξ) from the longest down. Integrating P(X &gt; ξ) once more gives Ψ(ξ), with its constant from E[X; X
/// ≤ ξ] + ξ·P(X &gt; ξ) in the middle of the panel, and E[(X − ξ)⁺]. The bits of ξ give its panel, without a search.
/// </para>
/// <para>
/// <see cref="TruncationBound"/> is proven: γ = 2^(1/ξ) − 1 and the density have no singularity in a disc about each panel's middle.
/// There |g| ≤ B for some B, by Taylor's theorem and bounds of the derivatives of ln g. So the interpolation errs by at most
/// 4·B·ρ^(−17)/(ρ − 1), with the ρ of the largest ellipse about the panel in the disc. As Ψ(u)/u does not increase and Ψ does not
/// decrease, min(u, ξ)/Ψ(ξ) ≤ u/Ψ(u): an error of the density at u moves Ψ(ξ) by at most u/Ψ(u) of it, and the total mass by 1. Panels
/// are halved until the bound of each is below 5e-15 of the mass, and of less where long airtimes weigh more. Rounding errors come on
/// top. They are not bounded but tested: Ψ is within a relative 1e-14 of arbitrary-precision values.
/// </para>
/// <para>
/// P(X &gt; ξ) and E[X; X ≤ ξ] have the same accuracy absolutely (in units of 1 and of ξ), but not relative to small values. The direct
/// channel computes E[(X − ξ)⁺] where it is below a tenth of μ, and everything at airtimes beyond the panels if there is no cut-off.
/// </para>
/// </remarks>
public sealed class PreparedChannel : Channel
{
    /// <summary>
    /// The least share of μ for which E[(X − ξ)⁺] is taken from the panels. There its relative error is at most that of Ψ divided by this
    /// share.
    /// </summary>
    private const double SmallestExcess = 0.1;

    private readonly Channel _direct;
    private readonly AirtimePanels _panels;
    private readonly double _shortest;
    private readonly double _longest;
    private readonly bool _whole;
    private readonly double _expectedAtLongest;

    /// <summary>Prepares a law.</summary>
    /// <param name="direct">The channel that evaluates anew each time.</param>
    /// <param name="law">The law.</param>
    /// <param name="shortest">The airtime below which the mass is negligible.</param>
    /// <param name="longest">The airtime up to which the polynomials go.</param>
    /// <param name="whole">Whether <paramref name="longest"/> is the longest airtime of the law.</param>
    internal PreparedChannel(Channel direct, PreparedLaw law, double shortest, double longest, bool whole)
    {
        _direct = direct;
        _panels = law.Panels;
        (_shortest, _longest, _whole) = (shortest, longest, whole);
        _expectedAtLongest = law.ExpectedAtLongest;
        TruncationBound = law.Truncation;
    }

    /// <summary>
    /// An upper bound of the relative error of Ψ by interpolation, rounding apart; P(X &gt; ξ) errs by at most twice
    /// that, absolutely.
    /// </summary>
    public double TruncationBound { get; }

    /// <summary>The number of panels, on which the time of preparing depends.</summary>
    internal int Panels => _panels.Count;

    /// <inheritdoc/>
    public override double MeanAirtime => _whole ? _expectedAtLongest : _direct.MeanAirtime;

    /// <inheritdoc/>
    public override double ProbabilityAtMost(double airtime) => _direct.ProbabilityAtMost(airtime);

    /// <inheritdoc/>
    public override double ProbabilityAbove(double airtime) =>
        Within(airtime) ? Math.Clamp(_panels.ProbabilityAbove(airtime), 0, 1)
        : airtime <= _shortest ? 1
        : _whole ? 0
        : _direct.ProbabilityAbove(airtime);

    /// <inheritdoc/>
    public override double ExpectedMinimum(double airtime) =>
        Within(airtime) ? _panels.ExpectedMinimum(airtime)
        : airtime <= _shortest ? airtime
        : _whole ? MeanAirtime
        : _direct.ExpectedMinimum(airtime);

    /// <inheritdoc/>
    public override double ExpectedAtMost(double airtime) =>
        Within(airtime) ? _panels.ExpectedAtMost(airtime)
        : airtime <= _shortest ? 0
        : _whole ? MeanAirtime
        : _direct.ExpectedAtMost(airtime);

    /// <inheritdoc/>
    public override double ExpectedExcess(double airtime)
    {
        if (!_whole)
        {
            return _direct.ExpectedExcess(airtime);
        }

        var excess =
            Within(airtime) ? _panels.ExpectedExcess(airtime)
            : airtime <= _shortest ? MeanAirtime - airtime
            : 0;
        return excess >= SmallestExcess * MeanAirtime ? excess : _direct.ExpectedExcess(airtime);
    }

    /// <inheritdoc/>
    public override bool HasFiniteVariance => _direct.HasFiniteVariance;

    /// <inheritdoc/>
    public override AirtimeQuantiles Quantiles() => _direct.Quantiles();

    /// <inheritdoc/>
    public override double Sample(Random random) => _direct.Sample(random);

    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) => _direct.Attenuated(loss).Prepare();

    private bool Within(double airtime) => airtime > _shortest && airtime < _longest;
}
