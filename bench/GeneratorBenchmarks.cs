using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace SplitProofs.Benchmarks;

/// <summary>
/// The generator on all shipped descriptions, beside what the libraries below it take at least: YamlDotNet to read the same
/// texts, and Roslyn to parse the sources that come out, which every run of a driver includes.
/// </summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
[MinColumn]
public class GeneratorBenchmarks
{
    private Compilation[] edits = null!;
    private GeneratorDriver warm = null!;
    private IReadOnlyList<SourceText> sources = null!;
    private int edit;

    [GlobalSetup]
    public void Setup()
    {
        edits = [GeneratorRun.Compilation("class Before;"), GeneratorRun.Compilation("class After;")];
        warm = GeneratorRun.NewDriver().RunGenerators(edits[0]);
        sources = GeneratorRun.Sources(warm);
    }

    [Benchmark(Baseline = true)]
    public int ParseGeneratedSources() => GeneratorRun.Parse(sources);

    [Benchmark]
    public int ReadYaml()
    {
        var events = 0;
        foreach (var description in ShippedDescription.All)
        {
            var parser = new Parser(new Scanner(new StringReader(description.Text)));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }

    /// <summary>All descriptions in a new driver: what a build does.</summary>
    [Benchmark]
    public GeneratorDriver AllDescriptions() => GeneratorRun.NewDriver().RunGenerators(edits[0]);

    /// <summary>A keystroke in a C# file.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => warm.RunGenerators(edits[++edit % 2]);
}
