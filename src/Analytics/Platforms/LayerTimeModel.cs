namespace SplitProofs.Analytics.Platforms;

/// <summary>How the time of a layer follows from its counts.</summary>
public abstract record LayerTimeModel
{
    private LayerTimeModel() { }

    /// <summary>The longer of operating and moving data.</summary>
    public sealed record Roofline : LayerTimeModel;

    /// <summary>The roofline, divided by the efficiency of the unrolling where operating takes longer.</summary>
    public sealed record Refined : LayerTimeModel;

    /// <summary>The operations at a measured rate.</summary>
    /// <param name="Rate">The rate.</param>
    public sealed record Table(MeasuredRate Rate) : LayerTimeModel;

    /// <summary>The same, divided by the efficiency of the unrolling where operating takes longer than moving data.</summary>
    /// <param name="Rate">The rate, as it is where every unrolled unit is busy.</param>
    public sealed record Mixed(MeasuredRate Rate) : LayerTimeModel;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> roofline, Func<T> refined, Func<Table, T> table, Func<Mixed, T> mixed) =>
        this switch
        {
            Roofline => roofline(),
            Refined => refined(),
            Table t => table(t),
            Mixed m => mixed(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
