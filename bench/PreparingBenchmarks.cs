using BenchmarkDotNet.Attributes;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>Preparing a channel, stated anew each time.</summary>
[MemoryDiagnoser]
public class PreparingBenchmarks
{
    /// <summary>The law of the channel.</summary>
    [ParamsAllValues]
    public FadingFamily Family { get; set; }

    /// <summary>The mean or median signal-to-noise ratio [dB].</summary>
    [Params(-10, 13.35, 40)]
    public double Decibels { get; set; }

    [Benchmark]
    public Channel Prepare() => Family.ToChannel(SignalToNoiseRatio.FromDecibels(Decibels)).Prepare();
}
