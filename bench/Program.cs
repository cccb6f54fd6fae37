using BenchmarkDotNet.Running;
using SplitProofs.Benchmarks;

if (args is ["compare", var problem])
{
    Comparison.Write(problem, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
