using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on a network: its stages, and what to place and when to send under each scenario.</summary>
internal static class NetworkPage
{
    public static Document Of(SolvedPlacements placements, Network network, ClaimLinks claims) =>
        new(
            network.Name,
            [new("Report", "../index.md")],
            [
                new Block.Paragraph(Introduction(network)),
                new Block.Heading(2, "What to place"),
                NetworkSummary.Of(placements, network),
                new Block.Heading(2, "Stages"),
                .. network.IsCounted ? Counts(network) : Measurements(network),
                .. placements
                    .Draws.Where(solved => solved.Placement.Network == network)
                    .SelectMany(solved =>
                        Scenario(solved, claims).Concat(Changes(placements, solved.Placement, claims))
                    ),
                .. placements.Memory.SelectMany(scenario =>
                    WithMemory(
                        scenario.File.Scenario.Name,
                        scenario.Networks.First(solved => solved.Network == network)
                    )
                ),
            ]
        );

    private static Block[] Counts(Network network) =>
        [
            new Block.Paragraph(
                $"Multiply-accumulates (MACs) count convolutions, linear layers and attention products; "
                    + $"one is two floating-point operations (FLOP). Everything else is counted apart. "
                    + $"{new Inline.Link("Why other tools print other figures", "../counts.md")}. "
                    + $"Cutting right after a stage sends its output, of one or more tensors; "
                    + $"cutting before the first sends the raw input. The peak memory of a cut is what the device takes to "
                    + $"run all stages before it: their parameters, and the tensors in use while the most demanding of them runs."
            ),
            StageTable(network.Chain),
        ];

    private static IEnumerable<Block> Measurements(Network network)
    {
        yield return new Block.Paragraph(
            "What was measured of each stage. Cutting right after a stage sends its output; cutting before the first sends the "
                + "raw input."
        );
        var chain = network.Chain;
        yield return new Block.Table(
            [
                Column.OfNumbers($"{PageSymbols.Stage}"),
                Column.OfText("Stage"),
                Column.OfNumbers("Device time"),
                Column.OfNumbers("Device energy"),
                Column.OfNumbers("Edge time"),
                Column.OfNumbers("Parameters [bit]"),
                Column.OfNumbers("Output [bit]"),
                .. chain.KnowsActivations ? [Column.OfNumbers("Peak memory [bit]")] : Array.Empty<Column>(),
            ],
            [
                Row(0, "input", "", "", "", "", chain.Input),
                .. chain.Stages.Select((stage, n) => MeasuredRow(n + 1, stage)),
            ]
        );

        IReadOnlyList<Prose> MeasuredRow(int number, Stage stage) =>
            stage.Cost.Work.Match(
                counted: _ => throw new InvalidOperationException("The work of a measured network is measured."),
                measured: work =>
                    Row(
                        number,
                        stage.Name,
                        WithPrefix.Of(work.DeviceTime),
                        WithPrefix.Of(work.DeviceEnergy),
                        WithPrefix.Of(work.EdgeTime),
                        Exactly.Of(stage.Cost.Parameters.Value),
                        stage.Cost.Output
                    )
            );

        IReadOnlyList<Prose> Row(
            int number,
            string stage,
            string deviceTime,
            string energy,
            string edgeTime,
            string parameters,
            Bits output
        ) =>
            [
                Count(number),
                stage,
                deviceTime,
                energy,
                edgeTime,
                parameters,
                Exactly.Of(output.Value),
                .. chain.KnowsActivations ? [PeakMemory(chain, number)] : Array.Empty<Prose>(),
            ];
    }

    private static Prose Introduction(Network network)
    {
        if (!network.IsCounted)
        {
            var spread = string.Concat(MeasuredSpreadText.Of(network.Spread).Select(line => $" {line.TrimStart()}"));
            return $"{Exactly.Of(network.Chain.Count, "measured stage")}.{spread}";
        }

        var summary = network.Summary.Length > 0 ? $"{network.Summary} " : "";
        var source = network.Published.Length > 0 ? $"Source: {network.Published}. " : "";
        var macs = network.Chain.Stages.Sum(stage => Counted(stage).Macs.Value);
        return $"{summary}{source}{Exactly.Of(network.ParameterCount)} parameters, {Exactly.Of(macs)} MACs, "
            + $"{Exactly.Of(network.Chain.Count, "stage")}.";
    }

    private static Block.Table StageTable(StageChain chain)
    {
        return new(
            [
                Column.OfNumbers($"{PageSymbols.Stage}"),
                Column.OfText("Stage"),
                Column.OfNumbers("MACs"),
                Column.OfNumbers("Element-wise FLOP"),
                Column.OfNumbers("Parameters [bit]"),
                Column.OfNumbers("Output [bit]"),
                Column.OfNumbers("Output tensors"),
                Column.OfNumbers("Peak memory [bit]"),
            ],
            [
                [
                    "0",
                    "input",
                    "",
                    "",
                    "",
                    Exactly.Of(chain.Input.Value),
                    Count(chain.InputTensors),
                    PeakMemory(chain, 0),
                ],
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
                                PeakMemory(chain, n + 1),
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
        );
    }

    private static Work.Counted Counted(Stage stage) =>
        stage.Cost.Work.Match(
            counted: counted => counted,
            measured: _ => throw new InvalidOperationException("The work of a described network is counted.")
        );

    private static StageTensors.Known Tensors(Stage stage) =>
        stage.Cost.Tensors.Match(
            known: known => known,
            measured: _ => throw new InvalidOperationException("The tensors of a described network are counted."),
            unknown: () => throw new InvalidOperationException("The tensors of a described network are counted.")
        );

    private static Prose PeakMemory(StageChain chain, int cut) =>
        chain.TryPeakMemory(cut, out var memory)
            ? Exactly.Of(memory.Value)
            : throw new InvalidOperationException("The tensors of a described network are counted.");

    private static IEnumerable<Block> Scenario(SolvedDraws solved, ClaimLinks claims)
    {
        var placement = solved.Placement;
        var name = placement.ScenarioFile.Scenario.Name;
        var chart = PlacementChart.Of(placement);
        return
        [
            new Block.Heading(2, $"Under {name}"),
            new Block.Paragraph(Recommendation(placement)),
            new Block.Figure(
                $"../{PagePath.OfFigure(placement)}",
                $"{chart.Title}. {chart.Description}",
                Caption(placement)
            ),
            PlanTable(solved),
            .. WhyNothing(solved),
            .. solved.ClosedForms.Select(form => new Block.Paragraph(Closed(form, placement, claims))),
            ThresholdTable(solved),
            .. Stops(placement, claims),
        ];
    }

    private static IEnumerable<Block> WithMemory(string name, SolvedPlacement solved)
    {
        var (plan, chain) = (solved.Optimal, solved.Network.Chain);
        yield return new Block.Heading(2, $"Under {name}");
        yield return new Block.Paragraph(
            $"The channel has memory from stage to stage. {What(plan.PlacedStages, chain)} {Held(plan)}That costs "
                + $"{SixDigits.Of(plan.FrameCost)} a frame. "
                + $"{new Inline.Link("All networks on channels with memory", $"../{PagePath.OfMemory}.md")}"
        );
    }

    private static string What(int placed, StageChain chain) =>
        placed == 0
            ? "Place nothing: the device sends the raw input, and the edge server does the rest."
            : $"Place the first {Count(placed)} of {Count(chain.Count)} stages on the device, up to {chain.Stages[placed - 1].Name}.";

    private static string Held(SplittingAnswer answer) =>
        string.Concat(MemoryText.Of(answer.Question).Select(sentence => $"{sentence} "));

    private static Prose Caption(SolvedPlacement placement)
    {
        var (limit, stages) = (placement.Optimal.Table.HorizonLimit, placement.Chain.Count);
        if (limit == stages)
        {
            return $"Frame cost against the number {PageSymbols.N} of placed stages.";
        }

        return $"Frame cost against the number {PageSymbols.N} of placed stages, whether or not they fit; "
            + $"the device's memory holds the first {limit}, and the others are shaded.";
    }

    private static Prose Recommendation(SolvedPlacement placement)
    {
        var (plan, chain) = (placement.Optimal, placement.Chain);
        var precision = string.Concat(
            FeaturePrecisionText
                .Of(placement.ScenarioFile.Scenario)
                .Concat(RateText.OfUnusual(placement.ScenarioFile.Scenario))
                .Select(sentence => $"{sentence} ")
        );
        return $"{What(plan.PlacedStages, chain)} {Held(plan)}{precision}"
            + $"{new Inline.Link("The scenario", $"../scenarios.md#{placement.ScenarioFile.Scenario.Name}")}";
    }

    private static Block.Table PlanTable(SolvedDraws solved) =>
        new(
            [
                Column.OfText("Decision"),
                Column.OfNumbers("Placed stages"),
                Column.OfNumbers("Frame cost"),
                Column.OfNumbers("of which placement"),
                Column.OfNumbers("Cost of an inference"),
                Column.OfNumbers("Expected time"),
                Column.OfNumbers("Expected device energy"),
            ],
            [
                .. solved.Placement.Answers.Select(answer =>
                    Costs(
                        answer.Question.Rule.Name,
                        answer.PlacedStages,
                        answer.FrameCost,
                        answer.PlacementCost,
                        answer.CostPerInference,
                        answer.Usage
                    )
                ),
                .. solved.FixedCuts.Select(cut =>
                    Costs(cut.Name, cut.PlacedStages, cut.FrameCost, cut.PlacementCost, cut.CostPerInference, cut.Usage)
                ),
            ]
        );

    private static IReadOnlyList<Prose> Costs(
        string name,
        int placed,
        double frame,
        double placement,
        double inference,
        ExpectedUsage usage
    ) =>
        [
            name,
            Count(placed),
            SixDigits.Of(frame),
            SixDigits.Of(placement),
            SixDigits.Of(inference),
            WithPrefix.Of(usage.Time),
            WithPrefix.Of(usage.Energy),
        ];

    private static IEnumerable<Block> WhyNothing(SolvedDraws solved)
    {
        var placement = solved.Placement;
        if (placement.LookAhead.PlacedStages > 0 || placement.Optimal.PlacedStages == 0)
        {
            yield break;
        }

        var chain = placement.Chain;
        var growth = chain.Count > 1 ? (double)chain.CutData(1).Value / chain.CutData(0).Value : 0;
        yield return new Block.Note(
            $"One-stage look-ahead places nothing: the first stage, {chain.Stages[0].Name}, is worth "
                + $"{SixDigits.Of(solved.Worth[0])} per frame to it and costs "
                + $"{SixDigits.Of(placement.Optimal.Question.Costs.Placement[0])} to place. "
                + $"Its output is {SixDigits.Of(growth, 3)} times the raw input, and it does not see past that."
        );
    }

    private static Prose Closed(ClosedForm form, SolvedPlacement placement, ClaimLinks claims)
    {
        var (lookAhead, searched) = (placement.LookAhead.PlacedStages, placement.LookAhead.FrameCost);
        return form.Match<Prose>(
            equalLayers: closed =>
                $"All layers are equal, whatever the parameters, so that the look-ahead placement has a closed form "
                + $"({claims.Of("R10", "../")}): {PageSymbols.InteriorN} = {closed.Placement.InteriorStages}, {PageSymbols.BestN} = "
                + $"{closed.Placement.PlacedStages} at a frame cost of {SixDigits.Of(closed.Placement.FrameCost)}; "
                + $"trying every {PageSymbols.N} gives {lookAhead} at {SixDigits.Of(searched)}.",
            optimalBracket: closed =>
                $"For the optimal rule, closed forms bracket the best placement short of all {closed.Stages} stages "
                + $"({claims.Of("R17", "../")}): {BracketText.Of(closed.Bracket)}; "
                + $"trying every {PageSymbols.N} gives {closed.Searched}.",
            blockwise: closed =>
                $"Stages that repeat ({Repeating(closed.Problem)}) give the look-ahead placement in closed form, by "
                + $"work that does not grow with their number ({claims.Of("R11", "../")}, {claims.Of("R16", "../")}): "
                + $"of {Count(closed.Placement.Candidates.Length)} candidates the best is {PageSymbols.BestN} = "
                + $"{Count(closed.Placement.PlacedStages)} at a frame cost of "
                + $"{SixDigits.Of(closed.Placement.FrameCost)}; trying every {PageSymbols.N} gives {Count(lookAhead)} at "
                + $"{SixDigits.Of(searched)}."
        );
    }

    private static string Repeating(BlockwiseProblem problem) =>
        string.Join(
            ", ",
            problem
                .Blocks.Where(block => block.Repetitions > 1)
                .Select(block =>
                    $"{Count(block.Repetitions)} times {(block.Period == 1 ? "1 stage" : $"{Count(block.Period)} stages")}"
                )
        );

    private static Block.Table ThresholdTable(SolvedDraws solved)
    {
        var (chain, answers) = (solved.Placement.Chain, solved.Placement.Answers);
        return new(
            [
                Column.OfText("Before stage"),
                Column.OfNumbers("Data to send [bit]"),
                .. answers.Select(answer => Column.OfNumbers($"{RuleText.Heading(answer.Question.Rule)} sends from")),
                Column.OfNumbers("Worth of placing it (one-stage look-ahead)"),
                Column.OfNumbers("Price of placing it"),
            ],
            [
                .. Enumerable
                    .Range(0, chain.Count)
                    .Select(cut =>
                        (IReadOnlyList<Prose>)
                            [
                                chain.Stages[cut].Name,
                                Exactly.Of(chain.CutData(cut).Value),
                                .. answers.Zip(
                                    solved.Thresholds,
                                    (answer, thresholds) => (Prose)Threshold(answer, thresholds, cut)
                                ),
                                SixDigits.Of(solved.Worth[cut]),
                                SixDigits.Of(solved.Placement.Optimal.Question.Costs.Placement[cut]),
                            ]
                    ),
            ]
        );
    }

    private static IEnumerable<Block> Stops(SolvedPlacement placement, ClaimLinks claims)
    {
        var plans = placement.Answers;
        var chain = placement.Chain;
        var latency = LatencyChart.Of(placement);
        return
        [
            new Block.Paragraph(
                $"Where inferences end and how long they take, with the placement that is best for each rule ({claims.Of("R21", "../")}):"
            ),
            new Block.Table(
                [
                    Column.OfText("Ends"),
                    .. plans.Select(plan => Column.OfNumbers(RuleText.Heading(plan.Question.Rule))),
                ],
                [
                    .. Enumerable
                        .Range(0, plans.Max(plan => plan.PlacedStages) + 1)
                        .Select(cut =>
                            (IReadOnlyList<Prose>)
                                [
                                    cut == chain.Count ? "on the device" : $"before {chain.Stages[cut].Name}",
                                    .. plans.Select(plan =>
                                        (Prose)(
                                            cut <= plan.PlacedStages
                                                ? Percentage.Of(plan.Latency.StopProbabilities[cut])
                                                : "not reached"
                                        )
                                    ),
                                ]
                        ),
                    .. Percentiles(plans),
                ]
            ),
            new Block.Figure(
                $"../{PagePath.OfLatencyFigure(placement)}",
                $"{latency.Title}. {latency.Description}",
                "Latency against the share of inferences that take no longer."
            ),
        ];
    }

    private static IEnumerable<Block> Changes(
        SolvedPlacements placements,
        SolvedPlacement placement,
        ClaimLinks claims
    ) =>
        placements
            .Changes.Where(solved => ReferenceEquals(solved.Placement, placement))
            .SelectMany(solved =>
                new Block[]
                {
                    new Block.Heading(3, "What would change the number of stages"),
                    new Block.Paragraph(
                        $"Under {placement.Optimal.Question.Rule.NameInSentence}, with "
                            + $"{Exactly.Of(placement.Optimal.PlacedStages, "stage")} placed now ({claims.Of("R20", "../")}). "
                            + $"{string.Join(' ', ChangeText.Method(solved.Changes))}"
                    ),
                    new Block.Table(
                        [.. ChangeText.Headings.Select(heading => Column.OfText(heading))],
                        [
                            .. solved.Changes.All.Select(change =>
                                (IReadOnlyList<Prose>)[.. ChangeText.Cells(change).Select(cell => (Prose)cell)]
                            ),
                        ]
                    ),
                }
            );

    /// <summary>A row for each percentile of the latency.</summary>
    private static IEnumerable<IReadOnlyList<Prose>> Percentiles(ImmutableArray<SplittingAnswer> plans)
    {
        ImmutableArray<(int Percent, Seconds Latency)>[] latencies =
        [
            .. plans.Select(plan => LatencyPercentiles.Of(plan.Latency)),
        ];
        return latencies[0]
            .Select(
                (percentile, row) =>
                    (IReadOnlyList<Prose>)
                        [
                            $"{Count(percentile.Percent)} % within",
                            .. latencies.Select(plan => (Prose)WithPrefix.Of(plan[row].Latency)),
                        ]
            );
    }

    private static string Threshold(SplittingAnswer answer, ImmutableArray<double> thresholds, int cut) =>
        cut > answer.PlacedStages ? "not reached"
        : cut == answer.PlacedStages ? "any SNR"
        : answer.Latency.StopProbabilities[cut] < DecisionText.LeastShare ? "practically never"
        : DecisionText.Threshold(answer.Question.Scenario.Uplink.RateLaw.LeastSnr(thresholds[cut]));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
