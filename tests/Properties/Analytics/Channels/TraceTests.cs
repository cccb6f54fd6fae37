using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels;

public class TraceTests
{
    [Fact]
    public void A_trace_is_the_finite_law_of_its_measurements()
    {
        var random = new Random(5);
        ImmutableArray<SignalToNoiseRatio> ratios =
        [
            .. Enumerable.Range(0, 500).Select(_ => SignalToNoiseRatio.FromDecibels(random.Next(-30, 30))),
        ];
        foreach (var cutoff in new[] { 0, 0.01, 1 })
        {
            var trace = new TraceChannel(ratios, new(cutoff));
            var finite = FiniteStateChannel.OfSnr([.. ratios.Select(snr => new SnrState(snr, 1.0 / 500))], new(cutoff));

            AssertClose(finite.MeanAirtime, trace.MeanAirtime);
            foreach (var airtime in finite.States.Select(state => state.Airtime).Concat([-1, 0, 1e-3, 0.3, 1e3]))
            {
                AssertClose(finite.ProbabilityAtMost(airtime), trace.ProbabilityAtMost(airtime));
                AssertClose(finite.ProbabilityAbove(airtime), trace.ProbabilityAbove(airtime));
                AssertClose(finite.ExpectedMinimum(airtime), trace.ExpectedMinimum(airtime));
                AssertClose(finite.ExpectedAtMost(airtime), trace.ExpectedAtMost(airtime));
                AssertClose(finite.ExpectedExcess(airtime), trace.ExpectedExcess(airtime));
            }
        }
    }

    [Fact]
    public void A_long_trace_loses_no_digits()
    {
        var trace = new TraceChannel([.. Enumerable.Repeat(new SignalToNoiseRatio(0.1), 1_000_000)]);

        Assert.Equal(Airtime.OfSnr(0.1), trace.MeanAirtime, 1e-14);
    }

    [Fact]
    public void A_measured_ratio_of_zero_makes_the_mean_airtime_infinite_and_leaves_the_rest_finite()
    {
        var trace = new TraceChannel([new(0), new(1), new(3)]);

        Assert.Equal(double.PositiveInfinity, trace.MeanAirtime);
        Assert.Equal(double.PositiveInfinity, trace.ExpectedExcess(1));
        Assert.Equal((0.5 + 0.75 + 0.75) / 3, trace.ExpectedMinimum(0.75), 1e-15);
        Assert.Equal(1.5 / 3, trace.ExpectedAtMost(2), 1e-15);
    }

    [Fact]
    public void A_cutoff_above_every_measurement_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TraceChannel([new(1), new(2)], new(3)));

    [Fact]
    public void Every_measurement_is_drawn_equally_often()
    {
        var trace = new TraceChannel([new(1), new(3), new(7), new(15)]);
        var random = new Random(8367);

        var counts = Enumerable
            .Range(0, 10_000)
            .Select(_ => trace.Sample(random))
            .CountBy(airtime => airtime)
            .ToDictionary();

        var chiSquare = counts.Values.Sum(count => Math.Pow(count - 2500, 2) / 2500.0);
        Assert.Equal(4, counts.Count);
        // The 0.999 quantile of the chi-square law with three degrees of freedom.
        Assert.True(chiSquare < 16.27, $"χ² is {chiSquare}.");
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(
            expected == actual || Math.Abs(expected - actual) <= 1e-12 * (1 + Math.Abs(expected)),
            $"{actual} is not {expected}."
        );
}
