using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>The most memory that something takes at a time.</summary>
public abstract record PeakMemory
{
    private PeakMemory() { }

    /// <summary>It was counted.</summary>
    /// <param name="Size">How much.</param>
    public sealed record Known(Bits Size) : PeakMemory;

    /// <summary>It was not stated, as in a profile.</summary>
    public sealed record Unknown : PeakMemory;

    /// <summary>The larger of two peaks, where both are known.</summary>
    public PeakMemory AtLeast(PeakMemory other) =>
        Match(
            known => other.Match<PeakMemory>(least => known.Size.Value < least.Size.Value ? least : known, () => other),
            () => this
        );

    /// <summary>What it comes to with data that is kept all the while.</summary>
    /// <exception cref="OverflowException">It exceeds 2⁶³ − 1 bits.</exception>
    public PeakMemory Plus(Bits kept) => Match<PeakMemory>(known => new Known(known.Size + kept), () => this);

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Known, T> known, Func<T> unknown) =>
        this switch
        {
            Known k => known(k),
            _ => unknown(),
        };
}
