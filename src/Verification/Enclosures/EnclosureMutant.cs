using System.Collections.Immutable;
using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>
/// A false variant of an enclosure's statement. The search must find a part of the box throughout which it is violated, or in which its
/// two forms contradict each other.
/// </summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Differences">The differences that it says are never negative.</param>
public sealed record EnclosureMutant(
    string Name,
    Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> Differences
)
{
    /// <summary>The box of the variant, if it is not the enclosure's; otherwise empty.</summary>
    public ImmutableArray<ParameterRange> Elsewhere { get; init; } = [];
}
