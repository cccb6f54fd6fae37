using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>
/// The paths of the parts of a report, relative to its folder and without an ending for pages. Each kind of figure has its own folder, so
/// that no name of a scenario gives two figures the same file.
/// </summary>
internal static class PagePath
{
    public static string OfNetwork(Network network) => $"networks/{network.FileName}";

    public static string OfPlacement(SolvedPlacement placement) =>
        $"networks/{placement.Network.FileName}/{placement.ScenarioFile.Scenario.Name}";

    public static string OfWorkAndData(Network network) => $"figures/cuts/{network.FileName}.svg";

    public const string OfBibliography = "bibliography";

    public const string OfDerivations = "derivations";

    public const string OfNotation = "notation";

    public const string OfEvidence = "evidence";

    public static string OfFigure(SolvedPlacement placement) =>
        $"figures/cost/{placement.Network.FileName}-{placement.ScenarioFile.Scenario.Name}.svg";

    public const string OfMemory = "memory";

    public static string OfCorrelationFigure(ScenarioFile scenario) =>
        $"figures/correlation/{scenario.Scenario.Name}.svg";

    /// <summary>The file of a figure's numbers, which is beside the figure.</summary>
    public static string OfNumbers(string figure) => Path.ChangeExtension(figure, ".csv");

    public const string OfClaimGraph = "figures/claims.svg";

    public static string OfClaim(string name) => $"claims/{FileName(name)}";

    public static string OfErrors(string name) => $"figures/errors/{FileName(name)}.svg";

    public static string OfLatencyFigure(SolvedPlacement placement) =>
        $"figures/latency/{placement.Network.FileName}-{placement.ScenarioFile.Scenario.Name}.svg";

    /// <summary>The file name of a claim; the claim's name may contain its collection.</summary>
    private static string FileName(string claim) => claim.ToLowerInvariant().Replace('/', '-');
}
