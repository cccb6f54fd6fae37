using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Properties.Descriptions;

/// <summary>Blocks, residuals, named tensors and shared weights: costs, stages and what cuts send, worked out by hand.</summary>
public class StructureTests
{
    private static IReadOnlyList<EvaluatedStage> Stages(string layers, string cuts, string more = "") =>
        Compiling
            .Network($"name: Test\ninput: {{shape: [4], bits: 8}}\ncuts: {cuts}\n{more}layers:\n{layers}\n")
            .EvaluateDefaults()
            .Stages;

    private static void AssertStages(
        string layers,
        string cuts,
        params (string Name, long Bits, int Tensors)[] expected
    ) =>
        Assert.Equal(
            expected,
            Stages(layers, cuts).Select(stage => (stage.Name, stage.OutputBits, stage.OutputTensors))
        );

    [Fact]
    public void A_part_of_a_tensor_is_nothing_more_while_the_whole_is_needed() =>
        AssertStages(
            "  - dense: 8\n  - as: whole\n  - slice: 4\n  - dense: 6\n  - dense: 8\n  - add: whole\n  - dense: 2",
            "all",
            ("dense1", 8 * 32, 1),
            ("dense2", (6 + 8) * 32, 2),
            ("dense3", 8 * 32, 1),
            ("dense4", 2 * 32, 1)
        );

    [Fact]
    public void A_part_of_a_tensor_is_sent_alone_once_the_whole_is_not_needed() =>
        AssertStages(
            "  - dense: 8\n  - slice: 5\n  - dense: 6\n  - reshape: [3, 2]\n  - select: 1\n  - dense: 2",
            "all",
            ("dense1", 5 * 32, 1),
            ("dense2", 2 * 32, 1),
            ("dense3", 2 * 32, 1)
        );

    [Fact]
    public void Two_parts_are_sent_where_the_whole_is_not_needed() =>
        AssertStages(
            "  - dense: 8\n  - as: whole\n  - slice: 3\n  - as: kept\n  - from: whole\n  - slice: 5\n  - dense: 6\n  - concat: kept\n"
                + "  - dense: 2",
            "all",
            ("dense1", 8 * 32, 2),
            ("dense2", 9 * 32, 1),
            ("dense3", 2 * 32, 1)
        );

    [Fact]
    public void A_part_of_a_part_is_nothing_more_either() =>
        AssertStages(
            "  - dense: 8\n  - as: whole\n  - slice: 4\n  - slice: 2\n  - dense: 3\n  - concat: whole\n  - dense: 2",
            "all",
            ("dense1", 8 * 32, 1),
            ("dense2", 11 * 32, 1),
            ("dense3", 2 * 32, 1)
        );

    [Fact]
    public void A_part_of_a_tensor_that_is_needed_also_leaves_one_tensor_to_cut_at() =>
        AssertStages(
            "  - dense: 8\n  - as: whole\n  - slice: 4\n  - dense: 6\n  - dense: 8\n  - add: whole\n  - dense: 2",
            "single-tensor",
            ("dense1", 8 * 32, 1),
            ("dense2", 8 * 32, 1),
            ("dense3", 2 * 32, 1)
        );

    [Fact]
    public void A_part_with_bits_of_its_own_is_a_tensor_of_its_own() =>
        AssertStages(
            "  - dense: 8\n  - as: whole\n  - slice: {size: 4, feature_bits: 8}\n  - dense: 6\n  - concat: whole\n  - dense: 2",
            "all",
            ("dense1", 8 * 32 + 4 * 8, 2),
            ("dense2", 14 * 32, 1),
            ("dense3", 2 * 32, 1)
        );

    [Fact]
    public void Runs_that_take_a_part_differ_from_a_run_that_takes_one_of_its_own() =>
        AssertStages(
            "  - dense: 8\n  - as: whole\n  - slice: 4\n  - repeat: 3\n    layers: [dense: 4]\n  - concat: whole\n  - dense: 2",
            "all",
            ("dense1", 8 * 32, 1),
            ("dense2", 12 * 32, 2),
            ("dense3", 12 * 32, 2),
            ("dense4", 12 * 32, 1),
            ("dense5", 2 * 32, 1)
        );

    [Fact]
    public void A_part_takes_no_more_memory()
    {
        var stages = Stages(
            "  - dense: 8\n  - as: whole\n  - slice: 4\n  - dense: 6\n  - concat: whole\n  - dense: 2",
            "all"
        );
        Assert.Equal([4 * 8 + 8 * 32, (8 + 6 + 14) * 32, (14 + 2) * 32], stages.Select(stage => stage.ActivationBits));
    }

    [Fact]
    public void A_residual_is_one_stage_where_cuts_send_one_tensor() =>
        AssertStages(
            "  - dense: 6\n  - residual: [relu, dense: 9, dense: 6]\n  - tanh\n  - dense: 2",
            "single-tensor",
            ("dense1", 6 * 32, 1),
            ("residual1", 6 * 32, 1),
            ("dense2", 2 * 32, 1)
        );

    [Fact]
    public void Cuts_inside_of_a_residual_send_the_skip_too() =>
        AssertStages(
            "  - dense: 6\n  - residual: [relu, dense: 9, dense: 6]\n  - tanh\n  - dense: 2",
            "all",
            ("dense1", 6 * 32, 1),
            ("dense2", (9 + 6) * 32, 2),
            ("dense3", 6 * 32, 1),
            ("dense4", 2 * 32, 1)
        );

    [Theory]
    [InlineData("3")]
    [InlineData("p")]
    public void Runs_that_all_read_a_tensor_from_outside_are_one_stage_where_cuts_send_one_tensor(string count)
    {
        var text = $$"""
            name: Test
            parameters: {p: 3}
            input: {shape: [4], bits: p}
            layers:
              - as: outside
              - repeat: {{count}}
                layers: [dense: 4, add: outside]
              - dense: 2
            """;
        Assert.Equal(
            [("dense1", 3 * 16, 4 * 32, 1), ("dense2", 8, 2 * 32, 1)],
            Compiling
                .Network(text)
                .EvaluateDefaults()
                .Stages.Select(stage => (stage.Name, (int)stage.Macs, (int)stage.OutputBits, stage.OutputTensors))
        );
    }

    [Fact]
    public void The_skip_of_the_raw_input_has_its_bits() =>
        AssertStages(
            "  - residual: [dense: 9, dense: 4]",
            "all",
            ("dense1", (9 * 32) + (4 * 8), 2),
            ("dense2", 4 * 32, 1)
        );

    [Theory]
    [InlineData("  - dense: {units: 6, feature_bits: 8}\n  - dense: 2", 6 * 8, 2 * 32)]
    [InlineData("  - dense: {units: 6, feature_bits: 8}\n  - relu\n  - dropout: 0.5\n  - dense: 2", 6 * 8, 2 * 32)]
    [InlineData("  - dense: {units: 6, feature_bits: 8}\n  - relu: {feature_bits: 4}\n  - dense: 2", 6 * 4, 2 * 32)]
    [InlineData("  - dense: 6\n  - flatten: {feature_bits: 8}\n  - dense: 2\n  - softmax", 6 * 8, 2 * 32)]
    [InlineData("  - dense: 6\n  - relu\n  - dense: {units: 2, feature_bits: 2 * 8}", 6 * 32, 2 * 16)]
    [InlineData("  - relu: {feature_bits: 16}\n  - dense: 6\n  - dense: 2", 6 * 32, 2 * 32)]
    [InlineData("  - inner: {feature_bits: 8}\n  - relu\n  - dense: 2", 6 * 8, 2 * 32)]
    [InlineData("  - inner\n  - outer: {feature_bits: 8}", 6 * 32, 6 * 8)]
    [InlineData("  - outer: {feature_bits: 16}\n  - own: {feature_bits: 16}", 6 * 16, 3 * 4)]
    [InlineData("  - dense: 6\n  - narrow: {feature_bits: 16}\n  - tanh", 6 * 32, 3 * 4)]
    [InlineData("  - repeat: 2\n    feature_bits: 8\n    layers: [dense: 6]", 6 * 8, 6 * 8)]
    [InlineData(
        "  - repeat: 2\n    feature_bits: 8\n    layers: [dense: {units: 6, feature_bits: 4}, relu]",
        6 * 4,
        6 * 4
    )]
    [InlineData("  - repeat: 2\n    feature_bits: 8\n    layers: [inner: {feature_bits: 4}]\n  - relu", 6 * 4, 6 * 4)]
    [InlineData("  - dense: 6\n  - repeat: 1\n    feature_bits: 8\n    layers: [relu, dense: 3]", 6 * 8, 3 * 8)]
    [InlineData("  - dense: 6\n  - repeat: 1\n    feature_bits: 8\n    layers: [flatten, dense: 3]", 6 * 32, 3 * 8)]
    [InlineData("  - dense: 6\n  - repeat: 0\n    feature_bits: 8\n    layers: [relu]\n  - dense: 2", 6 * 32, 2 * 32)]
    [InlineData("  - dense: 6\n  - residual: {feature_bits: 8, body: [dense: 6]}\n  - relu", 6 * 32, 6 * 8)]
    [InlineData(
        "  - dense: 6\n  - residual: {feature_bits: 8, body: [dense: {units: 6, feature_bits: 4}]}",
        6 * 32,
        6 * 8
    )]
    [InlineData("  - dense: 6\n  - residual: {body: [dense: {units: 6, feature_bits: 4}]}", 6 * 32, 6 * 4)]
    [InlineData("  - slice: 3\n  - dense: 6\n  - slice: {size: 2, feature_bits: 8}\n  - dense: 1", 2 * 8, 32)]
    public void A_layer_sets_the_bits_of_its_features(string layers, long first, long second)
    {
        const string blocks = """
            blocks:
              inner: {layers: [dense: 6, relu]}
              outer: {layers: [inner]}
              own: {layers: [dense: {units: 3, feature_bits: 4}]}
              narrow: {layers: [own, relu]}

            """;
        Assert.Equal([first, second], Stages(layers, "single-tensor", blocks).Select(stage => stage.OutputBits));
    }

    [Fact]
    public void What_moves_the_elements_of_the_raw_input_keeps_their_bits() =>
        Assert.Equal(
            [(3 * 8) + (2 * 32)],
            Stages("  - slice: 3\n  - dense: 2", "single-tensor").Select(stage => stage.ActivationBits)
        );

    [Fact]
    public void What_moves_the_elements_of_the_raw_input_leaves_a_raw_input()
    {
        var first = Stages(
            "  - as: all\n  - slice: 3\n  - as: some\n  - dense: 2\n  - dense: 2\n  - concat: [all, some]\n  - dense: 2",
            "all"
        )[0];
        Assert.Equal((2, 2, 4 * 8), (first.OutputTensors, first.FeatureElements, first.RawInputBits));
    }

    [Theory]
    [InlineData("flatten", 0, 4 * 8)]
    [InlineData("flatten: {feature_bits: 16}", 4, 0)]
    [InlineData("relu", 4, 0)]
    [InlineData("concat: other", 8, 0)]
    [InlineData("permute: [0]", 0, 4 * 8)]
    public void What_is_computed_from_the_raw_input_is_a_feature(string layer, long featureElements, long rawInputBits)
    {
        var text = $$"""
            name: Test
            inputs: {it: {shape: [4], bits: 8}, other: {shape: [4], bits: 8} }
            outputs: [moved]
            cuts: all
            layers:
              - {{layer}}
              - as: moved
              - dense: 2
              - dense: 3
            """;
        var network = Compiling.Network(text).EvaluateDefaults();
        Assert.Equal((2, 2 * 4 * 8), (network.InputTensors, network.InputBits));
        Assert.Equal(
            (featureElements + 2, rawInputBits),
            (network.Stages[0].FeatureElements, network.Stages[0].RawInputBits)
        );
    }

    [Fact]
    public void The_first_run_of_a_repeat_differs_where_it_sends_the_raw_input_and_the_others_a_feature()
    {
        const string layers = "  - repeat: 3\n    layers: [residual: [dense: 4, dense: 4]]\n  - dense: 4";
        var text = $"name: Test\ninput: {{shape: [4], bits: 32}}\ncuts: all\nlayers:\n{layers}\n";
        Assert.Equal(
            [(4, 4 * 32), (4, 0), (8, 0), (4, 0), (8, 0), (4, 0), (4, 0)],
            Compiling
                .Network(text)
                .EvaluateDefaults()
                .Stages.Select(stage => ((int)stage.FeatureElements, (int)stage.RawInputBits))
        );
    }

    [Fact]
    public void The_bits_of_a_repeat_are_those_of_the_precision_for_the_layers_in_it()
    {
        const string layers = """
            [relu, dense: {units: 4, feature_bits: 2}, tanh, residual: [dense: 9, relu, dense: 4], flatten, dense: 4, softmax]
            """;
        var asPrecision = Stages($"  - repeat: 3\n    layers: {layers}", "all", "precision: {features: 8}\n");
        var asFeatureBits = Stages($"  - repeat: 3\n    feature_bits: 8\n    layers: {layers}", "all");
        Assert.Equal(asPrecision, asFeatureBits);
    }

    // 2 channels of 4x4 in 8 bits beside 3 of 2x2 in 4; the projection of 3 of 2x2 in 16; the sum in 16.
    [Fact]
    public void A_projection_has_the_bits_of_its_residual()
    {
        const string text = """
            name: Test
            input: {shape: [2, 4, 4], bits: 8}
            cuts: all
            layers:
              - residual:
                  feature_bits: 16
                  body: [conv: {filters: 3, kernel: 2, stride: 2, feature_bits: 4}]
                  shortcut: projection
            """;
        Assert.Equal(
            [(32 * 8) + (12 * 4), 12 * 16],
            Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.OutputBits)
        );
    }

    [Fact]
    public void The_bits_of_features_change_nothing_but_what_is_sent_and_held()
    {
        var plain = Stages("  - dense: 6\n  - relu\n  - dense: 2", "all")[0];
        var small = Stages("  - dense: {units: 6, feature_bits: 8}\n  - relu\n  - dense: 2", "all")[0];
        Assert.Equal(plain with { OutputBits = 6 * 8, ActivationBits = (6 + 6) * 8 }, small);
    }

    [Fact]
    public void Each_tensor_that_a_cut_sends_has_its_own_bits() =>
        AssertStages(
            "  - dense: {units: 6, feature_bits: 8}\n  - residual: [dense: {units: 9, feature_bits: 4}, relu, dense: 6]\n  - dense: 2",
            "all",
            ("dense1", 6 * 8, 1),
            ("dense2", (9 * 4) + (6 * 8), 2),
            ("dense3", 6 * 32, 1),
            ("dense4", 2 * 32, 1)
        );

    [Fact]
    public void Every_run_of_a_repeat_leaves_the_bits_that_its_layers_set()
    {
        const string text = """
            name: Test
            parameters: {runs: 3, bits: 4}
            input: {shape: [4]}
            layers:
              - repeat: runs
                layers: [relu, dense: {units: 4, feature_bits: bits}, tanh]
              - dense: 4
            """;
        Assert.Equal(
            [4 * 4, 4 * 4, 4 * 4, 4 * 32],
            Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.OutputBits)
        );
    }

    [Fact]
    public void Only_operators_with_a_name_open_stages_where_cuts_are_named() =>
        AssertStages(
            "  - dense: 6\n  - as: skip\n  - dense: {units: 9, name: middle}\n  - dense: 6\n  - add: skip\n  - dense: "
                + "{units: 2, name: head}",
            "named",
            ("middle", 6 * 32, 1),
            ("head", 2 * 32, 1)
        );

    [Fact]
    public void Named_tensors_are_sent_up_to_their_last_use() =>
        AssertStages(
            "  - dense: 5\n  - as: a\n  - dense: 6\n  - as: b\n  - dense: 7\n  - concat: [a, b]\n  - dense: 5\n  - add: a\n  - dense: 3",
            "all",
            ("dense1", 5 * 32, 1),
            ("dense2", (5 + 6) * 32, 2),
            ("dense3", (7 + 5 + 6 + 5) * 32, 2),
            ("dense4", 5 * 32, 1),
            ("dense5", 3 * 32, 1)
        );

    [Fact]
    public void A_tensor_in_another_shape_is_sent_once() =>
        AssertStages(
            "  - dense: 6\n  - as: a\n  - reshape: [2, 3]\n  - flatten\n  - dense: 6\n  - add: a",
            "all",
            ("dense1", 6 * 32, 1),
            ("dense2", 6 * 32, 1)
        );

    [Fact]
    public void Further_outputs_are_sent_to_the_end() =>
        Assert.Equal(
            [(5 * 32, 1), ((5 + 6) * 32, 2), ((5 + 3) * 32, 2)],
            Stages("  - dense: 5\n  - as: early\n  - dense: 6\n  - dense: 3", "all", "outputs: [early]\n")
                .Select(stage => (stage.OutputBits, stage.OutputTensors))
        );

    [Fact]
    public void Further_inputs_are_sent_up_to_their_use()
    {
        const string text = """
            name: Test
            inputs: {a: {shape: [4], bits: 8}, b: {shape: [3], bits: 2}}
            cuts: all
            layers:
              - dense: 5
              - concat: b
              - dense: 6
            """;
        var network = Compiling.Network(text).EvaluateDefaults();
        Assert.Equal((4 * 8) + (3 * 2), network.InputBits);
        Assert.Equal([8 * 32, 6 * 32], network.Stages.Select(stage => stage.OutputBits));
    }

    [Fact]
    public void A_tensor_that_a_repeat_uses_is_sent_up_to_its_last_run()
    {
        const string text = """
            name: Test
            parameters: {runs: 3}
            input: {shape: [4]}
            cuts: all
            layers:
              - dense: 5
              - as: memory
              - repeat: runs
                layers:
                  - dense: 5
                  - add: memory
                  - dense: 5
            """;
        long[] tensors = [1, 2, 2, 2, 2, 1, 1];
        Assert.Equal(
            tensors.Select(count => count * 5 * 32),
            Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.OutputBits)
        );
    }

    [Fact]
    public void A_blocks_stages_bear_its_name() =>
        Assert.Equal(
            ["dense1", "unit1", "unit2", "unit3", "head"],
            Stages(
                    "  - dense: 6\n  - unit: 9\n  - repeat: 2\n    layers: [unit: {inner: 3}]\n  - dense: {units: 2, name: head}",
                    "single-tensor",
                    "blocks:\n  unit: {arguments: [inner], layers: [residual: [dense: inner, relu, dense: 6]]}\n"
                )
                .Select(stage => stage.Name)
        );

    [Fact]
    public void A_blocks_arguments_have_defaults_and_hide_parameters()
    {
        const string text = """
            name: Test
            parameters: {n: 100}
            input: {shape: [n]}
            blocks:
              pair: {arguments: {n: , m: 2*n}, layers: [dense: n, dense: m]}
            layers:
              - pair: 3
              - pair: {n: n + 1, m: 7}
            """;
        Assert.Equal(
            [3 * 32, 200 * 32, 101 * 32, 7 * 32],
            Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.OutputBits)
        );
    }

    // 2 channels of 4x4 to 3 of 2x2 by a 2x2 kernel: 12·8 MACs and 27 parameters; the projection 12·2 and 3·2 + 6.
    [Fact]
    public void A_projection_is_a_convolution_and_its_normalisation()
    {
        var stage = Compiling.OnlyStage(
            "{shape: [2, 4, 4]}",
            "  - residual: {body: [conv: {filters: 3, kernel: 2, stride: 2}], shortcut: projection}"
        );
        Assert.Equal(
            (96 + 24, 12 + 24 + 12, 27 + 12, 12 * 32),
            (stage.Macs, stage.ElementWise, stage.Parameters, stage.OutputBits)
        );
    }

    [Fact]
    public void A_shortcut_of_the_same_shape_is_left_out_where_shapes_differ()
    {
        const string layers =
            "  - residual: {body: [dense: 4], shortcut: same-shape}\n  - residual: {body: [dense: 5, dense: 6], shortcut: same-shape}";
        Assert.Equal(
            [("residual1", 8), ("dense1", 5), ("dense2", 6)],
            Stages(layers, "single-tensor").Select(stage => (stage.Name, stage.ElementWise))
        );
    }

    [Fact]
    public void Shared_weights_count_once_and_each_use_is_computed() =>
        Assert.Equal(
            [(16, 20), (16, 0), (16, 0)],
            Stages(
                    "  - dense: {units: 4, weights: w}\n  - repeat: 2\n    layers: [dense: {units: 4, weights: w}]",
                    "all"
                )
                .Select(stage => (stage.Macs, stage.Parameters))
        );

    [Fact]
    public void Weights_shared_inside_of_a_repeat_count_in_its_first_run() =>
        Assert.Equal(
            [20, 0, 0],
            Stages("  - repeat: 3\n    layers: [dense: {units: 4, weights: w}]", "all")
                .Select(stage => stage.Parameters)
        );

    [Theory]
    [InlineData("[6, 1, 1]", "[6, 2, 4]", 48)]
    [InlineData("[6, 2, 4]", "[2, 4]", 48)]
    [InlineData("[6, 2, 4]", "[1]", 48)]
    [InlineData("[6, 1, 4]", "[6, 2, 1]", 48)]
    public void Sums_and_products_stretch_extents_of_one(string first, string second, long elements)
    {
        foreach (var sign in new[] { "add", "multiply" })
        {
            var text = $$"""
                name: Test
                inputs:
                  a: {shape: {{first}} }
                  b: {shape: {{second}} }
                layers:
                  - {{sign}}: b
                  - maxpool: 1
                """;
            Assert.Equal(2 * elements, Assert.Single(Compiling.Network(text).EvaluateDefaults().Stages).ElementWise);
        }
    }

    // 5 queries of 4 features; a context of 3 with 6. Query and output 4x4, key and value 6x4; products 5·3·4 each.
    [Fact]
    public void Cross_attention_takes_keys_and_values_from_its_context()
    {
        const string text = """
            name: Test
            inputs: {x: {shape: [5, 4]}, memory: {shape: [3, 6]}}
            layers:
              - attention: {heads: 2, bias: false, context: memory}
            """;
        var stage = Assert.Single(Compiling.Network(text).EvaluateDefaults().Stages);
        Assert.Equal(
            ((2 * 5 * 16) + (2 * 3 * 24) + (2 * 60), 5 * 2 * 15, 32 + 48),
            (stage.Macs, stage.ElementWise, stage.Parameters)
        );
    }

    [Fact]
    public void Upsampling_goes_with_what_comes_after_it()
    {
        const string layers = "  - conv: {filters: 1, kernel: 1}\n  - upsample: 2\n  - conv: {filters: 1, kernel: 1}";
        Assert.Equal(
            [4 * 32, 16 * 32],
            Compiling.Network("{shape: [1, 2, 2]}", layers).EvaluateDefaults().Stages.Select(stage => stage.OutputBits)
        );
    }

    // dense 4 -> 6 while the 4 of 8 bits are held: 32 + 6·32 and 32 + (6 + 4)·32; the sum reads 32 bits and 4·32, and leaves 4·32.
    [Fact]
    public void Activations_in_use_include_what_is_held() =>
        Assert.Equal(32 + (10 * 32), Stages("  - residual: [dense: 6, dense: 4]", "single-tensor")[0].ActivationBits);
}
