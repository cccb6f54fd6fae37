using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>A scenario in words and as a table, compared with the reference, which is the scenario that is shown first.</summary>
internal static class ScenarioText
{
    /// <summary>How the scenario differs from the reference; nothing for the reference itself.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="placements">All scenarios, the reference first.</param>
    public static string Differences(ScenarioFile file, SolvedPlacements placements)
    {
        var reference = placements.Scenarios[0];
        if (ReferenceEquals(file, reference))
        {
            return "";
        }

        var differences = ScenarioValues
            .Differences(file, reference)
            .Select(leaf =>
                leaf.Value.Length == 0 ? $"no {ScenarioKeyWords.Find(leaf.Key).Name}"
                : leaf.Other.Length == 0 ? ScenarioKeyWords.Find(leaf.Key).Brief(leaf.Value)
                : $"{ScenarioKeyWords.Find(leaf.Key).Brief(leaf.Value)}, not {leaf.Other}"
            )
            .ToList();
        return differences.Count == 0
            ? $"It states what {reference.Scenario.Name} states."
            : $"Beside {reference.Scenario.Name}: {string.Join("; ", differences)}.";
    }

    /// <summary>The values that are not those of the reference; nothing for the reference itself.</summary>
    /// <inheritdoc cref="Differences" path="/param"/>
    public static string Keys(ScenarioFile file, SolvedPlacements placements) =>
        string.Join(
            "; ",
            ScenarioValues
                .Differences(file, placements.Scenarios[0])
                .Where(leaf => leaf.Value.Length > 0)
                .Select(leaf => ScenarioKeyWords.Find(leaf.Key).Brief(leaf.Value))
        );

    /// <summary>
    /// The values that differ from those of the reference, beside the reference's; for the reference itself, all values.
    /// </summary>
    /// <inheritdoc cref="Differences" path="/param"/>
    public static Block.Table Table(ScenarioFile file, SolvedPlacements placements)
    {
        var reference = placements.Scenarios[0];
        var own = ScenarioValues.Of(file);
        if (ReferenceEquals(file, reference))
        {
            return new(
                [Column.OfText("Key"), Column.OfText("Value")],
                [.. own.Select(leaf => (IReadOnlyList<Prose>)[new Inline.Code(leaf.Key), leaf.Value])]
            )
            {
                Caption = $"What the scenario {file.Scenario.Name} states",
            };
        }

        return new(
            [Column.OfText("Key"), Column.OfText("Value"), Column.OfText($"In {reference.Scenario.Name}")],
            [
                .. ScenarioValues
                    .Differences(file, reference)
                    .Select(leaf =>
                        (IReadOnlyList<Prose>)[new Inline.Code(leaf.Key), Stated(leaf.Value), Stated(leaf.Other)]
                    ),
            ]
        )
        {
            Caption = $"What the scenario {file.Scenario.Name} states otherwise than {reference.Scenario.Name}",
        };
    }

    private static Prose Stated(string value) => value.Length == 0 ? "not stated" : value;
}
