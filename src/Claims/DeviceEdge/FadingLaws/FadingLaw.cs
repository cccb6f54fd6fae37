using System.Globalization;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

/// <summary>
/// A fading law of the signal-to-noise ratio, given that it is at or above a cut-off. Each law has its own file and a line in
/// <see cref="FadingDomains.All"/>, from which domains, oracles and claims take their laws.
/// </summary>
public abstract partial record FadingLaw
{
    private FadingLaw(double meanDecibels, double cutoffDecibels)
    {
        MeanDecibels = meanDecibels;
        CutoffDecibels = cutoffDecibels;
    }

    /// <summary>The mean SNR before the cut-off [dB]; the median of a log-normal law.</summary>
    public double MeanDecibels { get; init; }

    /// <summary>The cut-off [dB]; −∞ for none.</summary>
    public double CutoffDecibels { get; init; }

    /// <summary>The mean SNR before the cut-off, linear; the median of a log-normal law.</summary>
    public double Mean => Math.Pow(10, MeanDecibels / 10);

    /// <summary>The cut-off, linear; 0 for none.</summary>
    public double Cutoff => Math.Pow(10, CutoffDecibels / 10);

    /// <summary>
    /// The power m by which P(X &gt; u) falls as u^(−m) where there is no cut-off; +∞ where it falls faster than every power.
    /// The mean airtime without a cut-off is infinite if and only if m ≤ 1 (R2).
    /// </summary>
    public abstract double TailExponent { get; }

    /// <summary>How far above the mean the cut-off of a drawn law may lie [dB], so that the oracle's tails do not underflow.</summary>
    internal abstract double HighestCutoff { get; }

    /// <summary>The channel as the solvers take it.</summary>
    public abstract Channel ToChannel();

    /// <summary>The distribution of the SNR before the cut-off, for the oracles; it shares no code with the channel.</summary>
    public abstract SnrDistribution SnrBeforeCutoff();

    /// <summary>20 dB, minus 10 dB for each factor of ten in the sharpness above 1.</summary>
    private static double HighestCutoffFor(double sharpness) => 20 - (10 * Math.Log10(Math.Max(1, sharpness)));

    private string Words(string mean) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{mean} {MeanDecibels} dB, {(Cutoff == 0 ? "no cut-off" : $"cut-off {CutoffDecibels} dB")}"
        );
}
