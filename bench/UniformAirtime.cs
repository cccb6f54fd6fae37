using SplitProofs.Analytics.Channels;

namespace SplitProofs.Benchmarks;

/// <summary>An airtime that is uniform between 0 and 1: a law that costs next to nothing, so that what calls it is what is measured.</summary>
public sealed class UniformAirtime : Channel
{
    public override double MeanAirtime => 0.5;

    public override double ProbabilityAtMost(double airtime) => airtime;

    public override double ProbabilityAbove(double airtime) => 1 - airtime;

    public override double ExpectedMinimum(double airtime) => airtime - (airtime * airtime / 2);

    public override double ExpectedAtMost(double airtime) => airtime * airtime / 2;

    public override double ExpectedExcess(double airtime) => (1 - airtime) * (1 - airtime) / 2;

    public override double Sample(Random random) => random.NextDouble();
}
