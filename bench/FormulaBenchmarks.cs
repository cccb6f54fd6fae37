using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Benchmarks;

/// <summary>
/// The closed forms for equal layers (R10), each read as a number and written by hand over doubles, under the same channel.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class FormulaBenchmarks
{
    private const int Values = 64;
    private const double Extra = 0.05;
    private const double Offload = 1;
    private const double Inferences = 100;
    private const double Last = 200;

    private static readonly double[] _placements = [.. Enumerable.Range(1, Values).Select(n => 0.1 * n)];

    private readonly Channel _channel = new UniformAirtime();

    [Benchmark(Baseline = true, OperationsPerInvoke = Values)]
    [BenchmarkCategory("placed stages")]
    public double PlacedStagesByHand()
    {
        var sum = 0.0;
        foreach (var placement in _placements)
        {
            sum += PlacedStages(_channel, Extra, Offload, placement, Inferences, Last);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Values)]
    [BenchmarkCategory("placed stages")]
    public double PlacedStagesRead()
    {
        var airtime = new NumericAirtime(_channel);
        var sum = 0.0;
        foreach (var placement in _placements)
        {
            sum += EqualLayers
                .PlacedStages<Number, NumericAirtime>(
                    new(Extra),
                    new(Offload),
                    new(placement),
                    new(Inferences),
                    new(Last),
                    airtime
                )
                .Value;
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Values)]
    [BenchmarkCategory("expected cost")]
    public double ExpectedCostByHand()
    {
        var sum = 0.0;
        for (var stages = 1; stages <= Values; stages++)
        {
            sum += ExpectedCost(_channel, Extra, Offload, stages);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Values)]
    [BenchmarkCategory("expected cost")]
    public double ExpectedCostRead()
    {
        var airtime = new NumericAirtime(_channel);
        var sum = 0.0;
        for (var stages = 1; stages <= Values; stages++)
        {
            sum += EqualLayers
                .ExpectedCost<Number, NumericAirtime>(new(Extra), new(Offload), new(stages), airtime)
                .Value;
        }

        return sum;
    }

    private static double PlacedStages(
        Channel channel,
        double extra,
        double offload,
        double placement,
        double inferences,
        double last
    )
    {
        var threshold = channel.MeanAirtime + (extra / offload);
        var above = channel.ProbabilityAbove(threshold);
        var worth = inferences * offload * channel.ExpectedExcess(threshold);
        return worth <= placement ? 0
            : placement <= 0 || above >= 1 ? last
            : Math.Min(last, Math.Ceiling(Math.Log(placement / worth) / Math.Log(above)));
    }

    private static double ExpectedCost(Channel channel, double extra, double offload, double stages)
    {
        var threshold = channel.MeanAirtime + (extra / offload);
        var above = channel.ProbabilityAbove(threshold);
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
