using static SplitProofs.Properties.Onnx.OnnxWriter;

namespace SplitProofs.Properties.Onnx;

/// <summary>Small graphs and what is imported of them, with counts worked out by hand.</summary>
public class ImportTests
{
    [Fact]
    public void A_tensor_that_is_quantised_by_its_own_range_and_back_costs_the_range()
    {
        var file = new OnnxWriter();
        var relu = file.Node("Relu", [file.Node("MatMul", [file.Input("x", 4, 3), file.Weights(3, 6)])]);
        file.Output(file.Node("DequantizeLinear", file.Node("DynamicQuantizeLinear", [relu], 3)));
        Assert.Equal((4 * 3 * 6, (1 + 2) * 4 * 6, 3 * 6), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_convolution_with_its_normalisation_and_activation()
    {
        var file = new OnnxWriter();
        var image = file.Input("image", 1, 3, 8, 8);
        var conv = file.Node(
            "Conv",
            [image, file.Weights(4, 3, 3, 3)],
            Ints("pads", 1, 1, 1, 1),
            Ints("strides", 2, 2)
        );
        var norm = file.Node(
            "BatchNormalization",
            [conv, file.Weights(4), file.Weights(4), file.Weights(4), file.Weights(4)]
        );
        file.Output(file.Node("Relu", [norm]));

        Assert.Equal(
            ["- conv: {filters: 4, kernel: 3, stride: 2, padding: 1, bias: false}", "- batchnorm", "- relu"],
            Importing.Layers(file.Bytes())
        );

        // 4·4·4 results of 3·3·3 products; 2 + 1 operations each; 4·27 weights and a scale and a shift of 4 channels.
        Assert.Equal((64 * 27, 64 * 3, 108 + 8), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_residual_is_found_and_its_repetitions_are_written_once()
    {
        var file = new OnnxWriter();
        var tensor = file.Input("image", 1, 4, 8, 8);
        for (var block = 0; block < 3; block++)
        {
            var name = $"/stage/block{block}";
            var conv = file.NamedNode(
                $"{name}/conv1/Conv",
                "Conv",
                "",
                [tensor, file.Weights(4, 4, 3, 3)],
                [file.Fresh()],
                Ints("pads", 1, 1, 1, 1)
            )[0];
            var relu = file.Node("Relu", [conv]);
            var next = file.NamedNode(
                $"{name}/conv2/Conv",
                "Conv",
                "",
                [relu, file.Weights(4, 4, 1, 1)],
                [file.Fresh()]
            )[0];
            tensor = file.Node("Relu", [file.Node("Add", [next, tensor])]);
        }

        file.Output(tensor);
        Assert.Equal(
            [
                "- repeat: 3",
                "  layers:",
                "    - residual:",
                "        name: stage.block-",
                "        body:",
                "          - conv: {filters: 4, kernel: 3, padding: 1, bias: false, name: stage.block.conv1-}",
                "          - relu",
                "          - conv: {filters: 4, kernel: 1, bias: false, name: stage.block.conv2-}",
                "    - relu",
            ],
            Importing.Layers(file.Bytes())
        );
        Assert.Equal((3 * 256 * (36 + 4), 3 * 256 * 3, 3 * (144 + 16)), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_matrix_product_and_an_addition_are_a_linear_layer_with_biases()
    {
        var file = new OnnxWriter();
        var product = file.Node("MatMul", [file.Input("x", 1, 5, 6), file.Weights(6, 7)]);
        file.Output(file.Node("Add", [file.Weights(7), product]));
        Assert.Equal(["- dense: 7"], Importing.Layers(file.Bytes()));
        Assert.Equal((5 * 6 * 7, 35, 49), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Shapes_that_the_graph_computes_are_folded()
    {
        var file = new OnnxWriter();
        var image = file.Input("image", 1, 4, 6, 6);
        var shape = file.Node("Shape", [image]);
        var batch = file.Node("Gather", [shape, file.Integers(0)]);
        var target = file.Node("Concat", [batch, file.Integers(-1)], Int("axis", 0));
        var flat = file.Node("Reshape", [image, target]);
        file.Output(file.Node("Gemm", [flat, file.Weights(10, 144), file.Weights(10)], Int("transB", 1)));
        Assert.Equal(["- flatten", "- dense: 10"], Importing.Layers(file.Bytes()));
        Assert.Equal((1440, 10, 1450), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Weights_that_two_nodes_use_count_once()
    {
        var file = new OnnxWriter();
        var shared = file.Weights(6, 6);
        var first = file.Node("Relu", [file.Node("MatMul", [file.Input("x", 1, 6), shared])]);
        file.Output(file.Node("MatMul", [first, shared]));
        Assert.Equal((72, 6, 36), Importing.Counts(file.Bytes()));
    }

    [Theory]
    [InlineData(new long[] { 0, 0, 1, 1 }, 2, 8, "padding: same")] // as TensorFlow pads
    [InlineData(new long[] { 1, 0, 2, 1 }, 1, 8, "- pad: [0, 3, 1]")]
    public void Padding_that_is_not_the_same_on_both_sides(long[] pads, long stride, long side, string expected)
    {
        var file = new OnnxWriter();
        file.Output(
            file.Node(
                "Conv",
                [file.Input("x", 1, 2, side, side), file.Weights(2, 2, 3, 3)],
                Ints("pads", pads),
                Ints("strides", stride, stride)
            )
        );
        Assert.Contains(expected, string.Join('\n', Importing.Layers(file.Bytes())), StringComparison.Ordinal);
        var (high, wide) = ((side + pads[0] + pads[2] - 3) / stride + 1, (side + pads[1] + pads[3] - 3) / stride + 1);
        Assert.Equal(2 * high * wide * 18, Importing.Counts(file.Bytes()).Macs);
    }

    [Fact]
    public void Layer_normalisation_and_GELU_that_are_written_out_are_recognised()
    {
        var file = new OnnxWriter();
        var x = file.Node("MatMul", [file.Input("x", 1, 5, 6), file.Weights(6, 6)]);
        var centred = file.Node("Sub", [x, file.Node("ReduceMean", [x], Ints("axes", -1))]);
        var variance = file.Node("ReduceMean", [file.Node("Pow", [centred, file.Scalar(2)])], Ints("axes", -1));
        var deviation = file.Node("Sqrt", [file.Node("Add", [variance, file.Scalar(1e-5f)])]);
        var scaled = file.Node("Mul", [file.Node("Div", [centred, deviation]), file.Weights(6)]);
        var normal = file.Node("Add", [scaled, file.Weights(6)]);
        var bell = file.Node("Erf", [file.Node("Div", [normal, file.Scalar(1.4142135f)])]);
        var gate = file.Node("Mul", [normal, file.Node("Add", [bell, file.Scalar(1)])]);
        file.Output(file.Node("Mul", [gate, file.Scalar(0.5f)]));
        Assert.Equal(["- dense: {units: 6, bias: false}", "- layernorm", "- gelu"], Importing.Layers(file.Bytes()));
        Assert.Equal((180, 30 * (5 + 4), 36 + 12), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Attention_that_is_written_out_counts_its_products()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 5, 8);
        var query = Head(false);
        var key = Head(true);
        var value = Head(false);
        var scores = file.Node("Softmax", [file.Node("MatMul", [query, key])], Int("axis", -1));
        var mixed = file.Node("Transpose", [file.Node("MatMul", [scores, value])], Ints("perm", 0, 2, 1, 3));
        var joined = file.Node("Reshape", [mixed, file.Integers(1, 5, 8)]);
        file.Output(file.Node("MatMul", [joined, file.Weights(8, 8)]));

        // Four linear layers, and two products of 2 heads of 5·5·4; 5 operations for each of the 50 scores.
        Assert.Equal((4 * 5 * 64 + 2 * 2 * 100, 5 * 50, 4 * 64), Importing.Counts(file.Bytes()));

        string Head(bool isKey)
        {
            var product = file.Node("MatMul", [x, file.Weights(8, 8)]);
            var heads = file.Node("Reshape", [product, file.Integers(1, 5, 2, 4)]);
            return file.Node("Transpose", [heads], isKey ? Ints("perm", 0, 2, 3, 1) : Ints("perm", 0, 2, 1, 3));
        }
    }

    [Fact]
    public void Recurrent_layers_with_states_that_the_graph_takes_and_leaves()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 7, 1, 3);
        var (state, cell) = (file.Input("h", 1, 1, 4), file.Input("c", 1, 1, 4));
        var outputs = file.Node(
            "LSTM",
            [x, file.Weights(1, 16, 3), file.Weights(1, 16, 4), file.Weights(1, 32), "", state, cell],
            3,
            Int("hidden_size", 4)
        );
        foreach (var output in outputs)
        {
            file.Output(output);
        }

        Assert.Equal((7 * 16 * 7, 7 * 4 * (28 + 8), 48 + 64 + 32), Importing.Counts(file.Bytes()));
        var network = Importing.Evaluated(file.Bytes());
        Assert.Equal(3, network.InputTensors);
    }

    [Fact]
    public void Of_a_condition_that_depends_on_the_input_the_branch_with_more_operations_is_taken()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 6);
        var first = file.Node("MatMul", [x, file.Weights(6, 6)]);
        var sum = file.Node("ReduceSum", [first], Int("keepdims", 0));
        var condition = file.Node("Greater", [sum, file.Scalar(0)]);
        var (small, large) = (new OnnxWriter(), new OnnxWriter());
        small.NamedNode("", "Relu", "", [first], ["a"]);
        small.Output("a");
        var weights = large.WeightsOf(1, "v", 6, 6);
        large.NamedNode("", "MatMul", "", [first, weights], ["b"]);
        large.Output("b");
        var chosen = file.NamedNode(
            "choice",
            "If",
            "",
            [condition],
            ["y"],
            Graph("then_branch", small),
            Graph("else_branch", large)
        );
        file.Output(file.Node("Relu", chosen));
        var network = Importing.Network(file.Bytes());
        Assert.Equal(
            "The branches of choice take 6 and 72 operations; the second is taken.",
            Assert.Single(network.Notes)
        );
        Assert.Equal(72, network.Compiled.EvaluateDefaults().Macs);
    }

    [Fact]
    public void A_quantised_graph_sends_eight_bits()
    {
        var file = new OnnxWriter();
        var (scale, zero) = (file.Scalar(0.1f), file.WeightsOf(2, "zero"));
        var image = file.Input("x", 1, 2, 6, 6);
        var weights = file.Node("DequantizeLinear", [file.WeightsOf(3, "kernel", 4, 2, 3, 3), scale]);
        var conv = file.Node("Relu", [file.Node("Conv", [Quantised(image), weights])]);
        file.Output(file.Node("GlobalAveragePool", [Quantised(conv)]));
        var network = Importing.Evaluated(file.Bytes());
        Assert.Equal(
            (64 * 18, 72 * 8, 64 * 8),
            (network.Macs, network.Stages[0].ParameterBits, network.Stages[0].OutputBits)
        );

        string Quantised(string tensor) =>
            file.Node("DequantizeLinear", [file.Node("QuantizeLinear", [tensor, scale, zero]), scale, zero]);
    }

    [Fact]
    public void An_embedding_shares_its_table_with_the_last_layer()
    {
        var file = new OnnxWriter();
        var table = file.Weights(100, 8);
        var embedded = file.Node("Gather", [table, file.Tokens("tokens", 1, 5)]);
        file.Output(file.Node("MatMul", [embedded, file.Node("Transpose", [table])]));
        Assert.Equal((5 * 8 * 100, 0, 800), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void All_that_cannot_be_described_is_in_one_message()
    {
        var file = new OnnxWriter();
        var x = file.Node("Conv", [file.Input("x", 1, 2, 6, 6), file.Weights(2, 2, 1, 1)]);
        var strange = file.NamedNode("odd", "GridSample", "", [x], ["odd"])[0];
        var own = file.NamedNode("mine", "Own", "my.domain", [strange], ["own"])[0];
        var deep = file.NamedNode(
            "deep",
            "MaxPool",
            "",
            [x],
            ["deep"],
            Ints("kernel_shape", 2, 2),
            Ints("dilations", 2, 2)
        )[0];
        file.Output(file.Node("Relu", [own])).Output(deep);
        var message = Importing.Fault(Importing.Result(file.Bytes()));
        Assert.Contains("GridSample (odd): the operator is not known", message, StringComparison.Ordinal);
        Assert.Contains("my.domain.Own (mine): the operator is not known", message, StringComparison.Ordinal);
        Assert.Contains("--assume elementwise:GridSample", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_assumed_of_an_operator_counts()
    {
        var file = new OnnxWriter();
        var x = file.Node("Conv", [file.Input("x", 1, 2, 6, 6), file.Weights(2, 2, 1, 1)]);
        file.Output(file.Node("Relu", [file.Node("Own", [x])]));
        Assert.Equal((144, 72 + 72, 4), Importing.Counts(file.Bytes(), "elementwise:Own"));
        Assert.Equal((144, 72, 4), Importing.Counts(file.Bytes(), "shape:Own"));
    }

    [Fact]
    public void Extents_that_the_file_leaves_open_are_asked_for()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("Conv", [file.Input("image", -1, 3, 0, -2), file.Weights(4, 3, 3, 3)]));
        Assert.Equal(
            "net.onnx: the extents of the input image [d1, 3, ?, d2] are not all known. Give them: --shape image=1,3,224,224.",
            Importing.Fault(Importing.Result(file.Bytes()))
        );
        Assert.Equal(
            4 * 6 * 7 * 27,
            Importing.Of(Importing.ResultWith(file.Bytes(), "image", 1, 3, 8, 9)).Compiled.EvaluateDefaults().Macs
        );
    }

    [Fact]
    public void Operators_that_an_optimiser_has_put_together()
    {
        var file = new OnnxWriter();
        var x = file.Input("x", 1, 5, 8);
        var packed = file.NamedNode(
            "",
            "MatMulNBits",
            "com.microsoft",
            [x, file.WeightsOf(2, "packed", 16, 1, 4), file.Weights(16)],
            ["product"],
            Int("K", 8),
            Int("N", 16)
        );
        var gelu = file.NamedNode("", "BiasGelu", "com.microsoft", [packed[0], file.Weights(16)], ["gelu"]);
        var skip = file.NamedNode(
            "",
            "SkipLayerNormalization",
            "com.microsoft",
            [gelu[0], packed[0], file.Weights(16), file.Weights(16)],
            ["skip"]
        );
        var best = file.Node("TopK", [file.Node("CumSum", [skip[0], file.Integers(1)]), file.Integers(3)], 2);
        file.Output(best[0]);
        Assert.Equal((5 * 8 * 16, 80 * (5 + 6 + 1 + 1), 128 + 16 + 32), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void A_constant_before_the_patches_is_a_class_token()
    {
        var file = new OnnxWriter();
        var patches = file.Node("MatMul", [file.Input("x", 1, 5, 6), file.Weights(6, 8)]);
        var all = file.Node("Concat", [file.Weights(1, 1, 8), patches], Int("axis", 1));
        file.Output(file.Node("MatMul", [all, file.Weights(8, 3)]));
        Assert.Equal(
            ["- dense: {units: 8, bias: false}", "- class_token", "- dense: {units: 3, bias: false}"],
            Importing.Layers(file.Bytes())
        );
        Assert.Equal((5 * 6 * 8 + 6 * 8 * 3, 0, 48 + 8 + 24), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Constants_that_are_joined_to_a_tensor_are_parameters()
    {
        var file = new OnnxWriter();
        var image = file.Node("Conv", [file.Input("x", 1, 2, 4, 4), file.Weights(2, 2, 1, 1)]);
        var all = file.Node("Concat", [image, file.Weights(1, 3, 4, 4), image], Int("axis", 1));
        file.Output(file.Node("Conv", [all, file.Weights(1, 7, 1, 1)]));
        Assert.Equal((16 * 4 + 16 * 7, 0, 4 + 48 + 7), Importing.Counts(file.Bytes()));
    }

    [Fact]
    public void Weights_of_which_two_nodes_share_a_part_are_counted_with_each()
    {
        var file = new OnnxWriter();
        var shared = file.Weights(2);
        var tensor = file.Input("x", 1, 2, 4, 4);
        for (var norm = 0; norm < 2; norm++)
        {
            tensor = file.Node(
                "BatchNormalization",
                [
                    file.Node("Conv", [tensor, file.Weights(2, 2, 1, 1)]),
                    shared,
                    file.Weights(2),
                    file.Weights(2),
                    file.Weights(2),
                ]
            );
        }

        file.Output(tensor);
        Assert.Equal((2 * 64, 2 * 64, 2 * (4 + 4)), Importing.Counts(file.Bytes()));
        Assert.Equal(
            "Some nodes share some of their weights and not all of them ('w1'). These weights are counted with each node.",
            Assert.Single(Importing.Network(file.Bytes()).Notes)
        );
    }

    [Fact]
    public void A_gate_with_a_factor_is_a_swish()
    {
        var file = new OnnxWriter();
        var x = file.Node("MatMul", [file.Input("x", 1, 6), file.Weights(6, 6)]);
        var gate = file.Node("Sigmoid", [file.Node("Mul", [x, file.Scalar(1)])]);
        file.Output(file.Node("Mul", [x, gate]));
        Assert.Equal(["- dense: {units: 6, bias: false}", "- silu"], Importing.Layers(file.Bytes()));
    }

    [Fact]
    public void Parameters_that_are_stored_in_other_bits_than_most_are_named()
    {
        var file = new OnnxWriter();
        var scale = file.Scalar(0.1f);
        var kernel = file.Node("DequantizeLinear", [file.WeightsOf(3, "kernel", 40, 10), scale]);
        var first = file.Node("MatMul", [file.Input("x", 1, 40), kernel]);
        var last = file.Node("Add", [first, file.Weights(10)]);
        file.Output(file.Node("Add", [file.Node("Mul", [last, file.Weights(10)]), file.Weights(10)]));
        var network = Importing.Network(file.Bytes());
        Assert.Contains("precision: {parameters: 8,", network.Description, StringComparison.Ordinal);
        Assert.Equal("30 parameters are stored in 32 bits, and are counted with 8.", Assert.Single(network.Notes));
    }

    [Fact]
    public void An_output_that_is_not_known_is_reported()
    {
        var file = new OnnxWriter();
        var x = file.Node("MatMul", [file.Input("x", 1, 6), file.Weights(6, 6)]);
        var outputs = file.NamedNode(
            "norm",
            "LayerNormalization",
            "",
            [x, file.Weights(6), file.Weights(6)],
            ["y", "mean"]
        );
        file.Output(file.Node("Add", [outputs[0], outputs[1]]));
        Assert.Contains(
            "it takes 'mean', and what LayerNormalization leaves there is not known",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_result_whose_size_depends_on_the_data_is_refused_with_that_cause()
    {
        var file = new OnnxWriter();
        file.Output(file.Node("NonZero", [file.Node("Relu", [file.Input("x", 1, 6)])]));
        Assert.Contains(
            "the size of its result depends on the data",
            Importing.Fault(Importing.Result(file.Bytes())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Elements_at_places_that_the_network_computes()
    {
        var file = new OnnxWriter();
        var x = file.Node("Conv", [file.Input("x", 1, 2, 4, 4), file.Weights(2, 2, 1, 1)]);
        var rows = file.Node("Reshape", [x, file.Integers(8, 4)]);
        var best = file.Node("ArgMax", [rows], Int("axis", 1), Int("keepdims", 1));
        var taken = file.Node("GatherElements", [rows, best], Int("axis", 1));
        file.Output(file.Node("MatMul", [file.Node("Reshape", [taken, file.Integers(1, 8)]), file.Weights(8, 3)]));

        // 64 products, an operation for each of 32 elements to find the largest, and 24 products.
        Assert.Equal((64 + 24, 32, 4 + 24), Importing.Counts(file.Bytes()));
    }
}
