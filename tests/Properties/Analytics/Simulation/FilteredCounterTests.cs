using System.Collections.Immutable;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Simulation;

/// <summary>Inferences of which only some are sent, against the sample of both together.</summary>
public class FilteredCounterTests
{
    private static readonly FilteredCounter<ImmutableArray<double>> _counter = new(new Costs(3), new Costs(1));

    public static TheoryData<double[], double[]> Samples =>
        new()
        {
            { [4, 5, 9], [1, 2, 2, 7] },
            { [4], [1] },
            { [4, 6], [1] },
            { [4, 5, 9], [] },
            { [], [1, 2] },
            { [3], [] },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_estimate_is_that_of_one_sample(double[] sent, double[] dropped)
    {
        double[] all = [.. sent, .. dropped];
        var mean = all.Average();
        var variance = all.Sum(cost => (cost - mean) * (cost - mean)) / Math.Max(1, all.Length - 1);

        var found = _counter.Estimate(outcome => throw new NotSupportedException(), ([.. sent], [.. dropped]));

        Assert.Equal(mean, found.Mean, 1e-14);
        Assert.Equal(Math.Sqrt(variance / all.Length), found.StandardError, 1e-14);
    }

    [Fact]
    public void Counts_of_both_are_added()
    {
        var counts = _counter.Add(_counter.None, _counter.Add(([4, 5], [1]), ([9], [2, 3])));

        Assert.Equal([4.0, 5, 9], counts.Sent.AsEnumerable());
        Assert.Equal([1.0, 2, 3], counts.Dropped.AsEnumerable());
        Assert.Equal((3 * 3) + (1 * 3), _counter.Decisions(counts));
        Assert.Equal([4L, 2], _counter.Stops(counts).AsEnumerable());
        Assert.Equal([4L], _counter.Within(counts).AsEnumerable());
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.9)]
    public void Each_inference_is_sent_or_not_and_as_many_are_as_the_filter_says(double uploaded)
    {
        const int count = 20_000;
        var (sent, dropped) = (Kept(uploaded, areSent: true), Kept(uploaded, areSent: false));

        Assert.Equal(Enumerable.Range(0, count).Select(n => (ulong)n), sent.Concat(dropped).Order());
        Assert.Equal(sent.Order(), sent);
        Assert.Equal(dropped.Order(), dropped);
        Assert.InRange(sent.Length - (count * uploaded), -5 * Math.Sqrt(count / 4.0), 5 * Math.Sqrt(count / 4.0));

        ulong[] Kept(double share, bool areSent)
        {
            ulong[] inferences = [.. Enumerable.Range(0, count).Select(n => (ulong)n)];
            var kept = new PlayedInferences.OfFilter(share, areSent).Keep(inferences, seed: 7, new ulong[count]);
            return inferences[..kept];
        }
    }

    [Fact]
    public void Another_seed_sends_others()
    {
        ulong[] Kept(ulong seed)
        {
            ulong[] inferences = [.. Enumerable.Range(0, 100).Select(n => (ulong)n)];
            return inferences[..new PlayedInferences.OfFilter(0.5, true).Keep(inferences, seed, new ulong[100])];
        }

        Assert.NotEqual(Kept(1), Kept(2));
        Assert.Equal(Kept(1), Kept(1));
    }

    /// <summary>Keeps the costs themselves. An inference that costs more than 4 stops at the second cut.</summary>
    private sealed class Costs(int decisions) : IInferenceCounter<ImmutableArray<double>>
    {
        public ImmutableArray<double> None => [];

        public ImmutableArray<double> Count(long begin, long end) => throw new NotSupportedException();

        public ImmutableArray<double> Add(ImmutableArray<double> one, ImmutableArray<double> other) =>
            [.. one, .. other];

        public long Decisions(ImmutableArray<double> counts) => decisions * counts.Length;

        public ImmutableArray<long> Stops(ImmutableArray<double> counts) =>
            [counts.Count(cost => cost <= 4), counts.Count(cost => cost > 4)];

        public ImmutableArray<long> Within(ImmutableArray<double> counts) => [counts.Count(cost => cost <= 4)];

        public Estimate Estimate(Func<InferenceOutcome, SplittingCosts> unit, ImmutableArray<double> counts)
        {
            if (counts.IsEmpty)
            {
                return new(double.NaN, double.NaN);
            }

            var mean = counts.Average();
            var squares = counts.Sum(cost => (cost - mean) * (cost - mean));
            return new(mean, Math.Sqrt(squares / Math.Max(1, counts.Length - 1) / counts.Length));
        }
    }
}
