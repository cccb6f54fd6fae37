using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>The keys of a mapping in which only certain keys have a meaning.</summary>
internal sealed class DescriptionFields
{
    private readonly IReadOnlyDictionary<string, YamlNode> _values;
    private readonly string _what;
    private readonly SourceSpan _span;
    private readonly ProblemLog _problems;

    private DescriptionFields(
        IReadOnlyDictionary<string, YamlNode> values,
        string what,
        SourceSpan span,
        ProblemLog problems
    )
    {
        _values = values;
        _what = what;
        _span = span;
        _problems = problems;
    }

    /// <summary>
    /// Reads a mapping, and reports the keys that are not <paramref name="known"/>. Messages call the mapping
    /// <paramref name="what"/>, and report missing keys at <paramref name="span"/>.
    /// </summary>
    public static DescriptionFields? Read(
        YamlNode node,
        string what,
        SourceSpan span,
        ProblemLog problems,
        params string[] known
    )
    {
        if (node is not YamlNode.Map map)
        {
            problems.Report(KeyFaults.NotAMapping(what, node.Place, node, $"Known here: {string.Join(", ", known)}."));
            return null;
        }

        var values = map.Entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value);
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            var key = entry.Key.Text;
            var other = _elsewhere.TryGetValue(key, out var word) && known.Contains(word) ? word : "";
            var suggestion = other.Length > 0 ? $"Did you mean '{other}'?" : Suggestion.For(key, known);
            problems.Report(KeyFaults.Unknown(what, entry.Key, suggestion));

            // Take the probable key as given, so that it is not also reported as missing.
            var meant = other.Length > 0 ? other : Suggestion.Nearest(key, known);
            if (!values.ContainsKey(meant))
            {
                values.Add(meant, entry.Value);
            }
        }

        return new(values, what, span, problems)
        {
            HasStrangers = map.Entries.Any(entry =>
                !known.Contains(entry.Key.Text) && Suggestion.Nearest(entry.Key.Text, known).Length == 0
            ),
        };
    }

    /// <summary>Keys that belong to another part of the language.</summary>
    private static readonly Dictionary<string, string> _elsewhere = new(StringComparer.Ordinal)
    {
        ["layers"] = "body",
        ["body"] = "layers",
        ["activations"] = "features",
        ["weights"] = "parameters",
    };

    /// <summary>Whether there is an unknown key whose meaning is unclear; it was reported.</summary>
    public bool HasStrangers { get; private init; }

    public YamlNode? Optional(string key) => _values.TryGetValue(key, out var value) ? value : null;

    public YamlNode? Required(string key)
    {
        if (!_values.ContainsKey(key))
        {
            _problems.Report(KeyFaults.Missing(_what, _problems.At(_span), key, "..."));
        }

        return Optional(key);
    }

    /// <summary>A line of text; empty if it is left out.</summary>
    public string Text(string key) =>
        Optional(key) is not { } node ? ""
        : node is YamlNode.Scalar scalar ? scalar.Text
        : Reject(node, key);

    /// <summary>
    /// Words to print; empty if they are left out. Hidden characters in them are reported, except those that join letters or choose
    /// between forms of a character.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="lineBreaks">The line breaks and tabs that are allowed in the words.</param>
    public string Words(string key, string lineBreaks = "")
    {
        const string joiners = "\u200C\u200D\uFE0E\uFE0F";
        var words = Text(key);
        if (Characters.FirstHidden(words, except: joiners + lineBreaks) is >= 0 and var hidden)
        {
            _problems.Report(
                ProblemKind.WrongForm,
                Optional(key)!.Span,
                $"'{key}' holds the character {Characters.CodeOf(words[hidden])}, which is not printed",
                "Leave it out."
            );
        }

        return words;
    }

    private string Reject(YamlNode node, string key)
    {
        _problems.Report(ProblemKind.WrongForm, node.Span, $"'{key}' is a line of text", "");
        return "";
    }
}
