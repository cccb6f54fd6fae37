using System.Collections.Immutable;
using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>
/// A false variant of an enclosure's statement, which must be found to be violated throughout some part of the box,
/// or its algebra to contradict itself there.
/// </summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Differences">The differences that it says are never negative.</param>
public sealed record EnclosureMutant(
    string Name,
    Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> Differences
)
{
    /// <summary>The box that the variant is about, where that is not the enclosure's.</summary>
    public ImmutableArray<ParameterRange> Elsewhere { get; init; } = [];
}
