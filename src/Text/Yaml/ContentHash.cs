using System.Security.Cryptography;
using System.Text;

namespace SplitProofs.Text.Yaml;

/// <summary>
/// Identifies what a document says. Comments, layout, quoting and line ends do not count, but the order of keys does.
/// </summary>
public static class ContentHash
{
    /// <summary>The SHA-256 of the content, in lower-case hexadecimal.</summary>
    public static string Of(YamlNode node)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Canonical(node)));
        return string.Concat(hash.Select(value => value.ToString("x2")));
    }

    private static string Canonical(YamlNode node) =>
        node.Match(
            scalar: scalar => Quoted(scalar.Text),
            list: list => $"[{string.Join(",", list.Items.Select(Canonical))}]",
            map: map =>
                $"{{{string.Join(",", map.Entries.Select(entry => $"{Quoted(entry.Key.Text)}:{Canonical(entry.Value)}"))}}}"
        );

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
