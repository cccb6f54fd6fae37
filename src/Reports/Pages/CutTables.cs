using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>What happens at each cut: the SNR from which each rule sends, the worth of each stage, and where inferences end.</summary>
internal static class CutTables
{
    /// <summary>The data at each cut, the SNR from which each rule sends there, and the share of inferences that end there.</summary>
    public static Block.Table Thresholds(SolvedDraws solved)
    {
        var (chain, answers) = (solved.Placement.Chain, solved.Placement.Answers);
        var cuts = Math.Min(chain.Count, answers.Max(answer => answer.PlacedStages) + 1);
        var data = NumberColumn.Of(Enumerable.Range(0, cuts).Select(cut => (double)chain.CutData(cut).Value), "bit");
        return new(
            [
                Column.OfText("Before stage"),
                Column.OfNumbers(data.Headed("Data to send")),
                .. answers.SelectMany(answer =>
                    new[]
                    {
                        Column.OfNumbers($"{RuleText.Heading(answer.Question.Rule)} sends from [dB]"),
                        Column.OfNumbers("ends there [%]"),
                    }
                ),
            ],
            [
                .. Enumerable
                    .Range(0, answers.Max(answer => answer.PlacedStages) + 1)
                    .Select(cut =>
                        (IReadOnlyList<Prose>)
                            [
                                cut == chain.Count ? "on the device" : chain.Stages[cut].Name,
                                cut == chain.Count ? "" : data.Cells[cut],
                                .. answers
                                    .Zip(solved.Thresholds)
                                    .SelectMany(rule =>
                                        new Prose[] { Threshold(rule.First, rule.Second, cut), Share(rule.First, cut) }
                                    ),
                            ]
                    ),
            ]
        )
        {
            Caption = "From which signal-to-noise ratio to send before a stage, and the inferences that end there",
        };
    }

    /// <summary>When the optimal rule sends at each cut, on a channel with memory.</summary>
    public static Block.Table Decisions(SolvedPlacement placement)
    {
        var (plan, stages) = (placement.Optimal, placement.Chain.Stages);
        return new(
            [Column.OfText("Cut"), Column.OfText("Sends"), Column.OfNumbers("Inferences that end there")],
            [
                .. Enumerable
                    .Range(0, plan.PlacedStages + 1)
                    .Select(cut =>
                        (IReadOnlyList<Prose>)
                            [
                                cut == stages.Length ? "on the device" : $"before {stages[cut].Name}",
                                cut == stages.Length ? "nothing"
                                : cut == plan.PlacedStages ? "always"
                                : DecisionText.Of(plan.Decisions, cut),
                                Percentage.Of(plan.Latency.StopProbabilities[cut]),
                            ]
                    ),
            ]
        )
        {
            Caption = "When the optimal rule sends",
        };
    }

    /// <summary>What placing each stage saves in a frame under each rule, and its cost.</summary>
    public static Block.Table Worth(SolvedPlacement placement)
    {
        var (chain, answers) = (placement.Chain, placement.Answers);
        ImmutableArray<ImmutableArray<double>> worth = [.. answers.Select(PlacementWorth.Of)];
        return new(
            [
                Column.OfText("Stage"),
                Column.OfNumbers("Price of placing it"),
                .. answers.Select(answer => Column.OfNumbers($"Worth, {answer.Question.Rule.Name}")),
            ],
            [
                .. Enumerable
                    .Range(0, chain.Count)
                    .Select(stage =>
                        (IReadOnlyList<Prose>)
                            [
                                chain.Stages[stage].Name,
                                Digits.Of(placement.Optimal.Question.Costs.Placement[stage]),
                                .. worth.Select(rule =>
                                    (Prose)(double.IsNaN(rule[stage]) ? "∞" : Digits.Of(rule[stage]))
                                ),
                            ]
                    ),
            ]
        )
        {
            Caption = "What placing each stage costs, and saves over the inferences of a frame, given those before it",
        };
    }

    /// <summary>How long inferences take: the mean, and a column for each percentile, all in one unit.</summary>
    public static Block.Table Latencies(SolvedPlacement placement)
    {
        var plans = placement.Answers;
        var columns = 1 + LatencyPercentiles.Percents.Length;
        var latencies = NumberColumn.Of(
            plans.SelectMany(plan =>
                LatencyPercentiles
                    .Of(plan.Latency)
                    .Select(percentile => percentile.Latency.Value)
                    .Prepend(plan.Usage.Time.Value)
            ),
            "s"
        );
        return new(
            [
                Column.OfText("Rule"),
                Column.OfNumbers(latencies.Headed("Mean")),
                .. LatencyPercentiles.Percents.Select(percent =>
                    Column.OfNumbers(latencies.Headed($"{Count(percent)} % within"))
                ),
            ],
            [
                .. plans.Select(
                    (plan, row) =>
                        (IReadOnlyList<Prose>)
                            [
                                plan.Question.Rule.Name,
                                .. Enumerable
                                    .Range(0, columns)
                                    .Select(column => (Prose)latencies.Cells[(row * columns) + column]),
                            ]
                ),
            ]
        )
        {
            Caption = "How long inferences take, with the placement that is best for each rule",
        };
    }

    private static string Share(SplittingAnswer answer, int cut) =>
        cut <= answer.PlacedStages ? Percentage.Number(answer.Latency.StopProbabilities[cut]) : "";

    private static string Threshold(SplittingAnswer answer, ImmutableArray<double> thresholds, int cut) =>
        cut > answer.PlacedStages ? "not reached"
        : cut == thresholds.Length && cut == answer.Question.Chain.Count ? ""
        : cut == answer.PlacedStages ? "any SNR"
        : answer.Latency.StopProbabilities[cut] < DecisionText.LeastShare ? "practically never"
        : InDecibels(answer.Question.Scenario.Uplink.RateLaw.LeastSnr(thresholds[cut]));

    private static string InDecibels(SignalToNoiseRatio snr) =>
        snr.Linear is > 0 and < double.PositiveInfinity ? Digits.Of(snr.Decibels) : DecisionText.Threshold(snr);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
