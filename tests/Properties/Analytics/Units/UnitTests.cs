using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Units;

public class UnitTests
{
    [Fact]
    public void Work_takes_time_and_energy_in_proportion()
    {
        var work = new Macs(3).ToFlops() + new Flops(4);

        Assert.Equal(new(10), work);
        Assert.Equal(new(2.5), work / new FlopsPerSecond(4));
        Assert.Equal(new(5), work * new JoulesPerFlop(0.5));
    }

    [Fact]
    public void Data_takes_time_in_proportion_to_its_size_and_against_the_rate()
    {
        var data = new Bits(10) + new Bits(2);

        Assert.Equal(new(12), data);
        Assert.Equal(new(3), data / new BitsPerSecond(4));
        Assert.Equal(new(1.5), data / new Hertz(8));
    }

    [Fact]
    public void Durations_and_energies_are_added_and_durations_subtracted()
    {
        Assert.Equal(new(7), new Seconds(5) + new Seconds(2));
        Assert.Equal(new(-3), new Seconds(2) - new Seconds(5));
        Assert.Equal(new(7), new Joules(5) + new Joules(2));
        Assert.Equal(new(7), new Macs(5) + new Macs(2));
    }

    [Fact]
    public void A_weight_makes_a_cost_of_a_duration_an_energy_or_a_power()
    {
        Assert.Equal(6, new PerSecond(2) * new Seconds(3));
        Assert.Equal(6, new PerJoule(2) * new Joules(3));
        Assert.Equal(new(11), new PerSecond(5) + (new PerJoule(2) * new Watts(3)));
    }

    [Fact]
    public void Counts_beyond_64_bits_are_refused()
    {
        Assert.Throws<OverflowException>(() => new Bits(long.MaxValue) + new Bits(1));
        Assert.Throws<OverflowException>(() => new Flops(long.MaxValue) + new Flops(1));
        Assert.Throws<OverflowException>(() => new Macs(long.MaxValue) + new Macs(1));
        Assert.Throws<OverflowException>(() => new Macs(1L << 62).ToFlops());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 10)]
    [InlineData(-20, 0.01)]
    public void Ten_decibels_are_ten_times_the_power(double decibels, double linear)
    {
        Assert.Equal(linear, SignalToNoiseRatio.FromDecibels(decibels).Linear, 1e-15);
        Assert.Equal(decibels, new SignalToNoiseRatio(linear).Decibels, 1e-14);
    }

    [Fact]
    public void No_signal_is_minus_infinity_decibels() =>
        Assert.Equal(double.NegativeInfinity, new SignalToNoiseRatio(0).Decibels);
}
