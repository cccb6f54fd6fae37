using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The answer for a network under each scenario, with links to the sections that explain it.</summary>
internal static class NetworkSummary
{
    public static Block.Table Of(SolvedPlacements placements, Network network)
    {
        ImmutableArray<SolvedPlacement> solved =
        [
            .. placements.Draws.Select(draws => draws.Placement).Where(placement => placement.Network == network),
            .. placements.Memory.Select(scenario => scenario.Networks.First(placement => placement.Network == network)),
        ];
        return new(
            [
                Column.OfText("Under"),
                Column.OfNumbers("Stages to place"),
                Column.OfText("Up to"),
                Column.OfNumbers("Frame cost"),
                .. SavingsTable.OverBaselines.Select(saving => Column.OfNumbers(saving.Heading)),
            ],
            [.. solved.Select(Row)]
        );
    }

    private static IReadOnlyList<Prose> Row(SolvedPlacement placement)
    {
        var (name, plan) = (placement.ScenarioFile.Scenario.Name, placement.Optimal);
        return
        [
            new Inline.Link(name, $"#under-{name.ToLowerInvariant()}"),
            plan.PlacedStages.ToString(CultureInfo.InvariantCulture),
            plan.PlacedStages == 0 ? "nothing" : placement.Chain.Stages[plan.PlacedStages - 1].Name,
            SixDigits.Of(plan.FrameCost),
            .. SavingsTable.OverBaselines.Select(saving => (Prose)saving.Cell(placement)),
        ];
    }
}
