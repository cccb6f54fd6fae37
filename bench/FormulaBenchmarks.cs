using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Benchmarks;

/// <summary>The closed form for equal layers (R10), read as numbers and written by hand over doubles, under the same channel.</summary>
public class FormulaBenchmarks
{
    private const double Extra = 0.05;
    private const double Offload = 1;
    private const double Inferences = 100;

    private static readonly double[] _placements = [.. Enumerable.Range(1, 64).Select(n => 0.1 * n)];

    private readonly Channel _channel = new UniformAirtime();

    /// <summary>The number of layers that may be placed.</summary>
    [Params(8, 200)]
    public int Last { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = 64)]
    public double ByHand()
    {
        var sum = 0.0;
        foreach (var placement in _placements)
        {
            sum += CostByHand(_channel, Extra, Offload, placement, Inferences, Last);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = 64)]
    public double Reading()
    {
        var airtime = new NumericAirtime(_channel);
        var (extra, offload) = (new Number(Extra), new Number(Offload));
        var sum = 0.0;
        foreach (var placement in _placements)
        {
            var stages = EqualLayers.PlacedStages(extra, offload, new(placement), new(Inferences), new(Last), airtime);
            sum += EqualLayers.ExpectedCost(extra, offload, stages, airtime).Value;
        }

        return sum;
    }

    private static double CostByHand(
        Channel channel,
        double extra,
        double offload,
        double placement,
        double inferences,
        int last
    )
    {
        var threshold = channel.MeanAirtime + (extra / offload);
        var above = channel.ProbabilityAbove(threshold);
        var worth = inferences * offload * channel.ExpectedExcess(threshold);
        var stages =
            worth <= placement ? 0
            : placement <= 0 || above >= 1 ? last
            : Math.Min(last, Math.Ceiling(Math.Log(placement / worth) / Math.Log(above)));

        var perStage = (offload * channel.ExpectedAtMost(threshold)) + (above * extra);
        var (sum, power) = (0.0, 1.0);
        var (blockSum, blockRatio) = (1.0, above);
        for (var rest = (long)stages; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                sum += power * blockSum;
                power *= blockRatio;
            }

            blockSum += blockRatio * blockSum;
            blockRatio *= blockRatio;
        }

        return (perStage * sum) + (Math.Pow(above, stages) * offload * channel.MeanAirtime);
    }
}
