using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// The best placement under correlated fading, for a question that assumes independent draws although its stages last milliseconds.
/// </summary>
/// <param name="StageTime">The mean time of a stage on the device.</param>
/// <param name="PlacedStages">The best number of placed stages with correlation.</param>
/// <param name="FrameCost">The cost of a frame with it, from a chain of 32 cells.</param>
public sealed record CorrelatedStages(Seconds StageTime, int PlacedStages, double FrameCost)
{
    /// <summary>The correlation of the gains before and after each stage.</summary>
    public const double Correlation = 0.9;

    /// <summary>The longest mean time of a stage [s] for which correlation is considered.</summary>
    private const double Milliseconds = 0.02;

    /// <summary>The most stages; more would take too long to solve.</summary>
    private const int MostStages = 1000;

    private const int Cells = 32;

    /// <summary>
    /// Solves a question with correlation. <see langword="false"/> if the question does not have independent Rayleigh fading and short
    /// stages, has more than 1,000 stages, or if every placement that fits would cost +∞.
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
