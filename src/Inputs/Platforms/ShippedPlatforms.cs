using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Platforms;

/// <summary>The platforms inside the program, and how a scenario finds one of them or a file.</summary>
public static class ShippedPlatforms
{
    private static readonly ShippedDocuments _documents = new(
        typeof(ShippedPlatforms).Assembly,
        "platforms/",
        ".platform.yaml"
    );

    /// <summary>Their names, in order.</summary>
    public static ImmutableArray<string> Names => _documents.Names;

    /// <summary>A shipped platform by its name, in any case, or the platform in a file.</summary>
    /// <param name="named">The name or the file, which is found from the folder of the file that names it.</param>
    internal static Result<PlatformFile> Find(Literal named)
    {
        if (Names.FirstOrDefault(name => name.Equals(named.Text, StringComparison.OrdinalIgnoreCase)) is { } shipped)
        {
            return PlatformReader.Read(_documents.Read(shipped));
        }

        var path = Source.PathOf(named);
        return ShippedDocuments.IsPath(path)
            ? Source
                .Load(path)
                .Match(
                    success: PlatformReader.Read,
                    failure: faults =>
                        named.Wrong<PlatformFile>(
                            $"the platform cannot be read: {string.Join("; ", faults.Select(fault => $"{fault.Place}: {fault.Cause}"))}",
                            "Name a YAML file; a relative path starts from the folder of the file that names it, or with --set from the "
                                + "current folder."
                        )
                )
            : named.Wrong<PlatformFile>(
                $"no platform is called {named.Quoted}",
                $"{Meant(named.Text)}Shipped platforms: {string.Join(", ", Names)}. "
                    + "A file of your own ends in .platform.yaml."
            );
    }

    private static string Meant(string name) =>
        Suggestion.Nearest(name, Names) is { Length: > 0 } nearest ? $"Did you mean '{nearest}'? " : "";
}
