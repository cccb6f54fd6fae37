using FsCheck.Xunit;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Properties.Descriptions;

/// <summary>What cuts send of a tensor of which later operators take parts: the union of these, whatever the order.</summary>
[Properties(Arbitrary = new[] { typeof(RandomParts) })]
public class PartTests
{
    private const int Cases = 500;

    [Property(MaxTest = Cases)]
    public void A_cut_sends_the_union_of_the_parts_that_are_needed_after_it(RandomParts parts)
    {
        var sent = Stages(parts, parts.Branches, "all").SkipLast(2).Select(stage => stage.OutputBits);
        var expected = Enumerable
            .Range(0, parts.Branches.Count)
            .Select(done => parts.Needed([.. parts.Branches.Skip(done)]) + parts.Branches.Take(done).Sum(parts.Left));
        Assert.Equal(expected, sent);
    }

    [Property(MaxTest = Cases)]
    public void The_order_of_independent_branches_does_not_matter(RandomParts parts, int seed)
    {
        var written = Stages(parts, parts.Branches, "all");
        var order = parts.Branches.ToArray();
        new Random(seed).Shuffle(order);
        var shuffled = Stages(parts, order, "all");
        Assert.Equal(Sent(written[0]), Sent(shuffled[0]));
        Assert.Equal(Sent(written[^2]), Sent(shuffled[^2]));
        Assert.Equal(written.Sum(stage => stage.Macs), shuffled.Sum(stage => stage.Macs));
        var whole = order.Index().ToDictionary(branch => branch.Item.Number, branch => shuffled[branch.Index + 1]);
        Assert.All(
            parts.Branches.Index(),
            branch => Assert.Equal(written[branch.Index + 1].Macs, whole[branch.Item.Number].Macs)
        );
    }

    [Property(MaxTest = Cases)]
    public void Parts_are_never_more_than_their_whole(RandomParts parts)
    {
        var stages = Stages(parts, parts.Branches, "all");
        Assert.All(
            stages.SkipLast(2).Index(),
            stage =>
                Assert.InRange(
                    stage.Item.OutputBits - parts.Branches.Take(stage.Index).Sum(parts.Left),
                    1,
                    parts.WholeBits
                )
        );
        Assert.All(
            parts.Branches.Index(),
            branch =>
                Assert.InRange(
                    stages[branch.Index + 1].ActivationBits,
                    1,
                    parts.WholeBits
                        + parts.Branches.Take(branch.Index + 1).Sum(parts.Left)
                        + (branch.Index == parts.Branches.Count - 1 ? 2 * parts.Branches.Sum(parts.Left) : 0)
                )
        );
    }

    [Property(MaxTest = Cases)]
    public void Cuts_of_all_tensors_never_send_more_than_single_tensor_cuts_at_the_same_place(RandomParts parts)
    {
        var all = Totals(Stages(parts, parts.Branches, "all"));
        var single = Totals(Stages(parts, parts.Branches, "single-tensor"));
        Assert.All(single, cut => Assert.InRange(all[cut.Key], 1, cut.Value));
    }

    [Fact]
    public void Many_networks_need_less_than_the_whole_and_many_would_send_more_by_addition()
    {
        var drawn = RandomParts.Arbitrary.Generator.Draw(Cases);
        Assert.InRange(drawn.Count(parts => parts.Needed(parts.Branches) < parts.WholeBits), 50, Cases);
        Assert.InRange(
            drawn.Count(parts => parts.Branches.Sum(branch => parts.Needed([branch])) > parts.WholeBits),
            50,
            Cases
        );
    }

    [Fact]
    public void Two_shifted_parts_are_no_more_than_the_whole_in_either_order_of_branches()
    {
        const string start =
            "name: Test\ninput: {shape: [16, 32], bits: 320}\ncuts: all\nlayers:\n  - dense: 32\n  - as: frames\n";
        const string second = "  - dense: 8\n  - as: a\n";
        const string end = "  - dense: 8\n  - add: a\n";
        string[] texts =
        [
            $"{start}  - slice: 15\n  - as: later\n  - from: frames\n  - slice: 15\n{second}  - from: later\n{end}",
            $"{start}  - slice: 15\n{second}  - from: frames\n  - slice: 15\n{end}",
        ];
        Assert.All(
            texts,
            text =>
            {
                var stages = Compiling.Network(text).EvaluateDefaults().Stages;
                Assert.Equal((16384, 1), (stages[0].OutputBits, stages[0].OutputTensors));
                Assert.Equal((15 * 32 * 32) + (15 * 8 * 32), stages[1].OutputBits);
            }
        );
    }

    [Theory]
    [InlineData("slice: 8", "select: 3", 1)]
    [InlineData("slice: 8", "slice: 3", 3)]
    [InlineData("flatten", "reshape: [16, 32]\n  - slice: 3", 3)]
    [InlineData("slice: 8\n  - reshape: [4, 64]", "slice: 1", 2)]
    public void A_part_of_a_part_is_all_that_is_needed_of_it_wherever_that_is_named(
        string outer,
        string inner,
        int rows
    )
    {
        const string start =
            "name: Test\ninput: {shape: [16, 32]}\ncuts: all\nlayers:\n  - dense: 32\n  - as: frames\n";
        var middle = $"  - from: frames\n  - {outer}\n  - as: middle\n";
        const string first = "  - from: frames\n  - select: 0\n  - flatten\n  - dense: 8\n  - as: a\n";
        var last = $"  - from: middle\n  - {inner}\n  - flatten\n  - dense: 8\n  - add: a\n";
        Assert.All(
            new[] { start + middle + first + last, start + first + middle + last },
            text => Assert.Equal(32 * 32 * (1 + rows), Compiling.Network(text).EvaluateDefaults().Stages[0].OutputBits)
        );
    }

    [Fact]
    public void A_part_that_is_needed_itself_counts_as_a_whole_wherever_it_is_named()
    {
        const string start =
            "name: Test\ninput: {shape: [16, 32]}\ncuts: all\nlayers:\n  - dense: 32\n  - as: frames\n";
        const string middle = "  - from: frames\n  - slice: 8\n  - as: middle\n";
        const string first = "  - from: frames\n  - select: 0\n  - flatten\n  - dense: 8\n  - as: a\n";
        const string last = "  - from: middle\n  - select: 1\n  - flatten\n  - dense: 8\n  - add: a\n  - as: b\n";
        const string whole = "  - from: middle\n  - flatten\n  - dense: 8\n  - add: b\n";
        Assert.All(
            new[] { start + middle + first + last + whole, start + first + middle + last + whole },
            text => Assert.Equal(32 * 32 * 9, Compiling.Network(text).EvaluateDefaults().Stages[0].OutputBits)
        );
    }

    [Theory]
    [InlineData("select: 0", "select: 0", 32)]
    [InlineData("select: 0", "select: 1", 64)]
    [InlineData("flatten: {}\n  - reshape: [32, 16]\n  - select: 0", "reshape: [32, 16]\n  - select: 0", 32)]
    [InlineData("reshape: [16, 32]\n  - select: 3", "dropout: 0.5\n  - select: 3", 64)]
    [InlineData("permute: [1, 0]\n  - select: 3", "permute: [1, 0]\n  - select: 3", 16)]
    [InlineData("permute: [1, 0]\n  - select: 3", "reshape: [32, 16]\n  - select: 3", 32)]
    [InlineData("slice: 10\n  - select: 3", "slice: 10\n  - select: 3", 64)]
    public void A_part_that_is_taken_twice_counts_once(string one, string other, int elements)
    {
        var text =
            "name: Test\ninput: {shape: [16, 32]}\ncuts: all\nlayers:\n  - dense: 32\n  - as: frames\n"
            + $"  - {one}\n  - as: token\n  - from: frames\n  - {other}\n  - dense: 8\n  - as: a\n  - from: token\n"
            + "  - dense: 8\n  - add: a\n";
        Assert.Equal(32 * elements, Compiling.Network(text).EvaluateDefaults().Stages[0].OutputBits);
    }

    [Theory]
    [InlineData("1", "1", 2)]
    [InlineData("2", "1", 3)]
    [InlineData("p", "p", 8)]
    [InlineData("n - p", "p", 8)]
    [InlineData("n - 1", "n - 1", 8)]
    public void Parts_with_parameters_are_the_whole_unless_they_were_shown_to_be_no_more(
        string one,
        string other,
        int rows
    )
    {
        var text =
            "name: Test\nparameters: {n: {default: 8, min: 4}, p: 2}\ninput: {shape: [n, 4]}\ncuts: all\nlayers:\n  - dense: 4\n"
            + $"  - as: whole\n  - slice: {one}\n  - as: kept\n  - from: whole\n  - slice: {other}\n  - dense: 3\n  - flatten\n"
            + "  - as: a\n  - from: kept\n  - dense: 3\n  - flatten\n  - concat: a\n  - dense: 2\n";
        Assert.Equal(32 * 4 * rows, Compiling.Network(text).EvaluateDefaults().Stages[0].OutputBits);
    }

    [Fact]
    public void The_part_that_a_shortcut_takes_is_all_that_is_kept_for_it() =>
        Assert.Equal(
            [32 * 9 * 4, 32 * ((4 * 5) + (4 * 4)), 32 * 4 * 4, 32 * 4 * 3, 32 * 4],
            Compiling
                .Network(
                    "name: Test\ninput: {shape: [9, 4]}\ncuts: all\nlayers:\n  - dense: 4\n  - residual:\n"
                        + "      body: [dense: 5, slice: 4, dense: 4]\n"
                        + "      shortcut: [slice: 4]\n  - dense: 3\n  - slice: 4\n  - dense: 1\n"
                )
                .EvaluateDefaults()
                .Stages.Select(stage => stage.OutputBits)
        );

    [Fact]
    public void A_run_of_a_repeat_that_takes_a_part_and_the_runs_after_it_differ()
    {
        var stages = Compiling
            .Network(
                "name: Test\ninput: {shape: [16, 4]}\ncuts: all\nlayers:\n  - dense: 4\n  - as: whole\n  - slice: 15\n  - as: kept\n"
                    + "  - from: whole\n  - slice: 15\n  - repeat: 4\n    layers: [dense: 4]\n  - add: kept\n  - dense: 2\n"
            )
            .EvaluateDefaults()
            .Stages;
        Assert.Equal([16, 30, 30, 30, 15], stages.Take(5).Select(stage => stage.OutputBits / 128));
        Assert.Equal([31, 45, 45, 45], stages.Skip(1).Take(4).Select(stage => stage.ActivationBits / 128));
    }

    private static IReadOnlyList<EvaluatedStage> Stages(
        RandomParts parts,
        IEnumerable<PartBranch> order,
        string cuts
    ) => Compiling.Network(parts.Text(order, cuts)).EvaluateDefaults().Stages;

    private static (long, int) Sent(EvaluatedStage stage) => (stage.OutputBits, stage.OutputTensors);

    /// <summary>The bits that each cut sends, by the parameters of the stages before it, which grow with each of these.</summary>
    private static Dictionary<long, long> Totals(IReadOnlyList<EvaluatedStage> stages) =>
        stages
            .Index()
            .ToDictionary(
                stage => stages.Take(stage.Index + 1).Sum(before => before.Parameters),
                stage => stage.Item.OutputBits
            );
}
