using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels.Memory;

public class OrderedTraceTests
{
    /// <summary>1 is followed by 1, 1, 7; and 7 by 7 and, at the end, by the first 1.</summary>
    [Fact]
    public void Transitions_are_shares_of_what_follows()
    {
        var trace = new OrderedTrace(Ratios(1, 1, 1, 7, 7), 2, default);

        Assert.Equal(1.0 / 3, trace.Chain.Airtimes[0], 1e-15);
        Assert.Equal(1, trace.Chain.Airtimes[1], 1e-15);
        Assert.Equal([0.4, 0.6], trace.Chain.Initial.ToArray());
        Assert.Equal([0.5, 0.5], trace.Chain.Transitions(0).ToArray());
        Assert.Equal([1.0 / 3, 2.0 / 3], trace.Chain.Transitions(1).ToArray());
    }

    [Fact]
    public void Pairs_with_what_the_cutoff_leaves_out_are_not_counted()
    {
        var trace = new OrderedTrace(Ratios(7, 0.5, 7, 1, 1, 7), 2, new(1));

        Assert.Equal(5, trace.Count);
        Assert.Equal([0.5, 0.5], trace.Chain.Transitions(0).ToArray());
        Assert.Equal([0.5, 0.5], trace.Chain.Transitions(1).ToArray());
    }

    [Fact]
    public void Ties_share_a_state()
    {
        var trace = new OrderedTrace(Ratios(3, 3, 3, 3, 1, 7), 4, default);

        Assert.Equal(3, trace.States);
    }

    [Fact]
    public void The_chain_keeps_the_mean_airtime_of_the_trace()
    {
        var ratios = Walk(0.9, 5000);
        var trace = new OrderedTrace(ratios, 8, default);

        var means = trace.Chain.MeanAirtimes(20);

        var expected = ratios.Average(ratio => 1 / Math.Log2(1 + ratio.Linear));
        Assert.All(means, mean => Assert.Equal(expected, mean, 1e-12));
        Assert.Equal(new TraceChannel(ratios).MeanAirtime, means[0], 1e-12);
    }

    [Fact]
    public void The_fit_is_that_of_the_trace_and_of_the_chain()
    {
        var ratios = Walk(0.9, 20_000);
        double[] airtimes = [.. ratios.Select(ratio => 1 / Math.Log2(1 + ratio.Linear))];
        var mean = airtimes.Average();
        var variance = airtimes.Average(airtime => Math.Pow(airtime - mean, 2));

        var fits = new OrderedTrace(ratios, 16, default).Fits;

        Assert.Equal([1, 2, 5, 10], fits.Select(fit => fit.Stages).ToArray());
        Assert.All(
            fits,
            fit =>
            {
                var products = airtimes.Zip(airtimes.Skip(fit.Stages), (one, other) => (one - mean) * (other - mean));
                Assert.Equal(products.Average() / variance, fit.Trace, 1e-12);
                Assert.InRange(fit.Chain, 0.6 * fit.Trace, fit.Trace);
            }
        );
        Assert.True(new OrderedTrace(ratios, 64, default).Fits[0].Chain > fits[0].Chain);
        Assert.All(new OrderedTrace(Walk(0, 20_000), 16, default).Fits, fit => Assert.InRange(fit.Chain, -0.05, 0.05));
    }

    [Fact]
    public void With_another_mean_all_measurements_and_the_cutoff_are_scaled()
    {
        var trace = new OrderedTrace(Ratios(2, 1, 6, 4, 6), 2, new(2));
        var scaled = (OrderedTrace)trace.WithMeanSnr(new(9));

        Assert.Equal(4.5, trace.MeanSnr.Linear, 1e-15);
        Assert.Equal((4, 9), (scaled.Count, scaled.MeanSnr.Linear));
        Assert.Equal(1 / Math.Log2(13), scaled.Chain.Airtimes[0], 1e-15);
    }

    [Fact]
    public void Measurements_without_a_rate_are_left_out_and_none_with_one_is_an_infinite_airtime()
    {
        var trace = new OrderedTrace(Ratios(1, 3, 1, 3), 2, default);

        var some = Assert.IsType<OrderedTrace>(trace.At(new RateLaw.Schemes([new(new(3), 0.5)])));
        Assert.Equal((2, 1), (some.Count, some.States));
        Assert.Equal(0.5, some.Chain.Airtimes[0]);
        var none = trace.At(new RateLaw.Schemes([new(new(4), 0.5)]));
        Assert.Equal(double.PositiveInfinity, Assert.Single(none.Chain.Airtimes));
    }

    [Fact]
    public void A_state_without_a_counted_successor_moves_to_each_state_as_often_as_that_state_occurs()
    {
        var trace = new OrderedTrace(Ratios(1, 1, 7, 0.1), 2, new(1));

        Assert.Equal([1.0 / 3, 2.0 / 3], trace.Chain.Initial.ToArray());
        Assert.Equal([1.0 / 3, 2.0 / 3], trace.Chain.Transitions(0).ToArray());
    }

    [Fact]
    public void A_cutoff_above_every_measurement_is_refused() =>
        Assert.Throws<ArgumentException>(() => new OrderedTrace(Ratios(1, 2), 1, new(3)));

    [Fact]
    public void A_chain_without_states_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderedTrace(Ratios(1, 2), 0, default));

    /// <summary>A chain of two states has the correlation λ^n with λ = p₁₁ + p₂₂ − 1, here 1/2 + 2/3 − 1.</summary>
    [Fact]
    public void The_correlation_of_two_states_is_a_power()
    {
        var fits = new OrderedTrace(Ratios(1, 1, 1, 7, 7, 1, 1, 1, 7, 7), 2, default).Fits;

        Assert.Equal([1, 2], fits.Select(fit => fit.Stages));
        Assert.Equal(1.0 / 6, fits[0].Chain, 1e-14);
        Assert.Equal(1.0 / 36, fits[1].Chain, 1e-14);
    }

    [Fact]
    public void A_fit_takes_a_fourth_of_the_trace_and_the_pairs_that_are_there()
    {
        var fits = new OrderedTrace(Ratios(1, 0.1, 7, 0.1, 1, 0.1, 1, 0.1), 2, new(1)).Fits;

        // Of the pairs two apart, 1-7, 7-1 and 1-1 about the mean airtime 5/6 with the variance 1/12: −1/12, −1/12 and 1/36.
        Assert.Equal([2], fits.Select(fit => fit.Stages));
        Assert.Equal(12 * ((-1.0 / 12) - (1.0 / 12) + (1.0 / 36)) / 3, fits[0].Trace, 1e-13);
    }

    [Fact]
    public void A_trace_of_one_airtime_has_no_fit_to_show() =>
        Assert.Empty(new OrderedTrace(Ratios(3, 3, 3, 3), 1, default).Fits);

    [Fact]
    public void A_trace_with_an_infinite_airtime_has_no_fit_to_show() =>
        Assert.Empty(new OrderedTrace(Ratios(0, 1, 2, 3, 0, 1, 2, 3), 2, default).Fits);

    private static ImmutableArray<SignalToNoiseRatio> Ratios(params double[] ratios) =>
        [.. ratios.Select(ratio => new SignalToNoiseRatio(ratio))];

    /// <summary>A first-order walk in decibels about 10 dB.</summary>
    private static ImmutableArray<SignalToNoiseRatio> Walk(double correlation, int count)
    {
        var random = new Random(5);
        var level = 0.0;
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    var step =
                        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                    level = (correlation * level) + (Math.Sqrt(1 - (correlation * correlation)) * step);
                    return SignalToNoiseRatio.FromDecibels(10 + (5 * level));
                }),
        ];
    }
}
