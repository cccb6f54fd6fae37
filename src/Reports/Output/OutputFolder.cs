using System.Text;
using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Output;

/// <summary>
/// The folder that a run writes. It is replaced as a whole: the new one is written beside it and then takes its name, so a run
/// that fails or is interrupted leaves the old one. A folder that holds anything that no run wrote is never replaced.
/// </summary>
public sealed partial class OutputFolder
{
    private readonly string _path;
    private readonly string _newPath;
    private readonly string _oldPath;

    /// <summary>Names a folder, which need not exist.</summary>
    /// <exception cref="OutputException">The path is a file, or the root of a drive.</exception>
    public OutputFolder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        // A link to a folder stays; its target is replaced.
        var target = Directory.Exists(full)
            ? new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full
            : full;
        if (File.Exists(target))
        {
            throw new OutputException($"{path} is a file; name a folder.");
        }

        var parent =
            Path.GetDirectoryName(target)
            ?? throw new OutputException($"{path} is the root of a drive; name a folder within it.");
        _path = target;
        _newPath = Path.Combine(parent, $".{Path.GetFileName(target)}.new");
        _oldPath = Path.Combine(parent, $".{Path.GetFileName(target)}.old");
    }

    /// <summary>Puts the files in place of whatever an earlier run left.</summary>
    /// <exception cref="OutputException">The folder holds files that no run wrote.</exception>
    public void Replace(FileSet files)
    {
        Recover();
        RequireReplaceable();
        Delete(_newPath);
        try
        {
            // The manifest comes first, so that what an interrupted run leaves is known to be ours.
            foreach (var file in files.Files.Prepend(files.Manifest))
            {
                Write(_newPath, file);
            }
        }
        catch
        {
            Delete(_newPath);
            throw;
        }

        Swap();
    }

    /// <summary>Makes sure that the folder holds nothing that no run wrote.</summary>
    /// <exception cref="OutputException">It holds files that no run wrote.</exception>
    public void RequireReplaceable()
    {
        RefuseUnlessOurs(_path);
        RefuseUnlessOurs(_newPath);
    }

    /// <summary>Compares the folder with the files, sorted by path.</summary>
    public IReadOnlyList<Difference> Compare(FileSet files)
    {
        var present = PathsIn(_path).ToHashSet(StringComparer.Ordinal);
        var expected = files.Files.Append(files.Manifest).ToList();
        var differences = expected
            .Where(file => !present.Contains(file.Path))
            .Select(file => new Difference.Missing(file.Path))
            .Concat<Difference>(
                present.Except(expected.Select(file => file.Path)).Select(extra => new Difference.Extra(extra))
            )
            .Concat(expected.Where(file => present.Contains(file.Path)).SelectMany(Changes))
            .OrderBy(difference => difference.Path, StringComparer.Ordinal)
            .ToList();
        // A changed file changes its line in the manifest; that says nothing more.
        return differences.Count > 1
            ? [.. differences.Where(difference => difference is not Difference.Changed { Path: FileSet.ManifestPath })]
            : differences;
    }

    private IEnumerable<Difference> Changes(OutputFile file)
    {
        var found = File.ReadAllBytes(InFolder(_path, file.Path));
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

    // An earlier run may have been interrupted between the two moves of a swap, or before it removed the old folder.
    private void Recover()
    {
        if (!Directory.Exists(_oldPath))
        {
            return;
        }

        RefuseUnlessOurs(_oldPath);
        if (Directory.Exists(_path))
        {
            Delete(_oldPath);
        }
        else
        {
            Directory.Move(_oldPath, _path);
        }
    }

    private void Swap()
    {
        if (Directory.Exists(_path))
        {
            Directory.Move(_path, _oldPath);
        }

        try
        {
            Directory.Move(_newPath, _path);
        }
        catch when (Directory.Exists(_oldPath))
        {
            Directory.Move(_oldPath, _path);
            throw;
        }

        Delete(_oldPath);
    }

    private static void RefuseUnlessOurs(string folder)
    {
        var present = PathsIn(folder);
        var manifest = InFolder(folder, FileSet.ManifestPath);
        var ours = File.Exists(manifest)
            ? File.ReadLines(manifest)
                .Select(line => ManifestLine().Match(line).Groups["path"].Value)
                .Append(FileSet.ManifestPath)
                .ToHashSet(StringComparer.Ordinal)
            : [];
        var foreign = present.Where(file => !ours.Contains(file)).Order(StringComparer.Ordinal).ToList();
        if (foreign.Count > 0)
        {
            var others = foreign.Count > 1 ? $" and {foreign.Count - 1} more" : "";
            throw new OutputException(
                $"{folder} holds files that SplitProofs did not write ({foreign[0]}{others}), and would be replaced as a "
                    + $"whole. Move them away or name another folder."
            );
        }
    }

    private static IReadOnlyList<string> PathsIn(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')),
            ]
            : [];

    private static void Write(string folder, OutputFile file)
    {
        var target = InFolder(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, FileSet.Bytes(file));
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string InFolder(string folder, string file) => Path.Combine(folder, file);

    [GeneratedRegex("^[0-9a-f]{64}  (?<path>.+)$")]
    private static partial Regex ManifestLine();
}
