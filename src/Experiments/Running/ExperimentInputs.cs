using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Running;

/// <summary>An experiment with the networks and scenarios that it names.</summary>
public sealed class ExperimentInputs
{
    private const string NetworkOption = "networks";

    private readonly ImmutableArray<ScenarioVariants> _scenarios;

    /// <summary>For each varied key of scenarios: its values as settings. All cells share the object of a value.</summary>
    private readonly ImmutableArray<ImmutableArray<Setting>> _settings;

    /// <summary>Element i, j: network i of the experiment with the j-th combination of values of the parameters that are varied.</summary>
    private readonly ImmutableArray<ImmutableArray<Network>> _networks;

    private ExperimentInputs(
        Experiment experiment,
        ImmutableArray<ImmutableArray<Network>> networks,
        ImmutableArray<ScenarioVariants> scenarios,
        ImmutableArray<string> named
    )
    {
        (Experiment, _networks, _scenarios) = (experiment, networks, scenarios);
        _settings =
        [
            .. experiment.Sweep.Select(key =>
                key.IsParameter
                    ? []
                    : key.Values.Select(value => Setting.Of(key.Key, value.Text, value.Node)).ToImmutableArray()
            ),
        ];
        Hash = HashOf(this, named);
    }

    /// <summary>The experiment.</summary>
    public Experiment Experiment { get; }

    /// <summary>
    /// The SHA-256 of all that the rows depend on, in lower-case hexadecimal: what the experiment says, its networks, scenarios,
    /// traces and platforms, and the program.
    /// </summary>
    public string Hash { get; }

    /// <summary>The solved inferences that cells share if they differ only in the number of inferences per update.</summary>
    internal SolvedInferences Inferences { get; } = new();

    /// <summary>Probable mistakes in the networks, which do not prevent their use.</summary>
    public ImmutableArray<Fault> Warnings =>
        [.. _networks.SelectMany(variants => variants).SelectMany(network => network.Warnings).Distinct()];

    /// <summary>
    /// Finds the networks and scenarios of an experiment. To find faults early it tries each network with each scenario, and each varied
    /// value with the first values of the other keys. A relative path starts from the folder of the experiment.
    /// </summary>
    public static Result<ExperimentInputs> Load(Experiment experiment) =>
        Networks(experiment)
            .And(
                Results.All(
                    experiment.Scenarios.Select(name =>
                        ScenarioLookup.FindDocument(PathOf(experiment, name)).LocatedAt(name.Place)
                    )
                )
            )
            .Map(found => new ExperimentInputs(
                experiment,
                found.First,
                [.. found.Second.Select(document => new ScenarioVariants(document))],
                []
            ))
            .Bind(inputs => inputs.Try())
            .InReadingOrder();

    /// <summary>The cell with a number from 0 to one less than the number of cells. A fault if its values do not fit together.</summary>
    internal Result<GridCell> Cell(long number)
    {
        var sweep = Experiment.Sweep;
        var places = new int[sweep.Length];
        for (var key = sweep.Length - 1; key >= 0; key--)
        {
            (number, places[key]) = (number / sweep[key].Values.Length, (int)(number % sweep[key].Values.Length));
        }

        var (network, scenario) = ((int)(number / _scenarios.Length), (int)(number % _scenarios.Length));
        var variant = 0;
        for (var key = 0; key < sweep.Length; key++)
        {
            variant = sweep[key].IsParameter ? (variant * sweep[key].Values.Length) + places[key] : variant;
        }

        ImmutableArray<SweptValue> values = [.. sweep.Select((key, at) => key.Values[places[at]])];
        var given = _networks[network][variant];
        return _scenarios[scenario]
            .With(SettingsOf(places))
            .Bind(file =>
                file.Run(given)
                    .Bind(chain => PlacementEffort.Require(given.Name, chain, file))
                    .Map(chain => new GridCell(
                        Experiment.Networks[network].Text,
                        Experiment.Scenarios[scenario].Text,
                        values,
                        given,
                        chain,
                        file
                    ))
            )
            .Match(
                success: Results.Success,
                failure: faults => new Result<GridCell>.Failure([.. faults.Select(Located)])
            );
    }

    private ImmutableArray<Setting> SettingsOf(int[] places)
    {
        var settings = ImmutableArray.CreateBuilder<Setting>(Experiment.Settings.Length + places.Length);
        foreach (var (setting, _) in Experiment.Settings)
        {
            settings.Add(setting);
        }

        for (var key = 0; key < places.Length; key++)
        {
            if (!_settings[key].IsEmpty)
            {
                settings.Add(_settings[key][places[key]]);
            }
        }

        return settings.DrainToImmutable();
    }

    /// <summary>Moves a fault of a setting to the key of the experiment that gave the setting.</summary>
    private Fault Located(Fault fault) =>
        fault.Place is Place.Option option
        && Experiment
            .Settings.Select(given => (given.Setting.Key, given.Place))
            .Concat(Experiment.Sweep.Select(key => (key.Key, key.Place)))
            .FirstOrDefault(given => option.Name == $"--set {given.Key}")
            is { Place: { } place }
            ? fault with
            {
                Place = place,
            }
            : fault;

    private Result<ExperimentInputs> Try()
    {
        var inner = Experiment.Sweep.Aggregate(1L, (cells, key) => cells * key.Values.Length);
        var tried = new List<long>();
        for (var outer = 0L; outer < Experiment.Networks.Length * (long)Experiment.Scenarios.Length; outer++)
        {
            tried.Add(outer * inner);
        }

        var step = inner;
        foreach (var key in Experiment.Sweep)
        {
            step /= key.Values.Length;
            for (var value = 1; value < key.Values.Length; value++)
            {
                tried.Add(value * step);
            }
        }

        return Results
            .All(tried.AsParallel().AsOrdered().Select(Cell).AsEnumerable())
            .Map(cells => new ExperimentInputs(
                Experiment,
                _networks,
                _scenarios,
                [.. cells.SelectMany(cell => cell.Scenario.Named).Select(file => file.Hash).Distinct()]
            ));
    }

    private static Result<ImmutableArray<ImmutableArray<Network>>> Networks(Experiment experiment)
    {
        ImmutableArray<SweptKey> varied = [.. experiment.Sweep.Where(key => key.IsParameter)];
        IEnumerable<ImmutableArray<(string Name, Literal Value)>> variants = [experiment.Parameters];
        foreach (var key in varied)
        {
            variants = variants.SelectMany(variant =>
                key.Values.Select(value => variant.Add((key.Key, new Literal(key.Key, value.Text, value.Node.Place))))
            );
        }

        ImmutableArray<ImmutableArray<(string Name, Literal Value)>> all = [.. variants];
        return Results.All(
            experiment.Networks.Select(name =>
                Results.All(
                    all.AsParallel()
                        .AsOrdered()
                        .Select(variant =>
                            ParameterValue
                                .ReadAll(variant.Select(given => $"{given.Name}={given.Value.Text}"))
                                .LocatedAt(variant.IsEmpty ? name.Place : variant[^1].Value.Place)
                                .Bind(parameters => Find(experiment, name, parameters, varied))
                        )
                        .AsEnumerable()
                )
            )
        );
    }

    private static Result<Network> Find(
        Experiment experiment,
        Literal name,
        ImmutableArray<ParameterValue> parameters,
        ImmutableArray<SweptKey> varied
    )
    {
        var path = PathOf(experiment, name);
        return !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? NetworkLookup
                    .Find(path, parameters, ImportOptions.None, NetworkOption)
                    .LocatedAt(name.Place, varied.IsEmpty ? name.Place : varied[0].Place)
            : parameters.IsEmpty
                ? ProfileReader
                    .ReadFile(path)
                    .LocatedAt(name.Place)
                    .Map(read => new Network(read.Name, read.Chain) { Spread = read.Spread, Hash = read.Hash })
            : Results.Failure<Network>(
                name.Place,
                "measured stages have no parameters",
                "Leave parameters out, or describe the network."
            );
    }

    /// <summary>
    /// A name stays as it is; the path of a file starts from the folder of the experiment. Shipped networks come first, because a
    /// name such as ViT-B/16 looks like a file.
    /// </summary>
    private static string PathOf(Experiment experiment, Literal name) =>
        NetworkLookup.Shipped.Any(shipped => shipped.Name.Equals(name.Text, StringComparison.OrdinalIgnoreCase))
        || !LooksLikePath(name.Text)
            ? name.Text
            : Path.Combine(Path.GetDirectoryName(experiment.Source.Path) ?? "", name.Text);

    private static bool LooksLikePath(string name) =>
        name.AsSpan().ContainsAny('/', '\\')
        || new[] { ".yaml", ".yml", ".csv", ".onnx" }.Any(ending =>
            name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        );

    private static string HashOf(ExperimentInputs inputs, ImmutableArray<string> named)
    {
        IEnumerable<string> parts =
        [
            ProgramVersion.Text,
            inputs.Experiment.ContentHash,
            .. inputs._networks.SelectMany(variants => variants).Select(network => network.Hash),
            .. inputs._scenarios.Select(scenario => scenario.Document.Source.Hash),
            .. named,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }
}
