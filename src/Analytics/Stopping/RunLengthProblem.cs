using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Stopping;

/// <summary>A stopping problem written as runs of equal stages: the hypothesis of R11 as a type.</summary>
public sealed record RunLengthProblem
{
    /// <summary>States the problem.</summary>
    /// <param name="runs">The runs, in order; each begins where the one before ends.</param>
    /// <param name="edge">The cost of running every stage on the edge server (Σe).</param>
    /// <param name="inferences">The number of inferences per update (K ≥ 1).</param>
    /// <param name="channel">The channel (X).</param>
    /// <param name="horizonLimit">The largest number of stages that may be placed (N_mem = 0..M).</param>
    /// <exception cref="ArgumentException">The runs do not make up a chain, or a value is out of its range.</exception>
    public RunLengthProblem(
        ImmutableArray<StageRun> runs,
        double edge,
        double inferences,
        Channel channel,
        int horizonLimit
    )
    {
        if (runs.IsDefaultOrEmpty || !runs.All(IsRun) || !IsChain(runs))
        {
            throw new ArgumentException(
                "Runs of stages with t > 0 and φ ≥ 0 follow one another, and nothing is sent after the last.",
                nameof(runs)
            );
        }

        Stages = runs.Sum(run => run.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(inferences, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonLimit, Stages);
        Runs = runs;
        Edge = edge;
        Inferences = inferences;
        Channel = channel;
        HorizonLimit = horizonLimit;
    }

    /// <summary>The runs, in order.</summary>
    public ImmutableArray<StageRun> Runs { get; }

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

    /// <summary>Groups the stages of any problem into maximal runs, by exact equality.</summary>
    public static RunLengthProblem Of(StoppingProblem problem)
    {
        var runs = ImmutableArray.CreateBuilder<StageRun>();
        for (var cut = 0; cut < problem.Stages; cut++)
        {
            var stage = new StageRun(
                1,
                problem.Costs.Extra[cut],
                problem.Costs.Offload[cut],
                problem.Costs.OffloadAt(cut + 1),
                problem.Placement[cut]
            );
            if (runs.Count > 0 && runs[^1] with { Count = 1 } == stage)
            {
                runs[^1] = stage with { Count = runs[^1].Count + 1 };
            }
            else
            {
                runs.Add(stage);
            }
        }

        return new(runs.ToImmutable(), problem.Costs.Edge, problem.Inferences, problem.Channel, problem.HorizonLimit);
    }

    private static bool IsRun(StageRun run) =>
        run.Count >= 1 && run.Offload > 0 && run.Placement >= 0 && (run.Count == 1 || run.Offload == run.NextOffload);

    private static bool IsChain(ImmutableArray<StageRun> runs) =>
        runs.Zip(runs.Skip(1), (run, next) => run.NextOffload == next.Offload).All(follows => follows)
        && runs[^1].NextOffload == 0;
}
