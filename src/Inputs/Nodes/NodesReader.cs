using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Scenarios.Families;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Nodes;

/// <summary>Reads lines of nodes; docs/route.md describes their format.</summary>
public static class NodesReader
{
    private const int MostNodes = 32;

    private static readonly YamlLanguage _language = new(
        Document: "line of nodes",
        Start: "Start it with name:, nodes: and links: (docs/route.md).",
        Shorter: "Write fewer nodes.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly Key<string> _name = FileNameKey.Of("my-nodes");

    private static readonly Key<string> _nodeName = new(
        "name",
        "device",
        field => field.AsLiteral().Map(name => name.Text)
    );

    private static readonly Key<Watts> _transmitPower = QuantityKey.Of(
        "transmit_power",
        Unit.Watt,
        Bound.NonNegative,
        value => new Watts(value)
    );

    private static readonly Key<ImmutableArray<StatedNode>> _nodes = new(
        "nodes",
        "[{name: device, speed: 0.8 GFLOP/s}, {name: edge, speed: 80 GFLOP/s}]",
        field =>
            field
                .AsList()
                .Bind(items => Results.All(items.Select((item, place) => ReadNode(item, place + 1))))
                .Unless(
                    nodes => nodes.Length is < 2 or > MostNodes,
                    nodes =>
                        new(
                            field.Value.Place,
                            $"nodes has {nodes.Length} of them, and a line has 2 to {MostNodes}",
                            $"Write for example {field.Example}."
                        )
                )
                .Unless(
                    nodes => Repeated(nodes).Any(),
                    nodes =>
                        new(
                            field.Value.Place,
                            $"two nodes are called {Quote.Of(Repeated(nodes).First())}",
                            "Give each node a name of its own."
                        )
                )
    );

    private static readonly Key<ImmutableArray<StatedLink>> _links = new(
        "links",
        "[{rate: 20 Mbit/s, transmit_power: 100 mW}]",
        field => field.AsList().Bind(items => Results.All(items.Select((item, place) => ReadLink(item, place + 1))))
    );

    /// <summary>Reads the line in a file.</summary>
    public static Result<NodesFile> ReadFile(string path) => Source.Load(path).Bind(Read);

    /// <summary>Reads a line from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<NodesFile> Read(string text, string path) => Read(Source.Of(text, path));

    internal static Result<NodesFile> Read(Source source) =>
        YamlReader
            .Read(source.Text, source.Path, _language)
            .Bind(root =>
                new Field("the line of nodes", source.Whole, root, "name: my-nodes, nodes: and links:").AsFields()
            )
            .Bind(fields => ReadLine(fields, source))
            .InReadingOrder();

    private static Result<NodesFile> ReadLine(Fields fields, Source source) =>
        fields.Closed(
            Results
                .Combine(
                    fields.Required(_name),
                    fields.Required(_nodes),
                    fields.Required(_links),
                    fields.Optional(UplinkReader.FeatureBits, new FeaturePrecision.OfNetwork()),
                    (name, nodes, links, precision) => (name, nodes, links, precision)
                )
                .Bind(read =>
                    Line(read.nodes, read.links, fields.PlaceOf(_links))
                        .Map(line => new NodesFile(read.name, read.nodes, line.LineAt, read.precision, source)
                        {
                            FadingPlace = line.FadingPlace,
                            FeatureBitsPlace = fields.PlaceOf(UplinkReader.FeatureBits),
                        })
                ),
            _name,
            _nodes,
            _links,
            UplinkReader.FeatureBits
        );

    private static Result<(Func<ImmutableArray<NodeSpeed>, NodeLine> LineAt, Place FadingPlace)> Line(
        ImmutableArray<StatedNode> nodes,
        ImmutableArray<StatedLink> links,
        Place place
    )
    {
        if (links.Length != nodes.Length - 1)
        {
            return Results.Failure<(Func<ImmutableArray<NodeSpeed>, NodeLine>, Place)>(
                place,
                $"links has {links.Length} of them, and between {nodes.Length} nodes there are {nodes.Length - 1}",
                "Write a link from each node to the next one, in their order."
            );
        }

        if (links.Skip(1).OfType<StatedLink.OfUplink>().FirstOrDefault() is { } later)
        {
            return Results.Failure<(Func<ImmutableArray<NodeSpeed>, NodeLine>, Place)>(
                later.Section.FadingPlace,
                "a link after the first one fades, and only the first one may",
                "Write its mean rate: {rate: 20 Mbit/s, transmit_power: 100 mW}."
            );
        }

        ImmutableArray<LineLink> ofFixed = [.. links.OfType<StatedLink.Fixed>().Select(link => link.Link)];
        return Results.Success<(Func<ImmutableArray<NodeSpeed>, NodeLine>, Place)>(
            links[0] is StatedLink.OfUplink first
                ? (
                    speeds => new NodeLine.FadingFirst(
                        At(speeds)[0],
                        first.Section.Uplink,
                        new(At(speeds)[1..], ofFixed)
                    ),
                    first.Section.FadingPlace
                )
                : (speeds => new NodeLine.Fixed(At(speeds), ofFixed), place)
        );

        ImmutableArray<LineNode> At(ImmutableArray<NodeSpeed> speeds) =>
            [.. nodes.Zip(speeds, (node, speed) => new LineNode(node.Name, speed, node.Energy, node.Memory))];
    }

    private static IEnumerable<string> Repeated(ImmutableArray<StatedNode> nodes) =>
        nodes
            .GroupBy(node => node.Name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    private static Result<StatedNode> ReadNode(YamlNode item, int number) =>
        new Field(
            string.Create(CultureInfo.InvariantCulture, $"node {number}"),
            item.Place,
            item,
            "{name: device, speed: 0.8 GFLOP/s}"
        )
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields.Required(_nodeName),
                        ReadProcessor(fields),
                        fields.Optional(ProcessorKeys.Energy, default),
                        fields.Optional(ProcessorKeys.Memory, new DeviceMemory.Unlimited()),
                        (name, processor, energy, memory) => new StatedNode(name, processor, energy, memory)
                    ),
                    _nodeName,
                    ProcessorKeys.Speed,
                    ProcessorKeys.Platform,
                    ProcessorKeys.Energy,
                    ProcessorKeys.Memory
                )
            );

    private static Result<Processor> ReadProcessor(Fields fields) =>
        ProcessorKeys
            .StatedProcessor(fields)
            .Bind(stated =>
                stated is [var processor]
                    ? Results.Success(processor)
                    : fields.Required(ProcessorKeys.Speed).Map(speed => (Processor)new Processor.AtSpeed(speed))
            );

    private static Result<StatedLink> ReadLink(YamlNode item, int number) =>
        new Field(
            string.Create(CultureInfo.InvariantCulture, $"link {number}"),
            item.Place,
            item,
            "{rate: 20 Mbit/s, transmit_power: 100 mW}"
        )
            .AsFields()
            .Bind(fields =>
                fields.Has(FadingFamilies.Fading(new MeanSnr.OfFading()))
                    ? UplinkReader
                        .Read(fields)
                        .Unless(
                            _ => fields.Has(UplinkReader.FeatureBits),
                            section =>
                                new(
                                    section.FeatureBitsPlace,
                                    "feature_bits belongs to all links of the line",
                                    "Move it beside nodes and links."
                                )
                        )
                        .Map(section => (StatedLink)new StatedLink.OfUplink(section))
                    : fields.Closed(
                        Results.Combine(
                            fields.Required(LinkKeys.Rate),
                            fields.Optional(_transmitPower, default),
                            fields.Optional(LinkKeys.Latency, default),
                            (rate, power, latency) => (StatedLink)new StatedLink.Fixed(new(rate, power, latency))
                        ),
                        LinkKeys.Rate,
                        _transmitPower,
                        LinkKeys.Latency,
                        FadingFamilies.Fading(new MeanSnr.OfFading())
                    )
            );

    /// <summary>A link as the file states it, before it is known to be the first.</summary>
    private abstract record StatedLink
    {
        public sealed record Fixed(LineLink Link) : StatedLink;

        public sealed record OfUplink(UplinkSection Section) : StatedLink;
    }
}
