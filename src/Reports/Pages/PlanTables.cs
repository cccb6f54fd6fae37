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

/// <summary>What the rules and the baselines cost, and why each rule places as many stages as it does.</summary>
internal static class PlanTables
{
    /// <summary>A row for each rule and each baseline.</summary>
    /// <param name="answers">The rules.</param>
    /// <param name="cuts">The baselines; none where they are not worked out.</param>
    public static Block.Table Costs(ImmutableArray<SplittingAnswer> answers, ImmutableArray<FixedCut> cuts) =>
        new(
            [
                Column.OfText("Decision"),
                Column.OfNumbers("Placed stages"),
                Column.OfNumbers("Frame cost"),
                Column.OfNumbers("of which placement"),
                Column.OfNumbers("Cost of an inference"),
                Column.OfNumbers("Expected time"),
                Column.OfNumbers("Expected device energy"),
            ],
            [
                .. answers.Select(answer =>
                    Costs(
                        answer.Question.Rule.Name,
                        answer.PlacedStages,
                        answer.FrameCost,
                        answer.PlacementCost,
                        answer.CostPerInference,
                        answer.Usage
                    )
                ),
                .. cuts.Select(cut =>
                    Costs(cut.Name, cut.PlacedStages, cut.FrameCost, cut.PlacementCost, cut.CostPerInference, cut.Usage)
                ),
            ]
        )
        {
            Caption = "What each decision costs, with the placement that is best for it",
        };

    /// <summary>A row for each rule: what its stages save and cost, and what one more or another number would.</summary>
    public static Block.Table Reasons(ImmutableArray<SplittingAnswer> answers) =>
        new(
            [
                Column.OfText("Rule"),
                Column.OfNumbers($"{PageSymbols.BestN}"),
                Column.OfNumbers("They save"),
                Column.OfNumbers("and cost"),
                Column.OfNumbers("The last saves"),
                Column.OfNumbers("and costs"),
                Column.OfNumbers("One more saves"),
                Column.OfNumbers("and costs"),
            ],
            [.. answers.Select(Reason)]
        )
        {
            Caption =
                "Why as many stages and no others: savings over the inferences of a frame, and the cost of the download",
        };

    private static IReadOnlyList<Prose> Reason(SplittingAnswer answer)
    {
        var (placed, price) = (answer.PlacedStages, answer.Question.Costs.Placement);
        var worth = PlacementWorth.Of(answer);
        return
        [
            answer.Question.Rule.Name,
            Count(placed),
            Short(worth.Take(placed).Sum()),
            Short(answer.PlacementCost),
            .. placed > 0 ? [Short(worth[placed - 1]), Short(price[placed - 1])] : Nothing,
            .. placed < answer.Table.HorizonLimit ? [Short(worth[placed]), Short(price[placed])]
            : placed < price.Length ? ["does not fit", ""]
            : Nothing,
        ];
    }

    private static Prose[] Nothing => ["", ""];

    private static IReadOnlyList<Prose> Costs(
        string name,
        int placed,
        double frame,
        double placement,
        double inference,
        ExpectedUsage usage
    ) =>
        [
            name,
            Count(placed),
            SixDigits.Of(frame),
            SixDigits.Of(placement),
            SixDigits.Of(inference),
            WithPrefix.Of(usage.Time),
            WithPrefix.Of(usage.Energy),
        ];

    private static Prose Short(double cost) => double.IsNaN(cost) ? "∞" : SixDigits.Of(cost, 3);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
