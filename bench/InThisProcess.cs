using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SplitProofs.Benchmarks;

/// <summary>
/// Runs whatever job is asked for in this process: the build that BenchmarkDotNet makes for another one has a single folder
/// for all assemblies, where the generator's list of its dependencies, which is for compilers, hides them from the program.
/// </summary>
internal sealed class InThisProcess : ManualConfig
{
    public InThisProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator());
}
