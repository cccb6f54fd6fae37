using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>The key of a rate of operations.</summary>
internal static class RateKey
{
    /// <summary>The key of a class of operators, and of a point of a measured rate.</summary>
    public static Key<FlopsPerSecond> Key { get; } =
        QuantityKey.Of("rate", Unit.FlopPerSecond, Bound.Positive, value => new FlopsPerSecond(value));
}
