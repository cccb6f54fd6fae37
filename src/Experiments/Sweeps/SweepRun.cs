using System.Collections.Concurrent;
using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Running;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>Solves a shard of an experiment, batch by batch. Batches that have a complete file are not solved again.</summary>
public static class SweepRun
{
    /// <summary>Solves the batches of a shard that are missing or damaged.</summary>
    /// <param name="inputs">The experiment with its networks and scenarios.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="threads">The largest number of threads, ≥ 1; the rows do not depend on it.</param>
    /// <param name="progress">Receives the progress after each batch.</param>
    /// <param name="cancellation">Stops the sweep; batches that are solved stay.</param>
    /// <returns>The number of cells that were solved now.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Result<long> Run(
        ExperimentInputs inputs,
        SweepFolder folder,
        Shard shard,
        int threads,
        IProgress<SweepProgress> progress,
        CancellationToken cancellation
    )
    {
        var layout = folder.Manifest.Layout;
        return SweepFolder
            .Guarded(
                folder.Path,
                () =>
                    Enumerable
                        .Range(0, layout.Batches)
                        .Where(batch => shard.Has(batch) && folder.StateOf(batch) != BatchState.Whole)
                        .ToImmutableArray()
            )
            .Bind(missing => Solve(missing));

        Result<long> Solve(ImmutableArray<int> missing)
        {
            var (all, solved) = (missing.Sum(batch => (long)layout.CellsOf(batch).Count), 0L);
            var failures = new ConcurrentBag<ImmutableArray<Fault>>();
            progress.Report(new(0, all));
            Parallel.ForEach(
                Partitioner.Create(missing, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                (batch, state) =>
                {
                    var kept = SolveBatch(inputs, layout.CellsOf(batch), cancellation)
                        .Bind(rows =>
                            SweepFolder.Guarded(
                                folder.Path,
                                () =>
                                {
                                    folder.Write(batch, rows);
                                    return layout.CellsOf(batch).Count;
                                }
                            )
                        );
                    if (kept.Faults.IsEmpty)
                    {
                        progress.Report(new(Interlocked.Add(ref solved, layout.CellsOf(batch).Count), all));
                    }
                    else
                    {
                        failures.Add(kept.Faults);
                        state.Stop();
                    }
                }
            );
            return failures.TryTake(out var faults) ? new Result<long>.Failure(faults) : Results.Success(solved);
        }
    }

    private static Result<ImmutableArray<ImmutableArray<RowValue>>> SolveBatch(
        ExperimentInputs inputs,
        (long First, int Count) cells,
        CancellationToken cancellation
    )
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<RowValue>>();
        for (var cell = cells.First; cell < cells.First + cells.Count; cell++)
        {
            cancellation.ThrowIfCancellationRequested();
            var solved = CellRows.Of(inputs, cell);
            if (!solved.Faults.IsEmpty)
            {
                return solved;
            }

            rows.AddRange(solved.Match(found => found, _ => []));
        }

        return Results.Success(rows.ToImmutable());
    }
}

/// <summary>How much of a shard is solved.</summary>
/// <param name="Solved">The cells that were solved since the start.</param>
/// <param name="All">The cells that were missing at the start.</param>
public readonly record struct SweepProgress(long Solved, long All);
