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
    public void Experts_are_all_there_and_some_of_them_work(
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
    public void Attention_has_four_matrices_and_two_products(
        string layer,
        long macs,
        long elementWise,
        long parameters
    ) => Counts.AssertOpens("[5, 4]", layer, macs, elementWise, parameters, 20);

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
