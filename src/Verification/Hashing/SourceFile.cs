using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SplitProofs.Verification.Hashing;

/// <summary>A C# file: the hash of its code, what it declares and what it names.</summary>
/// <param name="Path">Where it is in the repository, as “src/Claims/ShippedClaims.cs”.</param>
/// <param name="Hash">
/// SHA-256 of its code: of its lines without indentation, except blank lines and comment lines. Line ends do not count.
/// </param>
/// <param name="Namespace">The namespace that it declares.</param>
/// <param name="Declared">The names of the types and extension methods that it declares.</param>
internal sealed partial record SourceFile(string Path, string Hash, string Namespace, ImmutableHashSet<string> Declared)
{
    private ImmutableHashSet<string> Imported { get; init; } = [];

    private ImmutableHashSet<string> Words { get; init; } = [];

    private ImmutableHashSet<(string Before, string Word)> Qualified { get; init; } = [];

    /// <summary>The file with the given path and text.</summary>
    public static SourceFile Read(string path, string text)
    {
        var code = string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(IsCode));
        return new(
            path,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code))),
            NamespaceOf().Match(code).Groups[1].Value,
            [.. DeclarationOf().Matches(code).Select(match => match.Groups["name"].Value)]
        )
        {
            Imported = [.. ImportOf().Matches(code).Select(match => match.Groups[1].Value)],
            Words = [.. WordOf().Matches(code).Select(match => match.Value)],
            Qualified =
            [
                .. QualifiedWordOf().Matches(code).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
            ],
        };
    }

    /// <summary>Whether its code has a word.</summary>
    public bool Has(string word) => Words.Contains(word);

    /// <summary>
    /// Whether it may use another file: it contains the name of something declared there, and either sees the other's namespace or writes
    /// the last part of that namespace before the name. Strings count as code, so the answer may be yes for a file that it does not use.
    /// </summary>
    public bool MayUse(SourceFile other) =>
        other.Declared.Any(name =>
            Words.Contains(name) && (Sees(other.Namespace) || Qualified.Contains((LastPart(other.Namespace), name)))
        );

    private bool Sees(string other) =>
        Imported.Contains(other) || $"{Namespace}.".StartsWith($"{other}.", StringComparison.Ordinal);

    private static bool IsCode(string line) => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal);

    private static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceOf();

    [GeneratedRegex(@"^using ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex ImportOf();

    [GeneratedRegex(
        @"\b(?:class|record struct|record|struct|interface|enum)\s+(?<name>[A-Za-z_]\w*)"
            + @"|\bdelegate\s+[^(;]*?(?<name>[A-Za-z_]\w*)\s*(?:<[^>]*>)?\("
            + @"|(?<name>\w+)\s*(?:<[^>]*>)?\(\s*this\s"
    )]
    private static partial Regex DeclarationOf();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex WordOf();

    [GeneratedRegex(@"\b(\w+)(?=\s*\.\s*([A-Za-z_]\w*))")]
    private static partial Regex QualifiedWordOf();
}
