using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>A symbol of a statement and the range over which the statement must be proved.</summary>
/// <param name="Name">The symbol.</param>
/// <param name="Range">The range; bounded, and of positive width.</param>
public sealed record ParameterRange(string Name, Interval Range)
{
    /// <summary>The parameter as “δ in [0, 1]”.</summary>
    public override string ToString() => $"{Name} in {Range}";
}
