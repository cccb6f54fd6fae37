using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Makes sure that the names of stages are unique for all parameters.</summary>
internal sealed class StageNames(ProblemLog problems)
{
    public const string Key = "name";

    private readonly HashSet<string> _automatic = new(StringComparer.Ordinal);
    private readonly List<(StageName Name, SourceSpan Span)> _explicit = [];

    /// <summary>The name of a stage that the description does not name.</summary>
    public StageName Automatic(string stem)
    {
        _automatic.Add(stem);
        return new(stem, IsNumbered: true);
    }

    /// <summary>
    /// The name that the description gives; with a number inside a repeated part or a block, which may occur several times.
    /// </summary>
    public StageName? Explicit(YamlNode node, bool isRepeated)
    {
        if (node is not YamlNode.Scalar scalar || !IsSuitable(scalar.Text))
        {
            problems.Report(
                ProblemKind.InvalidStageName,
                node.Span,
                "A stage's name starts with a letter and goes on with letters, digits, '_', '-' and '.'",
                ""
            );
            return null;
        }

        if (_explicit.FirstOrDefault(other => other.Span == node.Span) is { Name: { } again })
        {
            return again;
        }

        if (_explicit.Any(other => other.Name.Stem == scalar.Text))
        {
            problems.Report(
                ProblemKind.InvalidStageName,
                node.Span,
                $"Another stage has the name '{scalar.Text}'",
                "Choose another, or leave the name out."
            );
            return null;
        }

        var name = new StageName(scalar.Text, IsNumbered: isRepeated);
        _explicit.Add((name, node.Span));
        return name;
    }

    /// <summary>Reports names that a numbered name could equal, such as dense2.</summary>
    public void ReportClashes()
    {
        var stems = _automatic.Concat(_explicit.Where(given => given.Name.IsNumbered).Select(given => given.Name.Stem));
        foreach (var (name, span) in _explicit)
        {
            if (stems.FirstOrDefault(stem => IsNumberedFrom(stem, name.Stem)) is { } stem)
            {
                problems.Report(
                    ProblemKind.InvalidStageName,
                    span,
                    $"'{name.Stem}' may be the name of a stage that is numbered from '{stem}1' on",
                    "Choose another name."
                );
            }
        }
    }

    private static bool IsNumberedFrom(string stem, string name) =>
        name.Length > stem.Length
        && name.StartsWith(stem, StringComparison.Ordinal)
        && name.Skip(stem.Length).All(letter => letter is >= '0' and <= '9');

    public static bool IsSuitable(string name) =>
        name.Length is > 0 and <= 64
        && IsLetter(name[0])
        && name.All(letter => IsLetter(letter) || letter is >= '0' and <= '9' or '_' or '-' or '.');

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
