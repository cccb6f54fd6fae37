using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>
/// Where the parts of a report are, relative to its folder and without an ending for pages. Figures have a folder for each kind, so that
/// no name of a scenario makes two of them one file.
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

    /// <summary>The numbers of a figure are beside it.</summary>
    public static string OfNumbers(string figure) => Path.ChangeExtension(figure, ".csv");

    public const string OfClaimGraph = "figures/claims.svg";

    public static string OfClaim(string name) => $"claims/{FileName(name)}";

    public static string OfErrors(string name) => $"figures/errors/{FileName(name)}.svg";

    public static string OfLatencyFigure(SolvedPlacement placement) =>
        $"figures/latency/{placement.Network.FileName}-{placement.ScenarioFile.Scenario.Name}.svg";

    /// <summary>What a claim is called may have a collection in it.</summary>
    private static string FileName(string claim) => claim.ToLowerInvariant().Replace('/', '-');
}
