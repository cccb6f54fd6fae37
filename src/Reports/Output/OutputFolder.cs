using System.Text;

namespace SplitProofs.Reports.Output;

/// <summary>
/// The folder that a run writes. It is replaced as a whole: the new folder is written beside it and then takes its name, so a run that
/// fails, is stopped or is killed leaves the old one. A folder is never replaced if it holds anything that no run wrote.
/// </summary>
public sealed class OutputFolder
{
    private readonly OutputPlace _place;

    /// <summary>Names a folder, which need not exist. A link to a folder stays, and its target is replaced.</summary>
    /// <exception cref="OutputException">The path is empty, a file, a link to nothing, or the root of a drive.</exception>
    public OutputFolder(string path) => _place = OutputPlace.Of(path);

    /// <summary>
    /// Whether this folder and another one differ and neither lies within the other, so that each can be replaced as a whole.
    /// </summary>
    /// <param name="other">The other one.</param>
    public bool IsApartFrom(OutputFolder other) =>
        !IsWithin(_place.Folder, other._place.Folder) && !IsWithin(other._place.Folder, _place.Folder);

    private static bool IsWithin(string inner, string outer) =>
        $"{inner}{Path.DirectorySeparatorChar}".StartsWith(
            $"{outer}{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        );

    /// <summary>
    /// Takes the right to replace the folder, and checks that it can be replaced, before the work that fills it. Waits as long as another
    /// run has that right.
    /// </summary>
    /// <param name="overwrite">Whether files that somebody changed after a run wrote them may be replaced.</param>
    /// <param name="waiting">Called once if another run has the right.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="OutputException">The folder cannot or must not be replaced; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FolderReplacement Open(bool overwrite, Action waiting, CancellationToken cancellation) =>
        new(_place, overwrite, waiting, cancellation);

    /// <summary>Compares the folder with the files, sorted by path.</summary>
    public IReadOnlyList<Difference> Compare(FileSet files)
    {
        var contents = FolderContents.Of(_place.Folder);
        var present = contents.Files.ToHashSet(StringComparer.Ordinal);
        var expected = files.Files.Append(files.Manifest).ToList();
        var differences = expected
            .Where(file => !present.Contains(file.Path))
            .Select(file => new Difference.Missing(file.Path))
            .Concat<Difference>(
                present.Except(expected.Select(file => file.Path)).Select(extra => new Difference.Extra(extra))
            )
            .Concat(
                expected
                    .Where(file => present.Contains(file.Path))
                    .SelectMany(file => Changes(file, contents.Bytes(file.Path)))
            )
            .OrderBy(difference => difference.Path, StringComparer.Ordinal)
            .ToList();
        // A changed file also changes its line in the manifest, which is not worth a second message.
        return differences.Count > 1
            ? [.. differences.Where(difference => difference is not Difference.Changed { Path: FileSet.ManifestPath })]
            : differences;
    }

    private static IEnumerable<Difference> Changes(OutputFile file, byte[] found)
    {
        if (found.AsSpan().SequenceEqual(FileSet.Bytes(file)))
        {
            yield break;
        }

        var expectedLines = file.Text.Split('\n');
        var foundLines = Encoding.UTF8.GetString(found).Split('\n');
        var line = expectedLines.Zip(foundLines).TakeWhile(pair => pair.First == pair.Second).Count();
        yield return new Difference.Changed(
            file.Path,
            line + 1,
            expectedLines.ElementAtOrDefault(line) ?? "",
            foundLines.ElementAtOrDefault(line) ?? ""
        );
    }
}
