using System.Collections.Immutable;
using FsCheck;

namespace SplitProofs.Verification.Statements;

/// <summary>The instances that a claim is tried on.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
/// <param name="Description">Which instances, in words.</param>
/// <param name="Generator">Draws an instance.</param>
/// <param name="Shrink">Simpler instances than a given one, the simplest first; repeated shrinking must end.</param>
/// <param name="Corners">Hard corners, each of which a run must meet.</param>
public sealed record Domain<T>(
    string Description,
    Gen<T> Generator,
    Func<T, IEnumerable<T>> Shrink,
    ImmutableArray<Corner<T>> Corners
);
