using SplitProofs.Descriptions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Descriptions;

/// <summary>No text makes the compiler throw, or run for long.</summary>
public class RobustnessTests
{
    private static readonly string[] _words =
    [
        "name:",
        "Test",
        "input:",
        "{shape: [",
        "]}",
        "layers:",
        "- ",
        "\n",
        "\n  ",
        "\t",
        "repeat: ",
        "dense: ",
        "conv: ",
        "{",
        "}",
        "[",
        "]",
        "*",
        "&a ",
        "!!int ",
        "<<: ",
        "|",
        ">",
        "\"",
        "'",
        "#",
        "%",
        "---",
        "...",
        "? ",
        ": ",
        "//",
        "/ 0",
        "(",
        ")",
        "-1",
        "10000000000000000000000000000",
        "n",
        "parameters: {n: 3}",
        "\0",
        "\uFEFF",
        "\u2028",
        "😀",
        ",",
        "same",
    ];

    public static TheoryData<string> Nasty =>
        new(
            new string('[', 100_000),
            new string('{', 100_000),
            new string('(', 100_000),
            string.Concat(Enumerable.Repeat("- ", 50_000)),
            string.Concat(Enumerable.Repeat("a: ", 10_000)),
            string.Concat(Enumerable.Range(0, 5000).Select(depth => new string(' ', Math.Min(depth, 40)) + "- \n")),
            "a: &a [*a, *a]\nb: *a\n",
            "name: \"\\0\"\ninput: {shape: [\"8\\08\"]}\nlayers: [dense: \"\\u2028\"]",
            "name: Test\ninput: {shape: [" + string.Join("*", Enumerable.Repeat("99", 200)) + "]}\nlayers: [dense: 3]",
            "name: Test\ninput: {shape: [" + new string('-', 400) + "1]}\nlayers: [dense: 3]",
            "name: Test\ninput: {shape: [" + new string('9', 100_000) + "]}\nlayers: [dense: 3]",
            "name:\n? [a]\n: b\n",
            "{name: {a: b}, title: [], summary: {}, source: [], parameters: [], precision: 3, input: 3, layers: 3}",
            "{name: , title: , summary: , source: , parameters: , precision: , input: , layers: }"
        );

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Nasty_texts_are_problems_and_not_exceptions(string text) =>
        Assert.NotEmpty(Description.Compile(text, "test.dnn.yaml").Faults);

    [Fact]
    public void Nested_repeats_that_change_the_shape_end_soon()
    {
        var layers = "[conv: {filters: 1, kernel: 1, padding: 1}]";
        for (var depth = 0; depth < 12; depth++)
        {
            layers = $"[{{repeat: 1000, layers: {layers}}}]";
        }

        Assert.NotEmpty(Compiling.Faults($"name: Test\ninput: {{shape: [1, 3, 3]}}\nlayers: {layers}"));
    }

    [Fact]
    public void Polynomials_of_many_parameters_end_soon()
    {
        var names = Enumerable.Range(1, 12).Select(number => $"p{number}").ToArray();
        var sum = $"({string.Join("+", names)})";
        var text =
            $"name: Test\nparameters: {{{string.Join(", ", names.Select(name => $"{name}: 2"))}}}\n"
            + $"input: {{shape: [{sum}*{sum}, {sum}]}}\nlayers: [flatten, dense: {sum}*{sum}*{sum}]";
        Assert.Contains("SP0205", string.Join(" ", Compiling.Faults(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_symbolic_strides_end_soon()
    {
        var layers = string.Concat(Enumerable.Repeat("  - maxpool: {kernel: 1, stride: s}\n", 2000));
        Assert.NotEmpty(
            Compiling.Faults($"name: Test\nparameters: {{s: 1}}\ninput: {{shape: [1, 3, 3]}}\nlayers:\n{layers}")
        );
    }

    [Fact]
    public void Random_words_never_make_the_compiler_throw()
    {
        var random = new Random(20_240_601);
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 40)).Select(_ => _words[random.Next(_words.Length)])
            );
            _ = Description.Compile(text, "test.dnn.yaml");
        }
    }

    [Fact]
    public void Damaged_descriptions_never_make_the_compiler_throw()
    {
        var random = new Random(20_240_602);
        var whole = Resources.NamesIn("models").Select(Resources.Read).ToArray();
        for (var round = 0; round < 3_000; round++)
        {
            var text = whole[random.Next(whole.Length)];
            for (var wound = random.Next(1, 4); wound > 0; wound--)
            {
                var at = random.Next(text.Length);
                var length = random.Next(0, Math.Min(6, text.Length - at));
                text = text.Remove(at, length)
                    .Insert(at, random.Next(2) == 0 ? "" : _words[random.Next(_words.Length)]);
            }

            var compilation = Description.Compile(text, "test.dnn.yaml");
            var stagesOrErrors = compilation.Match(
                succeeded => succeeded.Network.EvaluateDefaults().Stages.Count,
                failed => failed.Errors.Count(problem => problem.Kind.Severity == Severity.Error)
            );
            Assert.NotEqual(0, stagesOrErrors);
            Assert.All(
                compilation.Faults,
                problem => Assert.InRange(problem.Span.Start + problem.Span.Length, 0, text.Length)
            );
        }
    }
}
