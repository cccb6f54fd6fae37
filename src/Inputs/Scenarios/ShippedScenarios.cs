using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>The scenarios inside the program.</summary>
public static class ShippedScenarios
{
    /// <summary>The name of the scenario that the others are variations of.</summary>
    private const string Reference = "reference";

    private static readonly ShippedDocuments _documents = new(
        typeof(ShippedScenarios).Assembly,
        "scenarios/",
        ".scenario.yaml"
    );

    /// <summary>Their names: the reference first, then the others in order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. _documents.Names.OrderBy(name => name != Reference)];

    /// <summary>All of them, in the order of <see cref="Names"/>.</summary>
    public static Result<ImmutableArray<ScenarioFile>> ReadAll() =>
        Results.All(Names.Select(name => Parse(name).Bind(document => document.With([])))).Bind(RequireOwnNames);

    /// <summary>
    /// Returns the scenarios, or a fault if two names differ at most in capitals: files of the report are named after them.
    /// </summary>
    internal static Result<ImmutableArray<ScenarioFile>> RequireOwnNames(ImmutableArray<ScenarioFile> scenarios) =>
        scenarios
            .GroupBy(file => file.Scenario.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Skip(1).Select(file => (First: group.First(), Second: file)))
            .Select(pair => new Fault(
                pair.Second.Source.Whole,
                $"its name, {Quote.Of(pair.Second.Scenario.Name)}, is also that of {Quote.Plain(pair.First.Source.Path)} "
                    + "(capitals do not count)",
                "Give each scenario a name of its own."
            ))
            .ToImmutableArray()
            is { IsEmpty: false } faults
            ? new Result<ImmutableArray<ScenarioFile>>.Failure(faults)
            : Results.Success(scenarios);

    /// <summary>The document of one of them.</summary>
    internal static Result<ScenarioDocument> Parse(string name) => ScenarioReader.Parse(_documents.Read(name));
}
