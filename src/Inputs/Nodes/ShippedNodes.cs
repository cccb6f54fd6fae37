using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Nodes;

/// <summary>The lines of nodes inside the program, and how an option finds one of them or a file.</summary>
public static class ShippedNodes
{
    private static readonly ShippedDocuments _documents = new(typeof(ShippedNodes).Assembly, "nodes/", ".nodes.yaml");

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Names => _documents.Names;

    /// <summary>A shipped line by its name, in any case, or the line in a file.</summary>
    /// <param name="nameOrPath">
    /// The name or the file. A text that is no shipped name is a file if <see cref="ShippedDocuments.IsPath"/> says so.
    /// </param>
    public static Result<NodesFile> Find(string nameOrPath) =>
        Names.FirstOrDefault(name => name.Equals(nameOrPath, StringComparison.OrdinalIgnoreCase)) is { } shipped
            ? NodesReader.Read(_documents.Read(shipped))
        : ShippedDocuments.IsPath(nameOrPath) ? NodesReader.ReadFile(nameOrPath)
        : Results.Failure<NodesFile>(
            new Place.Option("--nodes"),
            $"no line of nodes is called {Quote.Of(nameOrPath)}",
            $"{Suggestion.For(nameOrPath, Names)} A file of your own ends in .yaml."
        );
}
