using SplitProofs.Onnx;
using SplitProofs.Onnx.Splitting;
using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>A graph is divided at the cuts of its description.</summary>
public class SplittingTests
{
    private static SplittableNetwork Network(byte[] file) =>
        SplittableNetwork
            .Read(new MemoryStream(file), "net.onnx", ImportOptions.None)
            .Match(network => network, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    /// <summary>Each cut sends what the description says, each node runs on one side, and what is needed was sent.</summary>
    [Property(MaxTest = 100, Arbitrary = new[] { typeof(WrittenNetwork) })]
    public void A_random_network_is_divided_as_its_description_says(WrittenNetwork written)
    {
        var network = Network(written.Write().File);
        Assert.Equal(Enumerable.Range(1, network.Stages - 1), network.Cuts);
        var whole = network.Whole;
        foreach (var cut in network.Cuts)
        {
            var (device, edge) = (network.Part(0, cut), network.Part(cut, network.Stages));
            Assert.Equal(network.Numbers.Stages[cut - 1].OutputBits, network.Live(cut).Sum(tensor => tensor.Bits));
            Assert.Equal(whole.Nodes.Order(), device.Nodes.Concat(edge.Nodes).Order());
            Assert.Equal(Names(network.Live(cut)), Names(edge.Inputs));
            Assert.Empty(Names(edge.Inputs).Except(Names(device.Outputs)).Except(Names(network.Inputs)));
            Assert.Equal(Names(whole.Outputs), Names(edge.Outputs));
        }
    }

    private static IEnumerable<string> Names(IEnumerable<GraphTensor> tensors) => tensors.Select(tensor => tensor.Name);

    /// <summary>Stages are between neighbouring cuts, so that they follow each other.</summary>
    [Property(MaxTest = 50, Arbitrary = new[] { typeof(WrittenNetwork) })]
    public void The_stages_of_a_random_network_follow_each_other(WrittenNetwork written)
    {
        var network = Network(written.Write().File);
        int[] ends = [0, .. network.Cuts, network.Stages];
        var had = network.Inputs.Select(tensor => tensor.Name).ToHashSet();
        foreach (var (from, to) in ends.Zip(ends.Skip(1)))
        {
            var part = network.Part(from, to);
            Assert.Empty(part.Inputs.Select(tensor => tensor.Name).Except(had));
            had.UnionWith(part.Outputs.Select(tensor => tensor.Name));
        }

        Assert.Empty(network.Graph.Trace.Outputs.Except(had));
    }

    /// <summary>Bytes are sent, and not the fractions that they stand for.</summary>
    [Fact]
    public void Of_a_quantised_network_the_quantised_tensors_are_sent()
    {
        var file = new OnnxWriter();
        var image = file.Input("image", 1, 3, 8, 8);
        var conv = file.Node("Conv", [image, file.Weights(4, 3, 3, 3)]);
        var (scale, zero) = (file.Scalar(0.1f), file.WeightsOf(2, "zero"));
        var quantised = file.Node("QuantizeLinear", [conv, scale, zero]);
        var fractions = file.Node("DequantizeLinear", [quantised, scale, zero]);
        file.Output(file.Node("Conv", [fractions, file.Weights(2, 4, 3, 3)]));
        var network = Network(file.Bytes());
        var sent = Assert.Single(network.Live(1));
        Assert.Equal((quantised, 4 * 6 * 6), (sent.Name, sent.Bytes));
        Assert.Equal(network.Numbers.Stages[0].OutputBits, sent.Bits);
    }

    /// <summary>A reshape whose extents were computed from the input needs nothing but the tensor.</summary>
    [Fact]
    public void Shapes_that_are_computed_are_not_sent()
    {
        var file = new OnnxWriter();
        var image = file.Input("image", 1, 3, 8, 8);
        var conv = file.Node("Conv", [image, file.Weights(4, 3, 3, 3)]);
        var batch = file.Node("Gather", [file.Node("Shape", [conv]), file.Integers(0)], Int("axis", 0));
        var shape = file.Node("Concat", [batch, file.Integers(-1)], Int("axis", 0));
        var flat = file.Node("Reshape", [conv, shape]);
        file.Output(file.Node("Gemm", [flat, file.Weights(4 * 36, 10)]));
        var network = Network(file.Bytes());
        Assert.Equal(conv, Assert.Single(network.Live(1)).Name);
    }

    [Fact]
    public void Between_the_stages_of_one_node_no_cut_is_possible()
    {
        OnnxWriter inner = new(),
            other = new();
        var file = new OnnxWriter();
        var image = file.Input("image", 1, 3, 8, 8);
        var (one, two) = (file.Weights(4, 3, 3, 3), file.Weights(2, 4, 3, 3));
        inner.Output(inner.Node("Conv", [inner.NamedNode("", "Conv", "", [image, one], ["inside"])[0], two]));
        other.Output(other.NamedNode("", "Conv", "", [image, file.Weights(2, 3, 5, 5)], ["beside"])[0]);
        var first = file.Node("ReduceSum", [image], Int("keepdims", 0));
        var condition = file.Node("Greater", [first, file.Scalar(0)]);
        var chosen = file.NamedNode(
            "choice",
            "If",
            "",
            [condition],
            ["chosen"],
            Graph("then_branch", inner),
            Graph("else_branch", other)
        )[0];
        file.Output(file.Node("Conv", [chosen, file.Weights(2, 2, 1, 1)]));
        var network = Network(file.Bytes());
        var possible = Assert.Single(network.Cuts);
        Assert.Equal(network.Stages - 1, possible);
        Assert.All(
            Enumerable.Range(1, network.Stages - 2),
            cut => Assert.Contains("choice (If)", network.ObstacleAt(cut), StringComparison.Ordinal)
        );
    }
}
