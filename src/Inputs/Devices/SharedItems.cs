namespace SplitProofs.Inputs.Devices;

/// <summary>Items of work that devices share. Each takes the same bits and operations on every device.</summary>
/// <param name="Count">The number of items; 0 where a file states none.</param>
/// <param name="Bits">The bits to send for one item, ≥ 0.</param>
/// <param name="Operations">The operations that an item takes [FLOP], ≥ 0.</param>
public sealed record SharedItems(long Count, double Bits, double Operations)
{
    /// <summary>No items.</summary>
    public static SharedItems None { get; } = new(0, 0, 0);
}
