using SplitProofs.Analytics.Units;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Quantities;

/// <summary>The keys that every kind of link has.</summary>
internal static class LinkKeys
{
    /// <summary>The fixed time of a transfer, added to the time that its bits take.</summary>
    public static readonly Key<Seconds> Latency = QuantityKey.Of(
        "latency",
        Unit.Second,
        Bound.NonNegative,
        value => new Seconds(value)
    );

    /// <summary>A rate.</summary>
    public static readonly Key<BitsPerSecond> Rate = RateCalled("rate");

    /// <summary>A key for a rate, under a given name.</summary>
    public static Key<BitsPerSecond> RateCalled(string name) =>
        QuantityKey.Of(name, Unit.BitPerSecond, Bound.Positive, value => new BitsPerSecond(value));
}
