using System.Text;

namespace SplitProofs.Onnx.Layers;

/// <summary>Names of stages and tensors, made from the names in the file.</summary>
internal static class LayerNames
{
    private const int Longest = 48;

    /// <summary>
    /// The name of a node, made into the name of a stage: the parts of its path that add something, without the operator at the end.
    /// Empty if the name consists only of the operator and a number.
    /// </summary>
    public static string OfNode(string node, string type)
    {
        var parts = node.Split('/', ':').Where(part => part.Length > 0).ToList();
        if (parts.Count > 1 && Plain(parts[^1]) == Plain(type))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var path = PathOf(parts);
        var name = Suitable(path);
        var stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_', '.', '-');
        return stem.Length == 0 || stem == type || stem.EndsWith($".{type}", StringComparison.Ordinal) ? "" : name;
    }

    /// <summary>The name of a tensor, made into a name in a description; empty if nothing of it can be kept.</summary>
    public static string OfTensor(string tensor)
    {
        var parts = tensor.Split('/', ':').Where(part => part.Length > 0 && !part.All(char.IsAsciiDigit)).ToList();
        var path = PathOf(parts);
        var end = path.LastIndexOf("_output_", StringComparison.Ordinal);
        return Suitable(end > 0 ? path[..end] : path);
    }

    /// <summary>The start that several names have in common, up to a full stop; empty if there is none.</summary>
    public static string Common(IEnumerable<string> names)
    {
        var all = names.Where(name => name.Length > 0).Select(name => name.Split('.')).ToArray();
        if (all.Length < 2)
        {
            return "";
        }

        var shared = all[0].TakeWhile((part, index) => all.All(name => name.Length > index + 1 && name[index] == part));
        return string.Join('.', shared);
    }

    /// <summary>A name for all runs of a repeat, to which a number is added; empty if the names have nothing in common.</summary>
    public static string OfRuns(IReadOnlyList<string> names)
    {
        if (names.Any(name => name.Length == 0))
        {
            return "";
        }

        var first = names[0];
        var start = 0;
        while (names.All(name => start < name.Length && name[start] == first[start]))
        {
            start++;
        }

        // Compare a number as a whole, not digit by digit.
        while (start > 0 && char.IsAsciiDigit(first[start - 1]))
        {
            start--;
        }

        var end = 0;
        while (names.All(name => end < name.Length - start && name[^(end + 1)] == first[^(end + 1)]))
        {
            end++;
        }

        while (end > 0 && char.IsAsciiDigit(first[^end]))
        {
            end--;
        }

        var common = (first[..start].TrimEnd('.', '_', '-') + first[(first.Length - end)..]).Trim('.', '_', '-');
        return common.Length == 0 || !char.IsAsciiLetter(common[0]) ? "" : $"{common}-";
    }

    /// <summary>The parts of a path with full stops between them, without those that the next part repeats.</summary>
    private static string PathOf(List<string> parts) =>
        string.Join(
            '.',
            parts.Where((part, index) => index + 1 == parts.Count || !IsRepeatedIn(parts[index + 1], part))
        );

    /// <summary>Whether the next part of a path repeats a part, as in layer1/layer1.0.</summary>
    private static bool IsRepeatedIn(string next, string part) =>
        next == part || next.StartsWith(part + ".", StringComparison.Ordinal);

    private static string Plain(string text) =>
        text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_', '.', '-').ToLowerInvariant();

    private static string Suitable(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        var whole = name.ToString()
            .Trim('_', '.', '-')
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '.', '-');
        return whole.Length > Longest
            ? Shortened(whole).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', '.', '-')
            : whole;
    }

    /// <summary>As many of the last parts of a path as fit; the end of the last part if that alone is too long.</summary>
    private static string Shortened(string path)
    {
        var end = path[^Longest..];
        var start = end.IndexOf('.', StringComparison.Ordinal) + 1;
        return path[^(Longest + 1)] == '.' || start == 0 ? end : end[start..];
    }
}
