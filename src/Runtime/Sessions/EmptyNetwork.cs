using SplitProofs.Onnx.Splitting;

namespace SplitProofs.Runtime.Sessions;

/// <summary>A network in the ONNX format that only passes a number on.</summary>
internal static class EmptyNetwork
{
    /// <summary>The name of its input, a float without axes.</summary>
    public const string Input = "given";

    /// <summary>The name of its output.</summary>
    public const string Output = "handed_on";

    /// <summary>Its file.</summary>
    public static byte[] Bytes { get; } = Write();

    private static byte[] Write()
    {
        var (model, set, graph, node) = (new ByteList(), new ByteList(), new ByteList(), new ByteList());
        node.AddField(1, Input);
        node.AddField(2, Output);
        node.AddField(4, "Identity");
        graph.AddField(1, node);
        graph.AddField(2, "empty");
        graph.AddField(11, Value(Input));
        graph.AddField(12, Value(Output));
        set.AddField(2, 13);
        model.AddField(1, 7);
        model.AddField(7, graph);
        model.AddField(8, set);
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ByteList Value(string name)
    {
        const int single = 1;
        var (value, type, tensor) = (new ByteList(), new ByteList(), new ByteList());
        tensor.AddField(1, single);
        tensor.AddField(2, new ByteList());
        type.AddField(1, tensor);
        value.AddField(1, name);
        value.AddField(2, type);
        return value;
    }
}
