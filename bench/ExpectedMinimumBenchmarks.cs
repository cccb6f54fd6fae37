using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>
/// A value of Ψ(ξ) = E[min(X, ξ)], direct and prepared, beside a value of <see cref="Math.Exp"/>: each method visits the
/// same airtimes and reports the mean time of one.
/// </summary>
public class ExpectedMinimumBenchmarks
{
    private const int Airtimes = 1024;

    private readonly double[] _airtimes = new double[Airtimes];
    private Channel _direct = null!;
    private Channel _prepared = null!;

    /// <summary>The law of the channel.</summary>
    [ParamsAllValues]
    public FadingFamily Family { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _direct = Family.ToChannel(SignalToNoiseRatio.FromDecibels(13.35));
        _prepared = _direct.Prepare();
        var random = new Random(1);
        for (var i = 0; i < Airtimes; i++)
        {
            _airtimes[i] = _direct.MeanAirtime * Math.Exp(6 * (random.NextDouble() - 0.5));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Airtimes)]
    public double Exponential()
    {
        var sum = 0.0;
        foreach (var airtime in _airtimes)
        {
            sum += Math.Exp(airtime);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Airtimes)]
    public double Direct()
    {
        var sum = 0.0;
        foreach (var airtime in _airtimes)
        {
            sum += _direct.ExpectedMinimum(airtime);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Airtimes)]
    public double Prepared()
    {
        var sum = 0.0;
        foreach (var airtime in _airtimes)
        {
            sum += _prepared.ExpectedMinimum(airtime);
        }

        return sum;
    }
}
