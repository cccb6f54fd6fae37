using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>A scenario in words and as a table, beside the one that is shown first, the reference.</summary>
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
                leaf.Value.Length == 0 ? $"no {leaf.Key}"
                : leaf.Other.Length == 0 ? $"{leaf.Key} {leaf.Value}"
                : $"{leaf.Key} {leaf.Value}, not {leaf.Other}"
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
                .Select(leaf => $"{leaf.Key.Split('.')[^1]} {leaf.Value}")
        );

    /// <summary>The values of the scenario, and those of the reference where they differ.</summary>
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

        var differences = ScenarioValues.Differences(file, reference).ToDictionary(leaf => leaf.Key);
        return new(
            [Column.OfText("Key"), Column.OfText("Value"), Column.OfText($"In {reference.Scenario.Name}")],
            [
                .. own.Select(leaf => Row(leaf.Key, leaf.Value)),
                .. differences.Values.Where(leaf => leaf.Value.Length == 0).Select(leaf => Row(leaf.Key, "")),
            ]
        )
        {
            Caption = $"What the scenario {file.Scenario.Name} states, and {reference.Scenario.Name} where it differs",
        };

        IReadOnlyList<Prose> Row(string key, string value) =>
            differences.TryGetValue(key, out var leaf)
                ?
                [
                    new Inline.Code(key),
                    value.Length == 0 ? "" : new Inline.Strong(value),
                    leaf.Other.Length == 0 ? "not stated" : leaf.Other,
                ]
                : [new Inline.Code(key), value, ""];
    }
}
