using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>Operators that an optimiser has put together count what the operators count that they replace, worked out by hand.</summary>
public class FusedOperatorTests
{
    private const string Domain = "com.microsoft";

    [Fact]
    public void A_matrix_product_with_a_transposition_and_a_factor()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 5, 8);
        file.Output(Fused(file, "FusedMatMul", [x, file.Weights(3, 8)], Int("transB", 1), Real("alpha", 0.5f)));
        Assert.Equal((5 * 8 * 3, 15, 24), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_convolution_with_a_sum_and_an_activation()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 2, 4, 4);
        var conv = file.Node("Conv", [x, file.Weights(3, 2, 1, 1)]);
        file.Output(
            Fused(file, "FusedConv", [x, file.Weights(3, 2, 1, 1), file.Weights(3), conv], Word("activation", "Relu"))
        );
        Assert.Equal((2 * 96, 48 * 3, 6 + 6 + 3), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_linear_layer_with_an_activation()
    {
        var file = new OnnxWriter();
        file.Output(
            Fused(
                file,
                "FusedGemm",
                [file.Input("x", 1, 6), file.Weights(6, 4), file.Weights(4)],
                Word("activation", "Tanh")
            )
        );
        Assert.Equal((24, 4 + 16, 28), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Attention_with_its_weights_in_one_matrix()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 5, 8);
        file.Output(Fused(file, "Attention", [x, file.Weights(8, 24), file.Weights(24)], Int("num_heads", 2)));

        // One linear layer with biases, two products of 2 heads of 5·5·4; a factor and a softmax for each of 50 scores.
        Assert.Equal((5 * 8 * 24 + 2 * 200, 5 * 24 + 50 * 6, 192 + 24), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Attention_of_queries_keys_and_values()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 5, 8);
        var parts = new[] { 0, 1, 2 }.Select(_ => file.Node("MatMul", [x, file.Weights(8, 8)])).ToArray();
        file.Output(Fused(file, "MultiHeadAttention", [.. parts, file.Weights(24)], Int("num_heads", 2)));
        Assert.Equal((3 * 5 * 64 + 2 * 200, 3 * 40 + 50 * 6, 3 * 64 + 24), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Attention_of_grouped_queries_with_earlier_keys()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 1, 8);
        var past = new[] { "pastKeys", "pastValues" }.Select(name => file.Input(name, 1, 1, 9, 4)).ToArray();
        var packed = file.Node("MatMul", [x, file.Weights(8, 16)]);
        var outputs = file.NamedNode(
            "attention",
            "GroupQueryAttention",
            Domain,
            [packed, "", "", .. past],
            ["y", "keys", "values"],
            Int("num_heads", 2),
            Int("kv_num_heads", 1),
            Int("do_rotary", 1)
        );
        foreach (var output in outputs)
        {
            file.Output(output);
        }

        // 16 columns; 2 heads meet 10 keys of 4 elements, twice. 3 operations for each of the 8 + 4 that are turned.
        Assert.Equal((8 * 16 + 2 * 2 * 10 * 4, 3 * 12 + 6 * 2 * 10, 128), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Attention_of_the_standard_with_a_mask_for_queries_that_share_keys()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 5, 8);
        var mask = file.Input("mask", 5, 5);
        var keys = file.Node("MatMul", [x, file.Weights(8, 4)]);
        file.Output(file.Node("Attention", [x, keys, keys, mask], Int("q_num_heads", 2), Int("kv_num_heads", 1)));

        // A factor, the mask and a softmax for each of 50 scores.
        Assert.Equal((5 * 32 + 2 * 200, 50 * 7, 32), Importing.Counts(file.Bytes(23)));
    }

    [Fact]
    public void Embeddings_of_words_places_and_segments_with_a_normalisation()
    {
        var file = new OnnxWriter();
        var (words, segments) = (file.Tokens("words", 1, 5), file.Tokens("segments", 1, 5));
        file.Output(
            Fused(
                file,
                "EmbedLayerNormalization",
                [
                    words,
                    segments,
                    file.Weights(100, 8),
                    file.Weights(16, 8),
                    file.Weights(2, 8),
                    file.Weights(8),
                    file.Weights(8),
                ]
            )
        );
        Assert.Equal((0, 40 * (1 + 1 + 5), 800 + 128 + 16 + 16), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_normalisation_leaves_the_sum_before_it()
    {
        var file = new OnnxWriter();
        var x = file.Node("MatMul", [file.Input("x", 1, 5, 8), file.Weights(8, 8)]);
        var norm = file.NamedNode(
            "skip",
            "SkipLayerNormalization",
            Domain,
            [x, x, file.Weights(8), file.Weights(8)],
            ["normal", "", "", "sum"]
        );
        file.Output(file.Node("Add", [norm[0], norm[3]]));
        Assert.Equal((5 * 64, 40 * (1 + 5 + 1), 64 + 16), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void The_sum_alone_costs_an_operation_for_each_element()
    {
        var file = new OnnxWriter();
        var x = file.Node("MatMul", [file.Input("x", 1, 5, 8), file.Weights(8, 8)]);
        string[] outputs = ["normal", "", "", "sum"];
        file.NamedNode("skip", "SkipLayerNormalization", Domain, [x, x, file.Weights(8), file.Weights(8)], outputs);
        file.Output("sum");
        Assert.Equal((5 * 64, 40, 64), Importing.Counts(file.Bytes()));
    }

    [Theory]
    [InlineData("QLinearAdd", 1)]
    [InlineData("QLinearMul", 1)]
    public void Sums_and_products_of_whole_numbers(string name, long operations)
    {
        var file = new OnnxWriter();
        var (scale, zero) = (file.Scalar(0.1f), file.WeightsOf(2, "zero"));
        var x = file.Node("QuantizeLinear", [file.Input("x", 1, 2, 4, 4), scale, zero]);
        var sum = Fused(file, name, [x, scale, zero, x, scale, zero, scale, zero]);
        file.Output(Fused(file, "QLinearGlobalAveragePool", [sum, scale, zero, scale, zero]));
        Assert.Equal((0, 32 * operations + 32, 0), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Linear_layers_of_whole_numbers()
    {
        var file = new OnnxWriter();
        var (scale, zero) = (file.Scalar(0.1f), file.WeightsOf(3, "zero"));
        var x = file.Node("QuantizeLinear", [file.Input("x", 1, 6), scale, zero]);
        var weights = file.WeightsOf(3, "w", 4, 6);
        var biases = file.WeightsOf(6, "b", 4);
        var gemm = Fused(file, "QGemm", [x, scale, zero, weights, scale, zero, biases, scale, zero], Int("transB", 1));
        var y = file.Node("DequantizeLinear", [gemm, scale, zero]);
        file.Output(Fused(file, "DynamicQuantizeMatMul", [y, file.WeightsOf(3, "v", 4, 3), scale]));

        // 24 products and 4 sums; 2 operations on each of 4 elements to find their range, 12 products, a scale on 3.
        Assert.Equal((24 + 12, 4 + 8 + 3, 24 + 4 + 12), Importing.Counts(file.Bytes()));
    }

    private static string Fused(
        OnnxWriter file,
        string name,
        IEnumerable<string> inputs,
        params IEnumerable<byte>[] attributes
    ) => file.NamedNode("", name, Domain, inputs, [file.Fresh()], attributes)[0];
}
