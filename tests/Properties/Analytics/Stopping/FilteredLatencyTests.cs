using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Stopping;

/// <summary>
/// A quarter of inferences end at cut 0, after no time on the device, and the others at cut 1, after 4 s. Two fifths of all are sent, and
/// are done after 10 s. The others, 15 % and 45 % of all, are done at their cut.
/// </summary>
public class FilteredLatencyTests
{
    private readonly FilteredLatency _law = new(new AfterTenSeconds(), [0, 4], 0.4);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0.15)]
    [InlineData(3.9, 0.15)]
    [InlineData(4, 0.6)]
    [InlineData(9.9, 0.6)]
    [InlineData(10, 1)]
    public void What_is_not_sent_is_done_at_its_cut(double seconds, double probability) =>
        Assert.Equal(probability, _law.ProbabilityAtMost(new(seconds)), 1e-15);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.15, 0)]
    [InlineData(0.16, 4)]
    [InlineData(0.6, 4)]
    [InlineData(0.61, 10)]
    public void A_quantile_is_the_least_time_within_which_the_share_is_done(double share, double seconds) =>
        Assert.Equal(seconds, _law.Quantile(share).Value);

    private sealed class AfterTenSeconds : ILatencyLaw
    {
        public ImmutableArray<double> StopProbabilities => [0.25, 0.75];

        public double ProbabilityAtMost(Seconds latency) => latency.Value >= 10 ? 1 : 0;

        public Seconds Quantile(double share) => new(10);
    }
}
