using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The share of inferences that end within a latency, under each rule with its best placement.</summary>
internal static class LatencyChart
{
    public static XyChart Of(SolvedPlacement placement)
    {
        ImmutableArray<XySeries> series =
        [
            .. placement
                .Answers.Select(answer => (answer, Points: PointsOf(answer)))
                .GroupBy(law => string.Join(' ', law.Points), law => law)
                .Select(same => new XySeries(
                    NameOf([.. same.Select(law => law.answer)]),
                    PointJoin.Line,
                    same.First().Points
                )),
        ];
        return new(
            $"Latency of {placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}, "
                + $"K = {Digits.Of(placement.Optimal.Question.Costs.Inferences, 6)} inferences per update",
            $"The share of inferences that take no longer, up to 99 %. "
                + $"Half of them take at most {string.Join(", ", placement.Answers.Select(Median))}.",
            new(
                "latency of an inference",
                "s",
                ValueAxis.SpansDecades(series.SelectMany(law => law.Points).Select(point => point.X))
            ),
            new("inferences that take no longer", "%", IsLogarithmic: false),
            series
        )
        {
            Notes =
            [
                $"marked: {string.Join(", ", LatencyPercentiles.Percents.Select(percent => $"{percent} %"))}; "
                    + "the slowest 1 % is not drawn",
            ],
        };
    }

    private static string Median(SplittingAnswer answer) =>
        $"{WithPrefix.Briefly(answer.Latency.Quantile(0.5))} under {answer.Question.Rule.NameInSentence}";

    /// <summary>The name of a curve; rules whose inferences take equally long share one curve.</summary>
    private static string NameOf(ImmutableArray<SplittingAnswer> same)
    {
        var rules = string.Join(" and ", same.Select(answer => answer.Question.Rule.Name));
        var placed = string.Join(
            " and ",
            same.Select(answer => answer.PlacedStages.ToString(CultureInfo.InvariantCulture)).Distinct()
        );
        return $"{rules}, N = {placed}";
    }

    private static ImmutableArray<XyPoint> PointsOf(SplittingAnswer answer) =>
        [
            .. LatencyPoint
                .Of(answer.Latency)
                .SelectMany(
                    point => new[] { point.Below, point.Within }.Distinct(),
                    (point, percent) => new XyPoint(point.Latency, percent) { Mark = PointMark.None }
                )
                .Concat(
                    LatencyPercentiles
                        .Of(answer.Latency)
                        .Where(percentile => double.IsFinite(percentile.Latency.Value))
                        .Select(percentile => new XyPoint(SixDigits.Round(percentile.Latency.Value), percentile.Percent)
                        {
                            Mark = PointMark.Marker,
                        })
                )
                .OrderBy(point => point.X)
                .ThenBy(point => point.Y),
        ];
}
