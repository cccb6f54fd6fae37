using System.Collections.Immutable;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Declarations;

/// <summary>The experiments inside the program.</summary>
public static class ShippedExperiments
{
    private const string Folder = "experiments/";

    /// <summary>How the names of files of experiments end.</summary>
    public const string Ending = ".experiment.yaml";

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(ShippedExperiments)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All of them, in the order of <see cref="Names"/>.</summary>
    public static Result<ImmutableArray<Experiment>> ReadAll() => Results.All(Names.Select(Read));

    /// <summary>A shipped experiment by its name, or the experiment in a file.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    public static Result<Experiment> Find(string nameOrPath) =>
        Names.Contains(nameOrPath) ? Read(nameOrPath)
        : LooksLikePath(nameOrPath) ? ExperimentReader.ReadFile(nameOrPath)
        : Results.Failure<Experiment>(
            new Place.Option(nameOrPath),
            "no experiment is called so",
            $"{Suggestion.For(nameOrPath, Names)} A file of your own ends in {Ending}."
        );

    private static Result<Experiment> Read(string name)
    {
        var path = $"{Folder}{name}{Ending}";
        using var stream = typeof(ShippedExperiments).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return ExperimentReader.Read(Source.Of(reader.ReadToEnd(), path));
    }

    private static bool LooksLikePath(string text) =>
        File.Exists(text)
        || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().ContainsAny('/', '\\');
}
