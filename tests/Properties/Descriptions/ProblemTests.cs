using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Properties.Descriptions;

/// <summary>A description for each kind of problem, with the place where it must be reported.</summary>
public class ProblemTests
{
    private static string Layers(string layers) => $"name: Test\ninput: {{shape: [3, 8, 8]}}\nlayers:\n{layers}\n";

    private static string With(string parameters, string layers) =>
        $"name: Test\nparameters: {parameters}\ninput: {{shape: [4]}}\nlayers:\n{layers}\n";

    /// <summary>Blocks of which each uses the next.</summary>
    private static string Chained(int count) =>
        string.Concat(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    i == count - 1 ? $"  b{i}: {{layers: [relu, maxpool: 1]}}\n"
                    : i == 15 ? $"  b{i}: {{layers: [«b{i + 1}»]}}\n"
                    : $"  b{i}: {{layers: [b{i + 1}]}}\n"
                )
        );

    /// <summary>Identifier, description with the place of the problem between « and », and what the message must say.</summary>
    public static TheoryData<string, string, string> Cases =>
        new()
        {
            { "SP0001", "name: Test\ninput: {shape: «»[3\nlayers: []\n", "not valid YAML" },
            { "SP0001", "name: Test\n«\t»input: 3\n", "Indent with spaces" },
            { "SP0001", "name: «@»\n", "not valid YAML" },
            { "SP0002", "«»", "The file is empty" },
            { "SP0002", "# nothing but a comment\n«»", "The file is empty" },
            { "SP0002", "name: Test\ninput: {shape: [4]}\nlayers: [dense: 3]\n«---»\nname: Other\n", "its own file" },
            { "SP0003", "name: Test\ninput: {shape: [4]}\nlayers: «&all» [dense: 3]\n", "anchor" },
            { "SP0003", "name: Test\ninput: {shape: [4]}\nlayers: [dense: «*x»]\n", "alias" },
            { "SP0003", "name: «!!str Test»\ninput: {shape: [4]}\nlayers: [dense: 3]\n", "tag" },
            { "SP0003", Layers("  - {«<<»: {a: 1}}"), "merge key" },
            {
                "SP0004",
                "name: Test\n«name»: Test\ninput: {shape: [4]}\nlayers: [dense: 3]\n",
                "already given on line 1"
            },
            { "SP0004", Layers("  - maxpool: {kernel: 2, «kernel»: 3}"), "already given on line 4" },
            { "SP0005", new string('[', 49) + "«»[" + new string('[', 150), "Nest less" },
            { "SP0006", "«»#" + new string('x', YamlReader.MostCharacters), "at most" },
            {
                "SP0101",
                "name: Test\n«sumary»: x\ninput: {shape: [4]}\nlayers: [dense: 3]\n",
                "Did you mean 'summary'?"
            },
            { "SP0101", "name: Test\ninput: {«shap»: [4], shape: [4]}\nlayers: [dense: 3]\n", "Did you mean 'shape'?" },
            { "SP0101", Layers("  - «repeats»: 2\n    repeat: 2\n    layers: [maxpool: 1]"), "Did you mean 'repeat'?" },
            { "SP0102", "«»input: {shape: [4]}\nlayers: [dense: 3]\n", "'name'" },
            { "SP0102", "«»name: Test\nlayers: [dense: 3]\n", "'input'" },
            { "SP0102", "«»name: Test\ninput: {shape: [4]}\n", "'layers'" },
            { "SP0102", "name: Test\ninput: «{bits: 8}»\nlayers: [dense: 3]\n", "'shape'" },
            { "SP0102", Layers("  - «repeat»: 3"), "'layers'" },
            { "SP0103", "«- a»\n- b\n", "must be a set of keys, and is a list" },
            { "SP0103", With("«[n]»", "  - dense: 3"), "must be a set of keys, and is a list" },
            {
                "SP0103",
                "name: Test\ninputs: «relu»\nlayers: [dense: 3]\n",
                "must be a set of keys, and is the single value 'relu'"
            },
            { "SP0103", "name: Test\ninputs: «{}»\nlayers: [dense: 3]\n", "has a key for each input" },
            {
                "SP0103",
                "name: Test\ninput: {shape: [4]}\nblocks: «[b]»\nlayers: [dense: 3]\n",
                "must be a set of keys, and is a list"
            },
            {
                "SP0103",
                "name: Test\ninput: {shape: [4]}\nblocks: «{layers: [relu]}»\nlayers: [dense: 3]\n",
                "A block has no name here"
            },
            { "SP0103", "name: Test\ninput: {shape: [4]}\nlayers: «relu»\n", "Layers are a list" },
            { "SP0103", "name: Test\ninput: {shape: «4»}\nlayers: [dense: 3]\n", "[features]" },
            { "SP0103", "name: Test\ninput: {shape: «[]»}\nlayers: [dense: 3]\n", "[features]" },
            { "SP0103", Layers("  - «dense:»\n    units: 10"), "Indent its arguments" },
            { "SP0103", Layers("  - «[relu]»"), "A layer is an operator" },
            { "SP0103", Layers("  - repeat: «[3]»\n    layers: [relu]"), "whole number" },
            { "SP0103", "name: Test\ninput: {shape: [4]}\n«»[a]: 3\n", "plain word" },
            { "SP0104", "name: «LeNet-5»\ninput: {shape: [4]}\nlayers: [dense: 3]\n", "'title'" },
            { "SP0104", "name: «Catalogue»\ninput: {shape: [4]}\nlayers: [dense: 3]\n", "taken" },
            { "SP0104", With("{«same»: 3}", "  - dense: 3"), "a value of its own" },
            { "SP0104", With("{«test»: 3}", "  - dense: 3"), "a property of the name of its class" },
            { "SP0104", "name: «Con»\ninput: {shape: [4]}\nlayers: [dense: 3]\n", "a device on Windows" },
            { "SP0103", "name: Test\ntitle: «\"a\\nb\"»\ninput: {shape: [4]}\nlayers: [dense: 3]\n", "U+000A" },
            { "SP0103", "name: Test\nsource: «\"a\\u202Eb\"»\ninput: {shape: [4]}\nlayers: [dense: 3]\n", "U+202E" },
            { "SP0104", With("{«macs»: 3}", "  - dense: 3"), "taken" },
            { "SP0104", With("{a_b: 3, «aB»: 3}", "  - dense: 3"), "another parameter" },
            { "SP0201", With("{n: 3}", "  - dense: n +«»"), "missing here" },
            { "SP0201", With("{n: 3}", "  - dense: (n«»"), "closing parenthesis" },
            { "SP0201", With("{n: 3}", "  - dense: 1«.»5"), "A number is whole" },
            { "SP0201", With("{n: 3}", "  - dense: 10«^»3"), "A power is written as a product" },
            { "SP0201", With("{n: 3}", "  - dense: n*«*»2"), "A power is written as a product" },
            { "SP0201", With("{n: 3}", "  - dense: 2 «n»"), "A sign is missing before 'n'" },
            { "SP0201", With("{width: 3}", "  - dense: (1 + 2) «width» + 1"), "A sign is missing before 'width'" },
            { "SP0201", With("{n: 3}", "  - dense: n «%» 2"), "no place here" },
            { "SP0202", With("{neurons: 3}", "  - dense: 2 * «neuron»"), "Did you mean 'neurons'?" },
            { "SP0203", With("{n: 4}", "  - dense: 1 + «n / 2»"), "Write '//' to round down" },
            { "SP0204", With("{n: 4}", "  - dense: n // «(n - 4)»"), "at least 1" },
            { "SP0204", With("{n: 4}", "  - dense: n / «0»"), "at least 1" },
            {
                "SP0205",
                With("{n: 4}", $"  - dense: «{string.Join("*", Enumerable.Repeat("n", 65))}»"),
                "fewer parameters"
            },
            { "SP0206", With("{n: «0»}", "  - dense: n"), "give 'min' and 'max'" },
            { "SP0206", With("{n: {max: 3, default: «4»}}", "  - dense: n"), "from 1 to 3" },
            { "SP0207", With("{«n»: 1}", "  - dense: 3"), "never used" },
            { "SP0301", Layers("  - «rellu»"), "Did you mean 'relu'?" },
            { "SP0301", Layers("  - «Conv2d»: {filters: 3}"), "Did you mean 'conv'?" },
            { "SP0301", Layers("  - «quantumentanglement»"), "Known here: adaptive_avgpool" },
            { "SP0302", Layers("  - conv: {filters: 1, kernel: 1, «strid»: 1}"), "Did you mean 'stride'?" },
            { "SP0302", Layers("  - relu: {«name»: a}"), "Name that stage instead" },
            { "SP0303", Layers("  - «conv»: {filters: 1}"), "needs 'kernel'" },
            { "SP0303", Layers("  - «maxpool»"), "needs 'kernel'" },
            { "SP0304", Layers("  - relu: «3»"), "takes no arguments" },
            { "SP0304", Layers("  - maxpool: {kernel: «[1, 2, 3]»}"), "[height, width]" },
            { "SP0304", Layers("  - conv: {filters: 1, kernel: 1, bias: «yes»}"), "true or false" },
            { "SP0304", Layers("  - dropout: «2»"), "fraction" },
            { "SP0304", Layers("  - maxpool: {kernel: «{}»}"), "whole number" },
            { "SP0305", Layers("  - maxpool: {kernel: 1, name: «1x»}"), "starts with a letter" },
            { "SP0305", Layers("  - maxpool: 1\n  - maxpool: {kernel: 1, name: «maxpool2»}"), "numbered" },
            {
                "SP0305",
                Layers("  - maxpool: {kernel: 1, name: a}\n  - maxpool: {kernel: 1, name: «a»}"),
                "Another stage"
            },
            {
                "SP0306",
                Layers("  - maxpool: 1\n  - as: skip\n  - concat: skip\n  - add: «skp»"),
                "Did you mean 'skip'?"
            },
            { "SP0306", Layers("  - maxpool: 1\n  - from: «skip»"), "- as: skip" },
            { "SP0307", Layers("  - maxpool: 1\n  - as: «1x»"), "starts with a letter" },
            { "SP0307", Layers("  - as: a\n  - maxpool: 1\n  - as: «a»\n  - add: a"), "Another tensor" },
            { "SP0308", Layers("  - maxpool: 1\n  - as: «skip»"), "outputs" },
            { "SP0308", Layers("  - as: a\n  - maxpool: 1\n  - «from»: a\n  - maxpool: 1"), "Name it first" },
            { "SP0309", Layers("  - maxpool: 1\nblocks: {«maxpool»: {layers: [relu]}}"), "is an operator" },
            { "SP0309", Layers("  - again\nblocks: {again: {layers: [maxpool: 1, «again»]}}"), "uses itself" },
            { "SP0309", Layers("  - b0\nblocks:\n" + Chained(17)), "inside of each other" },
            {
                "SP0307",
                Layers(
                    "  - maxpool: 1\n"
                        + string.Concat(Enumerable.Range(0, 256).Select(i => $"  - as: t{i}\n  - add: t{i}\n"))
                        + "  - as: «u»\n  - add: t1"
                ),
                "At most 256"
            },
            {
                "SP0309",
                Layers("  - b: 1\n  - b: {n: 2}\nblocks: {b: {arguments: «{n:1}», layers: [maxpool: n]}}"),
                "no name for an argument"
            },
            { "SP0101", Layers("  - b: n\n«things»: {b: {layers: [maxpool: 1]}}"), "Known here" },
            { "SP0310", Layers("  - maxpool: 1\nblocks: {«head»: {layers: [relu]}}"), "never used" },
            {
                "SP0302",
                Layers("  - b: {«siz»: 1, size: 1}\nblocks: {b: {arguments: [size], layers: [maxpool: size]}}"),
                "'size'"
            },
            { "SP0303", Layers("  - «b»\nblocks: {b: {arguments: [size], layers: [maxpool: size]}}"), "needs 'size'" },
            { "SP0304", Layers("  - residual: {body: [relu, maxpool: 1], shortcut: «identty»}"), "same-shape" },
            { "SP0304", With("{n: 2}", "  - reshape: [2, n]\n  - «attention»: 3"), "must divide" },
            { "SP0304", Layers("  - «conv»: {filters: 4, kernel: 1, groups: 2}"), "must divide" },
            { "SP0304", Layers("  - reshape: [12, 16]\n  - «attention»: {heads: 2, window: 5}"), "must divide" },
            {
                "SP0304",
                Layers("  - reshape: [12, 16]\n  - as: a\n  - «attention»: {heads: 2, window: 4, context: a}"),
                "without 'context'"
            },
            {
                "SP0311",
                With("{n: 3}", "  - dense: n\n  - when: «n == 3»\n    layers: [relu]"),
                "Compare arguments of a block"
            },
            { "SP0401", Layers("  - «reshape»: [5, 5]\n  - maxpool1d: 1"), "takes 25 elements" },
            { "SP0401", Layers("  - «permute»: [0, 1]\n  - maxpool: 1"), "in the new order" },
            { "SP0103", Layers("  - maxpool: 1\ncuts: «some»"), "single-tensor" },
            {
                "SP0103",
                Layers("  - b: 2\nblocks: «{arguments: [n], layers: [maxpool: n]}»"),
                "'name: {arguments: [...], layers: [...]}'"
            },
            { "SP0401", Layers("  - «dense»: 3"), "put '- flatten' before it" },
            { "SP0401", Layers("  - flatten\n  - «maxpool»: 2"), "[channels, height, width]" },
            { "SP0402", Layers("  - dense: «0»"), "must be at least 1" },
            { "SP0304", Layers("  - dense: {units: 3, feature_bits: «[8]»}"), "'feature_bits' is a whole number" },
            { "SP0302", Layers("  - maxpool: {kernel: 1, «feature_bit»: 8}"), "Did you mean 'feature_bits'?" },
            { "SP0302", Layers("  - b: {«feature_bit»: 8}\nblocks: {b: {layers: [maxpool: 1]}}"), "'feature_bits'?" },
            {
                "SP0309",
                Layers("  - b\nblocks: {b: {arguments: «{feature_bits: 8}», layers: [maxpool: 1]}}"),
                "takes 'feature_bits' already"
            },
            { "SP0201", Layers("  - maxpool: {kernel: 1, feature_bits: 4«.»5}"), "A number is whole" },
            { "SP0402", Layers("  - relu: {feature_bits: «0»}\n  - maxpool: 1"), "must be at least 1" },
            { "SP0402", Layers("  - b: {feature_bits: «-8»}\nblocks: {b: {layers: [maxpool: 1]}}"), "at least 1" },
            { "SP0402", Layers("  - repeat: 2\n    feature_bits: «0»\n    layers: [maxpool: 1]"), "at least 1" },
            { "SP0402", Layers("  - residual: {feature_bits: «0», body: [maxpool: 1]}"), "at least 1" },
            { "SP0101", Layers("  - repeat: 2\n    «feature_bit»: 8\n    layers: [maxpool: 1]"), "'feature_bits'?" },
            { "SP0101", Layers("  - residual: {«featurebits»: 8, body: [maxpool: 1]}"), "'feature_bits'?" },
            { "SP0304", Layers("  - residual: {feature_bits: «[8]», body: [maxpool: 1]}"), "whole number" },
            { "SP0402", Layers("  - repeat: «-1»\n    layers: [relu]"), "must be at least 0" },
            { "SP0402", "name: Test\ninput: {shape: [«0»]}\nlayers: [dense: 3]\n", "at least 1" },
            { "SP0402", With("{n: {default: 4, min: 0}}", "  - dense: «n - 4»"), "With the default parameters" },
            { "SP0403", Layers("  - reshape: [12, 16]\n  - «select»: 12\n  - dense: 3"), "count from 0" },
            {
                "SP0403",
                Layers("  - reshape: [12, 16]\n  - «position_embedding»: 11\n  - dense: 3"),
                "more 'positions'"
            },
            { "SP0403", Layers("  - «maxpool»: 9"), "larger" },
            {
                "SP0404",
                With("{r: 2}", "  - repeat: «r»\n    layers: [conv: {filters: 1, kernel: 2}]")
                    .Replace("[4]", "[1, 9, 9]"),
                "keep the shape"
            },
            {
                "SP0404",
                Layers("  - repeat: «2000»\n    layers: [conv: {filters: 1, kernel: 1, padding: 1}]"),
                "at most 1000"
            },
            { "SP0405", Layers("  - repeat: «1000000000000»\n    layers: [maxpool: 1]"), "Repeat less" },
            { "SP0406", "name: Test\ninput: {shape: [4]}\nlayers: «[]»\n", "no stage" },
            { "SP0406", Layers("  «- flatten»\n  - relu"), "no stage" },
            { "SP0407", Layers("  - «conv»: {filters: 4611686018427387904, kernel: 1}"), "2^63 - 1" },
            { "SP0407", With("{n: «9223372036854775808»}", "  - dense: n"), "2^63 - 1" },
            { "SP0408", Layers("  - maxpool: 1\n  - as: a\n  - maxpool: 2\n  - add: «a»"), "extents equal" },
            { "SP0408", Layers("  - maxpool: 1\n  - as: a\n  - maxpool: 2\n  - concat: «a»"), "extents equal" },
            { "SP0408", Layers("  - «residual»: [maxpool: 2]"), "projection" },
            {
                "SP0408",
                With("{a: 4, b: 4}", "  - dense: a\n  - residual: {body: [dense: b], shortcut: «same-shape»}"),
                "default parameters"
            },
            {
                "SP0409",
                With("{n: 3}", "  - dense: {units: n, weights: w}\n  - «dense»: {units: n, weights: w}"),
                "Make them of one size"
            },
            {
                "SP0410",
                "name: «Test»\nparameters: {a: 4, b: 4}\ninput: {shape: [a]}\nlayers: [dense: b, dense: a]\n",
                "is not"
            },
            {
                "SP0411",
                "name: Test\ninput: {shape: «[224, 224, 3]»}\nlayers: [conv: {filters: 3, kernel: 3}]\n",
                "If it is an image of 3 channels, write [3, 224, 224]."
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_problem_is_reported_at_its_place_with_a_cause_and_a_way_out(
        string id,
        string marked,
        string message
    )
    {
        var start = marked.IndexOf('«');
        var length = marked.IndexOf('»') - start - 1;
        var before = marked[..start];
        var problem = Compiling.OnlyFault(marked.Replace("«", "").Replace("»", ""));

        Assert.Equal(id, problem.Kind.Id);
        Assert.Equal((start, length), (problem.Span.Start, problem.Span.Length));
        Assert.Equal(before.Count(letter => letter == '\n') + 1, problem.Span.Position.Line);
        Assert.Equal(start - before.LastIndexOf('\n'), problem.Span.Position.Column);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Matches(@"[.?)]$", problem.Message);
    }

    [Fact]
    public void Every_kind_of_problem_is_provoked_here_or_in_the_generators_tests() =>
        Assert.Equal(
            ProblemKind.All.Select(kind => kind.Id).Except(["SP0501", "SP0502"]),
            Cases.Select(row => (string)row[0]).Distinct()
        );

    [Fact]
    public void Several_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        const string text = """
            name: test
            sumary: none
            parameters: {n: 0}
            input: {shape: [m], bit: 8}
            layers:
              - rellu
              - dense: {unit: 3}
              - repeat: q
                layers: [maxpool: {kernel: x}]
            """;
        Assert.Equal(
            [
                "SP0104(1,7)",
                "SP0101(2,1)",
                "SP0206(3,17)",
                "SP0202(4,17)",
                "SP0101(4,21)",
                "SP0301(6,5)",
                "SP0302(7,13)",
                "SP0202(8,13)",
                "SP0202(9,32)",
            ],
            Compiling.Faults(text)
        );
    }

    [Theory]
    [InlineData("[224, 224, 3]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[480, 640, 4]", "maxpool: 2")]
    [InlineData("[28, 28, 1]", "conv: {filters: 8, kernel: 1}")]
    [InlineData("[size, size, 3]", "batchnorm")]
    [InlineData("[64, 64, 3]", "residual: [conv: {filters: 64, kernel: 1}]")]
    public void An_image_with_its_channels_last_draws_a_warning(string shape, string layer) =>
        Assert.Equal(["SP0411(3,16)"], Compiling.Faults(Images(shape, layer)));

    [Theory]
    [InlineData("[3, 224, 224]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[512, 4, 4]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[1280, 1, 1]", "conv: {filters: 8, kernel: 1}")]
    [InlineData("[64, 100, 1]", "conv: {filters: 8, kernel: [3, 1]}")]
    [InlineData("[3, 3, 3]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[512, 16, 3]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[224, 224, 5]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[64, 3]", "conv1d: {filters: 8, kernel: 3}")]
    [InlineData("[64, 64]", "conv1d: {filters: 8, kernel: 3}")]
    // Where the axes are put in order first, or their order does not matter.
    [InlineData("[224, 224, 3]", "permute: [2, 0, 1]", "conv: {filters: 8, kernel: 3}")]
    [InlineData("[28, 28, 1]", "reshape: [28, 28]", "lstm: 8")]
    [InlineData("[28, 28, 1]", "flatten", "dense: 8")]
    public void Other_shapes_draw_no_warning(string shape, params string[] layers) =>
        Assert.Empty(Compiling.Faults(Images(shape, layers)));

    private static string Images(string shape, params string[] layers) =>
        Compiling.Text(
            $"{{shape: {shape}}}",
            string.Join('\n', layers.Append("flatten").Append("dense: 1").Select(layer => $"  - {layer}")),
            shape.Contains("size", StringComparison.Ordinal) ? "{size: 32}" : "{}"
        );

    [Fact]
    public void A_warning_leaves_the_network_usable()
    {
        var compilation = Description.Compile(With("{n: 1}", "  - dense: 3"), "test.dnn.yaml");
        Assert.IsType<CompilationResult.Succeeded>(compilation);
        Assert.Equal(Severity.Warning, Assert.Single(compilation.Faults).Kind.Severity);
    }

    [Fact]
    public void A_fault_prints_its_place_cause_and_way_out() =>
        Assert.Equal(
            "test.dnn.yaml:4:5: There is no operator 'rellu'. Did you mean 'relu'?",
            Compiling.OnlyFault(Layers("  - rellu")).ToString()
        );

    [Fact]
    public void A_full_stop_that_the_author_wrote_does_not_end_the_cause()
    {
        var fault = Compiling.OnlyFault(Layers("  - my. layer"));
        Assert.Equal("There is no operator 'my. layer'", fault.Cause);
        Assert.StartsWith("Known here: ", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_line_whatever_the_author_wrote()
    {
        var text = "name: Test\ninput: {shape: [4]}\nblocks: {\"a\\nb\": [relu]}\nlayers: [dense: 3]\n";
        var messages = Description.Compile(text, "test.dnn.yaml").Faults.Select(fault => fault.Message).ToArray();
        Assert.Contains(messages, message => message.StartsWith(@"The block 'a\nb' must be", StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotContain('\n', message));
    }

    [Fact]
    public void The_span_of_a_problem_covers_the_word_it_is_about()
    {
        var text = With("{neurons: 3}", "  - dense: 2 * neuron");
        var span = Compiling.OnlyFault(text).Span;
        Assert.Equal("neuron", text.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Places_are_right_in_quotes_and_after_Windows_line_ends()
    {
        var text = With("{neurons: 3}", "  - dense: '2 * neuron'").Replace("\n", "\r\n");
        var problem = Compiling.OnlyFault(text);
        Assert.Equal("neuron", text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal((5, 17), (problem.Span.Position.Line, problem.Span.Position.Column));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_kind_of_problem_is_documented(string id, string title)
    {
        var section = Resources
            .Read("docs/diagnostics.md")
            .Split("\n## ")
            .SingleOrDefault(part => part.StartsWith($"{id}: {title}\n", StringComparison.Ordinal));
        Assert.True(section is not null, $"docs/diagnostics.md has no section '## {id}: {title}'.");
        Assert.Contains("**Cause.**", section, StringComparison.Ordinal);
        Assert.Contains("**Mend.**", section, StringComparison.Ordinal);
        Assert.Contains("```", section, StringComparison.Ordinal);
    }

    public static IEnumerable<object[]> Ids => ProblemKind.All.Select(kind => new object[] { kind.Id, kind.Title });
}
