using System.Buffers;
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
                () => new ArrayBufferWriter<byte>(),
                (batch, state, lines) =>
                {
                    var kept = SolveBatch(inputs, layout.CellsOf(batch), lines, cancellation)
                        .Bind(count =>
                            SweepFolder.Guarded(
                                folder.Path,
                                () =>
                                {
                                    folder.Write(batch, lines.WrittenMemory);
                                    return count;
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

                    return lines;
                },
                _ => { }
            );
            return failures.TryTake(out var faults) ? new Result<long>.Failure(faults) : Results.Success(solved);
        }
    }

    /// <summary>
    /// Solves cells and writes the lines of their rows at once, so that rows are short-lived and a thread uses one buffer for all batches.
    /// </summary>
    /// <returns>The number of cells.</returns>
    private static Result<int> SolveBatch(
        ExperimentInputs inputs,
        (long First, int Count) cells,
        ArrayBufferWriter<byte> lines,
        CancellationToken cancellation
    )
    {
        ImmutableArray<Fault> faults = [];
        lines.ResetWrittenCount();
        RowJson.WriteArrays(lines, Rows());
        return faults.IsEmpty ? Results.Success(cells.Count) : new Result<int>.Failure(faults);

        IEnumerable<ImmutableArray<RowValue>> Rows()
        {
            for (var cell = cells.First; cell < cells.First + cells.Count; cell++)
            {
                cancellation.ThrowIfCancellationRequested();
                var solved = CellRows.Of(inputs, cell);
                if (!solved.Faults.IsEmpty)
                {
                    faults = solved.Faults;
                    yield break;
                }

                foreach (var row in solved.Match(found => found, _ => []))
                {
                    yield return row;
                }
            }
        }
    }
}

/// <summary>How much of a shard is solved.</summary>
/// <param name="Solved">The cells that were solved since the start.</param>
/// <param name="All">The cells that were missing at the start.</param>
public readonly record struct SweepProgress(long Solved, long All);
