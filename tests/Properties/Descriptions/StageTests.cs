namespace SplitProofs.Properties.Descriptions;

public class StageTests
{
    [Fact]
    public void Activations_join_the_stage_before() =>
        AssertStages(
            "  - dense: 4\n  - relu\n  - tanh\n  - dense: 4\n  - softmax",
            ("dense1", 4 + 4 + 16),
            ("dense2", 4 + 20)
        );

    [Fact]
    public void What_comes_first_joins_the_stage_after() =>
        AssertStages("  - relu\n  - tanh\n  - dense: 4\n  - dense: 4", ("dense1", 4 + 16 + 4), ("dense2", 4));

    [Fact]
    public void A_repeated_layer_and_its_activation_are_one_stage_each() =>
        AssertStages("  - repeat: 3\n    layers: [dense: 4, relu]", ("dense1", 8), ("dense2", 8), ("dense3", 8));

    [Fact]
    public void An_activation_at_the_start_of_a_repeated_part_joins_the_run_before() =>
        AssertStages(
            "  - dense: 4\n  - repeat: n\n    layers: [relu, dense: 4]\n  - tanh",
            ("dense1", 8),
            ("dense2", 8),
            ("dense3", 8),
            ("dense4", 4 + 16)
        );

    [Fact]
    public void An_activation_after_a_repeat_joins_its_last_run_only() =>
        AssertStages(
            "  - repeat: n\n    layers: [dense: 4]\n  - tanh",
            ("dense1", 4),
            ("dense2", 4),
            ("dense3", 4 + 16)
        );

    [Fact]
    public void An_activation_before_a_repeat_at_the_start_joins_its_first_run_only() =>
        AssertStages(
            "  - tanh\n  - repeat: n\n    layers: [dense: 4]",
            ("dense1", 4 + 16),
            ("dense2", 4),
            ("dense3", 4)
        );

    [Fact]
    public void Repeated_activations_join_the_stage_before_together() =>
        AssertStages("  - dense: 4\n  - repeat: n\n    layers: [relu]", ("dense1", 4 + 3 * 4));

    [Fact]
    public void Repeats_of_nothing_leave_no_trace() =>
        AssertStages(
            "  - repeat: 0\n    layers: [dense: 4]\n  - dense: 4\n  - repeat: 2\n    layers: []",
            ("dense1", 4)
        );

    [Fact]
    public void The_first_run_may_take_another_shape() =>
        AssertStages(
            "  - dense: 7\n  - repeat: n\n    layers: [dense: 5]",
            ("dense1", 7),
            ("dense2", 5),
            ("dense3", 5),
            ("dense4", 5)
        );

    [Fact]
    public void A_plain_count_may_change_the_shape_every_time()
    {
        const string layers = "  - repeat: 3\n    layers: [conv: {filters: 2, kernel: 3}, maxpool: 2]";
        var network = Compiling.Network("{shape: [1, 46, 46]}", layers).EvaluateDefaults();
        Assert.Equal(
            ["conv1", "maxpool1", "conv2", "maxpool2", "conv3", "maxpool3"],
            network.Stages.Select(stage => stage.Name)
        );
        Assert.Equal(2 * 4 * 4 * 32, network.Stages[5].OutputBits);
    }

    [Fact]
    public void Numbers_go_on_across_repeats_of_several_stages()
    {
        const string layers =
            "  - dense: 4\n  - repeat: n\n    layers:\n      - dense: 4\n      - repeat: 2\n        layers: [dense: "
            + "{units: 4, name: inner}]\n      - dense: 4\n  - dense: 4";
        var names = Compiling
            .Network("{shape: [4]}", layers, "{n: 2}")
            .EvaluateDefaults()
            .Stages.Select(stage => stage.Name);
        Assert.Equal(
            ["dense1", "dense2", "inner1", "inner2", "dense3", "dense4", "inner3", "inner4", "dense5", "dense6"],
            names
        );
    }

    [Fact]
    public void A_name_outside_of_a_repeat_is_kept() =>
        AssertStages("  - dense: {units: 4, name: head}\n  - dense: 4", ("head", 4), ("dense1", 4));

    [Fact]
    public void Figures_of_a_huge_repeat_are_quick_because_it_is_not_unrolled()
    {
        var network = Compiling.Network("{shape: [n]}", "  - repeat: 100000\n    layers: [dense: n]", "{n: 8}");
        Assert.Equal("6400000", network.Chain.Macs.Evaluate(_ => 8).ToString());
        Assert.Single(network.Chain.Items);
    }

    private static void AssertStages(string layers, params (string Name, long ElementWise)[] expected)
    {
        var parameters = layers.Contains(": n", StringComparison.Ordinal) ? "{n: 3}" : "{}";
        var stages = Compiling.Network("{shape: [4]}", layers, parameters).EvaluateDefaults().Stages;
        Assert.Equal(expected, stages.Select(stage => (stage.Name, stage.ElementWise)));
    }
}
