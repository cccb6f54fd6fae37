using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Solving;

/// <summary>The outputs for each placement.</summary>
internal static class PlacementOutputs
{
    private static readonly SplittingRule _optimal = new SplittingRule.Optimal();

    public static ImmutableArray<RowOutput> All { get; } =
    [
        Count("stages", "the number of stages of the network, M", (cell, _) => new RowValue.Count(cell.Stages)),
        Count("placed_stages", "the number of placed stages, N", (_, method) => Placed(method)),
        Amount("frame_cost", "", "the cost of a frame, T(N)", (_, method) => FrameCost(method)),
        Amount("placement_cost", "", "the part of it that is placement", (cell, method) => Placement(cell, method)),
        Amount("inference_cost", "", "the cost of an inference, C(N)", (_, method) => InferenceCost(method)),
        Amount(
            "time",
            "s",
            "the expected time of an inference",
            (cell, method) =>
                method.Match(
                    online: o => o.Answer.Usage.Time.Value,
                    fixedCut: f => cell.FixedCut(cell.Costs.Time, f.Cut),
                    foreseen: _ => double.NaN,
                    none: () => double.NaN
                )
        ),
        Amount(
            "energy",
            "J",
            "the device's expected energy for an inference",
            (cell, method) =>
                method.Match(
                    online: o => o.Answer.Usage.Energy.Value,
                    fixedCut: f => cell.FixedCut(cell.Costs.Energy, f.Cut),
                    foreseen: _ => double.NaN,
                    none: () => double.NaN
                )
        ),
        .. LatencyPercentiles.Percents.Select(percent =>
            Amount(
                string.Create(CultureInfo.InvariantCulture, $"latency_p{percent}"),
                "s",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the time within which {percent} % of inferences are done, under a rule"
                ),
                (_, method) =>
                    method is SolvedMethod.Online online
                        ? online.Answer.Latency.Quantile(percent / 100.0).Value
                        : double.NaN
            )
        ),
        Share(
            "saving",
            "what the frame saves of the best static split's cost",
            (cell, method) => Saving(method, cell.Baselines.StaticCost)
        ),
        Share(
            "saving_over_edge",
            "what the frame saves of the cost of edge only",
            (cell, method) => Saving(method, cell.Baselines.EdgeOnly)
        ),
        Share(
            "saving_over_device",
            "what the frame saves of the cost of device only, whether or not that fits",
            (cell, method) => Saving(method, cell.Baselines.DeviceOnly)
        ),
        Share(
            "excess",
            "what the frame costs more than under the optimal rule with its own placement, as a share of that",
            (cell, method) =>
                cell.Table(_optimal).TryFindBest(out var best)
                    ? -Baselines.Saving(FrameCost(method), cell.Table(_optimal).FrameCost[best])
                    : double.NaN
        ),
        Amount(
            "myopia",
            "",
            "what an inference costs more than under the optimal rule with as many stages placed (R9)",
            (cell, method) =>
                method is SolvedMethod.Online online
                    ? Difference(InferenceCost(method), cell.Table(_optimal).CostPerInference[online.Placed])
                    : double.NaN
        ),
        Amount("myopia_bound", "", "the bound on it under one-stage look-ahead (R18)", MyopiaBound),
        Count(
            "closed_form",
            "the number of placed stages by the closed form of one-stage look-ahead (R10, R11, R16)",
            (cell, method) => ClosedForm(cell, method)
        ),
        Count(
            "least_placed",
            "for equal layers, the least best placement short of all of the optimal rule (R17)",
            (_, method) => Bracket(method, bracket => bracket.Least)
        ),
        Count(
            "most_placed",
            "for equal layers, the greatest best placement short of all of the optimal rule (R17)",
            (_, method) => Bracket(method, bracket => bracket.Most)
        ),
        Amount(
            "simulated_cost",
            "",
            "the cost of an inference in simulated frames",
            (_, method) => method is SolvedMethod.Online online ? online.Simulated.Mean : double.NaN
        ),
        Amount(
            "simulated_error",
            "",
            "half the width of the 95 % confidence interval about it",
            (_, method) => method is SolvedMethod.Online online ? online.Simulated.HalfWidth95 : double.NaN
        ),
        Amount(
            "simulated_deviation",
            "",
            "how far the simulated cost is from inference_cost, in half widths of this interval",
            (_, method) => method is SolvedMethod.Online online ? Deviation(online) : double.NaN
        ),
    ];

    /// <summary>The cost of a frame under a method.</summary>
    public static double FrameCost(SolvedMethod method) =>
        method.Match(
            online: o => o.Table.FrameCost[o.Placed],
            fixedCut: f =>
                f.Cell.Costs.PlacementCost(f.Cut)
                + (f.Cell.Costs.Inferences * f.Cell.FixedCut(f.Cell.Costs.Weighted, f.Cut)),
            foreseen: g => g.Table.FrameCost[g.Placed],
            none: () => double.NaN
        );

    /// <summary>Where every inference costs the same, the interval has no width, and the two differ by rounding only.</summary>
    private static double Deviation(SolvedMethod.Online online)
    {
        var (simulated, expected) = (online.Simulated, InferenceCost(online));
        var difference = Math.Abs(simulated.Mean - expected);
        return difference <= 1e-12 * Math.Abs(expected) ? 0 : difference / simulated.HalfWidth95;
    }

    private static double InferenceCost(SolvedMethod method) =>
        method.Match(
            online: o => o.Table.CostPerInference[o.Placed],
            fixedCut: f => f.Cell.FixedCut(f.Cell.Costs.Weighted, f.Cut),
            foreseen: g => g.Table.CostPerInference[g.Placed],
            none: () => double.NaN
        );

    private static RowValue Placed(SolvedMethod method) =>
        method.Match<RowValue>(
            online: o => new RowValue.Count(o.Placed),
            fixedCut: f => new RowValue.Count(f.Cut),
            foreseen: g => new RowValue.Count(g.Placed),
            none: () => new RowValue.Absent()
        );

    private static double Placement(SolvedCell cell, SolvedMethod method) =>
        Placed(method) is RowValue.Count placed ? cell.Costs.PlacementCost((int)placed.Value) : double.NaN;

    /// <summary>The excess of a cost over the least one; 0 where it is so small that it is rounding.</summary>
    private static double Difference(double cost, double least) =>
        cost - least <= 1e-12 * Math.Abs(least) ? 0 : cost - least;

    private static double Saving(SolvedMethod method, double baseline) =>
        double.IsFinite(FrameCost(method)) ? Baselines.Saving(FrameCost(method), baseline) : double.NaN;

    private static double MyopiaBound(SolvedCell cell, SolvedMethod method)
    {
        if (
            method
                is not SolvedMethod.Online
                {
                    Question.Rule: SplittingRule.LookAhead,
                    Question.Fading: Fading.Independent draws
                } online
            || online.Placed == 0
        )
        {
            return double.NaN;
        }

        var costs = cell.Costs.Weighted;
        var problem = new CoInference(cell.Costs, draws.Channel).Problem;
        var first = BackwardInduction.Solve(problem, online.Placed).Thresholds[0];
        // ξ_0 = (δ_1 + v_1)/t_0 gives v_1.
        var goingOn = (first * costs.Offload[0]) - costs.Extra[0];
        return draws.Channel.ProbabilityAbove(first) * ((costs.OffloadAt(1) * draws.Channel.MeanAirtime) - goingOn);
    }

    private static RowValue ClosedForm(SolvedCell cell, SolvedMethod method) =>
        method
            is SolvedMethod.Online { Question.Rule: SplittingRule.LookAhead, Question.Fading: Fading.Independent draws }
        && double.IsFinite(draws.Channel.MeanAirtime)
            ? new RowValue.Count(
                BlockwisePlacement.Of(BlockwiseProblem.Of(cell.Question.Chain, cell.Question.Scenario)).PlacedStages
            )
            : new RowValue.Absent();

    private static RowValue Bracket(SolvedMethod method, Func<OptimalPlacementBracket, int> end) =>
        method is SolvedMethod.Online online && OptimalPlacementBracket.TryFind(online.Question, out var bracket)
            ? new RowValue.Count(end(bracket))
            : new RowValue.Absent();

    private static RowOutput Count(string name, string meaning, Func<SolvedCell, SolvedMethod, RowValue> of) =>
        new(new(name, "", ColumnKind.Count) { Meaning = meaning }, (cell, method, _) => of(cell, method));

    private static RowOutput Amount(
        string name,
        string unit,
        string meaning,
        Func<SolvedCell, SolvedMethod, double> of
    ) =>
        new(
            new(name, unit, ColumnKind.Amount) { Meaning = meaning },
            (cell, method, _) => RowValue.Of(of(cell, method))
        );

    private static RowOutput Share(string name, string meaning, Func<SolvedCell, SolvedMethod, double> of) =>
        new(
            new(name, "", ColumnKind.Amount) { Meaning = meaning, IsShare = true },
            (cell, method, _) => RowValue.Of(SixDecimals(of(cell, method)))
        );

    /// <summary>Rounds a share to six decimals: it comes from the difference of two costs, whose last digits are noise.</summary>
    private static double SixDecimals(double share) =>
        double.IsFinite(share) ? Math.Round(share, 6, MidpointRounding.AwayFromZero) + 0.0 : share;
}
