using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Inputs.Quantities;

/// <summary>Reads signal-to-noise ratios.</summary>
internal static class SnrQuantity
{
    /// <summary>The accepted levels [dB]. Beyond them the integrals of a channel leave the range of a double.</summary>
    public static readonly Bound Decibels = new("between -300 and 300", value => Math.Abs(value) <= 300);

    /// <summary>A signal-to-noise ratio, in decibels or as a plain ratio of powers.</summary>
    /// <param name="literal">The text to read.</param>
    /// <param name="bound">The range of a plain ratio.</param>
    public static Result<SignalToNoiseRatio> Read(Literal literal, Bound bound) =>
        // Beyond 1e±30 the channels' integrals leave the range of a double.
        Quantity.ReadRatio(
            literal,
            bound,
            ofRatio: ratio => new SignalToNoiseRatio(ratio),
            ofDecibels: SignalToNoiseRatio.FromDecibels
        );
}
