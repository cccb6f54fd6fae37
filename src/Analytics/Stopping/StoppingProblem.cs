using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The dimensionless problem of placement and splitting: the costs, the channel, and the largest number of stages that may be placed.
/// </summary>
public sealed record StoppingProblem
{
    /// <summary>States the problem.</summary>
    /// <param name="costs">The costs of an inference (δ, t, Σe).</param>
    /// <param name="placement">The cost of placing each of the stages 1..M, once per update (φ), each ≥ 0.</param>
    /// <param name="inferences">The number of inferences per update (K ≥ 1).</param>
    /// <param name="channel">The channel (X).</param>
    /// <param name="horizonLimit">The largest number of stages that may be placed (N_mem = 0..M).</param>
    /// <exception cref="ArgumentException">An array has another length than M, or a value is out of its range.</exception>
    public StoppingProblem(
        SplittingCosts costs,
        ImmutableArray<double> placement,
        double inferences,
        Channel channel,
        int horizonLimit
    )
    {
        if (placement.Length != costs.Stages || costs.Offload.Any(t => !(t > 0)) || placement.Any(phi => !(phi >= 0)))
        {
            throw new ArgumentException("Each stage has a placement cost φ ≥ 0, and the cut before it a cost t > 0.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(inferences, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(horizonLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonLimit, costs.Stages);
        Costs = costs;
        Placement = placement;
        Inferences = inferences;
        Channel = channel;
        HorizonLimit = horizonLimit;
    }

    /// <summary>The costs of an inference.</summary>
    public SplittingCosts Costs { get; }

    /// <summary>The cost of placing each stage: element n is φ_{n+1}.</summary>
    public ImmutableArray<double> Placement { get; }

    /// <summary>The number of inferences per update (K).</summary>
    public double Inferences { get; }

    /// <summary>The channel, as the law of the airtime X.</summary>
    public Channel Channel { get; }

    /// <summary>The largest number of stages that may be placed (N_mem).</summary>
    public int HorizonLimit { get; }

    /// <summary>The number of stages (M).</summary>
    public int Stages => Costs.Stages;

    /// <summary>The cost of placing the first N = 0..M stages, Σ_{m≤N} φ_m.</summary>
    public double PlacementCost(int placedStages) => Placement.Take(placedStages).Sum();
}
