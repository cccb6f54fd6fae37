using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>Finds the scenario that an option of the command line asks for.</summary>
public static class ScenarioLookup
{
    /// <summary>Finds a shipped scenario by its name, whatever the case of its letters, or reads the scenario in a file.</summary>
    /// <param name="nameOrPath">
    /// The name or the file. A text that is no shipped name is a file if <see cref="ShippedDocuments.IsPath"/> says so.
    /// </param>
    public static Result<ScenarioFile> Find(string nameOrPath) => Find(nameOrPath, []);

    /// <summary>Finds a scenario as <see cref="Find(string)"/> does, with values that replace those in its text.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    /// <param name="settings">The values, in the order in which they apply.</param>
    public static Result<ScenarioFile> Find(string nameOrPath, ImmutableArray<Setting> settings) =>
        FindDocument(nameOrPath).Bind(document => document.With(settings));

    /// <summary>The parsed text of a scenario, found as <see cref="Find(string)"/> does.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    public static Result<ScenarioDocument> FindDocument(string nameOrPath) =>
        ShippedScenarios.Names.FirstOrDefault(name => name.Equals(nameOrPath, StringComparison.OrdinalIgnoreCase))
            is { } shipped
            ? ShippedScenarios.Parse(shipped)
        : ShippedDocuments.IsPath(nameOrPath) ? Source.Load(nameOrPath).Bind(ScenarioReader.Parse)
        : Results.Failure<ScenarioDocument>(
            new Place.Option("--scenario"),
            $"no scenario is called {Quote.Of(nameOrPath)}",
            $"{NearestAndAll(nameOrPath)} A file of your own ends in .yaml."
        );

    private static string NearestAndAll(string name)
    {
        var nearest = Suggestion.For(name, ShippedScenarios.Names);
        var all = $"Shipped scenarios: {string.Join(", ", ShippedScenarios.Names)}.";
        return nearest.StartsWith("Did you mean", StringComparison.Ordinal) ? $"{nearest} {all}" : all;
    }
}
