using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Says how well a chain fits the trace that it was made from.</summary>
internal static class TraceFitText
{
    /// <summary>Sentences, or none for other channels.</summary>
    public static IEnumerable<string> Of(SplittingQuestion question) =>
        question.Fading is Fading.WithMemory { Channel: OrderedTrace trace }
            ?
            [
                $"The trace's {Exactly.Of(trace.Count, "measurement")}, one a stage, are followed by a chain of "
                    + $"{Exactly.Of(trace.States, "state")}.",
                .. trace.Fits.Select(fit =>
                    $"  Airtimes {Exactly.Of(fit.Stages, "stage")} apart have a correlation of "
                    + $"{SixDigits.Of(fit.Trace, 2)} in the trace and "
                    + $"{SixDigits.Of(fit.Chain, 2)} in the chain."
                ),
            ]
            : [];
}
