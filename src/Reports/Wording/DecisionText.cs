using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Wording;

/// <summary>Decisions in words: when to send at a cut.</summary>
public static class DecisionText
{
    /// <summary>
    /// If a smaller share of inferences ends at a cut, no threshold is printed, because what happens there hardly matters.
    /// </summary>
    public const double LeastShare = 1e-9;

    /// <summary>When to send at a cut before the last: from which SNR, or in which states.</summary>
    public static string Of(SplittingDecisions decisions, int cut) =>
        decisions.Match(
            thresholds: found => Threshold(found.LeastSnr(cut)),
            sendingStates: found => SendingStates(found, cut)
        );

    /// <summary>The SNR from which to send: +∞ means never, 0 always.</summary>
    public static string Threshold(SignalToNoiseRatio snr) =>
        double.IsPositiveInfinity(snr.Linear) ? "never"
        : snr.Linear == 0 ? "always"
        : $"{SixDigits.Of(snr.Decibels)} dB";

    private static string SendingStates(SplittingDecisions.SendingStates decisions, int cut)
    {
        ImmutableArray<bool> sends =
        [
            .. Enumerable.Range(0, decisions.Channel.States).Select(state => decisions.Sends(cut, state)),
        ];
        return !sends.Contains(true) ? "never"
            : !sends.Contains(false) ? "always"
            : decisions.Channel.Labels.Match(
                named: states =>
                    $"in {string.Join(", ", states.Names.Where((_, state) => sends[state]).Select(Quote.Plain))}",
                cells: cells =>
                    string.Join(" and ", Runs(sends).Select(run => Between(cells.LowerBounds, run.First, run.Last)))
            );
    }

    private static string Between(ImmutableArray<SignalToNoiseRatio> lowerBounds, int first, int last)
    {
        var from = lowerBounds[last];
        var below = first == 0 ? "" : $" to {Decibels(lowerBounds[first - 1])}";
        return from.Linear == 0 ? $"up{below}" : $"from {Decibels(from)}{below}";
    }

    // Cells are wide, so more digits would claim more accuracy than the discretisation has.
    private static string Decibels(SignalToNoiseRatio snr) => $"{SixDigits.Of(snr.Decibels, 3)} dB";

    /// <summary>The runs of consecutive states in which a rule sends.</summary>
    private static IEnumerable<(int First, int Last)> Runs(ImmutableArray<bool> sends)
    {
        for (var (state, first) = (0, 0); state <= sends.Length; state++)
        {
            if (state < sends.Length && sends[state])
            {
                continue;
            }

            if (first < state)
            {
                yield return (first, state - 1);
            }

            first = state + 1;
        }
    }
}
