namespace SplitProofs.Analytics.Placement;

/// <summary>The reason why no more stages are placed.</summary>
public abstract record PlacementEnd
{
    private PlacementEnd() { }

    /// <summary>Every stage is placed.</summary>
    public sealed record WholeNetwork : PlacementEnd;

    /// <summary>The memory of the device. Without its bound, another placement would be the best.</summary>
    /// <param name="Unbounded">That placement.</param>
    public sealed record Memory(BestPlacement Unbounded) : PlacementEnd;

    /// <summary>The cost of placing: it exceeds the saving for all further stages.</summary>
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
