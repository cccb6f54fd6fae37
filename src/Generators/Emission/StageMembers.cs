using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Generators.Emission;

/// <summary>
/// Writes the stages and the cuts of a network as members of its class: of each stage that is there whatever the parameters
/// are, one; of stages that a parameter counts, a method that takes the number. Where no parameter counts any, the cuts are
/// an enumeration.
/// </summary>
internal sealed class StageMembers
{
    private const int MostInEnumeration = 256;
    private const string Networks = "global::SplitProofs.Analytics.Networks";

    private readonly CompiledNetwork _network;
    private readonly EvaluatedNetwork _numbers;
    private readonly IReadOnlyList<Member> _members;
    private readonly ILookup<(string Stage, bool TakesNumber), CutAfter> _cutsOf;

    public StageMembers(CompiledNetwork network, EvaluatedNetwork numbers, EquatableArray<NumberedItem> numbered)
    {
        _network = network;
        _numbers = numbers;
        var stages = IsFixed ? numbers.Stages.Select(stage => (stage.Name, false)) : Stages(numbered);
        _members = Named(stages.Distinct());
        var keys = new HashSet<(string, bool)>(_members.Select(member => (member.Stage, member.TakesNumber)));
        _cutsOf = numbers
            .Stages.Zip(numbers.PeakBitsByCut.Skip(1), (stage, peak) => new CutAfter(stage, peak))
            .SelectMany(cut => KeysOf(cut.Stage.Name).Where(keys.Contains).Select(key => (key, cut)))
            .ToLookup(entry => entry.key, entry => entry.cut);
    }

    /// <summary>The lines of all that the class has of this.</summary>
    public IEnumerable<string> Lines() =>
        [
            .. IsFixed ? Enumeration() : CutProperty(),
            "",
            "/// <summary>The stages by name.</summary>",
            "public StagesByName ByName => new(Chain);",
            "",
            .. IsFixed ? [] : CutClass(),
            .. StageClass(),
        ];

    /// <summary>A member. <paramref name="Stage"/> is the stage's name, or what comes before its number.</summary>
    private sealed record Member(string Name, string Stage, bool TakesNumber);

    /// <summary>A stage with the memory that the device takes for all up to it.</summary>
    private sealed record CutAfter(EvaluatedStage Stage, long PeakBits)
    {
        /// <summary>What the cut sends: “one tensor of 96 bits”.</summary>
        public string Sent => StageMembers.Sent(Stage.OutputTensors, Stage.OutputBits);
    }

    private static string Sent(int tensors, long bits) =>
        $"{(tensors == 1 ? "one tensor" : $"{tensors} tensors")} of {Print.Count(bits)} bits";

    private string InputSummary
    {
        get
        {
            var input = Sent(_numbers.InputTensors, _numbers.InputBits);
            return $"    /// <summary>Before all stages. {Sentence($"sends the raw input, {input}.")}</summary>";
        }
    }

    private bool IsFixed => _network.Chain.StageCount.IsConstant && _numbers.Stages.Count <= MostInEnumeration;

    private string Condition => _network.Parameters.Count == 0 ? "" : "With the default parameters: ";

    private string Sentence(string counts) =>
        Condition.Length > 0 ? Condition + counts : char.ToUpperInvariant(counts[0]) + counts.Substring(1);

    private static IEnumerable<(string Name, bool TakesNumber)> Stages(IEnumerable<NumberedItem> items) =>
        items.SelectMany(item =>
            item.Match<IEnumerable<(string, bool)>>(
                single =>
                    !single.Stage.Name.IsNumbered ? [(single.Stage.Name.Stem, false)]
                    : single.Number.IsConstant ? [($"{single.Stage.Name.Stem}{single.Number}", false)]
                    : [(single.Stage.Name.Stem, true)],
                repeated => Stages(repeated.Body)
            )
        );

    /// <summary>Names that differ from each other and from all else that their classes hold.</summary>
    private static IReadOnlyList<Member> Named(IEnumerable<(string Name, bool TakesNumber)> stages)
    {
        var taken = new HashSet<string>(
            "Input Find StagesByName CutsByName Equals GetHashCode GetType ToString MemberwiseClone Finalize ReferenceEquals".Split(
                ' '
            ),
            StringComparer.Ordinal
        );
        return stages.Select(stage => new Member(Free(stage.Name), stage.Name, stage.TakesNumber)).ToArray();

        string Free(string stage)
        {
            var name = WordsOf(stage);
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = $"{name}_{number}";
            }

            return free;
        }
    }

    /// <summary>A stage's name as C# writes it: <c>LastPool</c> for <c>last-pool</c>.</summary>
    private static string WordsOf(string stage) =>
        string.Concat(
            stage
                .Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))
        );

    private IEnumerable<string> Enumeration()
    {
        yield return "/// <summary>";
        yield return "/// Where the network can be cut. "
            + "The value is the number of stages before the cut, as <c>Chain.CutData</c> takes it.";
        yield return "/// </summary>";
        yield return "public enum Cut";
        yield return "{";
        yield return InputSummary;
        yield return "    Input = 0,";
        var (parameters, macs) = (0L, 0L);
        for (var index = 0; index < _members.Count; index++)
        {
            var cut = _cutsOf[(_members[index].Stage, false)].First();
            var stage = cut.Stage;
            parameters = checked(parameters + stage.Parameters);
            macs = checked(macs + stage.Macs);
            var totals =
                $"sends {cut.Sent}; the stages before it have {Print.Count(parameters)} parameters and "
                + $"{Print.Count(macs)} multiply-accumulates, and take up to {Print.Count(cut.PeakBits)} bits of memory.";
            yield return "";
            yield return $"    /// <summary>After <c>{_members[index].Stage}</c>. {Sentence(totals)}</summary>";
            yield return $"    {_members[index].Name} = {index + 1},";
        }

        yield return "}";
    }

    private static IEnumerable<string> CutProperty() =>
        [
            "/// <summary>",
            "/// Where the network can be cut: the number of stages before the cut, as <c>Chain.CutData</c> takes it.",
            "/// </summary>",
            "public CutsByName CutAfter => new(Chain);",
        ];

    private IEnumerable<string> CutClass() =>
        [
            "/// <summary>The cuts by the name of the stage before them.</summary>",
            .. Class("CutsByName"),
            "",
            InputSummary,
            "    public int Input => 0;",
            .. _members.SelectMany(member =>
                Documented(
                    member,
                    member.TakesNumber ? "After the stage of a number. " : "After the stage. ",
                    member.TakesNumber
                        ? $"public int {member.Name}(long number) => Find($\"{member.Stage}{{number}}\", number);"
                        : $"public int {member.Name} => Find({Print.Text(member.Stage)}, 1);"
                )
            ),
            "",
            "    private int Find(string name, long number)",
            "    {",
            "        for (var index = 0; number > 0 && index < chain.Count; index++)",
            "        {",
            "            if (chain.Stages[index].Name == name)",
            "            {",
            "                return index + 1;",
            "            }",
            "        }",
            "",
            "        throw new global::System.ArgumentOutOfRangeException(nameof(number), number, $\"There is no stage {name}.\");",
            "    }",
            "}",
            "",
        ];

    private IEnumerable<string> StageClass() =>
        [
            "/// <summary>The stages by name.</summary>",
            .. Class("StagesByName"),
            .. _members.SelectMany(
                (member, index) =>
                    Documented(
                        member,
                        member.TakesNumber ? "The stage of a number. " : "",
                        IsFixed ? $"public {Networks}.Stage {member.Name} => chain.Stages[{index}];"
                            : member.TakesNumber
                                ? $"public {Networks}.Stage {member.Name}(long number) => "
                                    + $"chain.Stages[new CutsByName(chain).{member.Name}(number) - 1];"
                            : $"public {Networks}.Stage {member.Name} => chain.Stages[new CutsByName(chain).{member.Name} - 1];"
                    )
            ),
            "}",
        ];

    private static IEnumerable<string> Class(string name) =>
        [
            $"public sealed class {name}",
            "{",
            $"    private readonly {Networks}.StageChain chain;",
            "",
            $"    internal {name}({Networks}.StageChain chain) => this.chain = chain;",
        ];

    private IEnumerable<string> Documented(Member member, string what, string declaration)
    {
        var cuts = _cutsOf[(member.Stage, member.TakesNumber)].ToArray();
        var counts =
            cuts.Length == 0
                ? "there is none."
                : $"{Having(member, cuts.Length)} "
                    + $"{Print.Count(cuts.Sum(cut => cut.Stage.Parameters))} parameters and "
                    + $"{Print.Count(cuts.Sum(cut => cut.Stage.Macs))} multiply-accumulates, and "
                    + $"{(member.TakesNumber ? "the last one leaves" : "leaves")} "
                    + $"{cuts[cuts.Length - 1].Sent}; all stages up to it take up to "
                    + $"{Print.Count(cuts[cuts.Length - 1].PeakBits)} bits of memory.";
        yield return "";
        yield return $"    /// <summary>{what}{(counts[0] == '<' ? Condition + counts : Sentence(counts))}</summary>";
        if (member.TakesNumber)
        {
            yield return "    /// <param name=\"number\">The number in its name, from 1.</param>";
            yield return "    /// <exception cref=\"global::System.ArgumentOutOfRangeException\">No stage has this number.</exception>";
        }

        yield return $"    {declaration}";
    }

    private static string Having(Member member, int count) =>
        member.TakesNumber
            ? $"<c>{member.Stage}1</c> to <c>{member.Stage}{count}</c> have"
            : $"<c>{member.Stage}</c> has";

    /// <summary>The names of the members that a stage could belong to: its own, and what may come before a number.</summary>
    private static IEnumerable<(string Stage, bool TakesNumber)> KeysOf(string stage)
    {
        yield return (stage, false);
        for (var end = stage.Length - 1; end > 0 && stage[end] is >= '0' and <= '9'; end--)
        {
            yield return (stage.Substring(0, end), true);
        }
    }
}
