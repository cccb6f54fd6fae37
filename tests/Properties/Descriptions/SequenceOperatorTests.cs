using SplitProofs.Inputs.Networks;

namespace SplitProofs.Properties.Descriptions;

/// <summary>Operators on sequences, each on a small case worked out by hand, and the shapes that rearrangement leaves.</summary>
public class SequenceOperatorTests
{
    [Theory]
    [InlineData("dense: 3", 5 * 4 * 3, 15, 15, 15)]
    [InlineData("dense: {units: 3, bias: false}", 60, 0, 12, 15)]
    // Three matrices of 4x7; silu and the product, 5 for each of the 5·7.
    [InlineData("gated_mlp: 7", 5 * 84, 5 * 35, 84, 20)]
    [InlineData("gated_mlp: {units: 7, activation: relu, bias: true}", 420, 35 * 2 + 2 * 35 + 20, 84 + 14 + 4, 20)]
    public void Each_position_has_the_same_weights(
        string layer,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[5, 4]", layer, macs, elementWise, parameters, output);

    // A router of 4x6, and two of six experts, three matrices of 4x7 each. Softmax of 5·6, silu and the product for 2·5·7, and of
    // the 20 elements two weights and a sum.
    [Theory]
    [InlineData(
        "mixture_of_experts: {units: 7, experts: 6, active: 2}",
        5 * 24 + 2 * 5 * 84,
        150 + 5 * 70 + 3 * 20,
        24 + 6 * 84
    )]
    [InlineData(
        "mixture_of_experts: {units: 7, experts: 6, active: 1, activation: relu}",
        5 * 24 + 5 * 84,
        150 + 2 * 35 + 20,
        24 + 6 * 84
    )]
    public void All_experts_have_parameters_and_only_the_active_ones_have_work(
        string layer,
        long macs,
        long elementWise,
        long parameters
    ) => Counts.AssertOpens("[5, 4]", layer, macs, elementWise, parameters, 20);

    [Fact]
    public void More_active_experts_than_there_are_are_refused()
    {
        var layer = "  - mixture_of_experts: {units: 7, experts: 2, active: 3}";
        var problem = Compiling.OnlyFault(Compiling.Text("{shape: [5, 4]}", layer));
        Assert.Equal("SP0402", problem.Kind.Id);
        Assert.Contains("Of 2 experts each position cannot use 3.", problem.Message, StringComparison.Ordinal);
    }

    // 5 positions of 4 features in 2 heads of 2. Four matrices of 4x4; two products of 5·5·2 for each head; softmax 5·2·25.
    [Theory]
    [InlineData("attention: 2", 5 * 64 + 200, 3 * 20 + 250 + 20, 64 + 12 + 4)]
    [InlineData("attention: {heads: 2, bias: false}", 520, 250, 64)]
    [InlineData("attention: {heads: 2, bias: false, output_bias: true}", 520, 270, 68)]
    [InlineData("attention: {heads: 2, output_bias: false}", 520, 310, 76)]
    // One head of keys and values: two matrices of 4x2 instead of 4x4.
    [InlineData("attention: {heads: 2, kv_heads: 1, bias: false}", 5 * 48 + 200, 250, 48)]
    [InlineData("attention: {heads: 2, kv_heads: 1}", 440, 20 + 2 * 10 + 250 + 20, 48 + 4 + 2 * 2 + 4)]
    // Rotation of 20 query and 10 key elements, 3 each.
    [InlineData("attention: {heads: 2, kv_heads: 1, bias: false, rotary: true}", 440, 250 + 90, 48)]
    // Heads of 3: matrices of 4x6 and 6x4.
    [InlineData("attention: {heads: 2, head_width: 3, bias: false}", 5 * 96 + 300, 250, 96)]
    // Without the biases of 5·4 elements of the keys, or with them alone.
    [InlineData("attention: {heads: 2, key_bias: false}", 520, 330 - 20, 80 - 4)]
    [InlineData("attention: {heads: 2, bias: false, key_bias: true}", 520, 250 + 20, 64 + 4)]
    // A bias for each of 50 scores, of 7 for each head.
    [InlineData("attention: {heads: 2, bias: false, position_biases: 7}", 520, 250 + 50, 64 + 14)]
    // Each position attends to itself: products of 5·1·2 for each head, softmax 5·2·5.
    [InlineData("attention: {heads: 2, bias: false, window: 1}", 5 * 64 + 40, 50, 64)]
    [InlineData("attention: {heads: 2, bias: false, window: 5, position_biases: 9}", 520, 300, 64 + 18)]
    // Norms of 20 query and 20 key elements, 5 each; a factor for each of the 2 elements of a head, or for all 4; twice in layernorm.
    [InlineData("attention: {heads: 2, bias: false, qk_norm: rmsnorm}", 520, 250 + 200, 64 + 4)]
    [InlineData("attention: {heads: 2, bias: false, qk_norm: rmsnorm, qk_norm_over: all}", 520, 450, 64 + 8)]
    [InlineData("attention: {heads: 2, bias: false, qk_norm: layernorm}", 520, 450, 64 + 8)]
    [InlineData(
        "attention: {heads: 2, kv_heads: 1, bias: false, qk_norm: layernorm, qk_norm_over: all}",
        440,
        400,
        48 + 12
    )]
    // 5 positions attend to 7 before and to each other: 12.
    [InlineData("attention: {heads: 2, bias: false, cache: 7}", 320 + 2 * 5 * 12 * 4, 5 * 2 * 60, 64)]
    public void Attention_has_four_matrices_and_two_products(
        string layer,
        long macs,
        long elementWise,
        long parameters
    ) => Counts.AssertOpens("[5, 4]", layer, macs, elementWise, parameters, 20);

    // 5 positions of 4 features, 2 heads of 3 + 1 elements, values of 2: queries 4x8, latent 4x(6 + 1), keys 6x6, values 6x4, back 4x4.
    // Norm of 6 elements; rotation of 2 + 1; softmax of 2·25.
    [Theory]
    [InlineData("", 5 * (32 + 28 + 60 + 16) + 25 * (8 + 4), 5 * 30 + 3 * 15 + 250, 136 + 6)]
    // Queries from 5 elements: 4x5 and 5x8, and a norm of these.
    [InlineData(", query_rank: 5", 5 * (60 + 28 + 60 + 16) + 300, 5 * 55 + 45 + 250, 164 + 6 + 5)]
    // With 10 positions before, queries and results of 2 heads meet latent vectors of 6 and 1 rotated, and of 6.
    [InlineData(", cache: 10", 5 * 136 + 5 * 15 * 2 * 13, 150 + 45 + 5 * 2 * 75, 142)]
    public void Latent_attention_has_a_matrix_to_the_latent_vector_and_two_from_it(
        string more,
        long macs,
        long elementWise,
        long parameters
    ) =>
        Counts.AssertOpens(
            "[5, 4]",
            $"latent_attention: {{heads: 2, kv_rank: 6, head_width: 3, rotary_width: 1, value_width: 2{more}}}",
            macs,
            elementWise,
            parameters,
            20
        );

    // The attention of DeepSeek-V2 and V2-Lite, multiplied out from their configurations.
    [Theory]
    [InlineData(2048, "heads: 16, kv_rank: 512", 6_291_456 + 1_179_648 + 512 + 2_097_152 + 4_194_304)]
    [InlineData(
        5120,
        "heads: 128, kv_rank: 512, query_rank: 1536",
        7_864_320 + 1536 + 37_748_736 + 2_949_120 + 512 + 16_777_216 + 83_886_080
    )]
    public void Latent_attention_has_the_parameters_of_DeepSeek(int features, string arguments, long parameters) =>
        Assert.Equal(
            parameters,
            Compiling.OnlyStage($"{{shape: [7, {features}]}}", $"  - latent_attention: {{{arguments}}}").Parameters
        );

    // 5 steps of 4 features, states of 3 elements, steps of rank 2: layers 4x(2 + 6) and 2x4. 10 for each element of the state, 8 for
    // each feature. Biases 4, A 4x3, D 4.
    [Theory]
    [InlineData("[5, 4]", "selective_scan: {state: 3, rank: 2}", 5 * 40, 5 * 4 * 38, 40 + 20, 20)]
    [InlineData("[2, 32]", "selective_scan", 2 * (32 * 33 + 32), 64 * 168, 32 * 33 + 32 + 32 * 18, 64)]
    public void Selective_scan_has_a_state_for_each_feature(
        string shape,
        string layer,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens(shape, layer, macs, elementWise, parameters, output);

    // Mamba-130m: 1,536 features with 16 elements of state each; a step makes one position, whatever came before.
    [Theory]
    [InlineData("true", 1536 * 16 * 32)]
    [InlineData("false", 0)]
    public void A_selective_scan_keeps_its_state_between_the_steps_of_a_decoder(string keeps, long bits)
    {
        var step = Compiling.OnlyStage("{shape: [1, 1536]}", $"  - selective_scan: {{rank: 48, keep_state: {keeps}}}");
        Assert.Equal((1536 * (48 + 32) + 48 * 1536, bits), (step.Macs, step.StateBits));
        Assert.Equal(224_256, step.Parameters);
    }

    // torch: 4·3·(4 + 3) + 2·4·3 = 108 and 3·3·(4 + 3) + 2·3·3 = 81. Keras: 4·3·(4 + 3 + 1) = 96; 81 with
    // reset_after, and 3·3·(4 + 3 + 1)
    // = 72 without. ONNX has two biases and says where a GRU resets by linear_before_reset.
    [Theory]
    [InlineData("lstm: {units: 3}", 108)]
    [InlineData("lstm: {units: 3, framework: keras}", 96)]
    [InlineData("lstm: {units: 3, framework: onnx}", 108)]
    [InlineData("gru: {units: 3, framework: pytorch}", 81)]
    [InlineData("gru: {units: 3, framework: keras}", 81)]
    [InlineData("gru: {units: 3, framework: keras, reset_after: false}", 72)]
    [InlineData("gru: {units: 3, framework: onnx, reset_after: false}", 81)]
    [InlineData("gru: {units: 3, framework: keras, biases: 0}", 63)]
    [InlineData("rnn: {units: 3, framework: keras}", 24)]
    public void Recurrent_layers_have_the_biases_of_their_framework(string layer, long parameters) =>
        Assert.Equal(parameters, Compiling.OnlyStage("{shape: [5, 4]}", $"  - {layer}").Parameters);

    // [5, 4] by [4, 6]; the same transposed; 3 matrices by one each, and by one for all.
    [Theory]
    [InlineData("[5, 4]", "reshape: [4, 5]", "", 5 * 5 * 4, 25)]
    [InlineData("[5, 4]", "relu", ", transpose: true", 5 * 5 * 4, 25)]
    [InlineData("[3, 5, 4]", "reshape: [3, 4, 5]", "", 3 * 5 * 5 * 4, 75)]
    [InlineData("[3, 5, 4]", "select: 0", ", transpose: true", 3 * 5 * 5 * 4, 75)]
    public void Matmul_multiplies_computed_tensors(string shape, string other, string more, long macs, long output)
    {
        var stages = Compiling
            .Network(
                $"{{shape: {shape}}}",
                $"  - relu\n  - as: one\n  - {other}\n  - as: other\n  - from: one\n  - matmul: {{with: other{more}}}"
            )
            .EvaluateDefaults()
            .Stages;
        var product = Assert.Single(stages);
        Assert.Equal((macs, 0, output * 32), (product.Macs, product.Parameters, product.OutputBits));
    }

    [Theory]
    [InlineData("matmul: x", "SP0408", "the last extent of the one is 4, and the rows of the other are 5")]
    [InlineData("matmul: [x, x]", "SP0408", "'matmul' takes one other tensor")]
    [InlineData("matmul: row", "SP0408", "takes matrices")]
    [InlineData("conv_lstm: {filters: 2, kernel: 1}", "SP0401", "[length, channels, height, width]")]
    [InlineData("selective_scan", "SP0303", "needs 'rank', for 32 does not divide the features (4)")]
    [InlineData(
        "attention: {heads: 2, cache: 3, window: 5}",
        "SP0304",
        "A 'cache' cannot be given with 'window' or 'context'"
    )]
    [InlineData(
        "attention: {heads: 2, cache: 3, context: x}",
        "SP0304",
        "A 'cache' cannot be given with 'window' or 'context'"
    )]
    [InlineData("attention: {heads: 2, qk_norm: batch}", "SP0304", "'qk_norm' is none or rmsnorm or layernorm")]
    public void What_does_not_fit_is_refused(string layer, string id, string words)
    {
        var text =
            $"  - as: x\n  - select: 0\n  - as: row\n  - from: x\n  - add: row\n  - {layer}\n  - add: x\n  - dense: 1";
        var fault = Compiling.OnlyFault(Compiling.Text("{shape: [5, 4]}", text));
        Assert.Equal(id, fault.Kind.Id);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_stays_in_memory_for_each_stage_that_has_one()
    {
        const string layers =
            "  - repeat: depth\n    layers:\n      - attention: {heads: 2, kv_heads: 1, bias: false, cache: past}\n  - dense: 4";
        var network = Compiling.Network("{shape: [1, 4], bits: 8}", layers, "{depth: 3, past: 9}").EvaluateDefaults();
        // Keys and values of 10 positions, 2 elements each, of 32 bits.
        Assert.Equal([1280, 1280, 1280, 0], network.Stages.Select(stage => stage.StateBits));
        Assert.Equal([32, 128, 128, 128], network.Stages.Select(stage => stage.ActivationBits - 128));
        // Parameters of 4·(4 + 2 + 2 + 4) = 48 elements each, and the two tensors in use.
        Assert.Equal(
            [32, 1536 + 1280 + 160, 2 * (1536 + 1280) + 256, 3 * (1536 + 1280) + 256, 3 * (1536 + 1280) + 640 + 256],
            network.PeakBitsByCut
        );
        Assert.Equal(
            network.PeakBits(4),
            RunTimeChain.Of(network).TryPeakMemory(4, out var memory) ? memory.Value : -1
        );
    }

    [Fact]
    public void A_cache_is_kept_in_the_bits_of_the_features()
    {
        var stage = Compiling.OnlyStage(
            "{shape: [1, 4]}",
            "  - attention: {heads: 2, cache: 9, bias: false, feature_bits: 16}"
        );
        Assert.Equal(2 * 10 * 4 * 16, stage.StateBits);
        var latent = Compiling.OnlyStage(
            "{shape: [1, 4]}",
            "  - latent_attention: {heads: 2, kv_rank: 6, rotary_width: 2, cache: 9}"
        );
        Assert.Equal(10 * (6 + 2) * 32, latent.StateBits);
    }

    // 5 steps of 4 features, 3 units: matrices of 3x4 and 3x3 for each gate, so 21 products.
    [Theory]
    [InlineData("lstm: 3", 5 * 84, 5 * 3 * (8 + 28), 84 + 24, 15)]
    [InlineData("lstm: {units: 3, biases: 1}", 420, 5 * 3 * (4 + 28), 96, 15)]
    [InlineData("lstm: {units: 3, last: true}", 420, 540, 108, 3)]
    [InlineData("lstm: {units: 3, bidirectional: true}", 840, 1080, 216, 30)]
    [InlineData("gru: 3", 5 * 63, 5 * 3 * (6 + 20), 63 + 18, 15)]
    [InlineData("gru: {units: 3, biases: 0, last: true, bidirectional: true}", 630, 600, 126, 6)]
    [InlineData("rnn: 3", 5 * 21, 5 * 3 * (2 + 5), 21 + 6, 15)]
    // Backbone (4 + 3)·2 and four heads of 2·3; biases 2 + 12, backbone activation 4·2, 18·3.
    [InlineData("cfc: {units: 3, backbone_units: 2}", 5 * 38, 5 * (14 + 8 + 54), 38 + 14, 15)]
    [InlineData("cfc: {units: 3, backbone_units: 2, backbone_layers: 2, last: true}", 210, 5 * (16 + 16 + 54), 58, 3)]
    public void Recurrent_layers_repeat_their_step(
        string layer,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[5, 4]", layer, macs, elementWise, parameters, output);

    [Theory]
    [InlineData("layernorm", 5, 8)]
    [InlineData("layernorm: {bias: false}", 5, 4)]
    [InlineData("layernorm: {affine: false}", 5, 0)]
    [InlineData("rmsnorm", 5, 4)]
    [InlineData("layer_scale", 1, 4)]
    [InlineData("position_embedding", 1, 20)]
    [InlineData("position_embedding: 9", 1, 36)]
    [InlineData("segment_embedding", 1, 8)]
    [InlineData("segment_embedding: 3", 1, 12)]
    [InlineData("log_softmax", 5, 0)]
    public void What_has_a_parameter_for_each_feature(string layer, long flops, long parameters) =>
        Counts.AssertJoins("[5, 4]", layer, 20 * flops, parameters, 20);

    [Fact]
    public void Embedding_is_a_table() =>
        Counts.AssertOpens("[5]", "embedding: {entries: 100, width: 4}", 0, 0, 400, 20);

    [Fact]
    public void The_class_token_is_one_more() => Counts.AssertJoins("[5, 4]", "class_token", 0, 4, 24);

    [Theory]
    [InlineData("[6, 4]", "reshape: [3, 2, 4]", "[3, 2, 4]")]
    [InlineData("[6, 2, 4]", "reshape: [6, 8]", "[6, 8]")]
    [InlineData("[6, 4]", "permute: [1, 0]", "[4, 6]")]
    [InlineData("[6, 2, 4]", "permute: [1, 2, 0]", "[2, 4, 6]")]
    [InlineData("[6, 4]", "slice: 2", "[2, 4]")]
    [InlineData("[6, 4]", "slice: {size: 1, axis: 1}", "[6, 1]")]
    [InlineData("[6, 4]", "select", "[4]")]
    [InlineData("[6, 2, 4]", "select: -1", "[2, 4]")]
    [InlineData("[6, 4]", "mean", "[4]")]
    [InlineData("[6, 4]", "mean: 1", "[6]")]
    [InlineData("[6, 2, 4]", "upsample: [2, 3]", "[6, 4, 12]")]
    [InlineData("[6, 2, 4]", "global_avgpool", "[6, 1, 1]")]
    [InlineData("[5, 4]", "class_token", "[6, 4]")]
    public void Rearrangement_leaves_the_shape(string shape, string layer, string extents)
    {
        var input = $"{{shape: {shape}}}";
        var axes = Enumerable.Range(0, extents.Split(',').Length).ToArray();
        // Each extent by itself: the mean over the others, where there are others, is of its length.
        foreach (var axis in axes)
        {
            var others =
                axes.Length == 1
                    ? ""
                    : $"  - permute: [{string.Join(", ", axes.Where(other => other != axis).Append(axis))}]\n";
            var selected = string.Concat(axes.Skip(1).Select(_ => "  - select\n"));
            var stages = Compiling
                .Network(
                    input,
                    $"  - {(shape.Split(',').Length == 2 ? "maxpool1d" : "maxpool")}: 1\n  - {layer}\n{others}{selected}"
                )
                .EvaluateDefaults()
                .Stages;
            Assert.Equal(Extent(extents, axis) * 32, stages[^1].OutputBits);
        }
    }

    [Fact]
    public void The_mean_costs_one_for_each_element_that_it_takes() => Counts.AssertJoins("[6, 4]", "mean", 24, 0, 4);

    private static long Extent(string extents, int axis) => long.Parse(extents.Trim('[', ']').Split(',')[axis]);
}
