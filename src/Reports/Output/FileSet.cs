using System.Collections.Immutable;
using System.Text;

namespace SplitProofs.Reports.Output;

/// <summary>The files of one run, sorted by path.</summary>
public sealed class FileSet
{
    /// <summary>The file that lists the other files. It identifies a folder that a run of SplitProofs wrote.</summary>
    public const string ManifestPath = "splitproofs.sha256";

    /// <summary>Gathers files.</summary>
    /// <exception cref="ArgumentException">A path leads out of the folder, is written in two ways, or occurs twice.</exception>
    public FileSet(params IEnumerable<OutputFile> files)
    {
        Files =
        [
            .. files
                .Select(file => new OutputFile(Checked(file.Path), file.Text.ReplaceLineEndings("\n")))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        // Some file systems do not distinguish upper from lower case.
        var twice = Files
            .GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"“{twice.Key}” occurs twice.", nameof(files));
        }
    }

    /// <summary>The files, without the manifest.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>The manifest: a line for each file, as sha256sum prints and checks it.</summary>
    public OutputFile Manifest =>
        new(ManifestPath, string.Concat(Files.Select(file => $"{Sha256.Of(file.Text)}  {file.Path}\n")));

    /// <summary>The bytes of a text on disk: UTF-8 without a mark in front.</summary>
    internal static byte[] Bytes(OutputFile file) =>
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(file.Text);

    private static string Checked(string path) =>
        path.Split('/').All(part => part.Length > 0 && part is not "." and not ".." && part.All(IsPlain))
        && !path.Equals(ManifestPath, StringComparison.OrdinalIgnoreCase)
            ? path
            : throw new ArgumentException($"“{path}” is not the path of a file within the folder.", nameof(path));

    private static bool IsPlain(char c) => !char.IsControl(c) && !"\\:*?\"<>|".Contains(c);
}
