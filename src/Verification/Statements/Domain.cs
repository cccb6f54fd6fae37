using System.Collections.Immutable;
using FsCheck;

namespace SplitProofs.Verification.Statements;

/// <summary>The instances that a claim is tried on.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
/// <param name="Description">Which instances, in words.</param>
/// <param name="Generator">Draws an instance.</param>
/// <param name="Shrink">Simpler instances than a given one, simplest first; it must not go on for ever.</param>
/// <param name="Corners">Hard corners that must be met in a run, by name.</param>
public sealed record Domain<T>(
    string Description,
    Gen<T> Generator,
    Func<T, IEnumerable<T>> Shrink,
    ImmutableArray<Corner<T>> Corners
);
