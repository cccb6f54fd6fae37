using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Experiments.Solving;

/// <summary>A rule or a baseline: how many stages to place, and when to send.</summary>
/// <param name="Name">Its name in experiments and rows.</param>
/// <param name="Meaning">A description in a few words.</param>
/// <param name="IsRule">Whether it is a splitting rule with its own best placement.</param>
/// <param name="Solve">Applies it to a cell.</param>
internal sealed record PlacingMethod(string Name, string Meaning, bool IsRule, Func<SolvedCell, SolvedMethod> Solve)
{
    private static readonly SplittingRule _optimal = new SplittingRule.Optimal();

    /// <summary>The splitting rules.</summary>
    public static ImmutableArray<PlacingMethod> Rules { get; } =
    [
        .. SplittingRule.All.Select(rule => new PlacingMethod(
            rule.Option,
            rule.Name,
            IsRule: true,
            cell => cell.Table(rule).TryFindBest(out var placed) ? Online(cell, rule, placed) : new SolvedMethod.None()
        )),
    ];

    /// <summary>The baselines, with which rules are compared.</summary>
    public static ImmutableArray<PlacingMethod> Baselines { get; } =
    [
        Baseline("edge-only", "everything on the edge server", cell => new SolvedMethod.Fixed(cell, 0)),
        Baseline(
            "device-only",
            "everything on the device, where it fits",
            cell => cell.Baselines.DeviceFits ? new SolvedMethod.Fixed(cell, cell.Stages) : new SolvedMethod.None()
        ),
        Baseline(
            "best-static-split",
            "the best fixed cut that fits",
            cell => new SolvedMethod.Fixed(cell, cell.Baselines.StaticSplit)
        ),
        Baseline("worst-static-split", "the worst fixed cut that fits", WorstCut),
        Baseline(
            "all-placed",
            "every stage placed that fits, with the optimal rule",
            cell => Online(cell, _optimal, cell.Costs.HorizonLimit)
        ),
        Baseline(
            "static-placement",
            "as many stages placed as the best fixed cut places, with the optimal rule",
            cell => Online(cell, _optimal, cell.Baselines.StaticSplit)
        ),
        Baseline(
            "genie",
            "a bound: who sees every draw of an inference in advance (R5), where draws are independent",
            Genie
        ),
    ];

    private static PlacingMethod Baseline(string name, string meaning, Func<SolvedCell, SolvedMethod> solve) =>
        new(name, meaning, IsRule: false, solve);

    private static SolvedMethod Online(SolvedCell cell, SplittingRule rule, int placed)
    {
        var table = cell.Table(rule);
        return double.IsFinite(table.FrameCost[placed])
            ? new SolvedMethod.Online(cell, rule, placed)
            : new SolvedMethod.None();
    }

    private static SolvedMethod Genie(SolvedCell cell) =>
        cell.IsIndependent && cell.Genie is var table && table.TryFindBest(out var placed)
            ? new SolvedMethod.Foreseen(table, placed)
            : new SolvedMethod.None();

    private static SolvedMethod.Fixed WorstCut(SolvedCell cell) =>
        Enumerable
            .Range(0, cell.Costs.HorizonLimit + 1)
            .Select(cut => new SolvedMethod.Fixed(cell, cut))
            .MaxBy(cut => PlacementOutputs.FrameCost(cut))!;
}
