using SplitProofs.Descriptions.Binding;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Generators.Emission;

/// <summary>
/// Writes the stages and the cuts of a network as members of its class. A stage that exists for all parameters has a member of its own;
/// stages whose number depends on a parameter share a method that takes the number. If no number of stages depends on a parameter, the
/// cuts are an enumeration.
/// </summary>
internal sealed class StageMembers
{
    private const int MostInEnumeration = 256;
    private static readonly CSharpCode _networks = $"global::SplitProofs.Analytics.Networks";

    private static readonly CSharpCode _chain = ClassNames.Of(GeneratedMember.Chain);
    private static readonly CSharpCode _cutsByName = ClassNames.Of(GeneratedMember.CutsByName);
    private static readonly CSharpCode _stagesByName = ClassNames.Of(GeneratedMember.StagesByName);
    private static readonly CSharpCode _input = ClassNames.Of(GeneratedMember.Input);
    private static readonly CSharpCode _find = ClassNames.Of(GeneratedMember.Find);

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

    /// <summary>The lines of all these members.</summary>
    public IEnumerable<CSharpCode> Lines() =>
        [
            .. IsFixed ? Enumeration() : CutProperty(),
            $"",
            $"/// <summary>The stages by name.</summary>",
            $"public {_stagesByName} {ClassNames.Of(GeneratedMember.ByName)} => new({_chain});",
            $"",
            .. IsFixed ? [] : CutClass(),
            .. StageClass(),
        ];

    /// <summary>A member. <paramref name="Stage"/> is the name of its stage, or the part of the name before the number.</summary>
    private sealed record Member(string Name, string Stage, bool TakesNumber)
    {
        public CSharpCode Identifier => CSharpCode.Identifier(Name);
    }

    /// <summary>A stage, with the memory in bits that the device takes for all stages up to it.</summary>
    private sealed record CutAfter(EvaluatedStage Stage, long PeakBits)
    {
        /// <summary>What the cut sends: “one tensor of 96 bits”.</summary>
        public CSharpCode Sent => StageMembers.Sent(Stage.OutputTensors, Stage.OutputBits);
    }

    private static CSharpCode Sent(int tensors, long bits) =>
        $"{(tensors == 1 ? $"one tensor" : (CSharpCode)$"{tensors} tensors")} of {CSharpCode.Count(bits)} bits";

    private CSharpCode InputSummary
    {
        get
        {
            var input = Sent(_numbers.InputTensors, _numbers.InputBits);
            return $"    /// <summary>Before all stages. {Sentence($"sends the raw input, {input}.")}</summary>";
        }
    }

    private bool IsFixed => _network.Chain.StageCount.IsConstant && _numbers.Stages.Count <= MostInEnumeration;

    private CSharpCode Condition => _network.Parameters.Count == 0 ? $"" : (CSharpCode)$"With the default parameters: ";

    private CSharpCode Sentence(CSharpCode counts) => Condition.IsEmpty ? counts.Capitalised : $"{Condition}{counts}";

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

    /// <summary>Names that differ from each other and from all others in their classes.</summary>
    private static IReadOnlyList<Member> Named(IEnumerable<(string Name, bool TakesNumber)> stages)
    {
        var taken = new HashSet<string>(
            [
                .. GeneratedMember.OfStages,
                GeneratedMember.StagesByName.Text,
                GeneratedMember.CutsByName.Text,
                .. GeneratedMember.OfObject,
            ],
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

    private IEnumerable<CSharpCode> Enumeration()
    {
        yield return $"/// <summary>";
        yield return $"/// Where the network can be cut. "
            + $"The value is the number of stages before the cut, as <c>Chain.CutData</c> takes it.";
        yield return $"/// </summary>";
        yield return $"public enum {ClassNames.Of(GeneratedMember.Cut)}";
        yield return $"{{";
        yield return InputSummary;
        yield return $"    {_input} = 0,";
        var (parameters, macs) = (0L, 0L);
        for (var index = 0; index < _members.Count; index++)
        {
            var cut = _cutsOf[(_members[index].Stage, false)].First();
            var stage = cut.Stage;
            parameters = checked(parameters + stage.Parameters);
            macs = checked(macs + stage.Macs);
            CSharpCode totals =
                $"sends {cut.Sent}; the stages before it have {CSharpCode.Count(parameters)} parameters and "
                + $"{CSharpCode.Count(macs)} multiply-accumulates, and take up to {CSharpCode.Count(cut.PeakBits)} bits of memory.";
            yield return $"";
            yield return $"    /// <summary>After <c>{CSharpCode.DocText(_members[index].Stage)}</c>. {Sentence(totals)}</summary>";
            yield return $"    {_members[index].Identifier} = {index + 1},";
        }

        yield return $"}}";
    }

    private static IEnumerable<CSharpCode> CutProperty() =>
        [
            $"/// <summary>",
            $"/// Where the network can be cut: the number of stages before the cut, as <c>Chain.CutData</c> takes it.",
            $"/// </summary>",
            $"public {_cutsByName} {ClassNames.Of(GeneratedMember.CutAfter)} => new({_chain});",
        ];

    private IEnumerable<CSharpCode> CutClass() =>
        [
            $"/// <summary>The cuts by the name of the stage before them.</summary>",
            .. Class(_cutsByName),
            $"",
            InputSummary,
            $"    public int {_input} => 0;",
            .. _members.SelectMany(member =>
                Documented(
                    member,
                    member.TakesNumber ? $"After the stage of a number. " : (CSharpCode)$"After the stage. ",
                    member.TakesNumber
                        ? $"public int {member.Identifier}(long number) => "
                            + $"{_find}({CSharpCode.InterpolatedLiteral(member.Stage, $"number")}, number);"
                        : (CSharpCode)
                            $"public int {member.Identifier} => {_find}({CSharpCode.Literal(member.Stage)}, 1);"
                )
            ),
            $"",
            $"    private int {_find}(string name, long number)",
            $"    {{",
            $"        for (var index = 0; number > 0 && index < chain.Count; index++)",
            $"        {{",
            $"            if (chain.Stages[index].Name == name)",
            $"            {{",
            $"                return index + 1;",
            $"            }}",
            $"        }}",
            $"",
            $"        throw new global::System.ArgumentOutOfRangeException(nameof(number), number, $\"There is no stage {{name}}.\");",
            $"    }}",
            $"}}",
            $"",
        ];

    private IEnumerable<CSharpCode> StageClass() =>
        [
            $"/// <summary>The stages by name.</summary>",
            .. Class(_stagesByName),
            .. _members.SelectMany(
                (member, index) =>
                    Documented(
                        member,
                        member.TakesNumber ? $"The stage of a number. " : (CSharpCode)$"",
                        (IsFixed, member.TakesNumber) switch
                        {
                            (true, _) => $"public {_networks}.Stage {member.Identifier} => chain.Stages[{index}];",
                            (false, true) => $"public {_networks}.Stage {member.Identifier}(long number) => "
                                + $"chain.Stages[new {_cutsByName}(chain).{member.Identifier}(number) - 1];",
                            (false, false) => $"public {_networks}.Stage {member.Identifier} => "
                                + $"chain.Stages[new {_cutsByName}(chain).{member.Identifier} - 1];",
                        }
                    )
            ),
            $"}}",
        ];

    private static IEnumerable<CSharpCode> Class(CSharpCode name) =>
        [
            $"public sealed class {name}",
            $"{{",
            $"    private readonly {_networks}.StageChain chain;",
            $"",
            $"    internal {name}({_networks}.StageChain chain) => this.chain = chain;",
        ];

    private IEnumerable<CSharpCode> Documented(Member member, CSharpCode what, CSharpCode declaration)
    {
        var cuts = _cutsOf[(member.Stage, member.TakesNumber)].ToArray();
        CSharpCode counts = $"there is none.";
        if (cuts.Length > 0)
        {
            var last = cuts[cuts.Length - 1];
            var leaves = member.TakesNumber ? $"the last one leaves" : (CSharpCode)$"leaves";
            counts =
                $"{Having(member, cuts.Length)} {CSharpCode.Count(cuts.Sum(cut => cut.Stage.Parameters))} parameters and "
                + $"{CSharpCode.Count(cuts.Sum(cut => cut.Stage.Macs))} multiply-accumulates, and {leaves} {last.Sent}; "
                + $"all stages up to it take up to {CSharpCode.Count(last.PeakBits)} bits of memory.";
        }

        yield return $"";
        yield return $"    /// <summary>{what}{Sentence(counts)}</summary>";
        if (member.TakesNumber)
        {
            yield return $"    /// <param name=\"number\">The number in its name, from 1.</param>";
            yield return $"    /// <exception cref=\"global::System.ArgumentOutOfRangeException\">No stage has this number.</exception>";
        }

        yield return $"    {declaration}";
    }

    private static CSharpCode Having(Member member, int count)
    {
        var stage = CSharpCode.DocText(member.Stage);
        return member.TakesNumber
            ? $"<c>{stage}1</c> to <c>{stage}{count}</c> have"
            : (CSharpCode)$"<c>{stage}</c> has";
    }

    /// <summary>The members that a stage could belong to: the one of its whole name, and the one of the part before its number.</summary>
    private static IEnumerable<(string Stage, bool TakesNumber)> KeysOf(string stage)
    {
        yield return (stage, false);
        for (var end = stage.Length - 1; end > 0 && stage[end] is >= '0' and <= '9'; end--)
        {
            yield return (stage.Substring(0, end), true);
        }
    }
}
