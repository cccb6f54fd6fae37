using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>Reads scenarios; docs/scenarios.md describes their format.</summary>
public static class ScenarioReader
{
    private static readonly YamlLanguage _language = new(
        Document: "scenario",
        Start: "Start it with name: and the sections of docs/scenarios.md.",
        Shorter: "Put what is measured in a trace of its own.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly Key<string> _name = FileNameKey.Of("my-scenario");

    private static readonly Key<Fields> _device = new(
        "device",
        "{speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP}",
        field => field.AsFields()
    );

    private static readonly Key<Fields> _edge = new("edge", "{speed: 80 GFLOP/s}", field => field.AsFields());

    private static readonly Key<UplinkSection> _uplink = new(
        "uplink",
        "{bandwidth: 2 MHz, transmit_power: 100 mW, fading: {family: rayleigh, mean_snr: 13.35 dB}}",
        field => field.AsFields().Bind(UplinkReader.Read)
    );

    private static readonly Key<Watts> _receivePower = QuantityKey.Of(
        "receive_power",
        Unit.Watt,
        Bound.NonNegative,
        value => new Watts(value)
    );

    private static readonly Key<Downlink> _downlink = new(
        "downlink",
        "{rate: 20 Mbit/s, receive_power: 50 mW}",
        field => field.AsFields().Bind(ReadDownlink)
    );

    private static readonly Key<PerSecond> _time = QuantityKey.Of(
        "time",
        Unit.PerSecond,
        Bound.NonNegative,
        value => new PerSecond(value)
    );

    private static readonly Key<PerJoule> _energyWeight = QuantityKey.Of(
        "energy",
        Unit.PerJoule,
        Bound.NonNegative,
        value => new PerJoule(value)
    );

    private static readonly Key<Weights> _weights = new(
        "weights",
        "{time: 0.5 /s, energy: 0.5 /J}",
        field => field.AsFields().Bind(ReadWeights)
    );

    private static readonly Key<long> _inferencesPerUpdate = new(
        "inferences_per_update",
        "1000",
        field => field.AsLiteral().Bind(literal => Quantity.ReadWhole(literal, minimum: 1, example: "1000"))
    );

    private static readonly Key<UpdatedParameters> _updated = new(
        "updated",
        "normalisation",
        UpdatedParametersReader.Read
    );

    private static readonly Key<double> _uploaded = QuantityKey.OfShare("uploaded", "0.4");

    private static readonly Key<double> _filter = new(
        "filter",
        "{uploaded: 0.4}",
        field => field.AsFields().Bind(filter => filter.Closed(filter.Required(_uploaded), _uploaded))
    );

    private static readonly Key<Fields> _placement = new("placement", "{updated: all}", field => field.AsFields());

    /// <summary>Reads the scenario in a file.</summary>
    public static Result<ScenarioFile> ReadFile(string path) => ReadFile(path, []);

    /// <summary>Reads the scenario in a file, with some values from the command line.</summary>
    public static Result<ScenarioFile> ReadFile(string path, ImmutableArray<Setting> settings) =>
        Source.Load(path).Bind(source => Read(source, settings));

    /// <summary>Reads a scenario from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<ScenarioFile> Read(string text, string path) => Read(text, path, []);

    /// <summary>Reads a scenario from a text, with some values from the command line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    /// <param name="settings">The values, in the order in which they apply; faults in them name the option.</param>
    public static Result<ScenarioFile> Read(string text, string path, ImmutableArray<Setting> settings) =>
        Read(Source.Of(text, path), settings);

    private static Result<ScenarioFile> Read(Source source, ImmutableArray<Setting> settings) =>
        Parse(source).Bind(document => Read(document, settings));

    /// <summary>Parses a file as a document, without reading the values in it.</summary>
    internal static Result<ScenarioDocument> Parse(Source source) =>
        YamlReader
            .Read(source.Text, source.Path, _language)
            .Map(root => new ScenarioDocument(source, root))
            .InReadingOrder();

    /// <summary>Reads a document with some values in place of those in it.</summary>
    internal static Result<ScenarioFile> Read(ScenarioDocument document, ImmutableArray<Setting> settings) =>
        settings
            .Aggregate(
                Results.Success(document.Root),
                (root, setting) => root.Map(SpeedOrPlatform.ReplacedBy(setting)).Bind(setting.ApplyTo)
            )
            .Bind(root => DocumentRole.Scenario.Require(root, document.Source.Path))
            .Bind(root =>
                new Field(
                    "the scenario",
                    document.Source.Whole,
                    root,
                    "name: my-scenario, and the sections of docs/scenarios.md"
                ).AsFields()
            )
            .Bind(ReadScenario)
            .Map(read => new ScenarioFile(
                read.Scenario,
                document.Source,
                read.Uplink.Traces,
                Located(read.Uplink.FeatureBitsPlace, settings)
            )
            {
                Settings = settings,
                FadingPlace = Located(read.Uplink.FadingPlace, settings),
                InferencesPlace = Located(read.InferencesPlace, settings),
                UpdatedPlace = Located(read.UpdatedPlace, settings),
                Computing = read.Computing,
            })
            .Match(
                success: Results.Success,
                failure: faults => new Result<ScenarioFile>.Failure([
                    .. faults.Select(fault => fault with { Place = Located(fault.Place, settings) }),
                ])
            )
            .InReadingOrder();

    private static Place Located(Place place, ImmutableArray<Setting> settings) =>
        settings.Aggregate(place, (found, setting) => setting.Located(found));

    private static Result<(
        Scenario Scenario,
        UplinkSection Uplink,
        Place InferencesPlace,
        Place UpdatedPlace,
        ComputingModel Computing
    )> ReadScenario(Fields fields) =>
        fields.Closed(
            Results.Combine(
                fields.Required(_name),
                ReadProcessors(fields).And(ReadMemory(fields)),
                fields.Required(_uplink).And(fields.Required(_downlink)),
                fields
                    .Required(_weights)
                    .And(fields.Required(_inferencesPerUpdate))
                    .And(ReadPlacement(fields).And(fields.Optional(_filter, 1))),
                (name, computing, links, worth) =>
                    (
                        new Scenario(
                            name,
                            computing.First.Speeds,
                            computing.Second,
                            links.First.Uplink,
                            links.Second,
                            worth.First.First,
                            worth.First.Second
                        )
                        {
                            Updated = worth.Second.First.Updated,
                            UploadedShare = worth.Second.Second,
                        },
                        links.First,
                        fields.PlaceOf(_inferencesPerUpdate),
                        worth.Second.First.Place,
                        computing.First.Model
                    )
            ),
            _name,
            _device,
            _edge,
            _uplink,
            _downlink,
            _weights,
            _inferencesPerUpdate,
            _placement,
            _filter
        );

    /// <summary>What an update changes, and where that is stated.</summary>
    private static Result<(UpdatedParameters Updated, Place Place)> ReadPlacement(Fields fields) =>
        fields
            .Optional(_placement, new Fields(_placement.Name, fields.Place, []))
            .Bind(placement =>
                placement.Closed(
                    placement
                        .Optional(_updated, new UpdatedParameters.All())
                        .Map(updated => (updated, placement.PlaceOf(_updated))),
                    _updated
                )
            );

    private static Result<DeviceMemory> ReadMemory(Fields fields) =>
        DeviceOrNone(fields)
            .Bind(device =>
                device.Closed(
                    device.Optional(ProcessorKeys.Memory, new DeviceMemory.Unlimited()),
                    ProcessorKeys.Speed,
                    ProcessorKeys.Platform,
                    ProcessorKeys.Energy,
                    ProcessorKeys.Memory
                )
            );

    private static Result<(Processors Speeds, ComputingModel Model)> ReadProcessors(Fields fields) =>
        DeviceOrNone(fields)
            .And(EdgeOrNone(fields))
            .Bind(both =>
            {
                var (device, edge) = both;
                return edge.Closed(
                        Results.Combine(
                            ProcessorKeys.StatedProcessor(device),
                            device.Optional(ProcessorKeys.Energy, default),
                            ProcessorKeys.StatedProcessor(edge),
                            (onDevice, energy, onEdge) => (onDevice, energy, onEdge)
                        ),
                        ProcessorKeys.Speed,
                        ProcessorKeys.Platform
                    )
                    .Bind(stated =>
                        (stated.onDevice, device.Has(ProcessorKeys.Energy), stated.onEdge) switch
                        {
                            (
                                [Processor.AtSpeed { Speed: var deviceSpeed }],
                                true,
                                [Processor.AtSpeed { Speed: var edgeSpeed }]
                            ) => Speeds(new Processors.Stated(deviceSpeed, stated.energy, edgeSpeed)),
                            ([var onDevice], true, [var onEdge]) => Results.Success<(Processors, ComputingModel)>(
                                (
                                    new Processors.Unstated(),
                                    new ComputingModel.ByLayer(new(onDevice, stated.energy, onEdge))
                                )
                            ),
                            _ when device.Has(ProcessorKeys.Platform) || edge.Has(ProcessorKeys.Platform) =>
                                Results.Failure<(Processors, ComputingModel)>(
                                    (device.Has(ProcessorKeys.Platform) ? device : edge).PlaceOf(
                                        ProcessorKeys.Platform
                                    ),
                                    "with a platform, device.energy and the speed or platform of both device and edge are needed",
                                    "State device: {platform: zcu102, energy: 12.5 pJ/FLOP} and edge: {speed: 80 GFLOP/s}."
                                ),
                            _ => Speeds(new Processors.Unstated()),
                        }
                    );
            });

    private static Result<(Processors Speeds, ComputingModel Model)> Speeds(Processors speeds) =>
        Results.Success<(Processors, ComputingModel)>((speeds, new ComputingModel.OneSpeed()));

    private static Result<Fields> DeviceOrNone(Fields fields) =>
        fields.Optional(_device, new Fields(_device.Name, fields.Place, []));

    private static Result<Fields> EdgeOrNone(Fields fields) =>
        fields.Optional(_edge, new Fields(_edge.Name, fields.Place, []));

    private static Result<Downlink> ReadDownlink(Fields fields) =>
        fields.Closed(
            Results.Combine(
                fields.Required(LinkKeys.Rate),
                fields.Required(_receivePower),
                fields.Optional(LinkKeys.Latency, default),
                (rate, power, latency) => new Downlink(rate, power) { Latency = latency }
            ),
            LinkKeys.Rate,
            _receivePower,
            LinkKeys.Latency
        );

    private static Result<Weights> ReadWeights(Fields fields) =>
        fields.Closed(
            Results
                .Combine(
                    fields.Required(_time),
                    fields.Required(_energyWeight),
                    (time, energy) => new Weights(time, energy)
                )
                .Unless(
                    weights => weights.Time.Value == 0 && weights.Energy.Value == 0,
                    _ =>
                        new(
                            fields.Place,
                            "both weights are 0, so that every plan would cost nothing",
                            $"Write for example {_weights.Name}: {_weights.Example}."
                        )
                ),
            _time,
            _energyWeight
        );
}
