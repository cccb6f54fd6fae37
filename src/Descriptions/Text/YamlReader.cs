using SplitProofs.Descriptions.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SplitProofs.Descriptions.Text;

/// <summary>Reads the text of a description into nodes that know where they stand.</summary>
internal sealed class YamlReader
{
    private const int GreatestLength = 256 * 1024;
    private const int GreatestDepth = 48;

    private readonly string text;
    private readonly ProblemLog problems;
    private readonly Parser parser;
    private SourceSpan last = new(0, 0, new SourcePosition(1, 1));

    private YamlReader(string text, ProblemLog problems)
    {
        this.text = text;
        this.problems = problems;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The one document of a text; <see langword="null"/> where there is none that can be used.</summary>
    public static YamlNode? Read(string text, ProblemLog problems)
    {
        if (text.Length > GreatestLength)
        {
            problems.Report(
                ProblemKind.TooLong,
                new SourceSpan(0, 0, new SourcePosition(1, 1)),
                $"The file has {text.Length} characters; a description has at most {GreatestLength}. Use 'repeat' for what recurs."
            );
            return null;
        }

        if (Characters.FirstForeign(text) is >= 0 and var foreign)
        {
            problems.Report(
                ProblemKind.MalformedYaml,
                SourceSpan.At(text, foreign),
                $"The character {Characters.CodeOf(text[foreign])} is not text. Delete it, and save the file as UTF-8."
            );
            return null;
        }

        var reader = new YamlReader(text, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            problems.Report(
                ProblemKind.MalformedYaml,
                TabIn(text, exception) ?? SpanOf(text, exception.Start, exception.End),
                $"This is not valid YAML. {Explain(text, exception)}"
            );
            return null;
        }
        // On some malformed input YamlDotNet throws other exceptions, which do not say where they arose.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problems.Report(
                ProblemKind.MalformedYaml,
                reader.last,
                "This is not valid YAML. A bracket, a quote or a comma is missing here or soon after."
            );
            return null;
        }
    }

    /// <summary>The tab that indents a line, where it is what the parser stumbled on.</summary>
    private static SourceSpan? TabIn(string text, YamlException exception)
    {
        var end = Math.Min((int)exception.End.Index, text.Length - 1);
        var lines = text.Split('\n');
        var start = 0;
        for (var line = 0; line < lines.Length && exception.Message.Contains("tab"); line++)
        {
            var indent = lines[line].TakeWhile(char.IsWhiteSpace).Count();
            var column = lines[line].Substring(0, indent).IndexOf('\t');
            if (column >= 0 && start + lines[line].Length >= exception.Start.Index)
            {
                return new(start + column, 1, new(line + 1, column + 1));
            }

            start += lines[line].Length + 1;
        }

        return end >= 0 && text[end] == '\t' ? SpanOf(text, exception.End, exception.End) : null;
    }

    /// <summary>What the parser's words mean for who wrote the text.</summary>
    private static string Explain(string text, YamlException exception)
    {
        var message = exception.Message;
        return Has("tab") || TabIn(text, exception) is not null ? "A tab indents this line. Indent with spaces."
            : Has("found invalid mapping")
                ? "Here is a colon, and the line before, or this one, is a text already: its own colon is missing, or it needs quotes."
            : Has("did not find expected '-' indicator")
                ? "An item of a list begins with '- ', with the space, under the '-' of the item before."
            : Has("did not find expected key")
                ? "This does not fit the lines before it. Check its indentation and brackets."
            : Has("',' or '}'") ? "A comma or a closing '}' is missing before this."
            : Has("',' or ']'") ? "A comma or a closing ']' is missing before this."
            : Has("node content") ? "A value is missing before this."
            : Has("cannot start any token") ? "No word begins with this character. Put it in quotes."
            : Has("quoted scalar") ? "The quotes are not closed, or a line inside of them is not indented."
            : $"{message.TrimEnd('.')}. Check indentation, brackets and quotes here.";

        bool Has(string words) => message.Contains(words);
    }

    private YamlNode? ReadDocument()
    {
        Next();
        Next();
        if (parser.Current is not DocumentStart)
        {
            ReportNotOneDocument("The file is empty. A description starts with 'name:', 'input:' and 'layers:'.");
            return null;
        }

        Next();
        var root = ReadNode(depth: 0);
        if (root is null)
        {
            return null;
        }

        Next();
        Next();
        if (parser.Current is DocumentStart)
        {
            ReportNotOneDocument("A second description starts here. Give each its own file.");
        }

        return root;
    }

    /// <summary>Reads the node that starts at the current event, and stops at its last event.</summary>
    private YamlNode? ReadNode(int depth)
    {
        if (parser.Current is not NodeEvent node)
        {
            ReportUnsupported("An alias (*) cannot be used. Write the value out, or make it a parameter.");
            return null;
        }

        if (depth > GreatestDepth)
        {
            problems.Report(ProblemKind.NestedTooDeeply, CurrentSpan, $"More than {GreatestDepth} levels. Nest less.");
            return null;
        }

        if (!node.Anchor.IsEmpty)
        {
            ReportUnsupported("An anchor (&) cannot be used. Write the value out, or make it a parameter.");
        }

        if (!node.Tag.IsEmpty)
        {
            ReportUnsupported("A tag (!) cannot be used. Leave it out.");
        }

        return node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart list => ReadList(depth, list.Style == SequenceStyle.Flow),
            _ => ReadMap(depth, node is MappingStart { Style: MappingStyle.Flow }),
        };
    }

    private YamlNode.Scalar ReadScalar(Scalar scalar)
    {
        var span = CurrentSpan;
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var isVerbatim = string.CompareOrdinal(text, span.Start + quote, scalar.Value, 0, scalar.Value.Length) == 0;
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (Characters.FirstForeign(scalar.Value) is >= 0 and var foreign)
        {
            problems.Report(
                ProblemKind.UnsupportedYaml,
                span,
                $"This stands for the character {Characters.CodeOf(scalar.Value[foreign])}, which is not text. Leave it out."
            );
        }

        return new(
            isBlock ? scalar.Value.TrimEnd() : scalar.Value,
            span,
            isVerbatim ? span.Slice(quote, scalar.Value.Length) : span,
            isVerbatim
        );
    }

    private YamlNode.List? ReadList(int depth, bool isBracketed)
    {
        var span = CurrentSpan;
        var items = new List<YamlNode>();
        for (Next(); parser.Current is not SequenceEnd; Next())
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(items.ToEquatableArray(), WholeSpan(span, isBracketed));
    }

    private YamlNode.Map? ReadMap(int depth, bool isBracketed)
    {
        var span = CurrentSpan;
        var entries = new List<YamlEntry>();
        for (Next(); parser.Current is not MappingEnd; Next())
        {
            var isKey = parser.Current is Scalar;
            if (!isKey)
            {
                problems.Report(ProblemKind.WrongForm, CurrentSpan, "A key is a plain word here.");
                return null;
            }

            var key = (YamlNode.Scalar?)ReadNode(depth + 1);
            Next();
            if (key is null || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (key.Text == "<<")
            {
                problems.Report(
                    ProblemKind.UnsupportedYaml,
                    key.Span,
                    "A merge key (<<) cannot be used. Write the keys out."
                );
            }
            else if (entries.FirstOrDefault(entry => entry.Key.Text == key.Text) is { } first)
            {
                problems.Report(
                    ProblemKind.DuplicateKey,
                    key.Span,
                    $"'{key.Text}' was already given on line {first.Key.Span.Position.Line}. Remove one of the two."
                );
            }
            else
            {
                entries.Add(new(key, value));
            }
        }

        return new(entries.ToEquatableArray(), WholeSpan(span, isBracketed));
    }

    private void Next()
    {
        if (parser.MoveNext())
        {
            last = CurrentSpan;
        }
    }

    private SourceSpan CurrentSpan => SpanOf(text, parser.Current!.Start, parser.Current.End);

    /// <summary>From the start of a list or mapping to its current end, which the closing bracket is not part of.</summary>
    private SourceSpan WholeSpan(SourceSpan start, bool isBracketed)
    {
        var end = CurrentSpan.Start + (isBracketed ? 1 : 0);
        var whole = FirstLine(text, start.Start, end, start.Position);
        var comment = text.IndexOf(" #", whole.Start, whole.Length, StringComparison.Ordinal);
        return comment < 0 ? whole : FirstLine(text, start.Start, comment, start.Position);
    }

    private void ReportUnsupported(string message) =>
        problems.Report(ProblemKind.UnsupportedYaml, CurrentSpan, message);

    private void ReportNotOneDocument(string message) =>
        problems.Report(
            ProblemKind.NotOneDocument,
            parser.Current is null ? new SourceSpan(0, 0, new SourcePosition(1, 1)) : CurrentSpan,
            message
        );

    private static SourceSpan SpanOf(string text, Mark start, Mark end) =>
        FirstLine(text, (int)start.Index, (int)end.Index, new SourcePosition((int)start.Line, (int)start.Column));

    private static SourceSpan FirstLine(string text, int start, int endOfNode, SourcePosition position)
    {
        var first = Math.Min(Math.Max(start, 0), text.Length);
        var last = Math.Min(Math.Max(endOfNode, first), text.Length);
        var lineEnd = text.IndexOfAny(['\r', '\n'], first, last - first);
        var end = lineEnd < 0 ? last : lineEnd;
        while (end > first && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(first, end - first, position);
    }
}
