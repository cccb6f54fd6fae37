using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Nodes;

/// <summary>The lines of nodes inside the program, and how an option finds one of them or a file.</summary>
public static class ShippedNodes
{
    private const string Folder = "nodes/";
    private const string Ending = ".nodes.yaml";

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(ShippedNodes)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A shipped line by its name, in any case, or the line in a file.</summary>
    /// <param name="nameOrPath">
    /// The name or the file; what is no shipped name is a file if one exists there, if it ends in .yaml or .yml, or
    /// if it has a folder in it.
    /// </param>
    public static Result<NodesFile> Find(string nameOrPath) =>
        Names.FirstOrDefault(name => name.Equals(nameOrPath, StringComparison.OrdinalIgnoreCase)) is { } shipped
            ? ReadShipped(shipped)
        : LooksLikePath(nameOrPath) ? NodesReader.ReadFile(nameOrPath)
        : Results.Failure<NodesFile>(
            new Place.Option("--nodes"),
            $"no line of nodes is called {Quote.Of(nameOrPath)}",
            $"Shipped: {string.Join(", ", Names)}. A file of your own ends in .yaml."
        );

    private static Result<NodesFile> ReadShipped(string name)
    {
        var path = $"{Folder}{name}{Ending}";
        using var stream = typeof(ShippedNodes).Assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return NodesReader.Read(Source.Of(reader.ReadToEnd(), path));
    }

    private static bool LooksLikePath(string text) =>
        File.Exists(text)
        || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().ContainsAny('/', '\\');
}
