using System.Reflection;
using SplitProofs.Analytics.Placement;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Running;

/// <summary>Identifies the program that computes rows, by its version and by the compiled code that rows depend on.</summary>
internal static class ProgramVersion
{
    /// <summary>The version, and for each assembly an identifier that changes with its code.</summary>
    public static string Text { get; } =
        string.Join(
            ' ',
            new[] { typeof(ProgramVersion), typeof(PlacementTable), typeof(NetworkLookup), typeof(Fault) }
                .Select(type => type.Assembly)
                .Select(assembly => $"{assembly.ManifestModule.ModuleVersionId:N}")
                .Prepend(Version())
        );

    private static string Version() =>
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "";
}
