using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class DopplerRayleighTests
{
    /// <summary>J₀ from tables, at the argument 2π·f·τ.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.7651976865579666)]
    [InlineData(2.404825557695773, 0)]
    [InlineData(4, 0.3971498098638474)]
    [InlineData(100, 0.0199858503042231)]
    public void The_correlation_is_the_modulus_of_the_Bessel_function(double argument, double correlation)
    {
        foreach (var spread in new[] { 0.5, 1, 80 })
        {
            var time = argument / (2 * Math.PI * spread);
            Assert.Equal(correlation, DopplerRayleigh.Correlation(new(spread), new(time)), 1e-14);
        }
    }

    [Fact]
    public void Gains_very_many_turns_apart_are_independent()
    {
        Assert.Equal(0, DopplerRayleigh.Correlation(new(1e9), new(1)));
        Assert.InRange(DopplerRayleigh.Correlation(new(1e7), new(1)), 1e-7, 1e-3);
    }

    [Fact]
    public void A_negative_spread_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DopplerRayleigh(new(10), new(-1), default));

    [Fact]
    public void Stages_without_a_spread_keep_their_gain() =>
        Assert.Equal(1, DopplerRayleigh.Correlation(default, new Seconds(3)));
}
