namespace SplitProofs.Experiments.Sweeps;

/// <summary>Divides the cells of an experiment into batches, independently of the shards. Each batch is a file.</summary>
/// <param name="Cells">The number of cells.</param>
public sealed record SweepLayout(long Cells)
{
    /// <summary>
    /// The usual number of batches. Small batches lose little when a sweep is stopped, and many batches give work to every shard.
    /// </summary>
    private const int UsualBatches = 512;

    private const int MostCells = 1024;

    /// <summary>The number of cells in a batch; the last batch may have fewer.</summary>
    public int BatchSize { get; } = (int)Math.Clamp((Cells + UsualBatches - 1) / UsualBatches, 1, MostCells);

    /// <summary>The number of batches.</summary>
    public int Batches => (int)((Cells + BatchSize - 1) / BatchSize);

    /// <summary>The cells of a batch: the first, and how many.</summary>
    public (long First, int Count) CellsOf(int batch)
    {
        var first = (long)batch * BatchSize;
        return (first, (int)Math.Min(BatchSize, Cells - first));
    }
}
