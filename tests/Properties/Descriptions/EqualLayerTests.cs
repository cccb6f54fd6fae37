namespace SplitProofs.Properties.Descriptions;

public class EqualLayerTests
{
    private const string FourLayers =
        "  - dense: n\n  - relu\n  - dense: n\n  - relu\n  - dense: n\n  - relu\n  - dense: n\n  - relu";

    [Fact]
    public void RepeatedLayersThatKeepTheShapeAreEqual() =>
        AssertEqual(true, "[n]", "  - repeat: depth\n    layers: [dense: n, relu]", "{depth: 3, n: 8}");

    [Fact]
    public void ParametersThatAreEqualOnlyByDefaultDoNotMakeEqualLayers() =>
        AssertEqual(false, "[n]", "  - dense: n\n  - dense: m", "{n: 8, m: 8}");

    [Fact]
    public void AnInputThatIsEqualOnlyByDefaultDoesNotMakeEqualLayers() =>
        AssertEqual(false, "[8]", "  - repeat: 3\n    layers: [dense: n]", "{n: 8}");

    [Theory]
    [InlineData("2*n - n")]
    [InlineData("(n + 1) * (n + 1) - n*n - n - 1")]
    [InlineData("6*n / 6")]
    [InlineData("(2*n + 1) // 2")]
    [InlineData("(n*n - 1) / (n + 1) + 1")]
    [InlineData("n // 2 * 0 + n")]
    public void WidthsThatAreEqualAfterArithmeticMakeEqualLayers(string width) =>
        AssertEqual(true, "[n]", $"  - dense: n\n  - dense: {width}", "{n: 8}");

    [Theory]
    [InlineData("2 * (n // 2)")]
    [InlineData("16 - n")]
    [InlineData("n*n // 8")]
    public void WidthsThatAreEqualAtTheDefaultsOnlyDoNot(string width) =>
        AssertEqual(false, "[n]", $"  - dense: n\n  - dense: {width}", "{n: 8}");

    [Fact]
    public void AdjacentRepeatsOfTheSameLayerAreEqual()
    {
        const string layers =
            "  - repeat: a\n    layers: [dense: n, relu]\n  - repeat: 2*b\n    layers: [dense: n, relu]";
        var network = Compiling.Network("{shape: [n]}", layers, "{a: 2, b: 3, n: 8}");
        Assert.True(network.HasEqualLayers);
        Assert.Equal("a + 2*b", network.Chain.StageCount.ToString());
    }

    [Fact]
    public void FourLayersWrittenOutAreEqual() => AssertEqual(true, "[n]", FourLayers, "{n: 8}");

    [Fact]
    public void NestedRepeatsAreEqual() =>
        AssertEqual(
            true,
            "[n]",
            "  - repeat: a\n    layers:\n      - repeat: b\n        layers: [dense: n, relu]\n      - dense: n\n      - relu",
            "{a: 2, b: 2, n: 8}"
        );

    [Fact]
    public void EqualOutputsWithAnotherInputSizeAreNotEqualLayers() =>
        AssertEqual(false, "[m]", "  - repeat: 4\n    layers: [dense: n, relu]", "{m: 8, n: 8}");

    [Fact]
    public void EqualLayersWithAnotherInputPrecisionAreNotEqualLayers() =>
        AssertEqual(false, "[n], bits: 8", "  - repeat: 4\n    layers: [dense: n, relu]", "{n: 8}");

    [Fact]
    public void ALayerWithoutActivationIsNotEqualToOneWithIt() =>
        AssertEqual(false, "[n]", "  - dense: n\n  - relu\n  - dense: n", "{n: 8}");

    [Fact]
    public void DroppingOutCostsNothingAndSoKeepsLayersEqual() =>
        AssertEqual(true, "[n]", "  - dense: n\n  - relu\n  - dropout\n  - dense: n\n  - relu", "{n: 8}");

    [Fact]
    public void ALayerIsEqualToItself() => AssertEqual(true, "[n]", "  - dense: n", "{n: 8}");

    private static void AssertEqual(bool expected, string shape, string layers, string parameters) =>
        Assert.Equal(expected, Compiling.Network($"{{shape: {shape}}}", layers, parameters).HasEqualLayers);
}
