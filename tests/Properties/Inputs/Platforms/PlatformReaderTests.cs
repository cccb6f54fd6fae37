using System.Text.Json.Nodes;
using FsCheck;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs.Platforms;

public class PlatformReaderTests
{
    private const string Valid = """
        name: my-board
        source: a data sheet
        bits: {activations: 16, weights: 8}
        model: mixed
        classes:
          convolution:
            rate: 1 TFLOP/s
            bandwidth: 10 GB/s
            bits: 4
            measured_rate: [{operations: 1e6, rate: 100 GFLOP/s}, {operations: 1e9, rate: 900 GFLOP/s}]
            unrolling: {rows: 4, columns: {parallel: 2, alpha: 0.5}, channels: {parallel: 8}, filters: 16}
            fuses: [normalisation, activation]
          conv1d: {model: table, rate: 1 TFLOP/s, bandwidth: 10 GB/s, measured_rate: 0.1 TFLOP/s}
          others: {model: roofline, rate: 1 TFLOP/s, bandwidth: 10 GB/s}
        """;

    private static readonly SchemaChecker _schema = new(
        JsonNode.Parse(Resources.Read("docs/platform.schema.json"))!.AsObject()
    );

    [Fact]
    public void Every_key_is_read()
    {
        var file = PlatformReader.Read(Valid, "p.yaml").Value();
        Assert.Equal(("my-board", "a data sheet"), (file.Platform.Name, file.Published));
        var convolution = file.Platform.Speeds["convolution"];
        Assert.Equal((1e12, 8e10), (convolution.Rate.Value, convolution.Bandwidth.Value));
        Assert.Equal((4, 4), (convolution.ActivationBits, convolution.WeightBits));
        Assert.Equal(new UnrolledLoops(new(4, 1), new(2, 0.5), new(8, 1), new(16, 1)), convolution.Loops);
        Assert.Equal(["normalisation", "activation"], convolution.Fused.AsEnumerable());
        var measured = Assert.IsType<LayerTimeModel.Mixed>(convolution.Model).Rate;
        Assert.Equal([100e9, 100e9, 900e9, 900e9], new[] { 1, 1e6, 1e9, 1e12 }.Select(at => measured.At(at).Value));
        Assert.Equal(500e9, measured.At(500_500_000).Value, 1e-3);
        Assert.IsType<LayerTimeModel.Table>(file.Platform.Speeds["conv1d"].Model);
        Assert.Equal(
            (16, 8),
            (file.Platform.Speeds["others"].ActivationBits, file.Platform.Speeds["others"].WeightBits)
        );
    }

    [Theory]
    [InlineData("name: my-board", "nam: my-board", "p.yaml:1:1", "'nam'", "Did you mean 'name'?")]
    [InlineData("model: mixed", "model: rooflin", "p.yaml:4:8", "'rooflin'", "Did you mean 'roofline'?")]
    [InlineData("  convolution:", "  convolutions:", "p.yaml:6:3", "'convolutions'", "Did you mean 'convolution'?")]
    [InlineData("conv1d:", "conv3d:", "p.yaml:13:3", "'conv3d'")]
    [InlineData("rows: 4", "rows: 0", "p.yaml:11:23", "rows must be 1 or greater")]
    [InlineData("rows: 4", "rows: 2.5", "p.yaml:11:23", "rows must be a whole number")]
    [InlineData("rows: 4", "rows: 1000001", "p.yaml:11:23", "rows must be 1000000 or less")]
    [InlineData("alpha: 0.5", "alpha: 1.5", "p.yaml:11:56", "alpha must be between 0 and 1")]
    [InlineData("bits: 4", "bits: 65", "p.yaml:9:11", "bits must be 64 or less")]
    [InlineData("bits: 4", "bits: 0", "p.yaml:9:11", "bits must be 1 or greater")]
    [InlineData("measured_rate: 0.1 TFLOP/s", "measured_rate: -1 TFLOP/s", "p.yaml:13:78", "greater than 0")]
    [InlineData(", measured_rate: 0.1 TFLOP/s", "", "p.yaml:13:3", "conv1d has no measured_rate", "the model table")]
    [InlineData("{operations: 1e6,", "{operations: 1e9,", "p.yaml:10:20", "not in ascending order")]
    [InlineData("[normalisation, activation]", "[normalisation, relu]", "p.yaml:12:28", "no class is called 'relu'")]
    [InlineData(
        "bandwidth: 10 GB/s\n    bits",
        "bandwidth: 10 GFLOP/s\n    bits",
        "p.yaml:8:16",
        "bandwidth is in bit/s"
    )]
    [InlineData("    rate: 1 TFLOP/s\n", "", "p.yaml:6:3", "needs the key 'rate'")]
    public void What_is_wrong_is_said_at_its_place(string original, string slip, string place, params string[] words)
    {
        Assert.Contains(original, Valid, StringComparison.Ordinal);
        PlatformReader.Read(Valid.Replace(original, slip, StringComparison.Ordinal), "p.yaml").IsOneFault(place, words);
    }

    [Fact]
    public void Points_of_a_measured_rate_are_bounded() =>
        PlatformReader
            .Read(
                Valid.Replace(
                    "[{operations: 1e6",
                    "["
                        + string.Concat(
                            Enumerable.Range(0, 1000).Select(n => $"{{operations: {n}, rate: 1 GFLOP/s}}, ")
                        )
                        + "{operations: 1e6",
                    StringComparison.Ordinal
                ),
                "p.yaml"
            )
            .IsOneFault("p.yaml:10:20", "1002 points", "1 to 1000");

    [Fact]
    public void Shipped_platforms_and_that_of_the_tests_follow_the_schema_and_misspelt_ones_do_not()
    {
        Assert.Equal(["ncs2", "zcu102"], ShippedPlatforms.Names.AsEnumerable());
        Assert.All(
            ShippedPlatforms.Names.Select(name => Resources.Read($"platforms/{name}.platform.yaml")).Append(Valid),
            text =>
            {
                Assert.NotEmpty(PlatformReader.Read(text, "p.yaml").Value().Platform.Speeds);
                Assert.True(_schema.Accepts(text), text);
            }
        );
        Assert.All(
            new[] { ("name:", "nam:"), ("model: mixed", "model: mixd"), ("conv1d:", "conv3d:"), ("rows:", "row:") },
            slip => Assert.False(_schema.Accepts(Valid.Replace(slip.Item1, slip.Item2, StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void The_schema_has_the_classes_and_operators_of_the_language()
    {
        var names = JsonNode.Parse(Resources.Read("docs/platform.schema.json"))!["properties"]!["classes"]![
            "properties"
        ]!
            .AsObject()
            .Select(entry => entry.Key);
        Assert.Equal(
            OperatorClass
                .All.SelectMany(one => one.Operators.Prepend(one.Name))
                .Append(Platform.Others)
                .Distinct()
                .Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_page_on_platforms_has_one_that_is_read_and_names_every_class()
    {
        var page = Resources.Read("docs/platforms.md");
        var text = page.Split("## A platform of your own")[1].Split("```")[1]["yaml".Length..];
        Assert.Equal(3, PlatformReader.Read(text, "p.yaml").Value().Platform.Speeds.Count);
        Assert.True(_schema.Accepts(text));
        Assert.All(OperatorClass.All, one => Assert.Contains($"`{one.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_operator_of_the_language_is_in_one_class() =>
        Assert.Equal(
            OperatorTable.All.Select(one => one.Name).Order(StringComparer.Ordinal),
            OperatorClass.All.SelectMany(one => one.Operators).Order(StringComparer.Ordinal)
        );

    [Property(MaxTest = 2000, Arbitrary = new[] { typeof(MutatedPlatforms) })]
    public void A_mutated_platform_is_a_valid_one_or_faults_of_one_line_and_never_an_exception(MutatedText mutated)
    {
        var result = PlatformReader.Read(mutated.Text, "mutated.yaml");
        if (result is Result<PlatformFile>.Success { Value: var file })
        {
            Assert.All(
                file.Platform.Speeds.Values,
                speed => Assert.True(speed.Rate.Value > 0 && speed.Bandwidth.Value > 0 && speed.ActivationBits > 0)
            );
        }
        else
        {
            Assert.All(
                result.Faults,
                fault =>
                {
                    Assert.Equal(-1, Characters.FirstHidden(fault.ToString()));
                    Assert.StartsWith("mutated.yaml", fault.Place.ToString(), StringComparison.Ordinal);
                    Assert.NotEmpty(fault.Remedy);
                }
            );
        }
    }

    private static class MutatedPlatforms
    {
        public static Arbitrary<MutatedText> Texts => MutatedText.Of(Valid);
    }
}
