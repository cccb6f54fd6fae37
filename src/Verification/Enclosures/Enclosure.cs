using System.Collections.Immutable;
using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Verification.Enclosures;

/// <summary>A statement to be proved by interval arithmetic for every point of a box of parameters.</summary>
public sealed record Enclosure
{
    /// <summary>What is proved, in words.</summary>
    public required string Statement { get; init; }

    /// <summary>How the differences are rearranged, and what the proof rests on besides interval arithmetic.</summary>
    public required string Method { get; init; }

    /// <summary>The parameters and their ranges: the box.</summary>
    public required ImmutableArray<ParameterRange> Parameters { get; init; }

    /// <summary>The differences that are never negative if the statement holds, enclosed over a part of the box.</summary>
    public required Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> Differences { get; init; }

    /// <summary>False variants, at least one: each must be violated throughout some part of the box.</summary>
    public required ImmutableArray<EnclosureMutant> Mutants { get; init; }
}
