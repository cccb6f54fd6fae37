using SplitProofs.Onnx;
using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>Extents that a file leaves open under a name are parameters of the description.</summary>
public class OpenExtentTests
{
    [Fact]
    public void Attention_over_a_length_that_is_left_open()
    {
        var file = Attention();
        var network = Importing.Of(Importing.ResultWith(file, "x", 1, 32, 8));
        Assert.Contains("parameters: {d2: 32}\n", network.Description, StringComparison.Ordinal);
        Assert.Contains("shape: [d2, 8]", network.Description, StringComparison.Ordinal);
    }

    /// <summary>The counts of the description at another length are those of the graph imported at that length.</summary>
    [Theory]
    [InlineData(32, 5)]
    [InlineData(32, 77)]
    [InlineData(100, 32)]
    public void The_parameter_gives_the_counts_of_the_graph(long given, long other)
    {
        var network = Importing.Of(Importing.ResultWith(Attention(), "x", 1, given, 8));
        var text = network.Description.Replace($"{{d2: {given}}}", $"{{d2: {other}}}", StringComparison.Ordinal);
        var (named, graph) = (Counts(text), Counts(Importing.ResultWith(Attention(), "x", 1, other, 8)));
        Assert.Equal(graph, named);

        // Four linear layers, and two products of 2 heads; a softmax.
        Assert.Equal((4 * other * 64 + 2 * 2 * other * other * 4, 5 * 2 * other * other, 4 * 64), named);
    }

    [Fact]
    public void An_extent_from_which_the_layers_follow_otherwise_is_named_in_a_note()
    {
        var file = new OnnxWriter();
        var conv = file.Node(
            "Conv",
            [file.Input("x", 1, 3, -1), file.Weights(4, 3, 3)],
            Ints("strides", 2),
            Ints("pads", 1, 1)
        );
        file.Output(
            file.Node("MatMul", [file.Node("Reshape", [conv, file.Integers(1, 1, -1, 2)]), file.Weights(2, 2)])
        );
        var network = Importing.Of(Importing.ResultWith(file.Bytes(), "x", 1, 3, 64));
        Assert.DoesNotContain("parameters: {d1", network.Description, StringComparison.Ordinal);
        Assert.Equal(
            "The layers do not follow from d1 by polynomials, so that the description holds for these extents alone.",
            Assert.Single(network.Notes)
        );
    }

    [Fact]
    public void A_batch_of_one_is_no_parameter()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("MatMul", [file.Input("x", -1, 6), file.Weights(6, 6)]));
        Assert.DoesNotContain("parameters:", Importing.Network(file.Bytes()).Description, StringComparison.Ordinal);
    }

    private static (long, long, long) Counts(SplitProofs.Text.Faults.Result<ImportedNetwork> imported) =>
        Counts(Importing.Of(imported).Description);

    private static (long Macs, long ElementWise, long Parameters) Counts(string description) =>
        SplitProofs
            .Descriptions.Description.Compile(description, "net.dnn.yaml")
            .Match(
                succeeded => succeeded.Network.EvaluateDefaults(),
                failed => throw new InvalidOperationException(string.Join('\n', failed.Errors))
            )
            is var counts
            ? (counts.Macs, counts.ElementWise, counts.Parameters)
            : default;

    private static byte[] Attention()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", -1, -2, 8);
        var (query, key, value) = (Head(false), Head(true), Head(false));
        var scores = file.Node("Softmax", [file.Node("MatMul", [query, key])], Int("axis", -1));
        var mixed = file.Node("Transpose", [file.Node("MatMul", [scores, value])], Ints("perm", 0, 2, 1, 3));
        var joined = file.Node("Reshape", [mixed, file.Integers(1, -1, 8)]);
        file.Output(file.Node("MatMul", [joined, file.Weights(8, 8)]));
        return file.Bytes();

        string Head(bool isKey)
        {
            var product = file.Node("MatMul", [x, file.Weights(8, 8)]);
            var heads = file.Node("Reshape", [product, file.Integers(1, -1, 2, 4)]);
            return file.Node("Transpose", [heads], isKey ? Ints("perm", 0, 2, 3, 1) : Ints("perm", 0, 2, 1, 3));
        }
    }
}
