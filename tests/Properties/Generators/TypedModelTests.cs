using System.Reflection;
using Microsoft.CodeAnalysis;
using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions.Binding;
using SplitProofs.Models;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Generators;

public class TypedModelTests
{
    [Theory]
    [InlineData("Object")]
    [InlineData("String")]
    [InlineData("System")]
    [InlineData("Math")]
    [InlineData("Int64")]
    [InlineData("Networks")]
    [InlineData("SplitProofs")]
    [InlineData("INetworkModel")]
    [InlineData("StageChain")]
    [InlineData("Bits")]
    [InlineData("ArgumentOutOfRangeException")]
    [InlineData("L_")]
    public void A_network_may_have_the_name_of_a_type_that_its_code_uses(string name)
    {
        var description = Driver.Perceptron.Replace("Perceptron", name);
        AssertCompiles(description);
    }

    [Theory]
    [InlineData("record")]
    [InlineData("value")]
    [InlineData("field")]
    [InlineData("await")]
    [InlineData("yield")]
    [InlineData("dynamic")]
    [InlineData("nint")]
    [InlineData("global")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("file")]
    [InlineData("partial")]
    [InlineData("where")]
    [InlineData("when")]
    [InlineData("args")]
    [InlineData("system")]
    [InlineData("item")]
    [InlineData("count")]
    [InlineData("stage_1")]
    [InlineData("index")]
    [InlineData("run")]
    public void A_parameter_may_have_the_name_of_a_contextual_keyword(string name)
    {
        var description = Driver.Perceptron.Replace("depth", name);
        AssertCompiles(description);
    }

    private const string ClosedForm = """
        using SplitProofs.Analytics.Networks;

        public static class Snippet
        {
            public static int Ask() => NeedsEqualLayers(new {0}());

            private static int NeedsEqualLayers(IEqualLayerModel model) => model.Chain.Count;
        }
        """;

    [Fact]
    public void The_closed_form_for_equal_layers_compiles_for_the_equal_neuron_perceptron() =>
        Assert.Empty(Errors(ClosedForm.Replace("{0}", "SplitProofs.Models.EqualNeuronMlp")));

    [Theory]
    [InlineData("AlexNet")]
    [InlineData("LeNet5")]
    [InlineData("Vgg16")]
    public void The_closed_form_for_equal_layers_does_not_compile_for_other_networks(string network)
    {
        var error = Assert.Single(Errors(ClosedForm.Replace("{0}", $"SplitProofs.Models.{network}")));
        Assert.Equal("CS1503", error.Id);
        Assert.Contains("IEqualLayerModel", error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_equal_layer_chain_cannot_be_taken_from_AlexNet()
    {
        const string snippet =
            "class Snippet { SplitProofs.Analytics.Networks.EqualLayerChain chain = new SplitProofs.Models.AlexNet().Chain; }";
        Assert.Equal("CS0266", Assert.Single(Errors(snippet)).Id);
    }

    [Fact]
    public void Parameters_are_constructor_arguments_by_name()
    {
        var network = new EqualNeuronMlp(depth: 12, neurons: 512);
        Assert.Equal((12, 512), (network.Depth, network.Neurons));
        Assert.Equal(12, network.Chain.Count);
        Assert.Equal(12 * (512 * 512 + 512), network.ParameterCount);
        Assert.Equal(12 * 512 * 512, network.Macs.Value);
        Assert.Equal(512 * 32, network.Chain.Input.Value);
        Assert.Equal(["dense1", "dense12"], [network.Chain.Stages[0].Name, network.Chain.Stages[11].Name]);
        Assert.Same(network.Chain, ((INetworkModel)network).Chain);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(8, 0)]
    [InlineData(-1, 8)]
    [InlineData(100_001, 8)]
    public void Parameters_out_of_range_are_refused(long depth, long neurons) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EqualNeuronMlp(depth, neurons));

    [Fact]
    public void Counts_that_do_not_fit_are_an_overflow_and_never_wrong() =>
        Assert.Throws<OverflowException>(() => new EqualNeuronMlp(depth: 8, neurons: 4_000_000_000));

    [Fact]
    public void The_catalogue_lists_every_network_by_name()
    {
        var names = Resources.NamesIn("models").Select(name => Compiling.Network(Resources.Read(name)).Name);
        Assert.Equal(names.Order(StringComparer.Ordinal), Catalogue.All.Select(network => network.Name));
        Assert.Contains("LeNet-5", Catalogue.All.Select(network => network.Title));
    }

    [Fact]
    public void Generated_models_agree_with_the_descriptions_read_at_run_time()
    {
        var descriptions = Resources.NamesIn("models").Select(name => Compiling.Network(Resources.Read(name)));
        foreach (
            var (model, network) in Catalogue.All.Zip(
                descriptions.OrderBy(network => network.Name, StringComparer.Ordinal)
            )
        )
        {
            Assert.Equal((network.Name, network.Title), (model.Name, model.Title));
            Assert.Equal(
                (network.Summary, network.Source, network.ContentHash),
                (model.Summary, model.Source, model.DescriptionHash)
            );
            Agreement.Assert(network.EvaluateDefaults(), model);
        }
    }

    [Fact]
    public void Generated_arithmetic_agrees_with_the_description_for_other_parameters()
    {
        const string text = """
            name: Tower
            title: "Tower \"\\ <of> & layers"
            summary: "A \"quoted\" summary </summary> with \\ and { braces }"
            parameters:
              depth: {default: 2, min: 0, max: 9}
              size: {default: 33, min: 8}
              s: 2
              i: 3
              wide_part: 4
            precision: {parameters: wide_part}
            input: {shape: [3, size, size + i]}
            layers:
              - tanh
              - conv: {filters: 4 * i, kernel: 3, stride: s, padding: 1}
              - relu
              - repeat: depth
                layers:
                  - conv: {filters: 4 * i, kernel: [3, 1], padding: same}
                  - repeat: i + 1
                    layers:
                      - conv: {filters: 4 * i, kernel: 1, name: mix}
                      - sigmoid
                  - conv: {filters: 4 * i, kernel: 1, bias: false}
              - maxpool: {kernel: 2, stride: 3, padding: 1, name: last-pool}
              - flatten
              - dense: (wide_part * 10 + 7) // 3
              - softmax
            """;
        var network = Compiling.Network(text);
        var compilation = Driver.Compile("", new DescriptionText("/a/tower.dnn.yaml", text));
        Assert.Empty(
            compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        );
        var type = Driver.Load(compilation).GetType("Networks.Tower")!;
        var random = new Random(5);
        for (var round = 0; round < 30; round++)
        {
            var values = new Dictionary<string, long>
            {
                ["depth"] = random.Next(0, 10),
                ["size"] = random.Next(8, 100),
                ["s"] = random.Next(1, 4),
                ["i"] = random.Next(1, 4),
                ["wide_part"] = random.Next(1, 100),
            };
            var model = (INetworkModel)Activator.CreateInstance(type, [.. values.Values.Cast<object>()])!;
            network
                .Evaluate(values)
                .Match(
                    expected =>
                    {
                        Agreement.Assert(expected, model);
                        return true;
                    },
                    refused => throw new Xunit.Sdk.XunitException(refused.Reason)
                );
        }
    }

    [Fact]
    public void A_generated_model_knows_the_caches_of_its_stages()
    {
        const string text = """
            name: Decoder
            parameters: {depth: 2, past: 1023}
            precision: {parameters: 16, features: 16}
            input: {shape: [1, 64]}
            layers:
              - repeat: depth
                layers:
                  - residual: [rmsnorm, attention: {heads: 8, kv_heads: 2, bias: false, cache: past}]
                  - residual: [rmsnorm, gated_mlp: 128]
            """;
        var compilation = Driver.Compile("", new DescriptionText("/a/decoder.dnn.yaml", text));
        Assert.Empty(
            compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        );
        var type = Driver.Load(compilation).GetType("Networks.Decoder")!;
        var model = (INetworkModel)Activator.CreateInstance(type, 5L, 100L)!;
        var values = new Dictionary<string, long> { ["depth"] = 5, ["past"] = 100 };
        var expected = Compiling.Network(text).Evaluate(values).Match(numbers => numbers, _ => null!);
        Agreement.Assert(expected, model);
        Assert.Equal(5L * 2 * 101 * 16 * 16, expected.Stages.Sum(stage => stage.StateBits));
        Assert.True(model.Chain.TryPeakMemory(7, out var memory));
        Assert.Equal(expected.PeakBits(7), memory.Value);
    }

    [Fact]
    public void Requirements_beyond_the_ranges_are_checked_by_the_constructor()
    {
        const string text = """
            name: Window
            parameters: {size: 9, kernel: 3}
            input: {shape: [1, size, size]}
            layers:
              - maxpool: kernel
            """;
        var type = Driver
            .Load(Driver.Compile("", new DescriptionText("/a/window.dnn.yaml", text)))
            .GetType("Networks.Window")!;
        var thrown = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(type, 5L, 6L));
        Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException);
        Assert.NotNull(Activator.CreateInstance(type, 6L, 6L));
    }

    [Fact]
    public void Any_name_that_is_accepted_for_a_parameter_compiles()
    {
        const string words =
            "cost repeat floor stage count run stages name i layer input value field record file required await async dynamic "
            + "nint args when yield partial scoped notnull unmanaged and or not with get set init add remove global alias on by "
            + "from where select let var system splitProofs networks title chain macs elementWise parameterBits outputBits "
            + "depth_1 Depth2 x_ string class nameof checked equals object same managed extension allows base";
        var accepted = words
            .Split(' ')
            .Where(word => CSharpNames.ObjectionToParameter(word, "Words") is null)
            .ToArray();
        var text = $$"""
            name: Words
            parameters: { {{string.Join(", ", accepted.Select((word, index) => $"{word}: {index + 1}"))}} }
            input: {shape: [4]}
            layers:
              - repeat: {{accepted[0]}}
                layers:
                  - dense: 4
                  - relu
                  - repeat: 2
                    layers: [dense: 4]
            {{string.Join("\n", accepted.Select(word => $"  - dense: ({word} + 5) // 3"))}}
            """;
        var compilation = Driver.Compile("", new DescriptionText("/a/words.dnn.yaml", text));
        Assert.Empty(
            compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        );
        Assert.InRange(accepted.Length, 60, words.Split(' ').Length - 5);
    }

    [Fact]
    public void Where_no_parameter_counts_stages_the_cuts_are_an_enumeration()
    {
        var network = new LeNet5();
        Assert.Equal(
            network.Chain.Stages.Select((stage, index) => (Capital(stage.Name), index + 1)).Prepend(("Input", 0)),
            Enum.GetValues<LeNet5.Cut>().Select(cut => (cut.ToString(), (int)cut))
        );
        Assert.Same(network.Chain.Stages[0], network.ByName.Conv1);
        Assert.Equal(150_528, network.Chain.CutData((int)LeNet5.Cut.Conv1).Value);
        Assert.Equal(network.ByName.Conv1.Cost.Output, network.Chain.CutData((int)LeNet5.Cut.Conv1));
    }

    [Fact]
    public void Stages_that_a_parameter_counts_are_found_by_their_number()
    {
        var network = new EqualNeuronMlp(depth: 12, neurons: 512);
        Assert.Equal((0, 1, 12), (network.CutAfter.Input, network.CutAfter.Dense(1), network.CutAfter.Dense(12)));
        Assert.Equal("dense12", network.ByName.Dense(12).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.CutAfter.Dense(13));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.ByName.Dense(0));
    }

    [Fact]
    public void Stages_that_are_always_there_are_members_beside_those_that_a_parameter_counts()
    {
        const string text = """
            name: Mixed
            parameters: {runs: {default: 3, min: 0}}
            input: {shape: [4]}
            layers:
              - dense: 4
              - repeat: runs
                layers: [dense: 4]
              - dense: {units: 3, name: head}
            """;
        const string snippet = """
            public static class Snippet
            {
                public static string Ask(long runs)
                {
                    var network = new Networks.Mixed(runs);
                    return $"{network.CutAfter.Dense1} {network.CutAfter.Head} {network.ByName.Dense(runs + 1).Name}";
                }
            }
            """;
        var assembly = Driver.Load(Driver.Compile(snippet, new DescriptionText("/a/mixed.dnn.yaml", text)));
        var ask = assembly.GetType("Snippet")!.GetMethod("Ask")!;
        Assert.Equal("1 2 dense1", ask.Invoke(null, [0L]));
        Assert.Equal("1 7 dense6", ask.Invoke(null, [5L]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("count")]
    public void Any_names_of_stages_make_members_that_differ(string count)
    {
        string[] names =
        [
            .. "input find equals getHashCode toString stages cut cutAfter byName stagesByName cutsByName chain name".Split(
                ' '
            ),
            .. "class a-b aB a_b a.b A-B a-b_2 x- x-- x1.2 x12 value__ cost stage macs hasFlag item number".Split(' '),
        ];
        var text = $$"""
            name: Words
            parameters: {count: 2}
            input: {shape: [4]}
            layers:
              - repeat: {{count}}
                layers: [dense: {units: 4, name: body-}, dense: {units: count, name: dense}, dense: 4]
            {{string.Join("\n", names.Select(name => $"  - dense: {{units: 4, name: {name}}}"))}}
            """;
        var compilation = Driver.Compile("", new DescriptionText("/a/words.dnn.yaml", text));
        Assert.Empty(
            compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        );
        var members = compilation.GetTypeByMetadataName("Networks.Words+StagesByName")!.GetMembers();
        Assert.InRange(
            members.Count(member => member.DeclaredAccessibility == Accessibility.Public),
            names.Length,
            200
        );
    }

    [Fact]
    public void Cuts_say_in_their_documentation_what_they_send()
    {
        var result = Driver.Run(
            new DescriptionText(
                "/a/x.dnn.yaml",
                "name: Two\ninput: {shape: [4], bits: 8}\nlayers: [dense: 3, dense: 2]"
            )
        );
        const string first =
            "the stages before it have 15 parameters and 12 multiply-accumulates, and take up to 608 bits of memory";
        const string second =
            "the stages before it have 23 parameters and 18 multiply-accumulates, and take up to 896 bits of memory";
        const string expected = $$"""
                public enum Cut
                {
                    /// <summary>Before all stages. Sends the raw input, one tensor of 32 bits.</summary>
                    Input = 0,

                    /// <summary>After <c>dense1</c>. Sends one tensor of 96 bits; {{first}}.</summary>
                    Dense1 = 1,

                    /// <summary>After <c>dense2</c>. Sends one tensor of 64 bits; {{second}}.</summary>
                    Dense2 = 2,
                }
            """;
        Assert.Contains(expected.Replace("\r\n", "\n"), Driver.Source(result, "Two.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_with_several_inputs_and_tensors_says_how_many()
    {
        const string text =
            "name: Pair\ninputs: {a: {shape: [4], bits: 8}, b: {shape: [4], bits: 16}}\ncuts: all\n"
            + "layers: [dense: 4, add: b, as: sum, dense: 4, add: sum, dense: 4, add: b]";
        var source = Driver.Source(Driver.Run(new DescriptionText("/a/x.dnn.yaml", text)), "Pair.g.cs");
        Assert.Contains("Sends the raw input, 2 tensors of 96 bits.", source, StringComparison.Ordinal);
        Assert.Contains("{ InputTensors = 2 };", source, StringComparison.Ordinal);
        Assert.Contains("Sends 2 tensors of 192 bits;", source, StringComparison.Ordinal);
        Assert.Contains("outputTensors: 2, rawInputBits: 64", source, StringComparison.Ordinal);
    }

    // (25·6 + 6) parameters of 32 bits, and for the tanh after conv1 its 4,704 elements twice.
    [Fact]
    public void The_memory_of_LeNet_in_the_language_reference_is_right()
    {
        var lenet = new LeNet5();
        Assert.True(lenet.Chain.TryPeakMemory(2, out var memory));
        Assert.Equal((((25 * 6) + 6) * 32) + (2 * 4704 * 32), memory.Value);
        Assert.Equal(306_048, memory.Value);
        Assert.Equal(
            (1, 4704),
            lenet.ByName.Conv1.Cost.Tensors.Match(
                known => (known.Count, known.FeatureElements),
                _ => default,
                () => default
            )
        );
    }

    private const string EqualInCostAlone = """
        name: Equal
        parameters: {n: 4}
        input: {shape: [n], bits: 32}
        layers: [dense: n, relu, residual: [dense: n]]
        """;

    [Fact]
    public void Stages_that_cost_the_same_are_equal_layers_and_keep_the_tensors_of_each()
    {
        var type = Driver
            .Load(Driver.Compile("", new DescriptionText("/a/x.dnn.yaml", EqualInCostAlone)))
            .GetType("Networks.Equal")!;
        var model = Assert.IsType<IEqualLayerModel>(Activator.CreateInstance(type, 5L), exactMatch: false);
        Agreement.Assert(
            Compiling
                .Network(EqualInCostAlone)
                .Evaluate(new Dictionary<string, long> { ["n"] = 5 })
                .Match(numbers => numbers, refused => throw new Xunit.Sdk.XunitException(refused.Reason)),
            model
        );
        Assert.Equal(
            [2 * 5 * 32, 3 * 5 * 32],
            model.Chain.Stages.Select(stage =>
                stage.Cost.Tensors.Match(known => known.Activations.Value, _ => 0, () => 0)
            )
        );
    }

    [Fact]
    public void A_stage_that_may_hold_most_in_any_of_very_many_places_compiles()
    {
        const int layers = 600;
        var text =
            "name: Long\nparameters: {n: 3, m: 5}\ninput: {shape: [n]}\ncuts: named\nlayers:\n  - dense: {units: n, name: all}\n"
            + string.Concat(Enumerable.Range(1, layers).Select(i => $"  - dense: {i} * n + {layers - i} * m\n"));
        var network = Compiling.Network(text);
        Assert.InRange(Assert.Single(network.EvaluateDefaults().Stages).ActivationBits, 1, long.MaxValue);
        var compilation = Driver.Compile("", new DescriptionText("/a/x.dnn.yaml", text));
        var type = Driver.Load(compilation).GetType("Networks.Long")!;
        foreach (var (n, m) in new[] { (3L, 5L), (50L, 2L) })
        {
            Agreement.Assert(
                network
                    .Evaluate(new Dictionary<string, long> { ["n"] = n, ["m"] = m })
                    .Match(numbers => numbers, refused => throw new Xunit.Sdk.XunitException(refused.Reason)),
                (INetworkModel)Activator.CreateInstance(type, n, m)!
            );
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static void AssertCompiles(string description) =>
        Assert.Empty(
            Driver
                .Compile("", new DescriptionText("/a/x.dnn.yaml", description))
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        );

    private static Diagnostic[] Errors(string snippet) =>
        [
            .. Driver
                .Compilation(snippet)
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];
}
