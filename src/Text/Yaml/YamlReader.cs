using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SplitProofs.Text.Yaml;

/// <summary>Reads a text as one YAML document whose nodes know their places; anchors, aliases and tags are faults.</summary>
public sealed class YamlReader
{
    /// <summary>The length of the longest text that is read, in UTF-16 code units.</summary>
    public const int MostCharacters = 1024 * 1024;

    /// <summary>The greatest number of lists and mappings that may enclose a value.</summary>
    public const int MostLevels = 48;

    private readonly string _text;
    private readonly string _file;
    private readonly YamlLanguage _language;
    private readonly Parser _parser;
    private readonly ImmutableArray<Fault>.Builder _faults = ImmutableArray.CreateBuilder<Fault>();
    private SourceSpan _last = SourceSpan.StartOfFile;

    private YamlReader(string text, string file, YamlLanguage language)
    {
        _text = text;
        _file = file;
        _language = language;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The one document of a text, or all that is wrong with it. No text makes it throw.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that faults name.</param>
    /// <param name="language">The language of the document, for messages.</param>
    public static Result<YamlNode> Read(string text, string file, YamlLanguage language) =>
        text.Length <= MostCharacters
            ? Characters
                .Require(text, file)
                .Match(
                    success: _ => new YamlReader(text, file, language).Read(),
                    failure: faults => new Result<YamlNode>.Failure([
                        .. faults.Select(fault => fault with { Kind = YamlFaultKind.Malformed }),
                    ])
                )
            : new Result<YamlNode>.Failure([
                new Fault(
                    new Place.Span(file, SourceSpan.StartOfFile),
                    $"the file has {text.Length} characters; a {language.Document} has at most {MostCharacters}",
                    language.Shorter
                )
                {
                    Kind = YamlFaultKind.TooLong,
                },
            ]);

    private Result<YamlNode> Read()
    {
        YamlNode? root = null;
        try
        {
            root = ReadDocument();
        }
        catch (YamlException exception)
        {
            ReportMalformed(exception);
        }
        // On some malformed input YamlDotNet throws other exceptions, which do not say where the fault is.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ReportMalformed(_last, "A bracket, a quote or a comma is missing here or soon after.");
        }

        return root is not null && _faults.Count == 0
            ? Results.Success(root)
            : new Result<YamlNode>.Failure(_faults.ToImmutable());
    }

    private void ReportMalformed(YamlException exception)
    {
        var tabs = TabsAt(exception);
        foreach (var tab in tabs)
        {
            ReportMalformed(tab, Advice.OnTabs);
        }

        if (tabs.IsEmpty)
        {
            var half = exception.Message.Contains("surrogate")
                ? Characters.FirstHalfEscape(_text, Math.Min((int)exception.Start.Index, _text.Length))
                : -1;
            ReportMalformed(
                half < 0 ? SpanOf(exception.Start, exception.End) : SourceSpan.At(_text, half),
                Advice.On(exception.Message)
            );
        }
    }

    /// <summary>
    /// The tabs that indent lines, from the line at which the parser stopped; none if something else stopped it.
    /// </summary>
    private ImmutableArray<SourceSpan> TabsAt(YamlException exception)
    {
        var isAtTab = exception.End.Index < _text.Length && _text[(int)exception.End.Index] == '\t';
        return exception.Message.Contains("tab") ? TabsFrom((int)exception.Start.Line)
            : isAtTab ? [SpanOf(exception.End, exception.End), .. TabsFrom((int)exception.End.Line + 1)]
            : [];
    }

    /// <summary>The first tab in the indentation of each line, from a line on.</summary>
    private ImmutableArray<SourceSpan> TabsFrom(int first)
    {
        var tabs = ImmutableArray.CreateBuilder<SourceSpan>();
        var start = 0;
        foreach (var (line, number) in _text.Split('\n').Select((line, n) => (line, n + 1)))
        {
            var column = line.TakeWhile(letter => letter == ' ').Count();
            var isIndentedByTab = column < line.Length && line[column] == '\t' && !string.IsNullOrWhiteSpace(line);
            if (isIndentedByTab && number >= first)
            {
                tabs.Add(new(start + column, 1, new(number, column + 1)));
            }

            start += line.Length + 1;
        }

        return tabs.ToImmutable();
    }

    private YamlNode? ReadDocument()
    {
        Next();
        Next();
        if (_parser.Current is not DocumentStart)
        {
            ReportEmpty(_parser.Current is null ? SourceSpan.StartOfFile : CurrentSpan);
            return null;
        }

        Next();
        var root = ReadNode(level: 0);
        if (root is null)
        {
            return null;
        }

        Next();
        Next();
        if (_parser.Current is DocumentStart)
        {
            Report(
                CurrentSpan,
                YamlFaultKind.NotOneDocument,
                $"a second {_language.Document} starts here",
                "Give each its own file."
            );
        }
        else if (root.IsEmpty && _faults.Count == 0)
        {
            ReportEmpty(SourceSpan.At(_text, root.Span.Start));
        }

        return root;
    }

    /// <summary>
    /// Reads the node that starts at the current event, and stops at its last event; <see langword="null"/> if it is
    /// nested too deeply, which is reported.
    /// </summary>
    private YamlNode? ReadNode(int level)
    {
        if (_parser.Current is not NodeEvent node)
        {
            ReportUnsupported("an alias (*) cannot be used", _language.InsteadOfAlias);
            return Nothing(CurrentSpan);
        }

        // Stop at once: the parser's time grows with the square of the depth.
        if (level > MostLevels)
        {
            Report(
                CurrentSpan,
                YamlFaultKind.NestedTooDeeply,
                $"more than {MostLevels} levels",
                "Nest less, or close the brackets that are open before it."
            );
            return null;
        }

        if (!node.Anchor.IsEmpty)
        {
            ReportUnsupported("an anchor (&) cannot be used", _language.InsteadOfAlias);
        }

        if (!node.Tag.IsEmpty)
        {
            ReportUnsupported("a tag (!) cannot be used", "Leave it out.");
        }

        return node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart list => ReadList(level, list.Style == SequenceStyle.Flow),
            _ => ReadMap(level, node is MappingStart { Style: MappingStyle.Flow }),
        };
    }

    private YamlNode.Scalar ReadScalar(Scalar scalar)
    {
        var span = CurrentSpan;
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var isVerbatim = string.CompareOrdinal(_text, span.Start + quote, scalar.Value, 0, scalar.Value.Length) == 0;
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (Characters.FirstForeign(scalar.Value) is >= 0 and var foreign)
        {
            Report(
                span,
                YamlFaultKind.Unsupported,
                $"this escape is the character {Characters.CodeOf(scalar.Value[foreign])}, which is not text",
                "Leave it out."
            );
        }

        return new(
            isBlock ? scalar.Value.TrimEnd() : scalar.Value,
            At(span),
            isVerbatim ? span.Slice(quote, scalar.Value.Length) : span,
            isVerbatim
        );
    }

    private YamlNode.List? ReadList(int level, bool isBracketed)
    {
        var span = CurrentSpan;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
        {
            if (ReadNode(level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new(items.ToImmutable(), At(WholeSpan(span, isBracketed)));
    }

    private YamlNode.Map? ReadMap(int level, bool isBracketed)
    {
        var span = CurrentSpan;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var isAlias = _parser.Current is AnchorAlias;
            var start = CurrentSpan;
            if (ReadNode(level + 1) is not { } name)
            {
                return null;
            }

            Next();
            if (_parser.Current is MappingEnd)
            {
                // If a line after a nested mapping starts with a colon, the parser gives no key.
                Report(start, YamlFaultKind.Malformed, "a colon is here without a key", "Write 'key: value'.");
                break;
            }

            if (ReadNode(level + 1) is not { } value)
            {
                return null;
            }

            if (name is not YamlNode.Scalar { IsEmpty: false } key)
            {
                if (!isAlias)
                {
                    Report(start, YamlFaultKind.WrongForm, "a key is a plain word here", "Write 'key: value'.");
                }
            }
            else if (key.Text == "<<")
            {
                Report(key.Span, YamlFaultKind.Unsupported, "a merge key (<<) cannot be used", "Write the keys out.");
            }
            else if (value.IsEmpty && entries.Count > 0 && IsRestOfNumber(entries[entries.Count - 1].Value, key))
            {
                ReportDecimalComma((YamlNode.Scalar)entries[entries.Count - 1].Value, key.Text);
            }
            else if (lines.TryGetValue(key.Text, out var line))
            {
                Report(
                    key.Span,
                    YamlFaultKind.DuplicateKey,
                    $"{Quote.Of(key.Text)} was already given on line {line}",
                    "Remove one of the two."
                );
            }
            else
            {
                lines.Add(key.Text, key.Span.Position.Line);
                entries.Add(new(key, value));
            }
        }

        return new(entries.ToImmutable(), At(WholeSpan(span, isBracketed)));
    }

    /// <summary>Whether a key is the rest of a number with a decimal comma, as in <c>{snr: 13,35 dB}</c>.</summary>
    private static bool IsRestOfNumber(YamlNode before, YamlNode.Scalar key) =>
        before is YamlNode.Scalar { Text: { Length: > 0 } number }
        && number.All(letter => IsDigit(letter) || letter is '-' or '+')
        && IsDigit(key.Text[0]);

    private void ReportDecimalComma(YamlNode.Scalar number, string rest) =>
        Report(
            number.Span,
            YamlFaultKind.WrongForm,
            $"the comma in {Quote.Of($"{number.Text},{rest}")} begins the next key",
            rest.All(IsDigit)
                ? $"Write {Quote.Short($"{number.Text}.{rest}")} for a decimal number, and "
                    + $"[{Quote.Short($"{number.Text}, {rest}")}] for a list."
                : $"Write a point before decimals: {Quote.Short($"{number.Text}.{rest}")}."
        );

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private void Next()
    {
        if (_parser.MoveNext())
        {
            _last = CurrentSpan;
        }
    }

    private Place.Span At(SourceSpan span) => new(_file, span);

    private YamlNode.Scalar Nothing(SourceSpan at) => new("", At(at), at, IsVerbatim: false);

    private void Report(SourceSpan at, FaultKind kind, string cause, string remedy) =>
        _faults.Add(new Fault(At(at), cause, remedy) { Kind = kind });

    private void ReportMalformed(SourceSpan at, string remedy) =>
        Report(at, YamlFaultKind.Malformed, "this is not valid YAML", remedy);

    private void ReportEmpty(SourceSpan at) =>
        Report(at, YamlFaultKind.NotOneDocument, "the file is empty", _language.Start);

    private void ReportUnsupported(string cause, string remedy) =>
        Report(CurrentSpan, YamlFaultKind.Unsupported, cause, remedy);

    private SourceSpan CurrentSpan => SpanOf(_parser.Current!.Start, _parser.Current.End);

    /// <summary>From the start of a list or mapping to its current end, without its closing bracket.</summary>
    private SourceSpan WholeSpan(SourceSpan start, bool isBracketed)
    {
        var end = CurrentSpan.Start + (isBracketed ? 1 : 0);
        var whole = FirstLine(start.Start, end, start.Position);
        var comment = _text.IndexOf(" #", whole.Start, whole.Length, StringComparison.Ordinal);
        return comment < 0 ? whole : FirstLine(start.Start, comment, start.Position);
    }

    private SourceSpan SpanOf(Mark start, Mark end) =>
        FirstLine((int)start.Index, (int)end.Index, new((int)Math.Max(start.Line, 1), (int)Math.Max(start.Column, 1)));

    private SourceSpan FirstLine(int start, int endOfNode, SourcePosition position)
    {
        var first = Math.Min(Math.Max(start, 0), _text.Length);
        var last = Math.Min(Math.Max(endOfNode, first), _text.Length);
        var lineEnd = _text.IndexOfAny(['\r', '\n'], first, last - first);
        var end = lineEnd < 0 ? last : lineEnd;
        while (end > first && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new(first, end - first, position);
    }
}
