using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The costs of the rules and the baselines, and why each rule places its number of stages.</summary>
internal static class PlanTables
{
    /// <summary>A row for each rule and each baseline.</summary>
    /// <param name="answers">The rules.</param>
    /// <param name="cuts">The baselines; none if they are not computed.</param>
    public static Block.Table Costs(ImmutableArray<SplittingAnswer> answers, ImmutableArray<FixedCut> cuts)
    {
        ImmutableArray<FixedCut> rows =
        [
            .. answers.Select(answer => new FixedCut(
                answer.Question.Rule.Name,
                answer.PlacedStages,
                answer.FrameCost,
                answer.PlacementCost,
                answer.CostPerInference,
                answer.Usage
            )),
            .. cuts,
        ];
        ImmutableArray<(string Name, NumberColumn Numbers)> columns =
        [
            ("Frame cost", NumberColumn.Of(rows.Select(row => row.FrameCost))),
            ("of which placement", NumberColumn.Of(rows.Select(row => row.PlacementCost))),
            ("Cost of an inference", NumberColumn.Of(rows.Select(row => row.CostPerInference))),
            ("Expected time", NumberColumn.Of(rows.Select(row => row.Usage.Time.Value), "s")),
            ("Expected device energy", NumberColumn.Of(rows.Select(row => row.Usage.Energy.Value), "J")),
        ];
        return new(
            [
                Column.OfText("Decision"),
                Column.OfNumbers("Placed stages"),
                .. columns.Select(column => Column.OfNumbers(column.Numbers.Headed(column.Name))),
            ],
            [
                .. rows.Select(
                    (row, place) =>
                        (IReadOnlyList<Prose>)
                            [
                                row.Name,
                                Count(row.PlacedStages),
                                .. columns.Select(column => (Prose)column.Numbers.Cells[place]),
                            ]
                ),
            ]
        )
        {
            Caption = "What each decision costs, with the placement that is best for it",
        };
    }

    /// <summary>The unit of a cost: the scenario's weights combine seconds and joules into one number.</summary>
    public static Prose Unit(Weights weights) =>
        $"A cost has no unit: each second of an inference counts {Digits.Of(weights.Time.Value)}, and each joule of the device "
        + $"{Digits.Of(weights.Energy.Value)}, as the scenario's weights say.";

    /// <summary>
    /// A row for each rule: what its stages save and cost, and what one more stage or another number
    /// of stages would save and cost.
    /// </summary>
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
            Caption = "Why this many stages: savings over the inferences of a frame, and the cost of the download",
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

    private static Prose Short(double cost) => double.IsNaN(cost) ? "∞" : Digits.Of(cost);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
