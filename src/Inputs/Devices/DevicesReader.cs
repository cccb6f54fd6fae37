using System.Collections.Immutable;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Devices;

/// <summary>Reads files of devices that share a band; docs/allocate.md describes their format.</summary>
public static class DevicesReader
{
    /// <summary>The most devices of a file.</summary>
    private const int MostDevices = 10_000;

    /// <summary>Doubles count exactly up to this number.</summary>
    private const long MostItems = 1L << 53;

    private static readonly YamlLanguage _language = new(
        Document: "file of devices",
        Start: "Start it with name:, band: and devices:, as docs/allocate.md shows.",
        Shorter: "List fewer devices.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly Key<string> _name = Text("name", "hall");

    private static readonly Key<Hertz> _band = Frequency("band", "20 MHz");

    private static readonly Key<string> _model = Text("model", "AlexNet");

    private static readonly Key<string> _scenario = Text("scenario", "reference");

    private static readonly Key<double> _weight = Plain("weight", "1", Bound.Positive);

    private static readonly Key<SignalToNoiseRatio> _snr = new(
        "snr",
        "12 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    private static readonly Key<Hertz> _bandwidth = Frequency("bandwidth", "2 MHz");

    private static readonly Key<double> _bitsPerHertz = Plain("bits_per_hertz", "4", Bound.Positive);

    private static readonly Key<Fields> _channel = new(
        "channel",
        "{snr: 12 dB, bandwidth: 2 MHz}",
        field => field.AsFields()
    );

    private static readonly Key<long> _count = new(
        "count",
        "100000",
        field =>
            field.AsLiteral().Bind(literal => Quantity.ReadWhole(literal, minimum: 1, MostItems, example: "100000"))
    );

    private static readonly Key<double> _bits = Plain("bits", "32", Bound.NonNegative);

    private static readonly Key<double> _operations = Plain("operations", "2000000", Bound.NonNegative);

    private static readonly Key<SharedItems> _items = new(
        "items",
        "{count: 100000, bits: 32, operations: 2000000}",
        field => field.AsFields().Bind(ReadItems)
    );

    private static readonly Key<ImmutableArray<YamlNode>> _devices = new(
        "devices",
        "[{name: camera, model: AlexNet, scenario: reference}]",
        field =>
            field
                .AsList()
                .Unless(
                    list => list.Length is 0 or > MostDevices,
                    list =>
                        new(
                            field.KeyPlace,
                            list.Length == 0
                                ? "there is no device"
                                : $"there are {list.Length} devices, and the limit is {MostDevices}",
                            list.Length == 0 ? "List at least one device." : "List fewer devices."
                        )
                )
    );

    /// <summary>Reads the devices in a file. Networks and scenarios that it names as files are found from its own folder.</summary>
    /// <param name="path">The file.</param>
    public static Result<DevicesFile> ReadFile(string path) => Source.Load(path).Bind(Read);

    /// <summary>Reads devices from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<DevicesFile> Read(string text, string path) => Read(Source.Of(text, path));

    private static Result<DevicesFile> Read(Source source)
    {
        var files = new NamedFiles(Path.GetDirectoryName(source.Path) ?? "");
        return YamlReader
            .Read(source.Text, source.Path, _language)
            .Bind(root =>
                new Field("the file of devices", source.Whole, root, "name: hall, band: 20 MHz and devices:").AsFields()
            )
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields.Required(_name),
                        fields.Required(_band),
                        fields.Required(_devices).Bind(list => ReadDevices(list, files)),
                        fields.Optional(_items, SharedItems.None),
                        (name, band, devices, items) => new DevicesFile(name, band, devices, items, source)
                    ),
                    _name,
                    _band,
                    _devices,
                    _items
                )
            )
            .InReadingOrder();
    }

    private static Result<ImmutableArray<ListedDevice>> ReadDevices(ImmutableArray<YamlNode> list, NamedFiles files) =>
        Results
            .All(
                list.Select(node =>
                    new Field("the device", node.Place, node, "{name: camera, model: AlexNet, scenario: reference}")
                        .AsFields()
                        .Bind(fields => ReadDevice(fields, files))
                )
            )
            .Bind(devices =>
            {
                var again = devices
                    .GroupBy(device => device.Name, StringComparer.Ordinal)
                    .SelectMany(same => same.Skip(1))
                    .Select(device => new Fault(
                        device.Place,
                        $"another device is called {Quote.Of(device.Name)}",
                        "Give each a name of its own."
                    ))
                    .ToImmutableArray();
                return again.IsEmpty
                    ? Results.Success(devices)
                    : new Result<ImmutableArray<ListedDevice>>.Failure(again);
            });

    private static Result<ListedDevice> ReadDevice(Fields fields, NamedFiles files)
    {
        var network = fields.Required(_model).Bind(name => files.Network(name, fields.PlaceOf(_model)));
        var scenario = fields.Required(_scenario).Bind(name => files.Scenario(name, fields.PlaceOf(_scenario)));
        return fields.Closed(
            Results
                .Combine(
                    fields.Required(_name),
                    network,
                    scenario.And(fields.Optional(_weight, 1.0)),
                    (name, model, rest) => (name, model, file: rest.First, weight: rest.Second)
                )
                .And(scenario.Bind(file => Channel(fields, file)))
                .Bind(read =>
                {
                    var (name, model, file, weight) = read.First;
                    return Unfiltered(fields, file)
                        .Bind(_ => file.Run(model))
                        .Map(chain => new ListedDevice(
                            name,
                            model,
                            file,
                            new BandDevice(Cuts(chain, file.Scenario), read.Second, weight)
                            {
                                Efficiency = file.Scenario.Uplink.Efficiency,
                            },
                            fields.PlaceOf(_name)
                        ));
                }),
            _name,
            _model,
            _scenario,
            _weight,
            _channel
        );
    }

    /// <summary>The scenario, if it sends every inference.</summary>
    private static Result<ScenarioFile> Unfiltered(Fields device, ScenarioFile file) =>
        Results
            .Success(file)
            .Unless(
                _ => file.Scenario.UploadedShare < 1,
                _ =>
                    new(
                        device.PlaceOf(_scenario),
                        "this scenario sends only a share of inferences, and a band is shared for inferences that are sent",
                        "Leave filter out of the scenario."
                    )
            );

    /// <summary>Every cut up to the most stages that fit the memory: the times of computing, and what is sent.</summary>
    private static ImmutableArray<CutOption> Cuts(StageChain chain, Scenario scenario)
    {
        var costs = InferenceCosts.Of(chain, scenario);
        return
        [
            .. Enumerable
                .Range(0, costs.HorizonLimit + 1)
                .Select(cut => new CutOption(
                    new(costs.Time.Computing[cut]),
                    cut < chain.Count ? chain.CutData(cut) : new Bits(0)
                )),
        ];
    }

    /// <summary>The channel that the device states; else the channel of its scenario at the mean signal-to-noise ratio.</summary>
    private static Result<BandChannel> Channel(Fields device, ScenarioFile file) =>
        device.Has(_channel) ? device.Required(_channel).Bind(ReadChannel)
        : OfScenario(file.Scenario.Uplink) is { } channel ? Results.Success(channel)
        : Results.Failure<BandChannel>(
            device.PlaceOf(_scenario),
            "the rate of this scenario does not follow from a mean SNR alone, as a share of a band needs it",
            $"Add {_channel.Name}: {_channel.Example}, or {_channel.Name}: {{bits_per_hertz: 4}}."
        );

    private static Result<BandChannel> ReadChannel(Fields fields) =>
        fields.Means(_bitsPerHertz, _snr, _bandwidth, _bitsPerHertz)
            ? fields.Closed(
                fields.Required(_bitsPerHertz).Map(rate => (BandChannel)new BandChannel.FixedEfficiency(new(rate))),
                _bitsPerHertz
            )
            : fields.Closed(
                Results.Combine(
                    fields.Required(_snr),
                    fields.Required(_bandwidth),
                    (snr, bandwidth) => (BandChannel)new BandChannel.Capacity(new(snr.Linear * bandwidth.Value))
                ),
                _snr,
                _bandwidth,
                _bitsPerHertz
            );

    private static BandChannel? OfScenario(Uplink uplink) =>
        uplink.Rate.TryGap(out var gap) && uplink.Fading.TryMeanSnr(out var mean)
            ? new BandChannel.Capacity(new(mean.Linear * uplink.Bandwidth.Value / gap.Linear))
            : null;

    private static Result<SharedItems> ReadItems(Fields fields) =>
        fields.Closed(
            Results
                .Combine(
                    fields.Required(_count),
                    fields.Required(_bits),
                    fields.Required(_operations),
                    (count, bits, operations) => new SharedItems(count, bits, operations)
                )
                .Unless(
                    items => items.Bits == 0 && items.Operations == 0,
                    _ => new(fields.Place, "an item takes neither bits nor operations", "State what an item takes.")
                ),
            _count,
            _bits,
            _operations
        );

    private static Key<string> Text(string name, string example) =>
        new(name, example, field => field.AsLiteral().Map(literal => literal.Text));

    private static Key<Hertz> Frequency(string name, string example) =>
        new(
            name,
            example,
            field =>
                field
                    .AsLiteral()
                    .Bind(literal => Quantity.Read(literal, Unit.Hertz, Bound.Positive, example))
                    .Map(value => new Hertz(value))
        );

    private static Key<double> Plain(string name, string example, Bound bound) =>
        new(name, example, field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, bound, example)));

    /// <summary>The networks and scenarios that a file names, each read once.</summary>
    private sealed class NamedFiles(string folder)
    {
        private readonly Dictionary<string, Result<Network>> _networks = [];
        private readonly Dictionary<string, Result<ScenarioFile>> _scenarios = [];

        public Result<Network> Network(string name, Place place) =>
            Source.Named(Once(_networks, name, path => NetworkLookup.Find(path)), place);

        public Result<ScenarioFile> Scenario(string name, Place place) =>
            Source.Named(Once(_scenarios, name, path => ScenarioLookup.Find(path)), place);

        private Result<T> Once<T>(Dictionary<string, Result<T>> known, string name, Func<string, Result<T>> find)
        {
            if (!known.TryGetValue(name, out var found))
            {
                var path = Path.Combine(folder, name);
                found = find(File.Exists(path) ? path : name);
                known.Add(name, found);
            }

            return found;
        }
    }
}
