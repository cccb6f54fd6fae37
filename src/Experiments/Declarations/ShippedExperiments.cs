using System.Collections.Immutable;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Declarations;

/// <summary>The experiments inside the program.</summary>
public static class ShippedExperiments
{
    /// <summary>How the names of files of experiments end.</summary>
    public const string Ending = ".experiment.yaml";

    private static readonly ShippedDocuments _documents = new(
        typeof(ShippedExperiments).Assembly,
        "experiments/",
        Ending
    );

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Names => _documents.Names;

    /// <summary>All of them, in the order of <see cref="Names"/>.</summary>
    public static Result<ImmutableArray<Experiment>> ReadAll() => Results.All(Names.Select(Read));

    /// <summary>A shipped experiment by its name, or the experiment in a file.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    public static Result<Experiment> Find(string nameOrPath) =>
        Names.Contains(nameOrPath) ? Read(nameOrPath)
        : ShippedDocuments.IsPath(nameOrPath) ? ExperimentReader.ReadFile(nameOrPath)
        : Results.Failure<Experiment>(
            new Place.Option(nameOrPath),
            "no experiment is called so",
            $"{Suggestion.For(nameOrPath, Names)} A file of your own ends in {Ending}."
        );

    private static Result<Experiment> Read(string name) => ExperimentReader.Read(_documents.Read(name));
}
