using System.Security.Cryptography;
using System.Text;

namespace SplitProofs.Descriptions.Text;

/// <summary>
/// Identifies what a description says: comments, layout, quoting and line ends do not count, the order of keys does.
/// </summary>
internal static class ContentHash
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
            scalar => Quoted(scalar.Text),
            list => $"[{string.Join(",", list.Items.Select(Canonical))}]",
            map =>
                $"{{{string.Join(",", map.Entries.Select(entry => $"{Quoted(entry.Key.Text)}:{Canonical(entry.Value)}"))}}}"
        );

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
