using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Running;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Sweeps;

/// <summary>
/// The folder of a sweep, which its shards fill: <c>sweep.json</c>, <c>experiment.yaml</c>, and a file for each batch that is solved.
/// Each file is written beside its place and then renamed, so that it is whole or not there, whenever the program is killed.
/// </summary>
public sealed class SweepFolder
{
    private const string ManifestName = "sweep.json";
    private const string ExperimentName = "experiment.yaml";
    private const string Batches = "batches";
    private const string Shards = "shards";

    private SweepFolder(string path, SweepManifest manifest) => (Path, Manifest) = (path, manifest);

    /// <summary>The folder, as the user named it.</summary>
    public string Path { get; }

    /// <summary>What belongs in it.</summary>
    public SweepManifest Manifest { get; }

    /// <summary>The text of the experiment, as it was read.</summary>
    internal string ExperimentPath => System.IO.Path.Combine(Path, ExperimentName);

    /// <summary>Opens the folder of an experiment for a shard; makes it where there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="inputs">The experiment.</param>
    /// <param name="shard">The shard, which is noted.</param>
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
                        return File.ReadAllText(folder.FileOf(ManifestName));
                    }

                    if (Directory.EnumerateFileSystemEntries(path).Any(entry => !IsUnfinished(entry)))
                    {
                        // Another shard may have made it since.
                        return File.Exists(folder.FileOf(ManifestName))
                            ? File.ReadAllText(folder.FileOf(ManifestName))
                            : "";
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
                        "this folder has other files in it, and is none of a sweep",
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
                        ? File.ReadAllText(System.IO.Path.Combine(path, ManifestName))
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

    /// <summary>Whether the folder is there and has rows of an experiment.</summary>
    public static bool IsThere(string path) => File.Exists(System.IO.Path.Combine(path, ManifestName));

    /// <summary>What the file of a batch is.</summary>
    internal BatchState StateOf(int batch) =>
        File.Exists(FileOf(batch))
            ? BatchFile.StateOf(File.ReadAllBytes(FileOf(batch)), Manifest, batch)
            : BatchState.Missing;

    /// <summary>The shards that were begun, and the file of the experiment that they name.</summary>
    internal ImmutableArray<(Shard Shard, string File)> Begun() =>
        !Directory.Exists(FileOf(Shards))
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(FileOf(Shards))
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Words: System.IO.Path.GetFileName(file).Split("-of-"), File: file))
                    .Where(named => named.Words.Length == 2 && named.Words.All(word => int.TryParse(word, out _)))
                    .Select(named =>
                        (new Shard(int.Parse(named.Words[0]), int.Parse(named.Words[1])), File.ReadAllText(named.File))
                    ),
            ];

    /// <summary>The bytes of a batch's file.</summary>
    internal byte[] Read(int batch) => File.ReadAllBytes(FileOf(batch));

    /// <summary>Keeps the rows of a batch.</summary>
    internal void Write(int batch, IEnumerable<ImmutableArray<RowValue>> rows) =>
        Write(System.IO.Path.Combine(Batches, BatchFile.NameOf(batch)), BatchFile.Of(Manifest, batch, rows));

    /// <summary>Writes a file beside its place, and then puts it there.</summary>
    internal void Write(string name, byte[] content)
    {
        var unfinished = Unfinished(name);
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, FileOf(name), overwrite: true);
    }

    /// <summary>Writes a file line by line beside its place, and then puts it there.</summary>
    internal void Write(string name, Action<Stream> write)
    {
        var unfinished = Unfinished(name);
        using (var stream = new BufferedStream(File.Create(unfinished), 1 << 16))
        {
            write(stream);
        }

        File.Move(unfinished, FileOf(name), overwrite: true);
    }

    /// <summary>Deletes what runs that were killed did not finish.</summary>
    internal void DeleteUnfinished()
    {
        foreach (
            var file in Directory
                .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                .Where(IsUnfinished)
                .ToImmutableArray()
        )
        {
            File.Delete(file);
        }
    }

    /// <summary>Work with files of the folder, whose failure is a fault.</summary>
    internal static Result<TDone> Guarded<TDone>(string path, Func<TDone> work)
    {
        try
        {
            return Results.Success(work());
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Results.Failure<TDone>(
                new Place.WholeFile(path),
                $"this folder cannot be used ({Quote.Plain(e.Message).TrimEnd('.')})",
                "Name a folder that may be read and written, on a disk with room."
            );
        }
    }

    private string FileOf(string name) => System.IO.Path.Combine(Path, name);

    private string FileOf(int batch) => System.IO.Path.Combine(Path, Batches, BatchFile.NameOf(batch));

    /// <summary>A name of its own: two runs may write the same file at once.</summary>
    private string Unfinished(string name) => $"{FileOf(name)}.{Guid.NewGuid():N}.new";

    private static bool IsUnfinished(string file) => file.EndsWith(".new", StringComparison.Ordinal);
}
