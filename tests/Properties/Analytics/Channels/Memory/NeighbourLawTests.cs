using MathNet.Numerics;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class NeighbourLawTests
{
    /// <summary>The Marcum function of another library, where it has a value.</summary>
    [Theory]
    [InlineData(0.1, 0.5)]
    [InlineData(0.5, 0.9)]
    [InlineData(4, 0.9)]
    [InlineData(4, 0.99)]
    [InlineData(50, 0.9)]
    public void Probabilities_are_those_of_Marcums_function(double cutoff, double correlation)
    {
        var law = new NeighbourLaw(cutoff, correlation);
        var scattered = (1 - correlation) * (1 + correlation);
        foreach (var excess in new[] { 0, 0.01, 0.7, 3, 12 })
        {
            foreach (var bound in new[] { 0, 0.01, 0.5, 2, 20 })
            {
                var expected = SpecialFunctions.MarcumQ(
                    1,
                    correlation * correlation * (cutoff + excess) / scattered,
                    (cutoff + bound) / scattered
                );
                Assert.Equal(expected, law.AtOrAbove(bound, excess), 1e-11 * expected);
            }
        }
    }

    /// <summary>Q₁(α, α) = (1 + exp(−α²)·I₀(α²))/2.</summary>
    [Theory]
    [InlineData(0.5, 4)]
    [InlineData(0.25, 16)]
    [InlineData(0.75, 1)]
    public void At_the_most_likely_next_amplitude_the_probability_is_Marcums_function_at_equal_arguments(
        double correlation,
        double excess
    )
    {
        var square = 2 * correlation * correlation * excess / ((1 - correlation) * (1 + correlation));
        Assert.Equal(
            (1 + (Math.Exp(-square) * SpecialFunctions.BesselI0(square))) / 2,
            new NeighbourLaw(0, correlation).AtOrAbove(correlation * correlation * excess, excess),
            1e-12
        );
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.1, 0.99)]
    [InlineData(0, 0.9999)]
    [InlineData(0.3, 0.999999)]
    [InlineData(100, 0.9999)]
    [InlineData(1e6, 0.9)]
    public void Nodes_carry_the_mass_of_their_range_and_its_mean(double cutoff, double correlation)
    {
        var law = new NeighbourLaw(cutoff, correlation);
        foreach (var (from, to) in new (double, double)[] { (0, 0.1), (0.1, 3), (3, 45), (0, 45) })
        {
            var nodes = law.Nodes(from, to).ToArray();
            Assert.All(nodes, node => Assert.InRange(node.Excess, from, to));
            Assert.Equal(Math.Exp(-from) - Math.Exp(-to), nodes.Sum(node => node.Mass), 1e-12);
            Assert.Equal(
                ((1 + from) * Math.Exp(-from)) - ((1 + to) * Math.Exp(-to)),
                nodes.Sum(node => node.Mass * node.Excess),
                1e-12
            );
        }
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(4, 0.99)]
    [InlineData(1e6, 0.5)]
    [InlineData(1e6, 0.9)]
    [InlineData(1e8, 0.99)]
    public void Beyond_the_longest_excess_both_neighbours_have_hardly_any_mass(double cutoff, double correlation)
    {
        var law = new NeighbourLaw(cutoff, correlation);
        var beyond = Math.Exp(-law.LongestExcess) * law.AtOrAbove(0, law.LongestExcess);
        Assert.InRange(beyond / law.AtOrAbove(0, 0), 0, 3e-19);
    }

    /// <summary>
    /// Where the cut-off is far above the mean, the density of two neighbours falls as exp(−(x + y)/(1 + r)) beyond it, so that the first
    /// of n cells of equal probability 1/n has n^(−1/(1 + r)) of the pairs.
    /// </summary>
    [Theory]
    [InlineData(-300, -10, 0.5)]
    [InlineData(-300, -10, 0.9)]
    [InlineData(-300, 300, 0.999999)]
    [InlineData(-60, 40, 0.9)]
    public void Far_above_the_mean_excesses_are_exponential(double mean, double cutoff, double correlation)
    {
        var chain = GaussMarkovRayleigh.Discretise(
            SignalToNoiseRatio.FromDecibels(mean),
            correlation,
            64,
            SignalToNoiseRatio.FromDecibels(cutoff)
        );
        var expected = Math.Pow(64, -1 / (1 + correlation));
        Assert.Equal(expected, chain.Initial[0], 1e-5);
        Assert.All(Enumerable.Range(0, 64), cell => Assert.Equal(expected, chain.Transitions(cell)[0], 1e-4));
    }

    /// <summary>Probabilities up to a factor on one side of the border, and in full on the other, have the same ratios.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Ratios_go_on_across_the_border_of_the_smallest_numbers(double correlation)
    {
        // The distance is 30 deviations at the border.
        var border = 900 * (1 + correlation) / (2 * (1 - correlation));
        var (near, far) = (
            new NeighbourLaw(0.999999 * border, correlation),
            new NeighbourLaw(1.000001 * border, correlation)
        );
        Assert.Equal(Ratio(near), Ratio(far), 1e-4 * Ratio(far));

        static double Ratio(NeighbourLaw law) => law.AtOrAbove(1.5, 2.5) / law.AtOrAbove(0, 0.5);
    }

    /// <summary>
    /// Where neighbours are almost alike, the flow across a bound b of the amplitude is its density, 2b·exp(−b²), times the mean of a
    /// positive step, σ/√(2π) with σ² = (1 − r²)/2.
    /// </summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-10)]
    [InlineData(1e-14)]
    public void Almost_alike_neighbours_cross_a_bound_as_often_as_a_small_step_does(double distance)
    {
        var correlation = 1 - distance;
        var chain = GaussMarkovRayleigh.Discretise(new(10), correlation, 16);
        var deviation = Math.Sqrt((1 - correlation) * (1 + correlation) / 2);
        for (var cell = 1; cell < 15; cell++)
        {
            var bound = Math.Sqrt(-Math.Log(cell / 16.0));
            var flow = 2 * bound * Math.Exp(-bound * bound) * deviation / Math.Sqrt(2 * Math.PI);
            Assert.Equal(flow, chain.Initial[cell] * chain.Transitions(cell)[cell - 1], 2e-2 * flow);
        }
    }
}
