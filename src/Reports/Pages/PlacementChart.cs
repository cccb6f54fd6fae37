using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The frame cost against the number of placed stages, under each rule and beside the baselines.</summary>
internal static class PlacementChart
{
    public static XyChart Of(SolvedPlacement placement)
    {
        var baselines = placement.Baselines;
        var (unit, name) = Scale(baselines);
        var limit = placement.Optimal.Table.HorizonLimit;
        return new(
            $"Frame cost of {placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}, "
                + $"K = {Digits.Of(placement.Optimal.Question.Costs.Inferences, 6)} inferences per update",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Against the number of placed stages, N = 0 to {placement.Network.Chain.Count}. {Best(placement)}."
            ),
            new("placed stages N", "", IsLogarithmic: false) { IsWhole = true },
            new(
                "frame cost T(N)",
                name,
                ValueAxis.SpansDecades(
                    placement.Answers.SelectMany(answer => answer.Table.FrameCost).Select(cost => cost / unit)
                )
            ),
            [.. SeriesOf(placement.Answers, unit)]
        )
        {
            References =
            [
                new("edge only", baselines.EdgeOnly / unit),
                .. baselines.DeviceFits
                    ? [new("device only", baselines.DeviceOnly / unit)]
                    : Array.Empty<ReferenceLine>(),
                new("best static split", baselines.StaticCost / unit),
            ],
            Shadings =
                limit < placement.Chain.Count
                    ?
                    [
                        new(
                            limit + 0.5,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"from N = {limit + 1} on, more than the device's memory holds"
                            )
                        ),
                    ]
                    : [],
        };
    }

    /// <summary>The unit of the axis: one percent of the cost of edge only, if that is a finite positive cost.</summary>
    private static (double Unit, string Name) Scale(Baselines baselines) =>
        double.IsFinite(baselines.EdgeOnly) && baselines.EdgeOnly > 0
            ? (baselines.EdgeOnly / 100, "% of edge only")
            : (1, "");

    private static string Best(SolvedPlacement placement)
    {
        var (first, others) = (placement.Answers[0], placement.Answers[1..]);
        return string.Join(
            ", ",
            others
                .Select(answer => $"{answer.Question.Rule.NameInSentence} at N = {Count(answer)}")
                .Prepend($"{RuleText.SentenceStart(first.Question.Rule)} costs least at N = {Count(first)}")
        );
    }

    /// <summary>
    /// The curves. Rules with the same cost at every number of placed stages share one curve; each best number has one label.
    /// </summary>
    private static IEnumerable<XySeries> SeriesOf(ImmutableArray<SplittingAnswer> answers, double unit) =>
        answers
            .GroupBy(answer => string.Join(' ', answer.Table.FrameCost.Select(SixDigits.Of)))
            .Select(same => new XySeries(
                string.Join(" and ", same.Select(answer => answer.Question.Rule.Name)),
                PointJoin.Line,
                [
                    .. same.First()
                        .Table.FrameCost.Select((cost, placed) => PointOf(answers, same.First(), placed, cost / unit)),
                ]
            ));

    private static XyPoint PointOf(
        ImmutableArray<SplittingAnswer> answers,
        SplittingAnswer answer,
        int placed,
        double cost
    )
    {
        if (placed != answer.PlacedStages)
        {
            return new(placed, cost);
        }

        ImmutableArray<SplittingAnswer> best = [.. answers.Where(other => other.PlacedStages == placed)];
        var rules =
            best.Length == answers.Length
                ? "all rules"
                : string.Join(", ", best.Select(other => other.Question.Rule.ShortName));
        return new(placed, cost)
        {
            Mark = PointMark.Ring,
            Label = best[0] == answer ? $"N* = {Count(answer)} ({rules})" : "",
        };
    }

    private static string Count(SplittingAnswer answer) => answer.PlacedStages.ToString(CultureInfo.InvariantCulture);
}
