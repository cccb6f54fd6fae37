using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Text.Faults;

namespace SplitProofs.Onnx.Tracing;

/// <summary>The extents of the inputs: those that the user gives, or those of the file with a batch of 1.</summary>
internal static class InputShapes
{
    /// <summary>The inputs that are not initialisers, with their extents.</summary>
    public static Result<ImmutableArray<NetworkInput>> Of(
        OnnxGraph graph,
        string path,
        ImmutableDictionary<string, ImmutableArray<long>> given
    )
    {
        var constants = graph.Initialisers.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<OnnxValue> inputs =
        [
            .. graph.Inputs.Where(input => !constants.Contains(input.Name)).DistinctBy(input => input.Name),
        ];
        if (inputs.Length == 1 && given.TryGetValue("", out var only))
        {
            given = given.Remove("").SetItem(inputs[0].Name, only);
        }

        var unknown = given.Keys.Except(inputs.Select(input => input.Name)).ToArray();
        return unknown.Length > 0
            ? Results.Failure<ImmutableArray<NetworkInput>>(
                new Place.Option("--shape"),
                unknown[0].Length == 0 ? $"{path} has several inputs" : $"{path} has no input {Quote.Of(unknown[0])}",
                $"Write NAME=1,3,224,224 with one of its inputs: {string.Join(", ", inputs.Select(Form))}."
            )
            : Results.All(inputs.Select(input => Shape(input, path, given.GetValueOrDefault(input.Name))));
    }

    private static Result<NetworkInput> Shape(OnnxValue input, string path, ImmutableArray<long> given)
    {
        if (!given.IsDefault)
        {
            return input.Shape is { } stated && !Fits(stated, given)
                ? Results.Failure<NetworkInput>(
                    new Place.Option("--shape"),
                    $"[{string.Join(", ", given)}] does not fit the input {Form(input)} of {path}",
                    "Give an extent for each axis, and keep those that the file states."
                )
                : Checked(given);
        }

        ImmutableArray<long>? shape = input.Shape is { } dimensions
            ?
            [
                .. dimensions.Select(
                    (dimension, axis) => dimension.Match(@fixed => @fixed.Extent, _ => axis == 0 ? 1L : 0)
                ),
            ]
            : null;
        return shape is null || shape.Value.Contains(0)
            ? Results.Failure<NetworkInput>(
                new Place.WholeFile(path),
                $"the extents of the input {Form(input)} are not all known",
                $"Give them: --shape {Quote.Plain(input.Name)}={Example(input)}."
            )
            : Checked(shape.Value);

        Result<NetworkInput> Checked(ImmutableArray<long> extents)
        {
            try
            {
                return Results.Success(new NetworkInput(input.Name, input.Type, Extents.Require(extents)));
            }
            catch (RefusedNodeException)
            {
                return Results.Failure<NetworkInput>(
                    new Place.WholeFile(path),
                    $"no tensor can have the shape of the input {Quote.Plain(input.Name)}: [{string.Join(", ", extents)}]",
                    "Give another: --shape NAME=1,3,224,224."
                );
            }
        }
    }

    private static bool Fits(ImmutableArray<Dimension> stated, ImmutableArray<long> given) =>
        stated.Length == given.Length
        && stated.Zip(given).All(pair => pair.First.Match(@fixed => @fixed.Extent == pair.Second, _ => true));

    private static string Form(OnnxValue input) =>
        input.Shape is { } shape
            ? $"{Quote.Plain(input.Name)} [{string.Join(", ", shape.Select(Extent))}]"
            : Quote.Plain(input.Name);

    private static string Extent(Dimension dimension) =>
        dimension.Match(
            @fixed => $"{@fixed.Extent}",
            symbolic => symbolic.Name.Length > 0 ? Quote.Plain(symbolic.Name) : "?"
        );

    private static string Example(OnnxValue input)
    {
        var free = new Queue<long>([224, 224]);
        return input.Shape is { } shape
            ? string.Join(
                ',',
                shape.Select(
                    (dimension, axis) =>
                        dimension.Match(
                            @fixed => @fixed.Extent,
                            _ =>
                                axis == 0 ? 1
                                : free.TryDequeue(out var side) ? side
                                : 1
                        )
                )
            )
            : "1,3,224,224";
    }
}
