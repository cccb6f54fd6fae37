using System.Text.RegularExpressions;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Properties.Descriptions;

/// <summary>docs/description-language.md against the compiler.</summary>
public partial class LanguageReferenceTests
{
    private static readonly string _tasks = Resources.Read("docs/common-tasks.md");

    private static readonly string _reference = Resources.Read("docs/description-language.md");

    private static readonly string[] _texts =
    [
        .. Example().Matches(_reference).Select(match => match.Groups["text"].Value),
    ];

    public static TheoryData<string> Examples =>
        new([.. _texts, .. Example().Matches(_tasks).Select(match => match.Groups["text"].Value)]);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_compiles_without_a_warning(string text)
    {
        var compilation = Description.Compile(text, "docs/description-language.md");
        Assert.Empty(compilation.Faults);
    }

    [Fact]
    public void The_shapes_in_the_comments_are_right()
    {
        var text = _texts.Single(example => example.Contains("name: Windows", StringComparison.Ordinal));
        var outputs = Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.OutputBits / 32);
        Assert.Equal([8 * 15 * 20, 8 * 7 * 9, 8 * 7 * 9, 8, 10], outputs);
    }

    [Fact]
    public void The_names_in_the_comments_are_right()
    {
        var text = _texts.Single(example => example.Contains("name: Names", StringComparison.Ordinal));
        Assert.Equal(
            ["stem", "body-1", "body-2", "dense1"],
            Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.Name)
        );
    }

    [Fact]
    public void The_bits_in_the_comments_are_right()
    {
        var text = _texts.Single(example => example.Contains("name: Quantised", StringComparison.Ordinal));
        Assert.Equal(
            [
                16 * 32 * 32 * 8,
                16 * 16 * 16 * 4,
                32 * 14 * 14 * 8,
                32 * 14 * 14 * 16,
                32 * 14 * 14 * 8,
                32 * 14 * 14 * 16,
                32 * 14 * 14 * 8,
                10 * 32,
            ],
            Compiling.Network(text).EvaluateDefaults().Stages.Select(stage => stage.OutputBits)
        );
    }

    [Fact]
    public void The_memory_in_the_table_is_right()
    {
        var text = _texts.Single(example => example.Contains("name: Memory", StringComparison.Ordinal));
        var network = Compiling.Network(text).EvaluateDefaults();
        Assert.Equal(
            [
                ("dense1", 960, 192, 1, 224, 1184),
                ("dense2", 2016, 480, 2, 480, 3456),
                ("dense3", 1920, 192, 1, 672, 5568),
                ("dense4", 448, 64, 1, 256, 6016),
            ],
            network.Stages.Select(
                (stage, index) =>
                    (
                        stage.Name,
                        stage.ParameterBits,
                        stage.OutputBits,
                        stage.OutputTensors,
                        stage.ActivationBits,
                        network.PeakBits(index + 1)
                    )
            )
        );
        Assert.Equal(4 * 8, network.PeakBits(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.PeakBits(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.PeakBits(-1));
    }

    [Fact]
    public void Every_operator_is_in_the_table_with_its_arguments_and_defaults()
    {
        foreach (var known in OperatorTable.All)
        {
            var row = _reference.Split('\n').SingleOrDefault(line => Regex.IsMatch(line, $@"^\| [^|]*`{known.Name}`"));
            Assert.True(row is not null, $"The table of operators lacks {known.Name}.");
            Assert.All(
                known.Arguments,
                argument =>
                    Assert.Matches(
                        argument.IsRequired || argument.Default.Contains(' ') || argument.Name == "rate"
                            ? $"`{argument.Name}`"
                            : $"`{argument.Name}: {argument.Default}`",
                        row
                    )
            );
        }
    }

    [GeneratedRegex(@"```yaml\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
