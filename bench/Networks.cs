using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Benchmarks;

/// <summary>Networks with drawn costs, the same on every run.</summary>
public static class Networks
{
    /// <summary>What an inference over a number of stages costs: extra costs and offload costs of one order of magnitude.</summary>
    public static SplittingCosts Costs(int stages, int seed)
    {
        var random = new Random(seed);
        return new(Draw(random, stages, 0.1), Draw(random, stages, 1), 1);
    }

    /// <summary>A problem with drawn costs that may place every stage.</summary>
    public static StoppingProblem Problem(int stages, Channel channel, int seed) =>
        Problem(Costs(stages, seed), channel, inferences: 100);

    /// <summary>A problem with given costs that may place every stage.</summary>
    public static StoppingProblem Problem(SplittingCosts costs, Channel channel, double inferences) =>
        new(costs, Draw(new Random(costs.Stages), costs.Stages, 5), inferences, channel, costs.Stages);

    private static ImmutableArray<double> Draw(Random random, int count, double scale) =>
        [.. Enumerable.Range(0, count).Select(_ => scale * (0.1 + random.NextDouble()))];
}
