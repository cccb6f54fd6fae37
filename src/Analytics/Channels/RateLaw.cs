using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// How the rate of a link follows from its signal-to-noise ratio γ, for each hertz of bandwidth. It maps the airtime 1/log₂(1 + γ), by
/// which a channel knows γ, to the airtime at the link's rate.
/// </summary>
public abstract record RateLaw
{
    private RateLaw() { }

    /// <summary>The capacity log₂(1 + γ).</summary>
    public static RateLaw Capacity { get; } = new Shannon(PowerRatio.One, 0);

    /// <summary>The rate log₂(1 + γ/Γ), up to a peak.</summary>
    /// <param name="Gap">The gap Γ ≥ 1 to the capacity.</param>
    /// <param name="ShortestAirtime">The airtime at the peak rate; 0 where there is no peak.</param>
    public sealed record Shannon(PowerRatio Gap, double ShortestAirtime) : RateLaw;

    /// <summary>
    /// Modulation and coding schemes: the rate is that of the last scheme whose threshold γ reaches. Below the first threshold there
    /// is no rate.
    /// </summary>
    /// <param name="All">The schemes, at least one: thresholds ascend, and airtimes descend.</param>
    public sealed record Schemes(ImmutableArray<Scheme> All) : RateLaw;

    /// <summary>A modulation and coding scheme.</summary>
    /// <param name="Threshold">The signal-to-noise ratio ≥ 0 from which it works.</param>
    /// <param name="Airtime">The airtime at its rate [s·Hz/bit].</param>
    public readonly record struct Scheme(SignalToNoiseRatio Threshold, double Airtime)
    {
        /// <summary>
        /// The airtime 1/log₂(1 + γ) at the threshold. Channels know γ by this airtime, so comparing airtimes treats γ = threshold exactly.
        /// </summary>
        internal double CapacityAirtime { get; } = Channels.Airtime.OfSnr(Threshold.Linear);
    }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Shannon, T> shannon, Func<Schemes, T> schemes) =>
        this switch
        {
            Shannon s => shannon(s),
            Schemes s => schemes(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The signal-to-noise ratio below which there is no rate.</summary>
    public SignalToNoiseRatio FirstSnr => Match(shannon: _ => default, schemes: schemes => schemes.All[0].Threshold);

    /// <summary>The airtime at the link's rate; +∞ where there is none.</summary>
    /// <param name="capacityAirtime">The airtime 1/log₂(1 + γ).</param>
    public double AirtimeAt(double capacityAirtime) =>
        Match(
            shannon: law =>
                Math.Max(
                    law.ShortestAirtime,
                    law.Gap == PowerRatio.One ? capacityAirtime : Airtime.Attenuated(capacityAirtime, law.Gap)
                ),
            schemes: law =>
                law.All.Where(scheme => capacityAirtime <= scheme.CapacityAirtime)
                    .Select(scheme => scheme.Airtime)
                    .LastOrDefault(double.PositiveInfinity)
        );

    /// <summary>The least signal-to-noise ratio at which the airtime is at most ξ, Θ(ξ); +∞ where no ratio is enough.</summary>
    /// <param name="airtime">ξ.</param>
    public SignalToNoiseRatio LeastSnr(double airtime) =>
        Match(
            shannon: law =>
                airtime < law.ShortestAirtime
                    ? new(double.PositiveInfinity)
                    : new SignalToNoiseRatio(Airtime.ToSnr(airtime)) * law.Gap,
            schemes: law =>
                law.All.Where(scheme => scheme.Airtime <= airtime)
                    .Select(scheme => scheme.Threshold)
                    .FirstOrDefault(new SignalToNoiseRatio(double.PositiveInfinity))
        );

    /// <summary>
    /// The law of the airtime at the link's rate, where draws are independent. With schemes it has finitely many airtimes, and is
    /// conditional on γ being at or above the first threshold, as if that were a cut-off.
    /// </summary>
    /// <param name="fading">The fading, by the airtime 1/log₂(1 + γ).</param>
    /// <returns>The law; an airtime of +∞ where γ is never at or above the first threshold.</returns>
    public Channel Of(Channel fading) =>
        Match(
            shannon: law =>
            {
                var gapped = law.Gap == PowerRatio.One ? fading : fading.Attenuated(law.Gap);
                return law.ShortestAirtime > 0 ? new PeakRateChannel(gapped, law.ShortestAirtime) : gapped;
            },
            schemes: law => Finite(law.All, fading)
        );

    private static FiniteStateChannel Finite(ImmutableArray<Scheme> schemes, Channel fading)
    {
        ImmutableArray<double> masses =
        [
            .. schemes.Select(
                (scheme, n) =>
                    n + 1 < schemes.Length
                        ? Between(fading, scheme.CapacityAirtime, schemes[n + 1].CapacityAirtime)
                        : fading.ProbabilityAtMost(scheme.CapacityAirtime)
            ),
        ];
        var total = masses.Sum();
        return FiniteStateChannel.OfAirtime(
            total > 0
                ? [.. schemes.Zip(masses, (scheme, mass) => new AirtimeState(scheme.Airtime, mass / total))]
                : [new AirtimeState(double.PositiveInfinity, 1)]
        );
    }

    /// <summary>
    /// P(shorter &lt; X ≤ longer), as the difference of tail probabilities on the side where they are smaller, so that fewer digits are
    /// lost.
    /// </summary>
    private static double Between(Channel fading, double longer, double shorter)
    {
        var atMost = fading.ProbabilityAtMost(longer);
        return Math.Max(
            0,
            atMost <= 0.5
                ? atMost - fading.ProbabilityAtMost(shorter)
                : fading.ProbabilityAbove(shorter) - fading.ProbabilityAbove(longer)
        );
    }
}
