using System.Globalization;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.Domains;

/// <summary>A Rayleigh (m = 1) or Nakagami channel and airtimes to look at it at.</summary>
/// <param name="MeanDecibels">The mean SNR before the cut-off [dB].</param>
/// <param name="Shape">m.</param>
/// <param name="CutoffDecibels">The cut-off [dB]; −∞ for none.</param>
/// <param name="Low">An airtime [s·Hz/bit].</param>
/// <param name="High">An airtime that is not smaller.</param>
/// <param name="Weight">A weight in (0, 1) for a point between them.</param>
public sealed record FadingInstance(
    double MeanDecibels,
    double Shape,
    double CutoffDecibels,
    double Low,
    double High,
    double Weight
)
{
    /// <summary>The mean SNR, linear.</summary>
    public double Mean => Math.Pow(10, MeanDecibels / 10);

    /// <summary>The cut-off, linear; 0 for none.</summary>
    public double Cutoff => Math.Pow(10, CutoffDecibels / 10);

    /// <summary>The channel as the solvers take it.</summary>
    public Channel ToChannel() =>
        Shape == 1 ? new RayleighChannel(new(Mean), new(Cutoff)) : new NakagamiChannel(new(Mean), Shape, new(Cutoff));

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Shape == 1 ? "Rayleigh" : $"Nakagami m = {Shape}")}, mean {MeanDecibels} dB, cut-off {CutoffDecibels} dB, ξ = {Low}, η = {High}, weight {Weight}"
        );
}
