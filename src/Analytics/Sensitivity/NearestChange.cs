namespace SplitProofs.Analytics.Sensitivity;

/// <summary>The nearest value of a quantity, on one side of the present one, at which another number of stages is best to place.</summary>
public abstract record NearestChange
{
    private NearestChange() { }

    /// <summary>There is one. Both placements were solved for.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="PlacedStages">N* there.</param>
    /// <param name="Unchanged">The neighbouring value on the grid, or the present value, at which N* is unchanged.</param>
    public sealed record Found(double Value, int PlacedStages, double Unchanged) : NearestChange;

    /// <summary>There is one, and no placement costs a finite amount there (R2).</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Unchanged">The neighbouring value on the grid, or the present value, at which N* is unchanged.</param>
    public sealed record NoPlacement(double Value, double Unchanged) : NearestChange;

    /// <summary>None was found.</summary>
    /// <param name="Limit">The last value that was searched; +∞ where no value changes N*.</param>
    public sealed record None(double Limit) : NearestChange;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Found, T> found, Func<NoPlacement, T> noPlacement, Func<None, T> none) =>
        this switch
        {
            Found f => found(f),
            NoPlacement n => noPlacement(n),
            None n => none(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
