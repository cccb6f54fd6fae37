using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on counts: those of each network, and why other tools print other numbers for it.</summary>
internal static class CountsPage
{
    public static Document Of(ImmutableArray<Network> networks) =>
        new(
            "Counts",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    "Parameters and multiply-accumulates (MACs) are exact, for one inference with the defaults of each "
                        + "description. MACs count convolutions, linear layers, recurrent cells and attention products; "
                        + "everything else is element-wise. The workload, on which times and energies rest, is twice the MACs "
                        + "plus the element-wise operations."
                ),
                new Block.Table(
                    [
                        Column.OfText("Network"),
                        Column.OfNumbers("Parameters"),
                        Column.OfNumbers("MACs"),
                        Column.OfNumbers("2 × MACs [FLOP]"),
                        Column.OfNumbers("Element-wise [FLOP]"),
                        Column.OfNumbers("Workload [FLOP]"),
                    ],
                    [
                        .. networks.Select(network =>
                        {
                            var macs = Sum(network, work => work.Macs.Value);
                            var (flops, elementWise) = (
                                new Macs(macs).ToFlops(),
                                Sum(network, work => work.ElementWise.Value)
                            );
                            return (IReadOnlyList<Prose>)
                                [
                                    new Inline.Link(network.Name, $"{PagePath.OfNetwork(network)}.md"),
                                    Exactly.Of(network.ParameterCount),
                                    Exactly.Of(macs),
                                    Exactly.Of(flops.Value),
                                    Exactly.Of(elementWise),
                                    Exactly.Of(flops.Value + elementWise),
                                ];
                        }),
                    ]
                ),
                new Block.Paragraph("The counts of a network stage by stage, as comma-separated values:"),
                new Block.CodeBlock("sh", $"splitproofs inspect {networks[0].FileName} --format csv"),
                new Block.Heading(2, "Why another tool prints another figure"),
                new Block.BulletList([
                    $"{Term("MAC or FLOP")}: what some tools and papers call FLOPs are MACs, half of the operations "
                        + $"(torchvision's “GFLOPS”, fvcore, ptflops); others count two per MAC (PyTorch's flop counter, "
                        + $"darknet's BFLOPs, nanoGPT). Compare with the column that counts alike.",
                    $"{Term("Bias and normalisation")}: some add the bias of a layer, batch or layer normalisation, "
                        + $"activations and pooling to their total. Here these are element-wise, at the rates of the language "
                        + $"reference, and never part of the MACs.",
                    $"{Term("Attention products")}: a counter that looks at layers with parameters misses the two "
                        + $"products of queries, keys and values, which grow with the square of the sequence. "
                        + $"Here they count.",
                    $"{Term("Stride placement")}: a ResNet-50 with the stride on the first 1×1 convolution, as first "
                        + $"published, has fewer MACs than the one with the stride on the 3×3 that today's libraries ship, with "
                        + $"the same parameters. Both are here.",
                    $"{Term("Parts left out")}: a pooler, a language-model head, position embeddings or a classifier may "
                        + $"or may not be there; a head that shares the weights of an embedding counts once in the parameters "
                        + $"and each time in the MACs.",
                    $"{Term("Input size")}: MACs of convolutions go with the number of pixels, and those of transformers "
                        + $"with the length of the sequence. Each network's page states its input.",
                    $"{Term("Which variant")}: the one-tower AlexNet has other counts than the original with two groups; "
                        + $"batch-normalised VGGs have more parameters than VGG16.",
                ]),
            ]
        );

    private static Inline Term(string words) => new Inline.Strong(words);

    private static long Sum(Network network, Func<Work.Counted, long> count) =>
        network.Chain.Stages.Sum(stage => stage.Cost.Work.Match(counted: count, measured: _ => 0));
}
