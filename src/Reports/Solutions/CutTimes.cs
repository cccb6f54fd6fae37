using System.Collections.Immutable;

namespace SplitProofs.Reports.Solutions;

/// <summary>The mean time [s] of an inference that always sends at one cut: computing on device and edge server, and the
/// upload.</summary>
/// <param name="Computing">The time of computing for cuts 0..M; the stages before the cut run on the device.</param>
/// <param name="Upload">The mean time of the upload; 0 at the last cut, because nothing is sent.</param>
internal sealed record CutTimes(ImmutableArray<double> Computing, ImmutableArray<double> Upload)
{
    /// <summary>The sum of both.</summary>
    public ImmutableArray<double> Total => [.. Computing.Zip(Upload, (computing, upload) => computing + upload)];

    /// <summary>The times of a network under a scenario of independent draws, rounded as they are printed.</summary>
    /// <param name="placement">The network, solved.</param>
    public static CutTimes Of(SolvedPlacement placement)
    {
        var question = placement.Optimal.Question;
        var (time, airtime) = (question.Costs.Time, question.Fading.RequireIndependent().MeanAirtime);
        return new(
            [.. time.Computing.Select(Numbers.SixDigits.Round)],
            [.. Enumerable.Range(0, time.Stages + 1).Select(cut => Numbers.SixDigits.Round(Upload(cut)))]
        );

        double Upload(int cut) => cut < time.Stages ? time.Offload[cut] * airtime : 0;
    }
}
