using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>How closely the channel is correlated from stage to stage, where that follows from a Doppler spread.</summary>
internal static class CorrelationsText
{
    /// <summary>A sentence, or none where correlations are stated or absent.</summary>
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
