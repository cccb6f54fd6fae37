using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Properties.Descriptions;

/// <summary>Each operator's counts on a small case, worked out by hand. Outputs are in bits at 32 bits an element.</summary>
public class OperatorTests
{
    [Theory]
    [InlineData("dense: {units: 3}", 3 * 4, 3, 3 * 4 + 3, 3)]
    [InlineData("dense: 3", 3 * 4, 3, 3 * 4 + 3, 3)]
    [InlineData("dense: {units: 3, bias: true}", 3 * 4, 3, 3 * 4 + 3, 3)]
    [InlineData("dense: {units: 3, bias: false}", 3 * 4, 0, 3 * 4, 3)]
    public void Dense_multiplies_each_input_for_each_unit(
        string layer,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[4]", layer, macs, elementWise, parameters, output);

    // 2 channels of 5x7. A 3x3 kernel leaves 3x5; 3 filters of 2*9 weights each.
    [Theory]
    [InlineData("{filters: 3, kernel: 3}", 45 * 18, 45, 3 * 19, 45)]
    [InlineData("{filters: 3, kernel: 3, bias: false}", 45 * 18, 0, 3 * 18, 45)]
    // 2x5 kernel: 4x3 positions.
    [InlineData("{filters: 3, kernel: [2, 5]}", 36 * 20, 36, 3 * 21, 36)]
    // Stride 2: 2x3 positions. Stride [1, 3]: 3x2.
    [InlineData("{filters: 3, kernel: 3, stride: 2}", 18 * 18, 18, 3 * 19, 18)]
    [InlineData("{filters: 3, kernel: 3, stride: [1, 3]}", 18 * 18, 18, 3 * 19, 18)]
    // Padding 1 keeps 5x7. Padding [0, 1]: 3x7.
    [InlineData("{filters: 3, kernel: 3, padding: 1}", 105 * 18, 105, 3 * 19, 105)]
    [InlineData("{filters: 3, kernel: 3, padding: [0, 1]}", 63 * 18, 63, 3 * 19, 63)]
    // Same: 5x7 at stride 1, 3x4 at stride 2, whatever the kernel is.
    [InlineData("{filters: 3, kernel: 3, padding: same}", 105 * 18, 105, 3 * 19, 105)]
    [InlineData("{filters: 3, kernel: 4, stride: 2, padding: same}", 36 * 32, 36, 3 * 33, 36)]
    [InlineData("{filters: 3, kernel: 9, padding: same}", 105 * 162, 105, 3 * 163, 105)]
    // A kernel as large as the image: one position.
    [InlineData("{filters: 3, kernel: [5, 7], stride: 4}", 3 * 70, 3, 3 * 71, 3)]
    public void Conv_multiplies_kernel_times_channels_for_each_output(
        string arguments,
        long macs,
        long elementWise,
        long parameters,
        long output
    ) => Counts.AssertOpens("[2, 5, 7]", $"conv: {arguments}", macs, elementWise, parameters, output);

    [Theory]
    [InlineData("{kernel: 2}", 2 * 2 * 3, 4)]
    [InlineData("2", 2 * 2 * 3, 4)]
    [InlineData("{kernel: 3, stride: 2}", 2 * 2 * 3, 9)]
    [InlineData("{kernel: [2, 3]}", 2 * 2 * 2, 6)]
    [InlineData("[2, 3]", 2 * 2 * 2, 6)]
    [InlineData("{kernel: 3, stride: 2, padding: 1}", 2 * 3 * 4, 9)]
    [InlineData("{kernel: 2, padding: same}", 2 * 3 * 4, 4)]
    public void Pooling_takes_its_kernels_area_for_each_output(string arguments, long output, long area)
    {
        Counts.AssertOpens("[2, 5, 7]", $"maxpool: {arguments}", 0, output * area, 0, output);
        Counts.AssertOpens("[2, 5, 7]", $"avgpool: {arguments}", 0, output * area, 0, output);
    }

    [Theory]
    [InlineData("relu", 1)]
    [InlineData("sigmoid", 4)]
    [InlineData("tanh", 4)]
    [InlineData("softmax", 5)]
    [InlineData("dropout", 0)]
    [InlineData("dropout: 0.5", 0)]
    [InlineData("dropout: {rate: 0.5}", 0)]
    [InlineData("flatten", 0)]
    public void What_joins_a_stage_costs_its_rate_for_each_element(string layer, long flops)
    {
        var stage = Compiling.OnlyStage("{shape: [2, 4, 4]}", $"  - maxpool: 2\n  - {layer}");
        Assert.Equal(8 * 4 + 8 * flops, stage.ElementWise);
        Assert.Equal((0, 0, 8 * 32), (stage.Macs, stage.Parameters, stage.OutputBits));
    }

    [Fact]
    public void Flatten_makes_one_row_of_features() =>
        Assert.Equal(
            18 * 5,
            Compiling.Network("{shape: [2, 3, 3]}", "  - flatten\n  - dense: 5").EvaluateDefaults().Macs
        );

    [Fact]
    public void Precision_sets_the_bits_of_parameters_and_features_separately()
    {
        var text =
            "name: Test\nprecision: {parameters: 8, features: 4}\ninput: {shape: [3], bits: 16}\nlayers: [dense: 2]";
        var network = Compiling.Network(text).EvaluateDefaults();
        Assert.Equal(
            (3 * 16, 8 * 8, 2 * 4),
            (network.InputBits, network.Stages[0].ParameterBits, network.Stages[0].OutputBits)
        );
    }

    [Fact]
    public void The_raw_input_has_the_features_precision_unless_it_says_otherwise()
    {
        var text = "name: Test\nprecision: {features: 4}\ninput: {shape: [3]}\nlayers: [dense: 2]";
        Assert.Equal(12, Compiling.Network(text).EvaluateDefaults().InputBits);
    }

    [Fact]
    public void A_parameter_may_be_written_wherever_a_number_may()
    {
        const string parameters = "{c: 2, h: 5, k: 3, s: 2, p: 1, b: 8, f: 3, r: 1}";
        const string layers = """
              - conv: {filters: f, kernel: [k, k], stride: s, padding: [p, p]}
              - maxpool: {kernel: k - 1, stride: s, padding: p - 1}
              - flatten
              - repeat: r
                layers: [dense: f]
            """;
        var network = Compiling.Network("{shape: [c, h, h + 2], bits: b}", layers, parameters).EvaluateDefaults();
        Assert.Equal(36 * 18 + 6 * 3, network.Macs);
        Assert.Equal(2 * 5 * 7 * 8, network.InputBits);
        Assert.Equal(3 * 1 * 2 * 32, network.Stages[1].OutputBits);
    }

    [Fact]
    public void Every_operator_has_a_summary_and_arguments_that_explain_themselves() =>
        Assert.All(
            OperatorTable.All,
            known =>
            {
                Assert.EndsWith(".", known.Summary);
                Assert.All(known.Arguments, argument => Assert.NotEmpty(argument.Form));
            }
        );
}
