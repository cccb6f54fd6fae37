using SplitProofs.Analytics.Units;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Quantities;

/// <summary>The keys that every kind of link has.</summary>
internal static class LinkKeys
{
    /// <summary>What sending takes beside the time of the bits.</summary>
    public static readonly Key<Seconds> Latency = QuantityKey.Of(
        "latency",
        Unit.Second,
        Bound.NonNegative,
        value => new Seconds(value)
    );

    /// <summary>A rate.</summary>
    public static readonly Key<BitsPerSecond> Rate = RateCalled("rate");

    /// <summary>A rate of another name.</summary>
    public static Key<BitsPerSecond> RateCalled(string name) =>
        QuantityKey.Of(name, Unit.BitPerSecond, Bound.Positive, value => new BitsPerSecond(value));
}
