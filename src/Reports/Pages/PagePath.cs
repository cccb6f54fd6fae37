using SplitProofs.Analytics.Networks;

namespace SplitProofs.Reports.Pages;

/// <summary>Where the parts of a report are, relative to its folder and without an ending for pages.</summary>
internal static class PagePath
{
    public static string OfNetwork(INetworkModel model) => $"networks/{FileName(model)}";

    public static string OfFigure(SolvedPlacement placement) =>
        $"figures/{FileName(placement.Model)}-{placement.ScenarioFile.Scenario.Name}.svg";

    public static string OfLatencyFigure(SolvedPlacement placement) =>
        $"figures/{FileName(placement.Model)}-{placement.ScenarioFile.Scenario.Name}-latency.svg";

    private static string FileName(INetworkModel model) => model.Name.ToLowerInvariant();
}
