namespace SplitProofs.Properties.Descriptions;

/// <summary>Operators on images and signals, each on a small case worked out by hand.</summary>
public class ImageOperatorTests
{
    // 4 channels of 5x7, 6 filters. In g groups each filter sees 4/g channels.
    [Theory]
    [InlineData("{filters: 6, kernel: 3, groups: 2}", 6 * 15 * 18, 6 * 15, 6 * 19, 6 * 15)]
    [InlineData("{filters: 8, kernel: 3, groups: 4, bias: false}", 8 * 15 * 9, 0, 8 * 9, 8 * 15)]
    // A 3x3 kernel at dilation 2 reaches over 5x5: 1x3 positions. At [1, 3] over 3x7: 3x1.
    [InlineData("{filters: 6, kernel: 3, dilation: 2}", 6 * 3 * 36, 18, 6 * 37, 18)]
    [InlineData("{filters: 6, kernel: 3, dilation: [1, 3]}", 6 * 3 * 36, 18, 6 * 37, 18)]
    // Padding 2 makes up for dilation 2.
    [InlineData("{filters: 6, kernel: 3, dilation: 2, padding: 2}", 6 * 35 * 36, 210, 6 * 37, 210)]
    public void Conv_in_groups_and_with_dilation(
        string arguments,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[4, 5, 7]", $"conv: {arguments}", macs, elementWise, parameters, output);

    [Theory]
    [InlineData("{kernel: 3}", 4 * 15 * 9, 60, 4 * 10, 60)]
    [InlineData("3", 4 * 15 * 9, 60, 4 * 10, 60)]
    [InlineData("{kernel: 3, stride: 2, padding: 1, bias: false}", 4 * 12 * 9, 0, 36, 48)]
    [InlineData("{kernel: [1, 5], multiplier: 2, padding: same}", 8 * 35 * 5, 280, 8 * 6, 280)]
    public void Depthwise_conv_sees_one_channel_each(
        string arguments,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[4, 5, 7]", $"depthwise: {arguments}", macs, elementWise, parameters, output);

    // 3 channels of length 10: a kernel of 4 leaves 7, at stride 3 with padding 1 ⌊(10 + 2 - 4)/3⌋ + 1 = 3.
    [Theory]
    [InlineData("conv1d: {filters: 5, kernel: 4}", 35 * 12, 35, 5 * 13, 35)]
    [InlineData("conv1d: {filters: 5, kernel: 4, stride: 3, padding: 1}", 15 * 12, 15, 5 * 13, 15)]
    [InlineData("conv1d: {filters: 6, kernel: 2, dilation: 3, groups: 3}", 42 * 2, 42, 6 * 3, 42)]
    [InlineData("depthwise1d: {kernel: 4, padding: same, bias: false}", 30 * 4, 0, 12, 30)]
    [InlineData("maxpool1d: 3", 0, 27, 0, 9)]
    [InlineData("avgpool1d: {kernel: 4, stride: 2}", 0, 12 * 4, 0, 12)]
    public void Operators_along_one_axis_count_like_those_along_two(
        string layer,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[3, 10]", layer, macs, elementWise, parameters, output);

    // 4 channels of 3x5. Each input element meets kernel area x filters of its group.
    [Theory]
    // (3 - 1)*2 + 2 = 6 by (5 - 1)*2 + 2 = 10.
    [InlineData("{filters: 6, kernel: 2, stride: 2}", 60 * 4 * 6, 360, 4 * 24 + 6, 360)]
    // (3 - 1)*2 - 2 + 3 + 1 = 6 by 10.
    [InlineData(
        "{filters: 6, kernel: 3, stride: 2, padding: 1, output_padding: 1, bias: false}",
        60 * 9 * 6,
        0,
        4 * 54,
        360
    )]
    [InlineData("{filters: 6, kernel: 2, groups: 2}", 60 * 4 * 3, 6 * 24, 4 * 12 + 6, 6 * 24)]
    [InlineData("{filters: 6, kernel: 4, stride: 2, padding: same}", 60 * 16 * 6, 360, 4 * 96 + 6, 360)]
    [InlineData("{filters: 2, kernel: [1, 3], dilation: [1, 2]}", 60 * 3 * 2, 54, 4 * 6 + 2, 54)]
    public void Transposed_conv_multiplies_each_input_for_each_filter(
        string arguments,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[4, 3, 5]", $"transposed_conv: {arguments}", macs, elementWise, parameters, output);

    // 2 channels of 5x7.
    [Theory]
    // ⌈(5 - 2)/2⌉ + 1 = 3 by ⌈(7 - 2)/2⌉ + 1 = 4.
    [InlineData("{kernel: 2, ceil: true}", 3 * 4, 4)]
    // ⌈(5 - 3)/2⌉ + 1 = 2 by 3.
    [InlineData("{kernel: 3, stride: 2, ceil: true}", 2 * 3, 9)]
    // ⌈(5 + 2 - 3)/2⌉ + 1 = 3 by ⌈(7 + 2 - 3)/2⌉ + 1 = 4.
    [InlineData("{kernel: 3, stride: 2, padding: 1, ceil: true}", 3 * 4, 9)]
    // Of ⌈(5 - 1)/3⌉ + 1 = 3 the last would start at 6, behind the end: 2; of ⌈(7 - 1)/3⌉ + 1 = 3 it starts at 6 and counts.
    [InlineData("{kernel: 1, stride: 3, ceil: true}", 2 * 3, 1)]
    // ⌈(5 + 2 - 2)/2⌉ + 1 = 4, of which the last would start at 6 = 5 + 1, in the padding: 3; 7: ⌈7/2⌉ + 1 = 5 -> 4.
    [InlineData("{kernel: 2, stride: 2, padding: 1, ceil: true}", 3 * 4, 4)]
    public void Pooling_may_round_up(string arguments, long positions, long area)
    {
        Counts.AssertOpens("[2, 5, 7]", $"maxpool: {arguments}", 0, 2 * positions * area, 0, 2 * positions);
        Counts.AssertOpens("[2, 5, 7]", $"avgpool: {arguments}", 0, 2 * positions * area, 0, 2 * positions);
    }

    [Fact]
    public void Pooling_that_rounds_up_is_py_torchs_for_all_small_sizes()
    {
        var network = Compiling.Network(
            "{shape: [1, n, 200]}",
            "  - maxpool: {kernel: [k, 1], stride: [s, 1], padding: [p, 0], ceil: true}",
            "{n: {default: 9, max: 30}, k: {default: 3}, s: {default: 2}, p: {default: 1, min: 0}}"
        );
        var agreed = 0;
        foreach (
            var (n, k, s, p) in from n in Enumerable.Range(1, 12)
            from k in Enumerable.Range(1, 5)
            from s in Enumerable.Range(1, 4)
            from p in Enumerable.Range(0, 3)
            where n + 2 * p >= k && 2 * p <= k && s + p <= k
            select (n, k, s, p)
        )
        {
            var values = new Dictionary<string, long>
            {
                ["n"] = n,
                ["k"] = k,
                ["s"] = s,
                ["p"] = p,
            };
            // Windows that start in the tensor or the padding before it, one after the other until the end is covered.
            var expected = Enumerable
                .Range(0, 100)
                .TakeWhile(i => i == 0 || ((i * s) - p < n && ((i - 1) * s) - p + k < n + p))
                .Count();
            agreed += network
                .Evaluate(values)
                .Match(
                    numbers =>
                    {
                        Assert.Equal((values, expected * 200 * 32), (values, numbers.Stages[0].OutputBits));
                        return 1;
                    },
                    _ => 0
                );
        }

        Assert.True(agreed > 100);
    }

    [Theory]
    [InlineData("global_avgpool", "[2, 5, 7]", 70, 2)]
    [InlineData("global_maxpool", "[2, 5, 7]", 70, 2)]
    [InlineData("global_avgpool", "[2, 5]", 10, 2)]
    // Windows of 5 by 5 to 2 by 5: ⌊0⌋..⌈2.5⌉ and ⌊2.5⌋..⌈5⌉ cover 6 inputs, and 7 to 3: 3 + 3 + 3 = 9.
    [InlineData("adaptive_avgpool: [2, 3]", "[2, 5, 7]", 2 * 6 * 9, 12)]
    [InlineData("adaptive_maxpool: [5, 7]", "[2, 5, 7]", 70, 70)]
    [InlineData("adaptive_avgpool: 3", "[2, 6, 9]", 108, 18)]
    [InlineData("adaptive_avgpool: 4", "[1, 2, 2]", 16, 16)]
    public void Pooling_to_a_size_counts_what_its_Windows_cover(
        string layer,
        string shape,
        long elementWise,
        long output
    ) => Counts.AssertOpens(shape, layer, 0, elementWise, 0, output);

    // 6 channels of 2x4.
    [Theory]
    [InlineData("batchnorm", 2, 12)]
    [InlineData("batchnorm: {affine: false}", 2, 0)]
    [InlineData("groupnorm: 3", 5, 12)]
    [InlineData("groupnorm: {groups: 2, affine: false}", 5, 0)]
    [InlineData("instancenorm", 5, 0)]
    [InlineData("instancenorm: {affine: true}", 5, 12)]
    [InlineData("layernorm", 5, 12)]
    [InlineData("layer_scale", 1, 6)]
    [InlineData("prelu", 4, 1)]
    [InlineData("prelu: 6", 4, 6)]
    public void What_has_a_parameter_for_each_channel(string layer, long flops, long parameters) =>
        Counts.AssertJoins("[6, 2, 4]", layer, 48 * flops, parameters, 48);

    [Theory]
    [InlineData("relu6")]
    [InlineData("leaky_relu")]
    [InlineData("elu")]
    [InlineData("selu")]
    [InlineData("celu")]
    [InlineData("gelu")]
    [InlineData("silu")]
    [InlineData("mish")]
    [InlineData("softplus")]
    [InlineData("softsign")]
    [InlineData("hard_sigmoid")]
    [InlineData("hard_swish")]
    [InlineData("hard_tanh")]
    public void Activations_other_than_relu_cost_four(string layer) =>
        Counts.AssertJoins("[6, 2, 4]", layer, 48 * 4, 0, 48);

    // 4 channels of length 5, 6 filters: (5 - 1)*2 + 3 = 11, with padding 1 and output_padding 1 it is 10.
    [Theory]
    [InlineData("{filters: 6, kernel: 3, stride: 2}", 20 * 3 * 6, 66, 4 * 18 + 6, 66)]
    [InlineData("{filters: 6, kernel: 3, stride: 2, padding: 1, output_padding: 1, bias: false}", 360, 0, 72, 60)]
    [InlineData("{filters: 6, kernel: 2, groups: 2, dilation: 3}", 20 * 2 * 3, 6 * 8, 4 * 6 + 6, 6 * 8)]
    [InlineData("{filters: 6, kernel: 4, stride: 2, padding: same}", 20 * 4 * 6, 60, 4 * 24 + 6, 60)]
    public void Transposed_convolution_over_one_axis(
        string arguments,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[4, 5]", $"transposed_conv1d: {arguments}", macs, elementWise, parameters, output);

    // 5 squares and 4 sums of them, but each square is computed once: 1 + 4, then α and k 2, the power 4, the quotient 1.
    [Theory]
    [InlineData("lrn", 12)]
    [InlineData("lrn: 3", 10)]
    [InlineData("lrn: {size: 1}", 8)]
    public void Local_response_normalisation_has_no_parameters(string layer, long flops) =>
        Counts.AssertJoins("[6, 2, 4]", layer, 48 * flops, 0, 48);

    // 3 frames of 2 channels of 5x7; 4 filters; a 3x3 kernel leaves 3x5 of each. Gates: 4·9·(2 + 4) weights for each filter.
    [Theory]
    [InlineData("{filters: 4, kernel: 3}", 180 * 4 * 54, 180 * 32, 16 * 54 + 16, 180)]
    [InlineData("{filters: 4, kernel: 3, bias: false, last: true}", 180 * 4 * 54, 180 * 28, 16 * 54, 60)]
    [InlineData("{filters: 4, kernel: 3, padding: same}", 420 * 4 * 54, 420 * 32, 16 * 54 + 16, 420)]
    // At stride 2: 2x3 of each frame.
    [InlineData("{filters: 4, kernel: 3, stride: 2}", 72 * 4 * 54, 72 * 32, 16 * 54 + 16, 72)]
    public void Convolutional_lstm_has_a_convolution_of_input_and_state_for_each_gate(
        string arguments,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[3, 2, 5, 7]", $"conv_lstm: {arguments}", macs, elementWise, parameters, output);

    // The layers of Keras's example of next-frame prediction, whose summary gives these numbers.
    [Theory]
    [InlineData(1, "{filters: 64, kernel: 5, padding: same}", 416_256)]
    [InlineData(64, "{filters: 64, kernel: 3, padding: same}", 295_168)]
    [InlineData(64, "{filters: 64, kernel: 1, padding: same}", 33_024)]
    public void Convolutional_lstm_has_the_parameters_that_Keras_prints(
        int channels,
        string arguments,
        long parameters
    ) =>
        Assert.Equal(
            parameters,
            Compiling.OnlyStage($"{{shape: [10, {channels}, 64, 64]}}", $"  - conv_lstm: {arguments}").Parameters
        );

    // 6 channels of 2x4, 3 reduced: mean 48, 3·(relu 1 + bias 1), 6·(sigmoid 4 + bias 1), product 48.
    [Theory]
    [InlineData("squeeze_excite: 3", 48 + 6 + 30 + 48, 36 + 9)]
    [InlineData("squeeze_excite: {reduced: 3, activation: silu}", 48 + 15 + 30 + 48, 36 + 9)]
    [InlineData("squeeze_excite: {reduced: 3, bias: false}", 48 + 3 + 24 + 48, 36)]
    public void Squeeze_excite_has_two_small_layers(string layer, long elementWise, long parameters) =>
        Counts.AssertOpens("[6, 2, 4]", layer, 36, elementWise, parameters, 48);

    [Theory]
    [InlineData("upsample: 2", 0, 4)]
    [InlineData("upsample: {scale: [1, 3]}", 0, 3)]
    [InlineData("upsample: {scale: 2, mode: bilinear}", 7, 4)]
    [InlineData("upsample: {size: [4, 6]}", 0, 3)]
    [InlineData("upsample: {size: 4, mode: bilinear}", 7, 2)]
    public void Upsampling_enlarges(string layer, long flops, long factor) =>
        Counts.AssertJoins("[6, 2, 4]", layer, 48 * factor * flops, 0, 48 * factor);

    // 4 channels of 3x5: 60 elements.
    [Theory]
    [InlineData("elementwise", 60, 0, 60)]
    [InlineData("elementwise: 3", 180, 0, 60)]
    [InlineData("elementwise: {operations: 0, parameters: 4}", 0, 4, 60)]
    [InlineData("reduce", 60, 0, 15)]
    [InlineData("reduce: {axis: 2, operations: 2}", 120, 0, 12)]
    public void Operations_without_a_name_cost_what_is_said_of_them(
        string layer,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertJoins("[4, 3, 5]", layer, elementWise, parameters, output);

    [Theory]
    [InlineData("pad: [0, 1, 2]", 4 * 4 * 7)]
    [InlineData("expand: [4, 6, 5]", 120)]
    public void More_elements_without_cost_go_with_the_operator_after_them(string layer, long enlarged)
    {
        var stages = Compiling
            .Network(
                $$"""
                name: Net
                input: {shape: [4, 3, 5]}
                layers:
                  - conv: {filters: 4, kernel: 1}
                  - {{layer}}
                  - conv: {filters: 2, kernel: 1}
                """
            )
            .EvaluateDefaults()
            .Stages;
        Assert.Equal((60 * 32, 2 * enlarged), (stages[0].OutputBits, stages[1].Macs));
    }
}
