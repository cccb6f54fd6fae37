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

    /// <summary>A shipped network by its name, in any case, or the network in a description of one's own.</summary>
    /// <param name="nameOrPath">The name as in code (<c>LeNet5</c>) or in print (<c>LeNet-5</c>), or a file that ends in .yaml.</param>
    /// <param name="option">The option, for messages.</param>
    public static Result<Network> Find(string nameOrPath, string option = "--model") =>
        FindOrImport(nameOrPath, option, ImportOptions.None);

    /// <summary>
    /// A shipped network by its name, in any case, the network in a description of one's own, or one in the ONNX format.
    /// </summary>
    /// <param name="nameOrPath">
    /// The name as in code (<c>LeNet5</c>) or in print (<c>LeNet-5</c>), or a file that ends in .yaml or .onnx.
    /// </param>
    /// <param name="option">The option, for messages.</param>
    /// <param name="import">What the user says of a file in the ONNX format.</param>
    public static Result<Network> FindOrImport(string nameOrPath, string option, ImportOptions import) =>
        Shipped(nameOrPath) is [var model, ..]
            ? Results.Success(
                new Network(model.Title, model.Chain)
                {
                    ParameterCount = model.ParameterCount,
                    Published = model.Source,
                }
            )
        : option == "--model" && nameOrPath.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? Results.Failure<Network>(
                new Place.Option(option),
                $"{Quote.Of(nameOrPath)} is a table, as measured profiles are",
                $"Give it as --profile {Quote.Plain(nameOrPath)}. A description ends in {Ending}."
            )
        : nameOrPath.EndsWith(OnnxFile.Ending, StringComparison.OrdinalIgnoreCase)
            ? OnnxFile.Import(nameOrPath, import).Bind(imported => Imported(imported, new(nameOrPath)))
        : nameOrPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || File.Exists(nameOrPath)
            ? Source.Load(nameOrPath).Bind(DocumentRole.Description.Require).Bind(Compile)
        : Results.Failure<Network>(
            new Place.Option(option),
            $"no network is called {Quote.Of(nameOrPath)}",
            $"{Hint(nameOrPath)}A description of your own ends in {Ending}, a network in the ONNX format in {OnnxFile.Ending}."
        );

    private static ImmutableArray<INetworkModel> Shipped(string name) =>
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

    private static Result<Network> Compile(Source source) =>
        Description
            .Compile(source.Text, source.Path)
            .Match(
                succeeded: compiled =>
                    Evaluate(compiled.Network, new(source.Path))
                        .Map(network =>
                            network with
                            {
                                Warnings =
                                [
                                    .. compiled
                                        .Warnings.Where(fault => fault.Kind.Severity == Severity.Warning)
                                        .Select(Named),
                                ],
                            }
                        ),
                failed: failed => new Result<Network>.Failure([.. failed.Errors.Select(Named)])
            );

    private static Fault Named(Fault fault) => fault with { Cause = $"{fault.Kind.Id}: {fault.Cause}" };

    /// <summary>A network in the ONNX format. What it leaves open is a note, which is a warning.</summary>
    private static Result<Network> Imported(ImportedNetwork imported, Place.WholeFile whole) =>
        Evaluate(imported.Compiled, whole)
            .Map(network =>
                network with
                {
                    Warnings = [.. imported.Notes.Select(note => new Fault(whole, note.TrimEnd('.'), ""))],
                }
            );

    private static Result<Network> Evaluate(CompiledNetwork compiled, Place.WholeFile whole) =>
        compiled
            .Evaluate(ImmutableDictionary<string, long>.Empty)
            .Match(
                network =>
                    Results.Success(
                        new Network(compiled.Title, RunTimeChain.Of(network))
                        {
                            ParameterCount = network.Parameters,
                            Published = compiled.Source,
                        }
                    ),
                refused => Results.Failure<Network>(whole, refused.Reason.TrimEnd('.'), "")
            );
}
