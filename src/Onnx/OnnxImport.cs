using System.Collections.Immutable;
using SplitProofs.Descriptions;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Layers;
using SplitProofs.Onnx.Operators;
using SplitProofs.Onnx.Reading;
using SplitProofs.Onnx.Tracing;
using SplitProofs.Onnx.Wire;
using SplitProofs.Text.Faults;

namespace SplitProofs.Onnx;

/// <summary>Imports ONNX files as descriptions of networks. Weights are skipped, so they take neither time nor memory.</summary>
public static class OnnxImport
{
    /// <summary>Imports what a stream holds.</summary>
    /// <param name="stream">A stream that can seek.</param>
    /// <param name="path">The file that messages name; the network is named after it.</param>
    /// <param name="options">What the user states about the file.</param>
    public static Result<ImportedNetwork> Read(Stream stream, string path, ImportOptions options) =>
        ReadGraph(stream, path, options).Map(graph => graph.Network);

    /// <summary>The same with the graph that was imported.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    internal static Result<ImportedGraph> ReadGraph(Stream stream, string path, ImportOptions options)
    {
        try
        {
            var read = ModelReader.Read(stream);
            var model = read with { Graph = NodeOrder.Sorted(read.Graph) };
            var open = new OpenExtents(
                model,
                options.Shapes,
                shapes => Import(model, path, options with { Shapes = shapes }).Map(graph => graph.Network)
            );
            return Import(model, path, options).Map(graph => graph with { Network = open.Named(graph.Network, path) });
        }
        catch (MalformedFileException fault)
        {
            return Results.Failure<ImportedGraph>(
                new Place.WholeFile(path),
                Quote.Plain(fault.Message),
                "Name a whole file in the ONNX format."
            );
        }
    }

    private static Result<ImportedGraph> Import(OnnxModel model, string path, ImportOptions options) =>
        ReadAssumptions(options.Assumptions)
            .And(InputShapes.Of(model.Graph, path, options.Shapes))
            .Bind(both =>
            {
                var (assumptions, inputs) = both;
                var tracer = new Tracer(model.Versions, model.Functions, assumptions);
                var trace = tracer.Run(model.Graph, inputs);
                if (tracer.Refused.Count > 0)
                {
                    return Refusals.Failure<ImportedGraph>(path, tracer.Refused);
                }

                if (trace.Outputs.IsEmpty || trace.Inputs.IsEmpty)
                {
                    return Results.Failure<ImportedGraph>(
                        new Place.WholeFile(path),
                        "no output of the graph depends on an input",
                        "Name a network."
                    );
                }

                return Describe(model, trace, tracer.Values, path);
            });

    /// <summary>The same assumptions, if each has a known form; faults otherwise.</summary>
    /// <param name="assumptions">What a user states about operators.</param>
    public static Result<ImmutableArray<string>> RequireAssumptions(ImmutableArray<string> assumptions) =>
        ReadAssumptions(assumptions).Map(_ => assumptions);

    private static Result<ImmutableArray<OperatorAssumption>> ReadAssumptions(ImmutableArray<string> given) =>
        Results.All(
            given.Select(text =>
                text.Split(':', 2) switch
                {
                    ["elementwise", { Length: > 0 } name] => Results.Success(
                        new OperatorAssumption(name, IsElementWise: true)
                    ),
                    ["shape", { Length: > 0 } name] => Results.Success(
                        new OperatorAssumption(name, IsElementWise: false)
                    ),
                    _ => Results.Failure<OperatorAssumption>(
                        new Place.Option("--assume"),
                        $"{Quote.Of(text)} is not an assumption about an operator",
                        "Write elementwise:OP, for an operation on each element, or shape:OP, for one that costs nothing."
                    ),
                }
            )
        );

    private static Result<ImportedGraph> Describe(
        OnnxModel model,
        TracedGraph trace,
        IReadOnlyDictionary<string, TensorValue> values,
        string path
    )
    {
        var sketch = new Sketch(trace.UsesOfWeights(), trace.UsesOfTensors());
        ImmutableArray<SketchTensor> inputs =
        [
            .. trace.Inputs.Select(input => sketch.AddInput(input.Name, input.Shape, input.Type.Bits())),
        ];
        var refused = new List<RefusedNode>();
        var partlyShared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in trace.Nodes)
        {
            try
            {
                sketch.Add(node.Use, node.Operator.Describe);
            }
            catch (PartlySharedWeightsException refusal)
            {
                partlyShared.UnionWith(refusal.Weights);
                GoOnAfter(node.Use);
            }
            catch (RefusedNodeException refusal)
            {
                refused.Add(new(node.Use.Node.Title, node.Use.Node.FullOperator, refusal.Message));
                GoOnAfter(node.Use);
            }
        }

        return refused.Count > 0 ? Refusals.Failure<ImportedGraph>(path, refused)
            : partlyShared.Count > 0 ? Describe(model, trace.CountedWithEachNode(partlyShared), values, path)
            : Write(model, trace, path, sketch, inputs)
                .Map(written => new ImportedGraph(written.Network, model, trace, values, written.Unfolded));

        // Continue after a node that cannot be described, so that all such nodes are reported together.
        void GoOnAfter(NodeUse use)
        {
            foreach (var (name, value) in use.Node.Outputs.Zip(use.Outputs))
            {
                sketch.AddInput(name, value.Shape, value.Type.Bits());
            }
        }
    }

    private static Result<(ImportedNetwork Network, DescriptionText Unfolded)> Write(
        OnnxModel model,
        TracedGraph trace,
        string path,
        Sketch sketch,
        ImmutableArray<SketchTensor> inputs
    )
    {
        var featureBits = Most(sketch.Steps.Select(step => step.Output.Bits));
        var parameterBits = ParameterBits.Of(trace.Weights());
        ImmutableArray<string> notes = [.. trace.Notes, .. parameterBits.Notes];
        var (layers, inputNames, outputs) = Linearisation.Of(
            sketch,
            inputs,
            [.. trace.Outputs.Select(name => sketch[name])],
            featureBits
        );
        var plain = new DescriptionText(
            NetworkName.Of(path),
            Path.GetFileName(path),
            $"{Path.GetFileName(path)}, {model.Hash}",
            notes,
            [.. inputs.Select((input, index) => (inputNames.ElementAtOrDefault(index) ?? "", input.Shape, input.Bits))],
            outputs,
            parameterBits.Bits,
            featureBits,
            layers
        );
        var residual = plain with { Layers = Residuals.Found(Gates.Found(layers, outputs), outputs) };
        var folded = residual with { Layers = RepeatedLayers.Found(residual.Layers, outputs) };
        var counts = trace.Counts();
        Result<ImportedNetwork>? first = null;
        // The folded description has the same stages as the unfolded one, but writes repeats once.
        foreach (var (text, unfolded) in new[] { (folded, residual), (residual, residual), (plain, plain) })
        {
            var result = Checked(text.Write(), path, counts, notes);
            if (result is Result<ImportedNetwork>.Success)
            {
                return result.Map(network => (network, unfolded));
            }

            first ??= result;
        }

        return first!.Map(network => (network, plain));
    }

    /// <summary>The network, if its description compiles to the counts of the graph.</summary>
    private static Result<ImportedNetwork> Checked(
        string description,
        string path,
        GraphCounts counts,
        ImmutableArray<string> notes
    ) =>
        Description
            .Compile(description, path)
            .Match(
                succeeded =>
                {
                    var network = succeeded.Network.EvaluateDefaults();
                    var described = new GraphCounts(network.Macs, network.ElementWise, network.Parameters);
                    return described == counts
                        ? Results.Success(new ImportedNetwork(description, succeeded.Network, notes))
                        : Results.Failure<ImportedNetwork>(
                            new Place.WholeFile(path),
                            $"the description would have {described}, and the graph has {counts}",
                            "This is a mistake of the import; please report it."
                        );
                },
                failed => new Result<ImportedNetwork>.Failure([
                    .. failed.Errors.Select(fault => new Fault(
                        new Place.WholeFile(path),
                        $"its description does not compile: {fault.Cause}",
                        fault.Remedy
                    )),
                ])
            );

    private static int Most(IEnumerable<int> bits) =>
        bits.CountBy(value => value)
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key)
            .Select(entry => entry.Key)
            .FirstOrDefault(ParameterBits.Usual);
}
