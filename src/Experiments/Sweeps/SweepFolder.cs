using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Running;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>
/// The folder of a sweep, which its shards fill: <c>sweep.json</c>, <c>experiment.yaml</c>, and a file for each batch that is solved. Each
/// file is written under another name and then renamed, so that it is complete or absent whenever the program is killed.
/// </summary>
public sealed class SweepFolder
{
    private const string ManifestName = "sweep.json";
    private const string ExperimentName = "experiment.yaml";
    private const string Batches = "batches";
    private const string Shards = "shards";

    /// <summary>The most bytes of a manifest, or of the path by which a shard named the experiment.</summary>
    private const int MostBytes = 65_536;

    private const int MostAttempts = 5;

    private SweepFolder(string path, SweepManifest manifest) => (Path, Manifest) = (path, manifest);

    /// <summary>The folder, as the user named it.</summary>
    public string Path { get; }

    /// <summary>States which rows belong in the folder.</summary>
    public SweepManifest Manifest { get; }

    /// <summary>The path of the copy of the experiment's text.</summary>
    internal string ExperimentPath => System.IO.Path.Combine(Path, ExperimentName);

    /// <summary>
    /// Opens the folder of an experiment for a shard, and makes it if there is none. It is a fault if the folder has rows of another sweep,
    /// or other files.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="inputs">The experiment.</param>
    /// <param name="shard">The shard, which the folder records as begun.</param>
    public static Result<SweepFolder> Open(string path, ExperimentInputs inputs, Shard shard)
    {
        var experiment = inputs.Experiment;
        var folder = new SweepFolder(path, new(experiment.Name, inputs.Hash, experiment.Cells));
        return Guarded(
                path,
                () =>
                {
                    Directory.CreateDirectory(path);
                    if (File.Exists(folder.FileOf(ManifestName)))
                    {
                        return folder.TextOf(ManifestName);
                    }

                    if (Directory.EnumerateFileSystemEntries(path).Any(entry => !IsUnfinished(entry)))
                    {
                        // Another shard may have made the file since.
                        return File.Exists(folder.FileOf(ManifestName)) ? folder.TextOf(ManifestName) : "";
                    }

                    folder.Write(ManifestName, System.Text.Encoding.UTF8.GetBytes(folder.Manifest.Text));
                    return folder.Manifest.Text;
                }
            )
            .Unless(
                text => text.Length == 0,
                _ =>
                    new(
                        new Place.WholeFile(path),
                        "this folder has other files in it, and is not the folder of a sweep",
                        "Name a folder of its own with --output."
                    )
            )
            .Unless(
                text => text != folder.Manifest.Text,
                _ =>
                    new(
                        new Place.WholeFile(path),
                        "this folder has rows of another experiment, of other inputs, or of another version of the program",
                        "Name another folder with --output, or delete this one."
                    )
            )
            .Bind(_ =>
                Guarded(
                    path,
                    () =>
                    {
                        Directory.CreateDirectory(folder.FileOf(Batches));
                        Directory.CreateDirectory(folder.FileOf(Shards));
                        folder.Write(ExperimentName, System.Text.Encoding.UTF8.GetBytes(experiment.Source.Text));
                        folder.Write(
                            System.IO.Path.Combine(Shards, $"{shard.Number}-of-{shard.Of}"),
                            System.Text.Encoding.UTF8.GetBytes(experiment.Source.Path)
                        );
                        return folder;
                    }
                )
            );
    }

    /// <summary>Opens a folder that shards have filled.</summary>
    public static Result<SweepFolder> Open(string path) =>
        Guarded(
                path,
                () =>
                    File.Exists(System.IO.Path.Combine(path, ManifestName))
                        ? WrittenFile.Text(System.IO.Path.Combine(path, ManifestName), MostBytes)
                        : ""
            )
            .Bind(text =>
                SweepManifest.TryRead(text, out var manifest)
                    ? Results.Success(new SweepFolder(path, manifest))
                    : Results.Failure<SweepFolder>(
                        new Place.WholeFile(path),
                        $"this is no folder of a sweep: it has no {ManifestName} of this version",
                        "Name the folder that was given to sweep as --output."
                    )
            );

    /// <summary>Whether the folder exists and holds the manifest of a sweep, even if no batch is solved yet.</summary>
    public static bool IsThere(string path) => File.Exists(System.IO.Path.Combine(path, ManifestName));

    /// <summary>The state of the file of a batch.</summary>
    internal BatchState StateOf(int batch) =>
        !File.Exists(FileOf(batch)) ? BatchState.Missing
        : WrittenFile.IsRegular(FileOf(batch)) ? BatchFile.StateOf(File.ReadAllBytes(FileOf(batch)), Manifest, batch)
        : BatchState.Damaged;

    /// <summary>The shards that were begun, each with the path by which it named the experiment. Other files are passed over.</summary>
    internal ImmutableArray<(Shard Shard, string File)> Begun() =>
        !Directory.Exists(FileOf(Shards))
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(FileOf(Shards))
                    .Order(StringComparer.Ordinal)
                    .Where(WrittenFile.IsRegular)
                    .SelectMany(file =>
                        Shard
                            .Read(System.IO.Path.GetFileName(file).Replace("-of-", "/", StringComparison.Ordinal))
                            .Match(shard => new[] { (shard, WrittenFile.Text(file, MostBytes)) }, _ => [])
                    ),
            ];

    /// <summary>The bytes of a batch's file.</summary>
    internal byte[] Read(int batch) => File.ReadAllBytes(FileOf(batch));

    /// <summary>Writes the rows of a batch.</summary>
    /// <param name="batch">The number of the batch.</param>
    /// <param name="lines">Its rows as <see cref="RowJson.WriteArrays"/> writes them.</param>
    internal void Write(int batch, ReadOnlyMemory<byte> lines) =>
        WriteAgain(
            System.IO.Path.Combine(Batches, BatchFile.NameOf(batch)),
            stream => BatchFile.Write(stream, Manifest, batch, lines.Span)
        );

    /// <summary>Writes a file under another name, and then renames it.</summary>
    internal void Write(string name, byte[] content) => WriteAgain(name, stream => stream.Write(content));

    private void WriteAgain(string name, Action<Stream> write)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Write(name, write);
                return;
            }
            catch (FileNotFoundException) when (attempt < MostAttempts)
            {
                // A merge deleted the file between its closing and its renaming, as if a killed run had left it. Try again.
            }
        }
    }

    /// <summary>Writes a file through a stream under another name, and then renames it. Nothing is left of a file that fails.</summary>
    internal void Write(string name, Action<Stream> write)
    {
        var unfinished = Unfinished(name);
        try
        {
            using (var stream = new BufferedStream(File.Create(unfinished), 1 << 16))
            {
                write(stream);
            }

            File.Move(unfinished, FileOf(name), overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Deletes the unfinished files of runs that were killed. Those that another run is writing stay.</summary>
    internal void DeleteUnfinished()
    {
        foreach (
            var file in Directory
                .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Where(file => IsUnfinished(file) && !IsHeldOpen(file))
                .ToImmutableArray()
        )
        {
            File.Delete(file);
        }
    }

    /// <summary>Does work with files of the folder, and turns its exceptions into a fault.</summary>
    internal static Result<TDone> Guarded<TDone>(string path, Func<TDone> work)
    {
        try
        {
            return Results.Success(work());
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return File.Exists(path)
                ? Results.Failure<TDone>(new Place.WholeFile(path), "this is a file", "Name a folder.")
                : Results.Failure<TDone>(
                    new Place.WholeFile(path),
                    $"this folder cannot be used ({Quote.Plain(e.Message).TrimEnd('.')})",
                    "Name a folder that may be read and written, on a disk with room."
                );
        }
    }

    private string TextOf(string name) => WrittenFile.Text(FileOf(name), MostBytes);

    private string FileOf(string name) => System.IO.Path.Combine(Path, name);

    private string FileOf(int batch) => System.IO.Path.Combine(Path, Batches, BatchFile.NameOf(batch));

    /// <summary>A unique name for a file that is being written, because two runs may write the same file at once.</summary>
    private string Unfinished(string name) => $"{FileOf(name)}.{Guid.NewGuid():N}.new";

    private static bool IsHeldOpen(string file)
    {
        try
        {
            using var stream = File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool IsUnfinished(string file) => file.EndsWith(".new", StringComparison.Ordinal);
}
