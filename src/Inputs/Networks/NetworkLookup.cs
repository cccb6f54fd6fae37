using System.Collections.Concurrent;
using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Models;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Networks;

/// <summary>Finds the network that an option of the command line asks for.</summary>
public static class NetworkLookup
{
    private const string Ending = ".dnn.yaml";
    private const string Folder = "models/";
    private const string FileOption = "--model";

    /// <summary>A cache of the descriptions of shipped networks, by their names in code.</summary>
    private static readonly ConcurrentDictionary<string, Source> _descriptions = new();

    /// <summary>The shipped networks, in the order of their names in code.</summary>
    public static ImmutableArray<Network> Shipped { get; } = [.. Catalogue.All.Select(Of)];

    /// <summary>Finds a shipped network by its name, whatever the case of its letters, or reads the network in a file.</summary>
    /// <param name="nameOrPath">The name as in code (<c>LeNet5</c>) or in print (<c>LeNet-5</c>), or a file that ends in .yaml.</param>
    public static Result<Network> Find(string nameOrPath) => Find(nameOrPath, [], ImportOptions.None, FileOption);

    /// <summary>Finds a network as <see cref="Find(string)"/> does, with values for some parameters of its description.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    /// <param name="parameters">The values; the other parameters keep the defaults of the description.</param>
    /// <param name="import">What the user states about a file in the ONNX format: shapes, and assumptions about operators.</param>
    /// <param name="option">The option, for messages.</param>
    public static Result<Network> Find(
        string nameOrPath,
        ImmutableArray<ParameterValue> parameters,
        ImportOptions import,
        string option
    ) =>
        ShippedAs(nameOrPath) is [var model, ..]
            ? parameters.IsEmpty
                ? Results.Success(Of(model))
                : Compile(DescriptionOf(model), parameters)
            : option == FileOption && nameOrPath.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                ? Results.Failure<Network>(
                    new Place.Option(option),
                    $"{Quote.Of(nameOrPath)} is a table, as measured profiles are",
                    $"Give it as --profile {Quote.Plain(nameOrPath)}. A description ends in {Ending}."
                )
                : nameOrPath.EndsWith(OnnxFile.Ending, StringComparison.OrdinalIgnoreCase)
                    ? OnnxFile
                        .Import(nameOrPath, import)
                        .Bind(imported => Imported(imported, new(nameOrPath), parameters))
                    : nameOrPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(nameOrPath)
                        ? Source
                            .Load(nameOrPath)
                            .Bind(DocumentRole.Description.Require)
                            .Bind(source => Compile(source, parameters))
                        : Results.Failure<Network>(
                            new Place.Option(option),
                            $"no network is called {Quote.Of(nameOrPath)}",
                            $"{Hint(nameOrPath)}A description of your own ends in {Ending}, "
                                + $"a network in the ONNX format in {OnnxFile.Ending}."
                        );

    private static Network Of(INetworkModel model) =>
        new(model.Title, model.Chain)
        {
            FileName = FileNameOf(model.Name),
            Summary = model.Summary,
            Hash = model.DescriptionHash,
            HasEqualLayers = model is IEqualLayerModel,
            ParameterCount = model.ParameterCount,
            Published = model.Source,
            Layered = new(() => Layered(DescriptionOf(model), [])),
        };

    private static string FileNameOf(string className) => className.ToLowerInvariant();

    /// <summary>The description of a shipped network, which is inside the program.</summary>
    private static Source DescriptionOf(INetworkModel model)
    {
        return _descriptions.GetOrAdd(model.Name, Find);

        static Source Find(string name) =>
            typeof(NetworkLookup)
                .Assembly.GetManifestResourceNames()
                .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .First(source =>
                    Description
                        .Compile(source.Text, source.Path)
                        .Match(found => found.Network.Name == name, failed: _ => false)
                );

        static Source Read(string resource)
        {
            using var stream = typeof(NetworkLookup).Assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            return Source.Of(reader.ReadToEnd(), resource);
        }
    }

    private static ImmutableArray<INetworkModel> ShippedAs(string name) =>
        [
            .. Catalogue.All.Where(model =>
                model.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                || model.Title.Equals(name, StringComparison.OrdinalIgnoreCase)
            ),
        ];

    private static string Hint(string name)
    {
        var titles = Catalogue.All.Select(model => model.Title).ToImmutableArray();
        var suggestion = Suggestion.For(name, titles);
        var all = $"Shipped networks: {string.Join(", ", titles)}. ";
        return suggestion.StartsWith("Did", StringComparison.Ordinal) ? $"{suggestion} {all}" : all;
    }

    private static Result<Network> Compile(Source source, ImmutableArray<ParameterValue> parameters) =>
        Description
            .Compile(source.Text, source.Path)
            .Match(
                succeeded: compiled =>
                    Evaluate(compiled.Network, new(source.Path), parameters)
                        .Map(network =>
                            network with
                            {
                                Warnings =
                                [
                                    .. compiled
                                        .Warnings.Where(fault => fault.Kind.Severity == Severity.Warning)
                                        .Select(Named),
                                ],
                                Layered = new(() => Layered(source, parameters)),
                            }
                        ),
                failed: failed => new Result<Network>.Failure([.. failed.Errors.Select(Named)])
            );

    /// <summary>A network that compiles, with the layers of its stages.</summary>
    private static Result<EvaluatedNetwork> Layered(Source source, ImmutableArray<ParameterValue> parameters) =>
        Description
            .CompileWithLayers(source.Text, source.Path)
            .Match(
                succeeded: compiled => Evaluated(compiled.Network, new(source.Path), parameters),
                failed: failed => new Result<EvaluatedNetwork>.Failure([.. failed.Errors.Select(Named)])
            );

    /// <summary>A fault with a reason. If the reason has two or more sentences, the last one is the way out.</summary>
    private static Result<EvaluatedNetwork> Refused(Place place, string reason)
    {
        var end = reason.LastIndexOf(". ", StringComparison.Ordinal);
        return end < 0
            ? Results.Failure<EvaluatedNetwork>(place, reason.TrimEnd('.'), "")
            : Results.Failure<EvaluatedNetwork>(place, reason[..end], reason[(end + 2)..]);
    }

    private static Fault Named(Fault fault) => fault with { Cause = $"{fault.Kind.Id}: {fault.Cause}" };

    /// <summary>Imports a network in the ONNX format. The notes of the import become warnings.</summary>
    private static Result<Network> Imported(
        ImportedNetwork imported,
        Place.WholeFile whole,
        ImmutableArray<ParameterValue> parameters
    ) =>
        Evaluate(imported.Compiled, whole, parameters)
            .Map(network =>
                network with
                {
                    Warnings = [.. imported.Notes.Select(note => new Fault(whole, note.TrimEnd('.'), ""))],
                    Layered = new(() => Layered(Source.Of(imported.Description, whole.File), parameters)),
                }
            );

    private static Result<Network> Evaluate(
        CompiledNetwork compiled,
        Place.WholeFile whole,
        ImmutableArray<ParameterValue> parameters
    ) =>
        Evaluated(compiled, whole, parameters)
            .Map(network => new Network(compiled.Title, RunTimeChain.Of(network))
            {
                FileName = FileNameOf(compiled.Name),
                Summary = compiled.Summary,
                Hash = compiled.ContentHash,
                HasEqualLayers = compiled.HasEqualLayers,
                Parameters = parameters,
                ParameterCount = network.Parameters,
                Published = compiled.Source,
            });

    private static Result<EvaluatedNetwork> Evaluated(
        CompiledNetwork compiled,
        Place.WholeFile whole,
        ImmutableArray<ParameterValue> parameters
    ) =>
        compiled
            .Evaluate(parameters.ToDictionary(given => given.Name, given => given.Value))
            .Match(
                Results.Success,
                refused => Refused(parameters.IsEmpty ? whole : new Place.Option(ParameterValue.Option), refused.Reason)
            );
}
