using System.Diagnostics;
using SplitProofs.Inputs.Networks;
using SplitProofs.Onnx;
using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>Files that are no networks give one message each, in bounded time and memory.</summary>
public sealed class MalformedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("splitproofs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Small()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("Conv", [file.Input("x", 1, 2, 6, 6), file.RawWeights(new byte[16 * 9], 2, 2, 3, 3)]));
        return file.Bytes();
    }

    [Fact]
    public void An_empty_file() =>
        Assert.Equal(
            "net.onnx: the file is empty. Name a whole file in the ONNX format.",
            Importing.Fault(Importing.Result([]))
        );

    [Theory]
    [InlineData("name: Net\ninput: {shape: [1]}\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("PK\u0003\u0004 and so on")]
    public void A_file_of_another_format(string text) =>
        Assert.StartsWith(
            "net.onnx: ",
            Importing.Fault(Importing.Result([.. text.Select(c => (byte)c)])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_cut_off_at_any_byte()
    {
        var whole = Small();
        Assert.All(
            Enumerable.Range(0, whole.Length - 1),
            length => Importing.Result(whole[..length]).Match(_ => true, faults => faults.Length == 1)
        );
        Assert.NotEmpty(Importing.Result(whole[..(whole.Length / 2)]).Faults);
    }

    [Fact]
    public void Nodes_that_need_each_other()
    {
        var file = new OnnxWriter();
        file.NamedNode("a", "Relu", "", ["y"], ["z"]);
        file.NamedNode("b", "Relu", "", ["z"], ["y"]);
        file.Input("x", 1, 2);
        file.Output("y");
        Assert.Contains(
            "nodes need each other's results, among them a (Relu)",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_node_that_leaves_fewer_tensors_than_its_operator()
    {
        var file = new OnnxWriter();
        file.NamedNode("a", "DynamicQuantizeLinear", "", [file.Input("x", 4, 3)], ["y"]);
        file.Output("y");
        Assert.Contains(
            "it does not leave three tensors",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_product_by_an_equation_of_more_tensors_than_two()
    {
        var file = new OnnxWriter();
        var (x, y) = (file.Input("x", 5, 2, 3), file.Input("y", 5, 3, 4));
        file.Output(file.Node("Einsum", [x, y, y], Word("equation", "bij,bjk->bik")));
        Assert.Contains("Einsum", Importing.Fault(Importing.Result(file.Bytes())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_without_a_second_factor()
    {
        var file = new OnnxWriter();
        file.NamedNode("m", "Mul", "", [file.Input("x", 4, 8), ""], ["y"]);
        file.Output("y");
        Assert.InRange(Importing.Result(file.Bytes()).Faults.Length, 0, 1);
    }

    [Fact]
    public void A_product_of_matrices_and_a_tensor_of_more_axes_that_is_added()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("Gemm", [file.Input("a", 3, 4), file.Input("b", 4, 5), file.Input("c", 5, 1, 5)]));
        Assert.Contains(
            "it adds [5, 1, 5] to a matrix of 3 × 5",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_tensors_of_one_name()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 2);
        file.NamedNode("a", "Relu", "", [x], ["y"]);
        file.NamedNode("b", "Tanh", "", [x], ["y"]);
        file.Output("y");
        Assert.Contains(
            "two nodes leave a tensor 'y'",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_tensor_that_nothing_leaves()
    {
        var file = new OnnxWriter();
        file.Output(file.NamedNode("sum", "Add", "", [file.Input("x", 1, 2), "nowhere"], ["y"])[0]);
        Assert.Contains(
            "Add (sum): there is no tensor 'nowhere'",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(new long[] { 4, 2, 3 })] // a rank too few
    [InlineData(new long[] { 4, 5, 3, 3 })] // other channels
    [InlineData(new long[] { 4, 2, 9, 9 })] // larger than the image
    public void Weights_of_a_wrong_shape(long[] shape)
    {
        var file = new OnnxWriter();
        file.Output(file.NamedNode("conv", "Conv", "", [file.Input("x", 1, 2, 6, 6), file.Weights(shape)], ["y"])[0]);
        Assert.Contains("Conv (conv): ", Importing.Fault(Importing.Result(file.Bytes())), StringComparison.Ordinal);
    }

    [Fact]
    public void Absurd_extents()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("Relu", [file.Input("x", 1, long.MaxValue, long.MaxValue)]));
        Assert.Contains(
            "no tensor can have the shape of the input x",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
        var weights = new OnnxWriter();
        weights.Weights(long.MaxValue, 2);
        weights.Output(weights.Node("Relu", [weights.Input("x", 1, 2)]));
        Assert.Contains(
            "cannot have the shape",
            Importing.Fault(Importing.Result(weights.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void External_data_outside_of_the_folder()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("Relu", [file.Input("x", 1, 2)]));
        file.Weights(2);
        var bytes = file.Bytes();
        var text = System
            .Text.Encoding.Latin1.GetString(bytes)
            .Replace("weights.bin", "../../a.bin", StringComparison.Ordinal);
        Assert.Contains(
            "external data lie outside of the file's folder: '../../a.bin'",
            Importing.Fault(Importing.Result(System.Text.Encoding.Latin1.GetBytes(text))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Graphs_inside_of_graphs_without_end()
    {
        var inner = new OnnxWriter();
        inner.NamedNode("", "Relu", "", ["x"], ["y"]);
        for (var level = 0; level < 40; level++)
        {
            var outer = new OnnxWriter();
            outer.NamedNode("", "If", "", ["x"], ["y"], Graph("then_branch", inner));
            inner = outer;
        }

        inner.Input("x", 1, 2);
        inner.Output("y");
        Assert.Contains(
            "graphs are inside of more than 16 others",
            Importing.Fault(Importing.Result(inner.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_million_nodes()
    {
        var node = new OnnxWriter();
        node.NamedNode("", "Relu", "", ["x"], ["y"]);
        byte[] one = [.. node.Fields];
        byte[] graph = [.. Enumerable.Repeat(one, 1_000_000).SelectMany(bytes => bytes)];
        byte[] length = BitConverter.GetBytes(graph.Length);
        List<byte> varint = [];
        for (var rest = (uint)graph.Length; ; rest >>= 7)
        {
            varint.Add((byte)(rest >= 0x80 ? rest | 0x80 : rest));
            if (rest < 0x80)
            {
                break;
            }
        }

        var watch = Stopwatch.StartNew();
        Assert.Contains(
            "more than 100000 nodes",
            Importing.Fault(Importing.Result([0x3A, .. varint, .. graph])),
            StringComparison.Ordinal
        );
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Four_gigabytes_of_weights_are_passed_over()
    {
        // A field of the model that the format does not use, 4 GiB long and sparse, before the graph.
        var path = Path.Combine(_folder, "large.onnx");
        const long size = 4L << 30;
        using (var stream = File.Create(path))
        {
            stream.Write([(15 << 3) | 2, 0x80, 0x80, 0x80, 0x80, 0x10]);
            stream.Position += size;
            stream.Write(Small());
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var network = Importing.Of(OnnxFile.Import(path, ImportOptions.None));
        Assert.Contains("sha256 without the weights: ", network.Description, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }
}
