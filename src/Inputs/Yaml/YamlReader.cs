using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SplitProofs.Inputs.Yaml;

/// <summary>Reads a text as one YAML document of keys, lists and values; anchors, aliases and tags are faults.</summary>
internal static class YamlReader
{
    private const int Deepest = 16;

    /// <summary>The document of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">What an empty file should start with: a sentence.</param>
    public static Result<YamlNode> Read(Source source, string start) =>
        source
            .RequireText(start)
            .Bind(RequireSpaces)
            .Bind(Events)
            .Bind(events =>
                events is [] or [Scalar { Value: "", Anchor.IsEmpty: true }]
                    ? Results.Failure<YamlNode>(source.Whole, "the file is empty", start)
                    : new Tree(source, events).Read()
            );

    private static Result<Source> RequireSpaces(Source source) =>
        Results
            .All(
                source
                    .Text.Split('\n')
                    .Select((line, index) => (Line: line, Number: index + 1))
                    .Where(row =>
                        row.Line.AsSpan().TrimStart(' ').StartsWith("\t") && !string.IsNullOrWhiteSpace(row.Line)
                    )
                    .Select(row =>
                        Results.Failure<Source>(
                            source.At(row.Number, row.Line.IndexOf('\t') + 1),
                            "this line is indented with a tab",
                            "Indent with spaces."
                        )
                    )
            )
            .Map(_ => source);

    /// <summary>The events of the one document; none where there is no document.</summary>
    private static Result<ImmutableArray<ParsingEvent>> Events(Source source)
    {
        var events = ImmutableArray.CreateBuilder<ParsingEvent>();
        var last = Mark.Empty;
        var (depth, documents) = (0, 0);
        try
        {
            var parser = new Parser(new StringReader(source.Text));
            while (parser.MoveNext())
            {
                last = parser.Current!.End;
                events.Add(parser.Current);
                depth += parser.Current.NestingIncrease;
                documents += parser.Current is DocumentStart ? 1 : 0;
                if (documents > 1)
                {
                    return Refused(
                        parser.Current.Start,
                        "a second document starts here",
                        "Write each into its own file."
                    );
                }

                // At once: the parser's time grows with the square of the depth.
                if (depth > Deepest)
                {
                    return Refused(
                        parser.Current.Start,
                        "this is nested too deeply",
                        "Close the brackets that are open before it."
                    );
                }
            }

            return Results.Success<ImmutableArray<ParsingEvent>>([
                .. events.Where(e => e is not (StreamStart or StreamEnd or DocumentStart or DocumentEnd)),
            ]);
        }
        catch (YamlException e)
        {
            return Malformed(e.Start, Lowered(e.Message));
        }
        catch (Exception)
        {
            // The parser leaves its own state on some malformed input, with whatever exception that gives.
            return Malformed(last, "something is not closed or out of place after this point");
        }

        Result<ImmutableArray<ParsingEvent>> Malformed(Mark mark, string cause) =>
            Refused(
                mark,
                $"this is not valid YAML: {cause}",
                "Check the indentation, colons, brackets and quotes here and on the line before."
            );

        Result<ImmutableArray<ParsingEvent>> Refused(Mark mark, string cause, string remedy) =>
            Results.Failure<ImmutableArray<ParsingEvent>>(At(source, mark), cause, remedy);
    }

    private static string Lowered(string message) =>
        message.EndsWith("found invalid mapping.", StringComparison.Ordinal)
            ? "a colon stands where none can, or this line is indented too far"
        : Quote.Plain(message) is { Length: > 0 } line ? char.ToLowerInvariant(line[0]) + line[1..].TrimEnd('.')
        : "";

    private static Place At(Source source, Mark mark) =>
        source.At((int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    private sealed class Tree(Source source, ImmutableArray<ParsingEvent> events)
    {
        private readonly ImmutableArray<Fault>.Builder _faults = ImmutableArray.CreateBuilder<Fault>();
        private int _next;

        public Result<YamlNode> Read() =>
            ReadNode() is var root && _faults.Count > 0
                ? new Result<YamlNode>.Failure(_faults.ToImmutable())
                : Results.Success(root);

        private YamlNode ReadNode()
        {
            var start = events[_next++];
            RefuseExtras(start);
            return start switch
            {
                Scalar scalar => new YamlNode.Scalar(At(start), scalar.Value.Trim()),
                SequenceStart => ReadSequence(start),
                MappingStart => ReadMapping(start),
                _ => new YamlNode.Scalar(At(start), ""),
            };
        }

        private YamlNode ReadSequence(ParsingEvent start)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (events[_next] is not SequenceEnd)
            {
                items.Add(ReadNode());
            }

            _next++;
            return new YamlNode.Sequence(At(start), items.ToImmutable());
        }

        private YamlNode ReadMapping(ParsingEvent start)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var places = new Dictionary<string, Place>(StringComparer.Ordinal);
            while (events[_next] is not MappingEnd)
            {
                var keyNode = ReadNode();
                if (events[_next] is MappingEnd)
                {
                    // The parser gives no key for a colon that starts a line after a nested mapping.
                    Refuse(keyNode.Place, "a colon stands here without a key", "Write key: value.");
                    break;
                }

                var value = ReadNode();
                if (keyNode is not YamlNode.Scalar { Text.Length: > 0 } key)
                {
                    Refuse(keyNode.Place, $"a key must be a word, and here is {keyNode.Noun}", "Write key: value.");
                }
                else if (places.TryAdd(key.Text, key.Place))
                {
                    var place = value is YamlNode.Scalar { Text: "" } ? key.Place : value.Place;
                    entries.Add(new(key, value with { Place = place }));
                }
                else
                {
                    Refuse(
                        key.Place,
                        $"the key {Quote.Of(key.Text)} stands here a second time, after {places[key.Text]}",
                        "Delete one of the two."
                    );
                }
            }

            _next++;
            return new YamlNode.Mapping(At(start), entries.ToImmutable());
        }

        private void RefuseExtras(ParsingEvent start)
        {
            if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
            {
                Refuse(At(start), "anchors (&) and aliases (*) are not read here", "Write the value out.");
            }
            else if (start is NodeEvent { Tag.IsEmpty: false })
            {
                Refuse(At(start), "tags (!) are not read here", "Delete the tag.");
            }
        }

        private void Refuse(Place place, string cause, string remedy) => _faults.Add(new(place, cause, remedy));

        private Place At(ParsingEvent e) => YamlReader.At(source, e.Start);
    }
}
