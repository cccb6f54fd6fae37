using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SplitProofs.Benchmarks;

/// <summary>
/// A keystroke in one of the shipped descriptions, while a driver holds the results of all, beside Roslyn's parse of the
/// one source that changes.
/// </summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
[MinColumn]
public class DescriptionEditBenchmarks
{
    private Compilation compilation = null!;
    private ShippedDescription before = null!;
    private ShippedDescription withLayer = null!;
    private ShippedDescription withComment = null!;
    private GeneratorDriver warm = null!;
    private IReadOnlyList<SourceText> changed = null!;

    /// <summary>The description that is edited.</summary>
    [Params("lenet-5", "efficientnet-b0", "gpt-2-small", "llama-3.2-1b", "u-net")]
    public string Network { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        compilation = GeneratorRun.Compilation("class Consumer;");
        before = ShippedDescription.All.Single(description => description.Path == $"{Network}.dnn.yaml");
        withLayer = before.WithOneLayerMore;
        withComment = before.WithComment;
        warm = GeneratorRun.NewDriver().RunGenerators(compilation);
        changed = [.. GeneratorRun.Sources(LayerEdit()).Except(GeneratorRun.Sources(warm))];
        var commented = GeneratorRun.Sources(CommentEdit()).Except(GeneratorRun.Sources(warm)).Count();
        if (changed.Count != 1 || commented != 0)
        {
            throw new InvalidOperationException(
                $"A layer more changes {changed.Count} sources, not 1; a comment more changes {commented}, not 0."
            );
        }
    }

    [Benchmark(Baseline = true)]
    public int ParseChangedSource() => GeneratorRun.Parse(changed);

    /// <summary>A layer more: the network and its class change.</summary>
    [Benchmark]
    public GeneratorDriver LayerEdit() => warm.ReplaceAdditionalText(before, withLayer).RunGenerators(compilation);

    /// <summary>A comment more: the description is compiled, and the same network comes out.</summary>
    [Benchmark]
    public GeneratorDriver CommentEdit() => warm.ReplaceAdditionalText(before, withComment).RunGenerators(compilation);
}
