using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Pages;

/// <summary>The stages of a network, with what was counted or measured of each.</summary>
internal static class StageTables
{
    /// <summary>The meaning of the columns, and the table.</summary>
    public static IEnumerable<Block> Of(Network network) =>
        network.IsCounted ? Counts(network.Chain) : Measurements(network.Chain);

    /// <summary>The work of a stage of a described network.</summary>
    public static Work.Counted Counted(Stage stage) =>
        stage.Cost.Work.Match(
            counted: counted => counted,
            measured: _ => throw new InvalidOperationException("The work of a described network is counted.")
        );

    private static Block[] Counts(StageChain chain) =>
        [
            new Block.Paragraph(
                $"Multiply-accumulates (MACs) count convolutions, linear layers and attention products; "
                    + $"one is two floating-point operations (FLOP). Everything else is counted separately. "
                    + $"{new Inline.Link("Why other tools print other figures", "../counts.md")}. "
                    + $"Cutting right after a stage sends its output, of one or more tensors; "
                    + $"cutting before the first sends the raw input. The peak memory of a cut is what the device takes to "
                    + $"run all stages before it: their parameters, and the tensors in use while the most demanding of them runs."
            ),
            Folded(chain.Count, CountTable(chain)),
        ];

    /// <summary>A long table, which a reader opens on demand.</summary>
    private static Block Folded(int stages, Block.Table table) =>
        new Block.Details($"The {Exactly.Of(stages, "stage")}, one by one", [table]);

    private static IEnumerable<Block> Measurements(StageChain chain)
    {
        yield return new Block.Paragraph(
            "What was measured of each stage. Cutting right after a stage sends its output; cutting before the first sends the "
                + "raw input."
        );
        var work = chain.Stages.Select(stage => Measured(stage)).ToList();
        var deviceTime = NumberColumn.Of(work.Select(stage => stage.DeviceTime.Value), "s");
        var energy = NumberColumn.Of(work.Select(stage => stage.DeviceEnergy.Value), "J");
        var edgeTime = NumberColumn.Of(work.Select(stage => stage.EdgeTime.Value), "s");
        var memory = PeakMemory(chain);
        yield return Folded(
            chain.Count,
            new Block.Table(
                [
                    Column.OfNumbers($"{PageSymbols.Stage}"),
                    Column.OfText("Stage"),
                    Column.OfNumbers(deviceTime.Headed("Device time")),
                    Column.OfNumbers(energy.Headed("Device energy")),
                    Column.OfNumbers(edgeTime.Headed("Edge time")),
                    Column.OfNumbers("Parameters [bit]"),
                    Column.OfNumbers("Output [bit]"),
                    .. chain.KnowsActivations
                        ? [Column.OfNumbers(memory.Headed("Peak memory"))]
                        : Array.Empty<Column>(),
                ],
                [
                    Row(0, "input", "", "", "", "", chain.Input),
                    .. chain.Stages.Select(
                        (stage, n) =>
                            Row(
                                n + 1,
                                stage.Name,
                                deviceTime.Cells[n],
                                energy.Cells[n],
                                edgeTime.Cells[n],
                                Exactly.Of(stage.Cost.Parameters.Value),
                                stage.Cost.Output
                            )
                    ),
                ]
            )
            {
                Caption = "Measured stages",
            }
        );

        IReadOnlyList<Prose> Row(
            int number,
            string stage,
            string onDevice,
            string joules,
            string onEdge,
            string parameters,
            Bits output
        ) =>
            [
                Count(number),
                stage,
                onDevice,
                joules,
                onEdge,
                parameters,
                Exactly.Of(output.Value),
                .. chain.KnowsActivations ? [memory.Cells[number]] : Array.Empty<Prose>(),
            ];
    }

    private static Block.Table CountTable(StageChain chain)
    {
        var memory = PeakMemory(chain);
        return new(
            [
                Column.OfNumbers($"{PageSymbols.Stage}"),
                Column.OfText("Stage"),
                Column.OfNumbers("MACs"),
                Column.OfNumbers("Element-wise FLOP"),
                Column.OfNumbers("Parameters [bit]"),
                Column.OfNumbers("Output [bit]"),
                Column.OfNumbers("Output tensors"),
                Column.OfNumbers(memory.Headed("Peak memory")),
            ],
            [
                ["0", "input", "", "", "", Exactly.Of(chain.Input.Value), Count(chain.InputTensors), memory.Cells[0]],
                .. chain.Stages.Select(
                    (stage, n) =>
                        (IReadOnlyList<Prose>)
                            [
                                Count(n + 1),
                                stage.Name,
                                Exactly.Of(Counted(stage).Macs.Value),
                                Exactly.Of(Counted(stage).ElementWise.Value),
                                Exactly.Of(stage.Cost.Parameters.Value),
                                Exactly.Of(stage.Cost.Output.Value),
                                Count(Tensors(stage).Count),
                                memory.Cells[n + 1],
                            ]
                ),
                [
                    "",
                    new Inline.Strong("Total"),
                    Exactly.Of(chain.Stages.Sum(stage => Counted(stage).Macs.Value)),
                    Exactly.Of(chain.Stages.Sum(stage => Counted(stage).ElementWise.Value)),
                    Exactly.Of(chain.Stages.Sum(stage => stage.Cost.Parameters.Value)),
                    "",
                    "",
                    "",
                ],
            ]
        )
        {
            Caption = "Counts of each stage",
        };
    }

    private static StageTensors.Known Tensors(Stage stage) =>
        stage.Cost.Tensors.Match(
            known: known => known,
            measured: _ => throw new InvalidOperationException("The tensors of a described network are counted."),
            unknown: () => throw new InvalidOperationException("The tensors of a described network are counted.")
        );

    /// <summary>The peak memory of each cut, in bytes; no cells if it is not known.</summary>
    private static NumberColumn PeakMemory(StageChain chain) =>
        NumberColumn.Of(
            chain.KnowsActivations
                ? Enumerable
                    .Range(0, chain.Count + 1)
                    .Select(cut => chain.TryPeakMemory(cut, out var memory) ? memory.Value / 8.0 : double.NaN)
                : [],
            "B"
        );

    private static Work.Measured Measured(Stage stage) =>
        stage.Cost.Work.Match(
            counted: _ => throw new InvalidOperationException("The work of a measured network is measured."),
            measured: work => work
        );

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
