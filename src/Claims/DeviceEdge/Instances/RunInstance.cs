using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A stopping problem over a finite-state channel with a memory bound, in exact fractions.</summary>
/// <param name="Stages">The stages written out.</param>
/// <param name="HorizonLimit">N_mem = 0..M.</param>
public sealed record RunInstance(FiniteInstance Stages, int HorizonLimit)
{
    /// <summary>The problem in runs, as the closed form takes it.</summary>
    public BlockwiseProblem ToProblem()
    {
        var problem = Stages.ToProblem();
        return BlockwiseProblem.Of(
            new(problem.Costs, problem.Placement, problem.Inferences, problem.Channel, HorizonLimit)
        );
    }

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() => $"{Stages}, at most {HorizonLimit} placed";
}
