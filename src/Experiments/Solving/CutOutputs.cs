using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Solving;

/// <summary>The outputs for each cut, n = 0..M, in experiments that have a row for each cut.</summary>
internal static class CutOutputs
{
    /// <summary>
    /// If a smaller share of inferences ends at a cut, the threshold there is left out, because no
    /// measured fading would reach it.
    /// </summary>
    private const double LeastShare = 1e-9;

    /// <summary>The column that says which cut.</summary>
    public static RowOutput Cut { get; } =
        new(
            new("cut", "", ColumnKind.Count) { Meaning = "the number of stages before the cut, n", Phrase = "cut {0}" },
            (_, _, cut) => new RowValue.Count(cut)
        );

    public static ImmutableArray<RowOutput> All { get; } =
    [
        new(
            new("stage", "", ColumnKind.Words) { Meaning = "the stage before the cut" },
            (cell, _, cut) => new RowValue.Words(cut == 0 ? "input" : cell.Question.Chain.Stages[cut - 1].Name)
        ),
        new(
            new("data", "bit", ColumnKind.Count) { Meaning = "what the cut sends; none after the last stage" },
            (cell, _, cut) =>
                cut < cell.Stages ? new RowValue.Count(cell.Question.Chain.CutData(cut).Value) : new RowValue.Absent()
        ),
        new(
            new("work", "FLOP", ColumnKind.Count)
            {
                Meaning = "the operations before the cut; none where times are measured",
            },
            (cell, _, cut) =>
                cell.Question.Chain.Stages.Take(cut).All(stage => stage.Cost.Work is Work.Counted)
                    ? new RowValue.Count(
                        cell.Question.Chain.Stages.Take(cut)
                            .Sum(stage => stage.Cost.Work is Work.Counted counted ? counted.Workload.Value : 0)
                    )
                    : new RowValue.Absent()
        ),
        Amount(
            "computing_time",
            "s",
            "the time of computing where an inference is sent at the cut: before it on the device, after it on the edge server",
            (cell, _, cut) => cell.Costs.Time.Computing[cut]
        ),
        Amount(
            "upload_time",
            "s",
            "the mean time of the upload at the cut",
            (cell, _, cut) => cell.FixedCut(cell.Costs.Time, cut) - cell.Costs.Time.Computing[cut]
        ),
        Amount(
            "fixed_cost",
            "",
            "the cost of a frame that always sends at the cut, with as many stages placed",
            (cell, _, cut) => PlacementOutputs.FrameCost(new SolvedMethod.Fixed(cell, cut))
        ),
        Amount(
            "frame_cost",
            "",
            "the cost of a frame with as many stages placed, T(n)",
            (_, method, cut) => Table(method, table => table.FrameCost[cut])
        ),
        Amount(
            "inference_cost",
            "",
            "the cost of an inference with as many stages placed, C(n)",
            (_, method, cut) => Table(method, table => table.CostPerInference[cut])
        ),
        Amount(
            "threshold",
            "dB",
            "the SNR from which the rule sends at the cut, with its best placement; none where it always sends, or hardly ever",
            (_, method, cut) => Threshold(method, cut)
        ),
        new(
            new("stop", "", ColumnKind.Amount)
            {
                Meaning = "the share of inferences that end at the cut, with the rule's best number of stages placed",
                IsShare = true,
            },
            (_, method, cut) =>
                method is not SolvedMethod.Online online ? new RowValue.Absent()
                : cut > online.Placed ? RowValue.Of(0)
                : RowValue.Of(Math.Round(online.Answer.Latency.StopProbabilities[cut], 6))
        ),
    ];

    private static double Table(SolvedMethod method, Func<PlacementTable, double> of) =>
        method.Match(
            online: o => of(o.Table),
            fixedCut: _ => double.NaN,
            foreseen: g => of(g.Table),
            none: () => double.NaN
        );

    private static double Threshold(SolvedMethod method, int cut) =>
        method is SolvedMethod.Online online
        && cut < online.Placed
        && online.Answer.Latency.StopProbabilities[cut] >= LeastShare
        && online.Answer.Decisions is SplittingDecisions.Thresholds thresholds
        && thresholds.LeastSnr(cut) is { Linear: > 0 and < double.PositiveInfinity } snr
            ? snr.Decibels
            : double.NaN;

    private static RowOutput Amount(
        string name,
        string unit,
        string meaning,
        Func<SolvedCell, SolvedMethod, int, double> of
    ) =>
        new(
            new(name, unit, ColumnKind.Amount) { Meaning = meaning },
            (cell, method, cut) => RowValue.Of(of(cell, method, cut))
        );
}
