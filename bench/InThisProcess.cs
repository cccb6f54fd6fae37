using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SplitProofs.Benchmarks;

/// <summary>
/// Runs each job in this process. For another process BenchmarkDotNet makes a build with all assemblies in one folder. The generator's
/// list of dependencies lies there too: it is for compilers, and it hides the dependencies from the program.
/// </summary>
internal sealed class InThisProcess : ManualConfig
{
    public InThisProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator());
}
