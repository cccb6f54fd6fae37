using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// What correlation would do where draws are taken for independent although stages follow each other within milliseconds.
/// </summary>
/// <param name="StageTime">The mean time of a stage on the device.</param>
/// <param name="PlacedStages">The best number of placed stages with correlation.</param>
/// <param name="FrameCost">The cost of a frame with it, from a chain of 32 cells.</param>
public sealed record CorrelatedStages(Seconds StageTime, int PlacedStages, double FrameCost)
{
    /// <summary>The correlation of the gains before and after each stage.</summary>
    public const double Correlation = 0.9;

    /// <summary>Above this mean time of a stage [s] nothing is said.</summary>
    private const double Milliseconds = 0.02;

    /// <summary>More stages would take too long.</summary>
    private const int MostStages = 1000;

    private const int Cells = 32;

    /// <summary>
    /// Solves a question with correlation, where it is one of independent Rayleigh fading and of short stages; <see langword="false"/>
    /// elsewhere, or where every placement would cost +∞.
    /// </summary>
    public static bool TryFind(SplittingQuestion question, [NotNullWhen(true)] out CorrelatedStages? correlated)
    {
        correlated = null;
        var time = question.Costs.MeanDeviceTime;
        if (
            question.Scenario.Uplink.Fading is not Fading.Independent { Channel: RayleighChannel fading }
            || time.Value > Milliseconds
            || question.Chain.Count > MostStages
        )
        {
            return false;
        }

        var rate = question.Scenario.Uplink.RateLaw;
        var cutoff = fading.Cutoff.Linear >= rate.FirstSnr.Linear ? fading.Cutoff : rate.FirstSnr;
        var chain = GaussMarkovRayleigh.DiscretiseAt(rate, fading.MeanSnr, Correlation, Cells, cutoff);
        var table = PlacementTable.Of(question.Costs, chain, question.Rule);
        if (table.TryFindBest(out var placed))
        {
            correlated = new(time, placed, table.FrameCost[placed]);
        }

        return correlated is not null;
    }
}
