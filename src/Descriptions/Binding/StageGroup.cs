using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// The stages of some consecutive operators, preceded by the cost of operators that join the stage before. Composing groups is
/// associative, with <see cref="Empty"/> as the neutral element.
/// </summary>
/// <param name="Leading">The cost of the operators before the first one that opens a stage; none or one.</param>
/// <param name="Items">The stages.</param>
internal sealed record StageGroup(EquatableArray<SymbolicCost> Leading, EquatableArray<ChainItem> Items)
{
    public static StageGroup Empty { get; } = new(default, default);

    public static StageGroup Opening(StageName name, SymbolicCost cost) =>
        new(default, new([new ChainItem.Single(new(name, cost))]));

    public static StageGroup Joining(SymbolicCost cost) => new(new([cost]), default);

    public Polynomial StageCount => Items.Aggregate(Polynomial.Zero, (sum, item) => sum + item.StageCount);

    /// <summary>
    /// The counts of the repeated parts at the end, less the one run that <see cref="Then"/> takes from each of them: these must not be
    /// negative.
    /// </summary>
    public IEnumerable<Polynomial> CountsTakenByJoining => Trailing(Items);

    /// <summary>The same for the run that <see cref="WithLeadingInside"/> takes from the repeated parts at the start.</summary>
    public IEnumerable<Polynomial> CountsTakenByLeading => Leading.Count == 0 ? [] : Outermost(Items);

    /// <summary>This group and then another.</summary>
    public StageGroup Then(StageGroup next) =>
        Items.Count == 0 ? next with { Leading = Merge(Leading.Concat(next.Leading)) }
        : next.Leading.Count == 0 ? this with { Items = Items.Concat(next.Items).ToEquatableArray() }
        : this with { Items = Append(Items, next.Leading[0]).Concat(next.Items).ToEquatableArray() };

    /// <summary>
    /// This group repeated. At least one repetition is needed if a run starts with operators that join the last stage of the run before.
    /// </summary>
    public StageGroup Times(Polynomial count) =>
        Items.Count == 0 ? new(Leading.Select(cost => cost.Times(count)).ToEquatableArray(), default)
        : Leading.Count == 0 ? new(default, ChainItem.Repeat(count, Items).ToEquatableArray())
        : new(
            Leading,
            ChainItem.Repeat(count - 1, Append(Items, Leading[0]).ToEquatableArray()).Concat(Items).ToEquatableArray()
        );

    /// <summary>The stages, with the leading operators joined to the first, because there is no stage before.</summary>
    public EquatableArray<ChainItem> WithLeadingInside =>
        Leading.Count == 0 || Items.Count == 0 ? Items : Prepend(Leading[0], Items).ToEquatableArray();

    /// <summary>
    /// The whole group as one stage, which sends a single tensor; only as leading operators if no operator in it opens a stage.
    /// </summary>
    public StageGroup Collapsed(StageName? name)
    {
        var costs = Leading.Concat(Items.Select(TotalOf)).ToArray();
        return costs.Length == 0 ? Empty
            : Items.Count == 0 ? this
            : Opening(name ?? FirstName(Items), costs.Aggregate((first, second) => first.Then(second)));
    }

    /// <summary>The group with its leading operators joined to its first stage.</summary>
    public StageGroup LeadingInside => Items.Count == 0 ? this : new(default, WithLeadingInside);

    private static SymbolicCost TotalOf(ChainItem item) =>
        item.Match(
            single => single.Stage.Cost,
            repeated =>
                repeated.Body.Select(TotalOf).Aggregate((first, second) => first.Then(second)).Times(repeated.Count)
        );

    private static StageName FirstName(EquatableArray<ChainItem> items) =>
        items[0].Match(single => single.Stage.Name, repeated => FirstName(repeated.Body));

    private static EquatableArray<SymbolicCost> Merge(IEnumerable<SymbolicCost> costs) =>
        costs.Any() ? EquatableArray.Of(costs.Aggregate((first, second) => first.Then(second))) : default;

    private static IEnumerable<ChainItem> Append(EquatableArray<ChainItem> items, SymbolicCost cost) =>
        items
            .Take(items.Count - 1)
            .Concat(
                items[items.Count - 1]
                    .Match(
                        single => [Joined(single.Stage, single.Stage.Cost.Then(cost))],
                        repeated =>
                            ChainItem.Repeat(repeated.Count - 1, repeated.Body).Concat(Append(repeated.Body, cost))
                    )
            );

    private static IEnumerable<ChainItem> Prepend(SymbolicCost cost, EquatableArray<ChainItem> items) =>
        items[0]
            .Match(
                single => [Joined(single.Stage, cost.Then(single.Stage.Cost))],
                repeated => Prepend(cost, repeated.Body).Concat(ChainItem.Repeat(repeated.Count - 1, repeated.Body))
            )
            .Concat(items.Skip(1));

    private static ChainItem Joined(SymbolicStage stage, SymbolicCost cost) =>
        new ChainItem.Single(stage with { Cost = cost });

    private static IEnumerable<Polynomial> Trailing(EquatableArray<ChainItem> items) =>
        items.Count == 0
            ? []
            : items[items.Count - 1]
                .Match<IEnumerable<Polynomial>>(
                    _ => [],
                    repeated => Trailing(repeated.Body).Prepend(repeated.Count - 1)
                );

    private static IEnumerable<Polynomial> Outermost(EquatableArray<ChainItem> items) =>
        items.Count == 0
            ? []
            : items[0]
                .Match<IEnumerable<Polynomial>>(
                    _ => [],
                    repeated => Outermost(repeated.Body).Prepend(repeated.Count - 1)
                );
}
