namespace SplitProofs.Analytics.Placement;

/// <summary>What keeps more stages from being placed.</summary>
public abstract record PlacementEnd
{
    private PlacementEnd() { }

    /// <summary>Every stage is placed.</summary>
    public sealed record WholeNetwork : PlacementEnd;

    /// <summary>The device's memory: without its bound another placement would be best.</summary>
    /// <param name="Unbounded">That placement.</param>
    public sealed record Memory(BestPlacement Unbounded) : PlacementEnd;

    /// <summary>The cost of placing: no further stages save as much as it costs to place them.</summary>
    public sealed record PlacementCost : PlacementEnd;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> network, Func<Memory, T> memory, Func<T> placementCost) =>
        this switch
        {
            WholeNetwork => network(),
            Memory m => memory(m),
            PlacementCost => placementCost(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
