using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>The meaning of the states of a finite chain for a reader, in their order.</summary>
public abstract record StateLabels
{
    private StateLabels() { }

    /// <summary>States that a person listed.</summary>
    /// <param name="Names">A name for each state.</param>
    public sealed record Named(ImmutableArray<string> Names) : StateLabels;

    /// <summary>Cells of the signal-to-noise ratio, from the highest to the lowest.</summary>
    /// <param name="LowerBounds">The lowest SNR of each cell, which is the upper bound of the next; 0 is allowed.</param>
    public sealed record Cells(ImmutableArray<SignalToNoiseRatio> LowerBounds) : StateLabels;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Named, T> named, Func<Cells, T> cells) =>
        this switch
        {
            Named n => named(n),
            Cells c => cells(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
