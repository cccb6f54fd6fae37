using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ReportProgram = SplitProofs.Program.Commands.SplitProofsProgram;

namespace SplitProofs.Benchmarks;

/// <summary>The whole report, every claim checked.</summary>
[Config(typeof(InThisProcess))]
[SimpleJob(RunStrategy.ColdStart, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class ReportBenchmarks
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"splitproofs-report-{Environment.ProcessId}");

    [Benchmark]
    public Task<int> Report() => ReportProgram.RunAsync(["report", "--output", _folder]);

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);
}
