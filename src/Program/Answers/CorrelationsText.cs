using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Says how strongly the channel is correlated from stage to stage, where that follows from a Doppler spread.</summary>
internal static class CorrelationsText
{
    /// <summary>One sentence; none where the scenario states the correlation itself, or has independent draws.</summary>
    public static IEnumerable<string> Of(SplittingQuestion question) =>
        question.Scenario.Uplink.Fading is Fading.WithMemory { Channel: DopplerRayleigh doppler }
        && question.Fading is Fading.WithMemory { Channel: GaussMarkovRayleigh fading }
            ?
            [
                $"With a Doppler spread of {WithPrefix.Of(doppler.Spread.Value, "Hz")}, the gains before and after a stage have a "
                    + $"correlation from {SixDigits.Of(fading.Correlations.Min(), 3)} to {SixDigits.Of(fading.Correlations.Max(), 3)}.",
            ]
            : [];
}
