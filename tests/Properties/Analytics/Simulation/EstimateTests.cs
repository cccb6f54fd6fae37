using System.Collections.Immutable;
using SplitProofs.Analytics.Simulation;

namespace SplitProofs.Properties.Analytics.Simulation;

public class EstimateTests
{
    [Fact]
    public void The_interval_of_95_percent_reaches_196_hundredths_of_a_standard_error_to_either_side() =>
        Assert.Equal(1.96 * 2, new Estimate(5, 2).HalfWidth95, 1e-3);

    [Theory]
    [InlineData(5, 2, 1, 2)]
    [InlineData(5, 2, 6, -0.5)]
    [InlineData(5, 0, 5, 0)]
    [InlineData(5, 0, 4, double.PositiveInfinity)]
    public void Deviations_are_counted_in_standard_errors(double mean, double error, double value, double expected) =>
        Assert.Equal(expected, new Estimate(mean, error).DeviationsAbove(value));

    [Fact]
    public void A_share_has_the_error_of_a_count_of_independent_events()
    {
        var frames = new SimulatedFrames(400, 0, default, default, default, default, [], []);

        Assert.Equal(new(0.25, Math.Sqrt(0.25 * 0.75 / 400)), frames.Share(100));
    }

    /// <summary>Whole numbers, whose sums are exact in any order.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(11)]
    public void Sums_about_a_centre_take_each_number_once(int count)
    {
        ImmutableArray<double> values = [.. Enumerable.Range(1, count).Select(n => (double)(n * n))];

        Assert.Equal(
            (values.Sum(x => x - 7), values.Sum(x => (x - 7) * (x - 7))),
            LaneSums.About(values.AsSpan(), centre: 7)
        );
    }

    /// <summary>The order of the additions is the same on every processor: two pairs of lanes, then their sums.</summary>
    [Fact]
    public void Four_lanes_are_added_in_pairs() =>
        Assert.Equal(0, LaneSums.About([1L << 60, 0, -(1L << 60), 1], centre: 0).Sum);
}
