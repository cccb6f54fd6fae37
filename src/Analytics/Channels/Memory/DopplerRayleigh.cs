using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// Rayleigh fading with a Doppler spread f: by Clarke's model the gains before and after a stage of τ seconds have the correlation
/// J₀(2π·f·τ). For given stages it is represented by <see cref="GaussMarkovRayleigh"/> with these correlations.
/// </summary>
/// <remarks>
/// Two neighbouring gains have exactly the law of Clarke's model, also where J₀ is negative: the law of |h′|² given |h|² depends on the
/// square of the correlation alone. That the gain forgets what was before the last stage is an approximation, as Clarke's process is
/// not Markov.
/// </remarks>
public sealed class DopplerRayleigh : ChannelWithMemory, IMeanSnr<ChannelWithMemory>
{
    /// <summary>Beyond this argument |J₀| is below 1e-4, and counts as 0.</summary>
    private const double Independent = 1e8;

    private readonly SignalToNoiseRatio _cutoff;
    private readonly RateLaw _rate;

    /// <summary>States the fading.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="spread">The Doppler spread f ≥ 0.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
    public DopplerRayleigh(SignalToNoiseRatio mean, Hertz spread, SignalToNoiseRatio cutoff)
        : this(mean, spread, cutoff, RateLaw.Capacity) { }

    private DopplerRayleigh(SignalToNoiseRatio mean, Hertz spread, SignalToNoiseRatio cutoff, RateLaw rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spread.Value);
        (MeanSnr, Spread, _cutoff, _rate) = (mean, spread, cutoff, rate);
    }

    /// <summary>The mean γ̄ before the cut-off.</summary>
    public SignalToNoiseRatio MeanSnr { get; }

    /// <inheritdoc/>
    public ChannelWithMemory WithMeanSnr(SignalToNoiseRatio mean) => new DopplerRayleigh(mean, Spread, _cutoff, _rate);

    /// <summary>The Doppler spread f.</summary>
    public Hertz Spread { get; }

    /// <inheritdoc/>
    public override int States => GaussMarkovRayleigh.CellCount;

    /// <inheritdoc/>
    public override MarkovChannel Chain => throw UnknownTimes();

    /// <inheritdoc/>
    public override ChannelWithMemory At(RateLaw rate) =>
        new DopplerRayleigh(MeanSnr, Spread, GaussMarkovRayleigh.Higher(_cutoff, rate.FirstSnr), rate);

    /// <inheritdoc/>
    public override ChannelWithMemory Over(ImmutableArray<Seconds> stages) =>
        new GaussMarkovRayleigh(MeanSnr, [.. stages.Select(time => Correlation(Spread, time))], _cutoff, _rate);

    /// <inheritdoc/>
    public override bool TryAccuracy(
        Func<MarkovChannel, double> cost,
        Func<MarkovChannel, double> optimalCost,
        [NotNullWhen(true)] out CellAccuracy? accuracy
    ) => throw UnknownTimes();

    /// <summary>The correlation of the gain with itself some time later, |J₀(2π·f·τ)|.</summary>
    /// <param name="spread">The Doppler spread f.</param>
    /// <param name="time">The time τ.</param>
    public static double Correlation(Hertz spread, Seconds time)
    {
        var argument = 2 * Math.PI * spread.Value * time.Value;
        return argument > Independent ? 0 : Math.Min(1, Math.Abs(SpecialFunctions.BesselJ(0, argument)));
    }

    private static InvalidOperationException UnknownTimes() =>
        new("The chain depends on how long stages take on the device.");
}
