using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>The scenarios inside the program.</summary>
public static class ShippedScenarios
{
    private const string Folder = "scenarios/";
    private const string Ending = ".scenario.yaml";

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(ShippedScenarios)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All of them, in the order of their names.</summary>
    public static Result<ImmutableArray<ScenarioFile>> ReadAll() => Results.All(Names.Select(Read));

    /// <summary>One of them.</summary>
    internal static Result<ScenarioFile> Read(string name)
    {
        var path = $"{Folder}{name}{Ending}";
        using var stream = typeof(ShippedScenarios).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return ScenarioReader.Read(reader.ReadToEnd(), path);
    }
}
