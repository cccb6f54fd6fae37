using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>
/// An airtime that is uniform between 0 and 1: a law that costs next to nothing, so that what calls it is what is
/// measured.
/// </summary>
public sealed class UniformAirtime : Channel
{
    public override double MeanAirtime => 0.5;

    public override double ProbabilityAtMost(double airtime) => airtime;

    public override double ProbabilityAbove(double airtime) => 1 - airtime;

    public override double ExpectedMinimum(double airtime) => airtime - (airtime * airtime / 2);

    public override double ExpectedAtMost(double airtime) => airtime * airtime / 2;

    public override double ExpectedExcess(double airtime) => (1 - airtime) * (1 - airtime) / 2;

    public override bool HasFiniteVariance => true;

    public override AirtimeQuantiles Quantiles() => new Shares();

    public override Channel Attenuated(PowerRatio loss) =>
        throw new NotSupportedException("The airtime has no signal-to-noise ratio behind it.");

    public override double Sample(Random random) => random.NextDouble();

    /// <summary>The quantiles of a uniform law are the shares themselves.</summary>
    private sealed class Shares : AirtimeQuantiles
    {
        public override void At(ReadOnlySpan<ulong> levels, Span<double> airtimes)
        {
            for (var n = 0; n < levels.Length; n++)
            {
                airtimes[n] = Math.ScaleB(levels[n] + 0.5, -64);
            }
        }
    }
}
