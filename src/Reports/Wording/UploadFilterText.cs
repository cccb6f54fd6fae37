using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Wording;

/// <summary>What a scenario says of the inferences that are not sent.</summary>
public static class UploadFilterText
{
    /// <summary>A sentence if only a share of inferences is sent; otherwise none.</summary>
    public static ImmutableArray<string> Of(Scenario scenario) =>
        scenario.UploadedShare == 1
            ? []
            :
            [
                $"A filter lets {Percentage.Of(scenario.UploadedShare)} of inferences be sent at the cut where they end. The others end "
                    + "there too: their stages ran on the device, and nothing is sent.",
            ];
}
