using SplitProofs.Analytics.Placement;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The question that a command line asks.</summary>
/// <param name="Network">The network.</param>
/// <param name="ScenarioFile">The scenario, as it was given.</param>
/// <param name="Splitting">The network, the scenario and the rule.</param>
internal sealed record Question(Network Network, ScenarioFile ScenarioFile, SplittingQuestion Splitting)
{
    /// <summary>The fault that there is no answer, because every placement that the answer needs has an infinite cost (R2).</summary>
    public Result<T> IllPosed<T>(PlacementTable table) =>
        Results.Failure<T>(
            ScenarioFile.FadingPlace,
            IllPosedChannel.Explain(Splitting, table).TrimEnd('.'),
            IllPosedChannel.Remedy(Splitting)
        );
}
