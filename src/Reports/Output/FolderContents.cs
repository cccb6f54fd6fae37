using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Output;

/// <summary>
/// The contents of a folder, and the files that a run wrote into it, according to the manifest. Links are not followed.
/// </summary>
internal sealed partial class FolderContents
{
    private const string ProbeName = "splitproofs.probe";

    private readonly string _folder;
    private readonly ImmutableArray<string> _folders;
    private readonly ImmutableDictionary<string, string> _manifest;

    private FolderContents(string folder, ImmutableArray<string> files, ImmutableArray<string> folders)
    {
        _folder = folder;
        Files = files;
        _folders = folders;
        _manifest = files.Contains(FileSet.ManifestPath) ? ReadManifest(At(FileSet.ManifestPath)) : [];
    }

    /// <summary>The files, relative to the folder, in no particular order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Lists a folder; it is empty if it is absent.</summary>
    public static FolderContents Of(string folder)
    {
        var (files, folders) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        if (Directory.Exists(folder))
        {
            List(new DirectoryInfo(folder), "");
        }

        return new(folder, files.ToImmutable(), folders.ToImmutable());

        void List(DirectoryInfo directory, string path)
        {
            foreach (var entry in directory.EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo { LinkTarget: null } inner)
                {
                    folders.Add(path + inner.Name);
                    List(inner, $"{path}{inner.Name}/");
                }
                else if (entry.Name != ProbeName)
                {
                    files.Add(path + entry.Name);
                }
            }
        }
    }

    /// <summary>The bytes of a file. A pipe or a device, which might never end, has none.</summary>
    public byte[] Bytes(string file) => HasLength(At(file)) ? File.ReadAllBytes(At(file)) : [];

    /// <summary>Requires that the folder holds only what a run wrote.</summary>
    /// <exception cref="OutputException">It holds a file or an empty folder that no run wrote.</exception>
    public void RequireOurs()
    {
        var known = _manifest.Keys.ToImmutableHashSet(StringComparer.Ordinal).Add(FileSet.ManifestPath);
        var made = _manifest.Keys.SelectMany(FoldersAbove).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> foreign =
        [
            .. Files
                .Where(file => !known.Contains(file))
                .Concat(
                    _folders.Where(folder => !made.Contains(folder) && IsEmpty(folder)).Select(folder => $"{folder}/")
                )
                .Order(StringComparer.Ordinal),
        ];
        if (!foreign.IsEmpty)
        {
            throw new OutputException(
                $"{_folder} holds files or folders that SplitProofs did not write ({AndMore(foreign)}), and would be replaced as "
                    + $"a whole. Move them away or name another folder."
            );
        }
    }

    /// <summary>Requires that every file is as the run left it.</summary>
    /// <exception cref="OutputException">Somebody changed a file.</exception>
    public void RequireUnchanged()
    {
        ImmutableArray<string> changed =
        [
            .. Files
                .Where(file => _manifest.TryGetValue(file, out var hash) && HashOf(file) != hash)
                .Order(StringComparer.Ordinal),
        ];
        if (!changed.IsEmpty)
        {
            throw new OutputException(
                $"In {_folder}, {AndMore(changed)} changed after SplitProofs wrote the report, and the changes would be lost. "
                    + $"Move what you want to keep to another folder, or give --overwrite to lose the changes."
            );
        }
    }

    /// <summary>
    /// Requires that the contents of the folder can be deleted, by creating and deleting an empty file in each folder. A run that is
    /// killed may leave such a file; the next run deletes it, and nothing else takes notice of it.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">A folder may not be written.</exception>
    /// <exception cref="IOException">A folder cannot be written.</exception>
    public void RequireDeletable()
    {
        if (Directory.Exists(_folder))
        {
            foreach (var folder in _folders.Prepend(""))
            {
                var probe = Path.Combine(_folder, folder, ProbeName);
                File.WriteAllBytes(probe, []);
                File.Delete(probe);
            }
        }
    }

    /// <summary>The same contents after the folder was moved.</summary>
    public FolderContents In(string folder) => new(folder, Files, _folders);

    /// <summary>
    /// Deletes the folder, and the manifest last: if this run is killed, the next one still knows that a run wrote the rest.
    /// </summary>
    public void Delete()
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        foreach (var file in Files.Where(file => file != FileSet.ManifestPath))
        {
            File.Delete(At(file));
        }

        foreach (var folder in _folders.OrderByDescending(folder => folder.Length))
        {
            Directory.Delete(At(folder));
        }

        File.Delete(At(FileSet.ManifestPath));
        Directory.Delete(_folder);
    }

    private bool IsEmpty(string folder) => !Files.Any(file => file.StartsWith($"{folder}/", StringComparison.Ordinal));

    private static IEnumerable<string> FoldersAbove(string file) =>
        file.Select((letter, index) => (letter, index)).Where(at => at.letter == '/').Select(at => file[..at.index]);

    private static string AndMore(ImmutableArray<string> names) =>
        names[0] + (names.Length > 1 ? $" and {names.Length - 1} more" : "");

    private string HashOf(string file) => Sha256.Of(Bytes(file));

    private string At(string path) => Path.Combine(_folder, path);

    private static ImmutableDictionary<string, string> ReadManifest(string manifest) =>
        HasLength(manifest)
            ? File.ReadLines(manifest)
                .Select(line => ManifestLine().Match(line).Groups)
                .Where(groups => groups["path"].Success)
                .DistinctBy(groups => groups["path"].Value)
                .ToImmutableDictionary(
                    groups => groups["path"].Value,
                    groups => groups["hash"].Value,
                    StringComparer.Ordinal
                )
            : [];

    private static bool HasLength(string file) => new FileInfo(file).Length > 0;

    [GeneratedRegex("^(?<hash>[0-9a-f]{64})  (?<path>.+)$")]
    private static partial Regex ManifestLine();
}
