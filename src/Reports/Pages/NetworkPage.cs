using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on a network: its stages, and what to place and when to send under each scenario.</summary>
internal static class NetworkPage
{
    public static Document Of(Report report, INetworkModel model) =>
        new(
            model.Title,
            [new("Report", "../index.md")],
            [
                new Block.Paragraph(Introduction(model)),
                new Block.Heading(2, "Stages"),
                new Block.Paragraph(
                    $"Multiply-accumulates (MACs) count convolutions, linear layers and attention products; one is two floating-point operations (FLOP). Everything else is counted apart. {new Inline.Link("Why other tools print other figures", "../counts.md")}. Cutting right after a stage sends its output, of one or more tensors; cutting before the first sends the raw input. The peak memory of a cut is what the device takes to run all stages before it: their parameters, and the tensors in use in that of them which uses most."
                ),
                StageTable(model),
                .. report.Placements.Where(placement => placement.Model == model).SelectMany(Scenario),
                .. report.Remembering.SelectMany(scenario =>
                    Remembering(scenario.File.Scenario.Name, scenario.Networks.First(solved => solved.Model == model))
                ),
            ]
        );

    private static Prose Introduction(INetworkModel model) =>
        $"{(model.Summary.Length > 0 ? model.Summary + " " : "")}{(model.Source.Length > 0 ? $"Source: {model.Source}. " : "")}{Exactly.Of(model.ParameterCount)} parameters, {Exactly.Of(model.Macs.Value)} MACs, {model.Chain.Count} stages.";

    private static Block.Table StageTable(INetworkModel model)
    {
        var chain = model.Chain;
        return new(
            [
                Column.OfNumbers($"{Symbols.Stage}"),
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
            measured: _ => throw new InvalidOperationException("A shipped network's work is counted.")
        );

    private static StageTensors.Known Tensors(Stage stage) =>
        stage.Cost.Tensors.Match(
            known: known => known,
            unknown: () => throw new InvalidOperationException("A shipped network's tensors are counted.")
        );

    private static Prose PeakMemory(StageChain chain, int cut) =>
        chain.TryPeakMemory(cut, out var memory)
            ? Exactly.Of(memory.Value)
            : throw new InvalidOperationException("A shipped network's tensors are counted.");

    private static IEnumerable<Block> Scenario(SolvedPlacement placement)
    {
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
            PlanTable(placement),
            .. WhyNothing(placement),
            .. ClosedForm(placement),
            ThresholdTable(placement),
            .. Stops(placement),
        ];
    }

    private static IEnumerable<Block> Remembering(string name, SolvedRemembering solved)
    {
        var (plan, chain) = (solved.Optimal, solved.Model.Chain);
        yield return new Block.Heading(2, $"Under {name}");
        yield return new Block.Paragraph(
            $"The channel remembers from stage to stage. {What(plan.PlacedStages, chain)} That costs {SixDigits.Of(plan.FrameCost)} a frame. {new Inline.Link("All networks on channels that remember", $"../{PagePath.OfRemembering}.md")}"
        );
    }

    private static string What(int placed, StageChain chain) =>
        placed == 0
            ? "Place nothing: the device sends the raw input, and the edge server does the rest."
            : $"Place the first {Count(placed)} of {Count(chain.Count)} stages on the device, up to {chain.Stages[placed - 1].Name}.";

    private static Prose Caption(SolvedPlacement placement)
    {
        var (limit, stages) = (placement.Optimal.Table.HorizonLimit, placement.Chain.Count);
        return limit < stages
            ? (Prose)
                $"Frame cost against the number {Symbols.N} of placed stages, whether or not they fit; the device's memory holds the first {limit}."
            : (Prose)$"Frame cost against the number {Symbols.N} of placed stages.";
    }

    private static Prose Recommendation(SolvedPlacement placement)
    {
        var (plan, chain) = (placement.Optimal, placement.Chain);
        var memory =
            plan.Table.HorizonLimit < chain.Count
                ? $" The device's memory holds the first {Count(plan.Table.HorizonLimit)} at most."
                : "";
        var precision = string.Concat(
            PlanText.Precision(placement.ScenarioFile.Scenario).Select(sentence => $" {sentence}")
        );
        return $"{What(plan.PlacedStages, chain)}{memory}{precision} {new Inline.Link("The scenario", $"../scenarios.md#{placement.ScenarioFile.Scenario.Name}")}";
    }

    private static Block.Table PlanTable(SolvedPlacement placement)
    {
        var baselines = placement.Baselines;
        return new(
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
                Plan(new SplittingRule.Optimal(), placement.Optimal),
                Plan(new SplittingRule.StaticLookAhead(), placement.StaticLookAhead),
                Plan(new SplittingRule.LookAhead(), placement.LookAhead),
                Baseline(
                    $"best static split (cut {Count(baselines.StaticSplit)})",
                    baselines.StaticSplit,
                    baselines.StaticCost
                ),
                Baseline("edge only", 0, baselines.EdgeOnly),
                Baseline(
                    baselines.DeviceFits ? "device only" : "device only (does not fit)",
                    placement.Chain.Count,
                    baselines.DeviceOnly
                ),
            ]
        );

        IReadOnlyList<Prose> Plan(SplittingRule rule, PlacementPlan plan) =>
            [
                RuleNames.Print(rule),
                Count(plan.PlacedStages),
                SixDigits.Of(plan.FrameCost),
                SixDigits.Of(plan.PlacementCost),
                SixDigits.Of(plan.CostPerInference),
                WithPrefix.Of(plan.Usage.Time),
                WithPrefix.Of(plan.Usage.Energy),
            ];

        IReadOnlyList<Prose> Baseline(string name, int placed, double cost)
        {
            var problem = placement.Inference.Problem;
            var download = problem.PlacementCost(placed);
            return
            [
                name,
                Count(placed),
                SixDigits.Of(cost),
                SixDigits.Of(download),
                SixDigits.Of((cost - download) / problem.Inferences),
                WithPrefix.Of(new Analytics.Units.Seconds(Fixed(placement.Inference.Time))),
                WithPrefix.Of(new Analytics.Units.Joules(Fixed(placement.Inference.Energy))),
            ];

            // Never before the fixed cut, always there.
            double Fixed(SplittingCosts costs) =>
                costs.Edge
                + ThresholdRule.ExpectedCosts(costs, [.. Enumerable.Repeat(0.0, placed)], problem.Channel)[^1];
        }
    }

    private static IEnumerable<Block> WhyNothing(SolvedPlacement placement)
    {
        if (placement.LookAhead.PlacedStages > 0 || placement.Optimal.PlacedStages == 0)
        {
            yield break;
        }

        var chain = placement.Chain;
        var growth = chain.Count > 1 ? (double)chain.CutData(1).Value / chain.CutData(0).Value : 0;
        yield return new Block.Note(
            $"One-stage look-ahead places nothing: the first stage, {chain.Stages[0].Name}, is worth {SixDigits.Of(placement.Worth[0])} per frame to it and costs {SixDigits.Of(placement.Inference.Problem.Placement[0])} to place. Its output is {SixDigits.Of(growth, 3)} times the raw input, and it does not see past that."
        );
    }

    private static IEnumerable<Block> ClosedForm(SolvedPlacement placement)
    {
        if (placement.Model is not IEqualLayerModel || !EqualLayerChain.TryFrom(placement.Chain, out var chain))
        {
            foreach (var block in Blockwise(placement))
            {
                yield return block;
            }

            yield break;
        }

        var problem = EqualLayerProblem.Of(chain, placement.ScenarioFile.Scenario);
        var closed = EqualLayerPlacement.Of(problem);
        yield return new Block.Paragraph(
            $"All layers are equal, whatever the parameters, so that the look-ahead placement has a closed form ({ClaimLink("R10")}): {Symbols.InteriorN} = {closed.InteriorStages}, {Symbols.BestN} = {closed.PlacedStages} at a frame cost of {SixDigits.Of(closed.FrameCost)}; trying every {Symbols.N} gives {placement.LookAhead.PlacedStages} at {SixDigits.Of(placement.LookAhead.FrameCost)}."
        );
        if (!OptimalPlacementBracket.TryFind(problem, out var bracket))
        {
            yield break;
        }

        var below = placement.Optimal.Table with { HorizonLimit = Math.Min(problem.HorizonLimit, problem.Stages - 1) };
        below.TryFindBest(out var best);
        yield return new Block.Paragraph(
            $"For the optimal rule, closed forms bracket the best placement short of all {problem.Stages} stages ({ClaimLink("R17")}): {PlanText.Between(bracket)}; trying every {Symbols.N} gives {best}."
        );
    }

    private static IEnumerable<Block> Blockwise(SolvedPlacement placement)
    {
        var problem = BlockwiseProblem.Of(placement.Chain, placement.ScenarioFile.Scenario);
        if (problem.Blocks.All(block => block.Repetitions == 1) || double.IsInfinity(problem.Channel.MeanAirtime))
        {
            yield break;
        }

        var closed = BlockwisePlacement.Of(problem);
        yield return new Block.Paragraph(
            $"Stages that repeat ({Repeating(problem)}) give the look-ahead placement in closed form, by work that does not grow with their number ({ClaimLink("R11")}, {ClaimLink("R16")}): of {Count(closed.Candidates.Length)} candidates the best is {Symbols.BestN} = {Count(closed.PlacedStages)} at a frame cost of {SixDigits.Of(closed.FrameCost)}; trying every {Symbols.N} gives {Count(placement.LookAhead.PlacedStages)} at {SixDigits.Of(placement.LookAhead.FrameCost)}."
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

    private static Inline.Link ClaimLink(string id) => new(id, $"../{PagePath.OfClaim(id)}.md");

    private static Block.Table ThresholdTable(SolvedPlacement placement)
    {
        var chain = placement.Chain;
        var lookAhead = placement.LookAheadThresholds;
        return new(
            [
                Column.OfText("Before stage"),
                Column.OfNumbers("Data to send [bit]"),
                Column.OfNumbers("Optimal rule sends from"),
                Column.OfNumbers("Static look-ahead sends from"),
                Column.OfNumbers("One-stage look-ahead sends from"),
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
                                Threshold(placement.Optimal, cut),
                                Threshold(placement.StaticLookAhead, cut),
                                PlanText.Threshold(lookAhead[cut]),
                                SixDigits.Of(placement.Worth[cut]),
                                SixDigits.Of(placement.Inference.Problem.Placement[cut]),
                            ]
                    ),
            ]
        );
    }

    private static IEnumerable<Block> Stops(SolvedPlacement placement)
    {
        PlacementPlan[] plans = [placement.Optimal, placement.StaticLookAhead, placement.LookAhead];
        var chain = placement.Chain;
        var latency = LatencyChart.Of(placement);
        return
        [
            new Block.Paragraph(
                $"Where inferences end and how long they take, with the placement that is best for each rule ({ClaimLink("R21")}):"
            ),
            new Block.Table(
                [
                    Column.OfText("Ends"),
                    Column.OfNumbers("Optimal rule"),
                    Column.OfNumbers("Static look-ahead"),
                    Column.OfNumbers("One-stage look-ahead"),
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
                    .. LatencyPercentiles.All.Select(percent =>
                        (IReadOnlyList<Prose>)
                            [
                                $"{Count(percent)} % within",
                                .. plans.Select(plan => (Prose)WithPrefix.Of(plan.Latency.Quantile(percent / 100.0))),
                            ]
                    ),
                ]
            ),
            new Block.Figure(
                $"../{PagePath.OfLatencyFigure(placement)}",
                $"{latency.Title}. {latency.Description}",
                "Latency against the share of inferences that take no longer."
            ),
        ];
    }

    private static string Threshold(PlacementPlan plan, int cut) =>
        cut < plan.PlacedStages ? PlanText.Threshold(plan.Thresholds[cut])
        : cut == plan.PlacedStages ? "any SNR"
        : "not reached";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
