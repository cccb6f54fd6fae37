using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Reports.Wording;

/// <summary>What a scenario states about the bits of features.</summary>
public static class FeaturePrecisionText
{
    /// <summary>A sentence where the scenario sets the bits; none if the network states them.</summary>
    public static ImmutableArray<string> Of(Scenario scenario) =>
        scenario.Uplink.Precision.Match<ImmutableArray<string>>(
            ofNetwork: () => [],
            ofLink: link =>
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The scenario sends features in {link.PerElement.Value} "
                            + $"{(link.PerElement.Value == 1 ? "bit" : "bits")} per element, whatever the network states, and raw "
                            + $"inputs as they come."
                    ),
                ]
        );
}
