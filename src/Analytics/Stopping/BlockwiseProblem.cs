using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// A stopping problem written as stages that repeat: the hypothesis of R11 and R16 as a type. What repeats is written once,
/// however often it does.
/// </summary>
public sealed record BlockwiseProblem
{
    private BlockwiseProblem(
        ImmutableArray<RepeatedStages> blocks,
        double edge,
        double inferences,
        Channel channel,
        int horizonLimit
    )
    {
        Stages = blocks.Sum(block => block.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(inferences, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonLimit, Stages);
        Blocks = blocks;
        Edge = edge;
        Inferences = inferences;
        Channel = channel;
        HorizonLimit = horizonLimit;
    }

    /// <summary>
    /// The stages in order, as maximal runs and as periods of several stages. A first repetition whose input
    /// has another price than that of the others is separate, and so is the last stage, after which nothing is sent.
    /// </summary>
    public ImmutableArray<RepeatedStages> Blocks { get; }

    /// <summary>The number of stages (M).</summary>
    public int Stages { get; }

    /// <summary>The cost of running every stage on the edge server (Σe).</summary>
    public double Edge { get; }

    /// <summary>The number of inferences per update (K).</summary>
    public double Inferences { get; }

    /// <summary>The channel, as the law of the airtime X.</summary>
    public Channel Channel { get; }

    /// <summary>The largest number of stages that may be placed (N_mem).</summary>
    public int HorizonLimit { get; }

    /// <summary>States the problem.</summary>
    /// <param name="offload">The cost per unit of airtime of sending the raw input (t_0 &gt; 0).</param>
    /// <param name="blocks">
    /// Stages and their numbers of repetitions (≥ 1), in order; each stage has t &gt; 0 after it and φ ≥ 0. The t after the last
    /// stage is not used.
    /// </param>
    /// <param name="edge">The cost of running every stage on the edge server (Σe).</param>
    /// <param name="inferences">The number of inferences per update (K ≥ 1).</param>
    /// <param name="channel">The channel (X).</param>
    /// <param name="horizonLimit">The largest number of stages that may be placed (N_mem = 0..M).</param>
    /// <exception cref="ArgumentException">There is no stage, or a value is out of its range.</exception>
    /// <exception cref="OverflowException">There are more stages than an <see cref="int"/> counts.</exception>
    public static BlockwiseProblem Of(
        double offload,
        IReadOnlyList<(ImmutableArray<StageTerms> Stages, int Repetitions)> blocks,
        double edge,
        double inferences,
        Channel channel,
        int horizonLimit
    )
    {
        if (blocks.Count == 0 || blocks.Any(block => block.Repetitions < 1 || block.Stages.IsDefaultOrEmpty))
        {
            throw new ArgumentException("There is at least one stage, and each block has one.", nameof(blocks));
        }

        var runs = new BlockMerger(offload);
        foreach (var (stages, repetitions) in blocks.SkipLast(1))
        {
            runs.Add(stages, repetitions);
        }

        var (last, times) = blocks[^1];
        runs.Add(last, times - 1);
        runs.Add([.. last.SkipLast(1), last[^1] with { NextOffload = 0 }], 1);
        var merged = runs.Blocks;
        var offloads = merged.SelectMany(block => Enumerable.Range(0, block.Period).Select(block.OffloadAt));
        return offloads.All(t => t > 0) && merged.All(block => block.Stages.All(stage => stage.Placement >= 0))
            ? new(merged, edge, inferences, channel, horizonLimit)
            : throw new ArgumentException(
                "Each stage has a placement cost φ ≥ 0, and the cut before it a cost t > 0.",
                nameof(blocks)
            );
    }

    /// <summary>Groups the stages of any problem into maximal runs, by exact equality (R11).</summary>
    public static BlockwiseProblem Of(StoppingProblem problem)
    {
        var costs = problem.Costs;
        return Of(
            costs.Offload[0],
            [
                (
                    [
                        .. problem.Placement.Select(
                            (placement, cut) => new StageTerms(costs.Extra[cut], costs.OffloadAt(cut + 1), placement)
                        ),
                    ],
                    1
                ),
            ],
            costs.Edge,
            problem.Inferences,
            problem.Channel,
            problem.HorizonLimit
        );
    }

    /// <summary>Puts a network under a scenario; the time taken does not depend on how often its blocks repeat.</summary>
    /// <inheritdoc cref="CoInference.Of" path="/param|/exception"/>
    public static BlockwiseProblem Of(StageChain chain, Scenario scenario)
    {
        var rates = new WeightedRates(scenario);
        var sent = scenario.AsRun(chain);
        ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> blocks =
        [
            .. sent.Blocks.Select(block =>
                (
                    (ImmutableArray<StageTerms>)
                        [
                            .. block.Stages.Select(stage => new StageTerms(
                                rates.Extra(stage.Cost.Work),
                                rates.Offload(stage.Cost.Output),
                                rates.Placement(stage.Cost.Updated)
                            )),
                        ],
                    block.Repetitions
                )
            ),
        ];
        return Of(
            rates.Offload(sent.Input),
            rates.Latency == 0 ? blocks : WithLatency(blocks, rates.Latency),
            chain.Blocks.Sum(block => block.Repetitions * block.Stages.Sum(stage => rates.Edge(stage.Cost.Work)))
                + rates.Latency,
            scenario.InferencesPerUpdate,
            scenario.Uplink.Airtimes.RequireIndependent(),
            scenario.Memory.LargestPlacement(chain)
        );
    }

    /// <summary>The blocks with the last stage apart, which saves the latency of an upload (R22).</summary>
    private static ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> WithLatency(
        ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> blocks,
        double latency
    )
    {
        var (stages, repetitions) = blocks[^1];
        var last = stages.SetItem(stages.Length - 1, stages[^1] with { Extra = stages[^1].Extra - latency });
        ImmutableArray<(ImmutableArray<StageTerms> Stages, int Repetitions)> apart =
        [
            .. blocks[..^1],
            (stages, repetitions - 1),
            (last, 1),
        ];
        return [.. apart.Where(block => block.Repetitions > 0)];
    }
}
