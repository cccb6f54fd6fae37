namespace SplitProofs.Properties.Descriptions;

public class EqualLayerTests
{
    private const string FourLayers =
        "  - dense: n\n  - relu\n  - dense: n\n  - relu\n  - dense: n\n  - relu\n  - dense: n\n  - relu";

    [Fact]
    public void Repeated_layers_that_keep_the_shape_are_equal() =>
        AssertEqual(true, "[n]", "  - repeat: depth\n    layers: [dense: n, relu]", "{depth: 3, n: 8}");

    [Fact]
    public void Parameters_that_are_equal_only_by_default_do_not_make_equal_layers() =>
        AssertEqual(false, "[n]", "  - dense: n\n  - dense: m", "{n: 8, m: 8}");

    [Fact]
    public void An_input_that_is_equal_only_by_default_does_not_make_equal_layers() =>
        AssertEqual(false, "[8]", "  - repeat: 3\n    layers: [dense: n]", "{n: 8}");

    [Theory]
    [InlineData("2*n - n")]
    [InlineData("(n + 1) * (n + 1) - n*n - n - 1")]
    [InlineData("6*n / 6")]
    [InlineData("(2*n + 1) // 2")]
    [InlineData("(n*n - 1) / (n + 1) + 1")]
    [InlineData("n // 2 * 0 + n")]
    public void Widths_that_are_equal_after_arithmetic_make_equal_layers(string width) =>
        AssertEqual(true, "[n]", $"  - dense: n\n  - dense: {width}", "{n: 8}");

    [Theory]
    [InlineData("2 * (n // 2)")]
    [InlineData("16 - n")]
    [InlineData("n*n // 8")]
    public void Widths_that_are_equal_at_the_defaults_only_do_not(string width) =>
        AssertEqual(false, "[n]", $"  - dense: n\n  - dense: {width}", "{n: 8}");

    [Fact]
    public void Adjacent_repeats_of_the_same_layer_are_equal()
    {
        const string layers =
            "  - repeat: a\n    layers: [dense: n, relu]\n  - repeat: 2*b\n    layers: [dense: n, relu]";
        var network = Compiling.Network("{shape: [n]}", layers, "{a: 2, b: 3, n: 8}");
        Assert.True(network.HasEqualLayers);
        Assert.Equal("a + 2*b", network.Chain.StageCount.ToString());
    }

    [Fact]
    public void Four_layers_written_out_are_equal() => AssertEqual(true, "[n]", FourLayers, "{n: 8}");

    [Fact]
    public void Nested_repeats_are_equal() =>
        AssertEqual(
            true,
            "[n]",
            "  - repeat: a\n    layers:\n      - repeat: b\n        layers: [dense: n, relu]\n      - dense: n\n      - relu",
            "{a: 2, b: 2, n: 8}"
        );

    [Fact]
    public void Equal_outputs_with_another_input_size_are_not_equal_layers() =>
        AssertEqual(false, "[m]", "  - repeat: 4\n    layers: [dense: n, relu]", "{m: 8, n: 8}");

    [Fact]
    public void Equal_layers_with_another_input_precision_are_not_equal_layers() =>
        AssertEqual(false, "[n], bits: 8", "  - repeat: 4\n    layers: [dense: n, relu]", "{n: 8}");

    [Fact]
    public void A_layer_without_activation_is_not_equal_to_one_with_it() =>
        AssertEqual(false, "[n]", "  - dense: n\n  - relu\n  - dense: n", "{n: 8}");

    [Fact]
    public void Dropping_out_costs_nothing_and_so_keeps_layers_equal() =>
        AssertEqual(true, "[n]", "  - dense: n\n  - relu\n  - dropout\n  - dense: n\n  - relu", "{n: 8}");

    [Fact]
    public void A_layer_is_equal_to_itself() => AssertEqual(true, "[n]", "  - dense: n", "{n: 8}");

    private static void AssertEqual(bool expected, string shape, string layers, string parameters) =>
        Assert.Equal(expected, Compiling.Network($"{{shape: {shape}}}", layers, parameters).HasEqualLayers);
}
