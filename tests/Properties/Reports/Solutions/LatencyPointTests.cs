using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Properties.Reports.Solutions;

public sealed class LatencyPointTests
{
    [Fact]
    public void A_law_of_few_values_jumps_at_each_and_is_level_between() =>
        Assert.Equal(
            [new(1, 0, 25), new(2, 25, 26), new(5, 26, 90), new(9, 90, 100)],
            LatencyPoint.Of(new Steps([(1, 0.25), (2, 0.26), (5, 0.9), (9, 1)])).ToArray()
        );

    [Fact]
    public void A_law_without_jumps_has_a_point_every_two_percent_up_to_99()
    {
        var points = LatencyPoint.Of(new Exponential());
        Assert.All(points, point => Assert.Equal(point.Below, point.Within));
        Assert.All(points, point => Assert.Equal(100 * (1 - Math.Exp(-point.Latency)), point.Within, 0.01));
        Assert.InRange(points.Length, 50, 52);
        Assert.Equal(99, points[^1].Within, 0.01);
    }

    [Fact]
    public void Steps_too_small_to_see_are_no_jumps() =>
        Assert.All(
            LatencyPoint.Of(new Steps([.. Enumerable.Range(1, 2000).Select(n => ((double)n, n / 2000.0))])),
            point => Assert.Equal(point.Within, point.Below)
        );

    [Fact]
    public void A_law_with_infinite_latencies_is_drawn_up_to_the_share_that_ends() =>
        Assert.Equal([new(1, 0, 40), new(2, 40, 60)], LatencyPoint.Of(new Steps([(1, 0.4), (2, 0.6)])).ToArray());

    private sealed record Steps(ImmutableArray<(double Latency, double Probability)> Values) : ILatencyLaw
    {
        public ImmutableArray<double> StopProbabilities => [];

        public double ProbabilityAtMost(Seconds latency) =>
            Values.LastOrDefault(step => step.Latency <= latency.Value).Probability;

        public Seconds Quantile(double share) =>
            new(
                Values
                    .Where(step => step.Probability >= Math.Max(1e-12, share - 1e-12))
                    .Select(step => step.Latency)
                    .DefaultIfEmpty(double.PositiveInfinity)
                    .First()
            );
    }

    private sealed record Exponential : ILatencyLaw
    {
        public ImmutableArray<double> StopProbabilities => [];

        public double ProbabilityAtMost(Seconds latency) => 1 - Math.Exp(-latency.Value);

        public Seconds Quantile(double share) => new(-Math.Log(1 - share));
    }
}
