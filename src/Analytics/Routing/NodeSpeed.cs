using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Routing;

/// <summary>How fast a node computes.</summary>
public abstract record NodeSpeed
{
    private NodeSpeed() { }

    /// <summary>All operations at one speed.</summary>
    /// <param name="Speed">The speed.</param>
    public sealed record Even(FlopsPerSecond Speed) : NodeSpeed;

    /// <summary>Each stage of a network takes a time of its own.</summary>
    /// <param name="Times">The times, one for each stage.</param>
    public sealed record ByStage(ImmutableArray<Seconds> Times) : NodeSpeed;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Even, T> even, Func<ByStage, T> byStage) =>
        this switch
        {
            Even e => even(e),
            ByStage s => byStage(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
