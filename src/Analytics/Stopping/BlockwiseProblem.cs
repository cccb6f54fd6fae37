using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// A stopping problem written as blocks of stages that repeat: the hypothesis of R11 and R16 as a type. A block is stored once, however
/// often it repeats.
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
    /// The stages in order, as maximal runs and as periods of several stages. The first repetition of a block is a block of its own if
    /// its input costs more or less to send than the input of the other repetitions. The last stage is also a block of its own,
    /// because nothing is sent after it.
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
    /// The blocks in order: their stages, and their numbers of repetitions (≥ 1). Each stage has a cost of sending after it t &gt; 0 and a
    /// placement cost φ ≥ 0. The t after the last stage is not used.
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

    /// <summary>Makes the problem of a network under a scenario, in a time that does not depend on how often its blocks repeat.</summary>
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

    /// <summary>Separates the last stage from the blocks, because it saves the latency of an upload (R22).</summary>
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
