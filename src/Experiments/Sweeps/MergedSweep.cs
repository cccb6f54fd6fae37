using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>All rows of a sweep, in the order of the grid, in files of some formats.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Batches">The number of batches that they were in.</param>
/// <param name="Formats">The formats of the files.</param>
public sealed record MergedSweep(
    SweepFolder Folder,
    Experiment Experiment,
    long Rows,
    int Batches,
    ImmutableArray<RowFormat> Formats
)
{
    /// <summary>The most rows for which a figure is drawn and an answer computed.</summary>
    public const long MostShownRows = 1_000_000;

    /// <summary>The rows, if they can be shown.</summary>
    private ImmutableArray<ImmutableArray<RowValue>> _shown = [];

    /// <summary>The number of batches that are read at a time, small enough for their rows to fit into the memory.</summary>
    private const int BatchesReadTogether = 32;

    /// <summary>Whether the rows are few enough for figures and an answer.</summary>
    public bool CanBeShown => Rows <= MostShownRows;

    /// <summary>All rows.</summary>
    /// <exception cref="InvalidOperationException">They are too many to be shown.</exception>
    public RowTable Table() =>
        CanBeShown
            ? new(Experiment.Columns, _shown)
            : throw new InvalidOperationException("There are too many rows for a table in memory.");

    /// <summary>Writes another file into the folder, either completely or not at all.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">Its text.</param>
    public Result<string> Write(string name, string text) =>
        SweepFolder.Guarded(
            Folder.Path,
            () =>
            {
                Folder.Write(name, System.Text.Encoding.UTF8.GetBytes(text));
                return Path.Combine(Folder.Path, name);
            }
        );

    /// <summary>
    /// Merges the batches of a folder. A fault where batches are missing, with the shards to run again, and for each file that is damaged
    /// or of another sweep.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="formats">The formats to write.</param>
    /// <param name="cancellation">Stops the merge.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Result<MergedSweep> Of(
        SweepFolder folder,
        ImmutableArray<RowFormat> formats,
        CancellationToken cancellation
    ) =>
        ExperimentReader
            .ReadFile(folder.ExperimentPath)
            .Unless(
                experiment =>
                    experiment.Name != folder.Manifest.Experiment || experiment.Cells != folder.Manifest.Cells,
                experiment =>
                    new(experiment.Source.Whole, "this is not the experiment that sweep.json names", "Run sweep again.")
            )
            .Bind(experiment =>
                SweepFolder
                    .Guarded(folder.Path, () => Require(folder, States(folder, cancellation)))
                    .Bind(required => required)
                    .Bind(batches =>
                        SweepFolder.Guarded(
                            folder.Path,
                            () => Write(folder, experiment, batches, formats, cancellation)
                        )
                    )
            );

    private static ImmutableArray<BatchState> States(SweepFolder folder, CancellationToken cancellation) =>
        OfEach(Enumerable.Range(0, folder.Manifest.Layout.Batches), folder.StateOf, cancellation);

    /// <summary>
    /// A result for each batch, in order, computed by several threads. If some of them fail, one
    /// of the exceptions is thrown.
    /// </summary>
    private static ImmutableArray<T> OfEach<T>(
        IEnumerable<int> batches,
        Func<int, T> of,
        CancellationToken cancellation
    )
    {
        try
        {
            return [.. batches.AsParallel().AsOrdered().WithCancellation(cancellation).Select(of)];
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
            throw;
        }
    }

    private static Result<int> Require(SweepFolder folder, ImmutableArray<BatchState> states)
    {
        ImmutableArray<Fault> faults =
        [
            .. Of(BatchState.Foreign)
                .Select(batch => new Fault(
                    PlaceOf(batch),
                    "these rows are of another experiment, of other inputs, or of another version of the program",
                    "Delete the file, and run its shard again."
                )),
            .. Of(BatchState.Damaged)
                .Select(batch => new Fault(
                    PlaceOf(batch),
                    "this file was changed or damaged after it was written",
                    "Delete the file, and run its shard again."
                )),
            .. MissingShards.Of(folder, states),
        ];
        return faults.IsEmpty ? Results.Success(states.Length) : new Result<int>.Failure(faults).InReadingOrder();

        IEnumerable<int> Of(BatchState state) =>
            Enumerable.Range(0, states.Length).Where(batch => states[batch] == state);

        Place PlaceOf(int batch) => new Place.WholeFile(Path.Combine(folder.Path, "batches", BatchFile.NameOf(batch)));
    }

    private static MergedSweep Write(
        SweepFolder folder,
        Experiment experiment,
        int batches,
        ImmutableArray<RowFormat> formats,
        CancellationToken cancellation
    )
    {
        var (columns, rows) = (experiment.Columns, 0L);
        var shown = ImmutableArray.CreateBuilder<ImmutableArray<RowValue>>();
        WriteFiles(0, []);
        folder.DeleteUnfinished();
        return new(folder, experiment, rows, batches, formats) { _shown = shown.DrainToImmutable() };

        // Each file is opened within the one before, so that all are written from one reading of the batches.
        void WriteFiles(int format, ImmutableArray<IRowWriter> writers)
        {
            if (format < formats.Length)
            {
                folder.Write(
                    formats[format].FileName,
                    stream =>
                    {
                        using var writer = formats[format].Open(stream, columns);
                        WriteFiles(format + 1, writers.Add(writer));
                    }
                );
                return;
            }

            foreach (var read in ReadAhead(Enumerable.Range(0, batches).Chunk(BatchesReadTogether), Read))
            {
                foreach (var row in read.SelectMany(of => of))
                {
                    foreach (var writer in writers)
                    {
                        writer.Write(row);
                    }

                    rows++;
                    if (rows <= MostShownRows)
                    {
                        shown.Add(row);
                    }
                    else if (shown.Count > 0)
                    {
                        shown = ImmutableArray.CreateBuilder<ImmutableArray<RowValue>>();
                    }
                }
            }
        }

        ImmutableArray<ImmutableArray<ImmutableArray<RowValue>>> Read(int[] some) =>
            OfEach(some, batch => RowsOf(folder, batch, columns), cancellation);
    }

    /// <summary>A result for each element, in order; the next one is computed while the one before is used.</summary>
    private static IEnumerable<TResult> ReadAhead<T, TResult>(IEnumerable<T> elements, Func<T, TResult> read)
    {
        Task<TResult>? ahead = null;
        foreach (var element in elements)
        {
            var next = Task.Run(() => read(element));
            if (ahead is not null)
            {
                yield return ahead.GetAwaiter().GetResult();
            }

            ahead = next;
        }

        if (ahead is not null)
        {
            yield return ahead.GetAwaiter().GetResult();
        }
    }

    private static ImmutableArray<ImmutableArray<RowValue>> RowsOf(
        SweepFolder folder,
        int batch,
        ImmutableArray<RowColumn> columns
    )
    {
        try
        {
            return BatchFile.RowsOf(folder.Read(batch), columns);
        }
        catch (JsonException)
        {
            throw new IOException($"{BatchFile.NameOf(batch)} has rows of other columns");
        }
    }
}
