using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Descriptions.OtherTools;

/// <summary>What is said about operators and arguments that other tools call otherwise.</summary>
public class NamesElsewhereTests
{
    /// <summary>Inputs, each with a layer that opens a stage and keeps the shape.</summary>
    private static readonly (string Input, string First)[] _inputs =
    [
        ("[16]", "dense: 16"),
        ("[8]", "as: tokens"),
        ("[4, 16]", "dense: 16"),
        ("[16, 8]", "conv1d: {filters: 16, kernel: 1}"),
        ("[16, 8, 8]", "conv: {filters: 16, kernel: 1}"),
        ("[2, 16, 8, 8]", "as: frames"),
    ];

    private static readonly Dictionary<string, string> _required = new()
    {
        ["adaptive_avgpool"] = ": 2",
        ["adaptive_maxpool"] = ": 2",
        ["add"] = ": skip",
        ["attention"] = ": 2",
        ["avgpool"] = ": 2",
        ["avgpool1d"] = ": 2",
        ["cfc"] = ": 8",
        ["concat"] = ": skip",
        ["conv"] = ": {filters: 8, kernel: 3}",
        ["conv_lstm"] = ": {filters: 8, kernel: 3}",
        ["latent_attention"] = ": {heads: 2, kv_rank: 4}",
        ["matmul"] = ": skip",
        ["selective_scan"] = ": {rank: 1}",
        ["transposed_conv1d"] = ": {filters: 8, kernel: 3}",
        ["conv1d"] = ": {filters: 8, kernel: 3}",
        ["dense"] = ": 8",
        ["depthwise"] = ": 3",
        ["depthwise1d"] = ": 3",
        ["embedding"] = ": {entries: 100, width: 8}",
        ["gated_mlp"] = ": 8",
        ["groupnorm"] = ": 4",
        ["gru"] = ": 8",
        ["lstm"] = ": 8",
        ["maxpool"] = ": 2",
        ["maxpool1d"] = ": 2",
        ["mixture_of_experts"] = ": {units: 8, experts: 4, active: 2}",
        ["multiply"] = ": skip",
        ["expand"] = ": [2, 16]",
        ["pad"] = ": [1]",
        ["permute"] = ": [1, 0]",
        ["reshape"] = ": [16]",
        ["rnn"] = ": 8",
        ["slice"] = ": 2",
        ["squeeze_excite"] = ": 4",
        ["transposed_conv"] = ": {filters: 8, kernel: 3}",
    };

    public static TheoryData<string> Rows => new(NamesElsewhere.Operators.Select(row => row.Names[0]));

    public static TheoryData<string> Names => new(NamesElsewhere.Operators.SelectMany(row => row.Names));

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_row_says_to_write_compiles(string name)
    {
        var here = NamesElsewhere.Operators.Single(row => row.Names[0] == name).Here;
        Assert.All(
            here.Match<IEnumerable<string[]>>(
                renamed =>
                    [
                        [$"{renamed.Operator}{_required.GetValueOrDefault(renamed.Operator)}"],
                    ],
                written => written.Ways.Select(way => way.Layers.ToArray()),
                _ => [],
                _ => []
            ),
            layers =>
                Assert.Contains(
                    _inputs,
                    input => Compiles(input.Input, [input.First, "as: skip", .. layers, "relu", "reshape: [1, 1]"])
                )
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_of_the_table_gets_its_row_and_no_guess(string name)
    {
        var here = NamesElsewhere.Find(name)!;
        var fault = Compiling.OnlyFault(With(name));
        Assert.Equal("SP0301", fault.Kind.Id);
        Assert.Equal(here.Remedy, fault.Remedy);
    }

    [Theory]
    [InlineData("nn.Conv2d", "There is no operator 'nn.Conv2d'. Did you mean 'conv'?")]
    [InlineData("tf.keras.layers.Dense", "There is no operator 'tf.keras.layers.Dense'. Did you mean 'dense'?")]
    [InlineData("nn.Linear(784", "There is no operator 'nn.Linear(784'. Did you mean 'dense'?")]
    [InlineData("Relu", "There is no operator 'Relu'. Did you mean 'relu'?")]
    [InlineData("max-pool", "There is no operator 'max-pool'. Did you mean 'maxpool'?")]
    [InlineData("Convv2d", "There is no operator 'Convv2d'. Did you mean 'conv'?")]
    [InlineData("attenton", "There is no operator 'attenton'. Did you mean 'attention'?")]
    [InlineData(
        "Pow",
        "There is no operator 'Pow'. Write '- tanh', which counts the same: 4 operations for each element."
    )]
    [InlineData(
        "Cast",
        "There is no operator 'Cast'. Leave it out: 'precision' and 'feature_bits' say what bits a tensor has."
    )]
    [InlineData(
        "Conv3d",
        "'Conv3d' cannot be described: a convolution over three axes. Measure the stage that has it instead: "
            + "a profile (docs/scenarios.md)."
    )]
    public void A_message_says_what_to_write(string name, string message) =>
        Assert.Equal(message, Compiling.OnlyFault(With(name)).Message);

    [Theory]
    // A letter more or less may be another operator of another tool.
    [InlineData("gnn")]
    [InlineData("dnn")]
    [InlineData("conv4d")]
    [InlineData("maxpool4d")]
    // As near to gelu as to relu.
    [InlineData("telu")]
    [InlineData("attractor")]
    [InlineData("condense")]
    public void A_word_that_is_far_from_all_names_or_near_to_several_gets_the_list(string name) =>
        Assert.StartsWith(
            "Known here: adaptive_avgpool, ",
            Compiling.OnlyFault(With(name)).Remedy,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_operators_are_listed_once_in_a_file()
    {
        var text =
            Compiling.Text("{shape: [4]}", "  - foo\n  - bar\n  - b\n  - b\n  - foo")
            + "blocks: {b: {layers: [quux]}}\n";
        var faults = Description.Compile(text, "test.dnn.yaml").Faults;
        Assert.Equal(4, faults.Count);
        Assert.Single(faults, fault => fault.Remedy.StartsWith("Known here", StringComparison.Ordinal));
        Assert.Equal(3, faults.Count(fault => fault.Remedy == "Another message lists the operators."));
    }

    [Fact]
    public void A_name_that_is_spelled_like_an_operator_here_means_that_operator() =>
        Assert.All(
            NamesElsewhere.Operators,
            row =>
                Assert.All(
                    OperatorTable.All.Where(known =>
                        row.Names.Any(name => NamesElsewhere.KeyOf(name) == NamesElsewhere.KeyOf(known.Name))
                    ),
                    known => Assert.Equal(new Counterpart.Renamed(known.Name), row.Here)
                )
        );

    [Fact]
    public void Each_argument_of_the_table_means_arguments_that_operators_have()
    {
        var known = OperatorTable.All.SelectMany(used => used.Arguments).Select(argument => argument.Name).ToHashSet();
        Assert.All(
            NamesElsewhere.Arguments,
            row =>
            {
                Assert.True(row.Here.Count > 0 ^ row.Advice.Length > 0, row.Names[0]);
                Assert.All(row.Here, here => Assert.Contains(here, known));
            }
        );
    }

    [Theory]
    [InlineData("conv: {out_channels: 8, kernel_size: 3}", "Did you mean 'filters'?", "Did you mean 'kernel'?")]
    [InlineData("conv: {filters: 8, kernel: 3, dilation_rate: 2}", "Did you mean 'dilation'?")]
    [InlineData(
        "conv: {filters: 8, kernel: 3, data_format: channels_last}",
        "Tensors are [channels, height, width]: leave it out."
    )]
    [InlineData("conv: {filters: 8, kernel: 3, padding_mode: zeros}", "Only how much is padded counts: leave it out.")]
    [InlineData("conv: {filters: 8, size: 3}", "Did you mean 'kernel'?")]
    [InlineData("maxpool: {pool_size: 2}", "Did you mean 'kernel'?")]
    [InlineData("batchnorm: {eps: 1e-5}", "It has no effect on the counts. Leave it out.")]
    [InlineData("conv: {in_channels: 3, filters: 8, kernel: 3}", "It follows from the tensor before. Leave it out.")]
    public void An_argument_of_another_tool_is_translated(string layer, params string[] remedies) =>
        Assert.Equal(
            remedies,
            Description
                .Compile(Compiling.Text("{shape: [16, 8, 8]}", $"  - {layer}"), "test.dnn.yaml")
                .Faults.Select(fault => fault.Remedy)
        );

    [Theory]
    [InlineData("swish", "Did you mean 'silu'?")]
    [InlineData("Hardswish", "Did you mean 'hard_swish'?")]
    public void An_activation_of_another_tool_is_translated(string activation, string remedy) =>
        Assert.Equal(
            remedy,
            Compiling
                .OnlyFault(Compiling.Text("{shape: [4, 16]}", $"  - gated_mlp: {{units: 8, activation: {activation}}}"))
                .Remedy
        );

    /// <summary>Where SPLITPROOFS_WRITE_NAMES names a file, the page is written there too.</summary>
    [Fact]
    public void The_page_of_other_names_prints_the_tables()
    {
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_WRITE_NAMES") is { Length: > 0 } path)
        {
            File.WriteAllText(path, OtherNamesPage.Text);
        }

        Assert.Equal(OtherNamesPage.Text, Resources.Read("docs/other-names.md"));
    }

    private static string With(string layer) => Compiling.Text("{shape: [16, 8, 8]}", $"  - {layer}");

    private static bool Compiles(string input, string[] layers)
    {
        // The last layer reshapes to one element, so that exactly this is reported: all before it can be used.
        var text = Compiling.Text($"{{shape: {input}}}", string.Join('\n', layers.Select(layer => $"  - {layer}")));
        Fault[] errors =
        [
            .. Description.Compile(text, "test.dnn.yaml").Faults.Where(fault => fault.Kind.Severity == Severity.Error),
        ];
        return errors is [{ Kind.Id: "SP0401" } only]
            && only.Cause.StartsWith("'reshape' to [1, 1]", StringComparison.Ordinal);
    }
}
