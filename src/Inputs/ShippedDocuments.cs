using System.Collections.Immutable;
using System.Reflection;

namespace SplitProofs.Inputs;

/// <summary>
/// The documents of one kind inside an assembly. Also decides whether a user's text is the name of one of
/// them or the path of a file.
/// </summary>
/// <param name="assembly">The assembly.</param>
/// <param name="folder">The folder of the repository that they come from, with a slash at the end.</param>
/// <param name="ending">How their files end, after the name.</param>
public sealed class ShippedDocuments(Assembly assembly, string folder, string ending)
{
    /// <summary>Their names, in order.</summary>
    public ImmutableArray<string> Names { get; } =
    [
        .. assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => name[folder.Length..^ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one of them.</summary>
    /// <param name="name">Its name, one of <see cref="Names"/>.</param>
    public Source Read(string name)
    {
        var path = $"{folder}{name}{ending}";
        using var stream = assembly.GetManifestResourceStream(path)!;
        using var reader = new StreamReader(stream);
        return Source.Of(reader.ReadToEnd(), path);
    }

    /// <summary>
    /// Whether a text means a file and not a name: such a file exists, or the text ends in .yaml or .yml, or it contains a slash or
    /// backslash.
    /// </summary>
    public static bool IsPath(string text) =>
        File.Exists(text)
        || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().ContainsAny('/', '\\');
}
