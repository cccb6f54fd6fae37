using SplitProofs.Analytics.Placement;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>What a command line asks.</summary>
/// <param name="Network">The network.</param>
/// <param name="Splitting">The network, the scenario and the rule.</param>
/// <param name="FadingPlace">Where the scenario states its fading.</param>
internal sealed record Question(Network Network, SplittingQuestion Splitting, Place FadingPlace)
{
    /// <summary>That there is no answer, because a placement that it needs costs an infinite amount (R2).</summary>
    public Result<T> IllPosed<T>(PlacementTable table) =>
        Results.Failure<T>(
            FadingPlace,
            IllPosedChannel.Explain(Splitting, table).TrimEnd('.'),
            IllPosedChannel.Remedy(Splitting)
        );
}
