using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Solutions;

/// <summary>The closed forms of a network's placement over independent draws, compared with the search over every placement.</summary>
public abstract record ClosedForm
{
    private ClosedForm() { }

    /// <summary>The look-ahead placement of equal layers (R10); the layers are equal for all parameters of the network.</summary>
    /// <param name="Placement">The placement.</param>
    public sealed record EqualLayers(EqualLayerPlacement Placement) : ClosedForm;

    /// <summary>The bracket of the optimal placement of equal layers short of placing them all (R17).</summary>
    /// <param name="Bracket">The bracket.</param>
    /// <param name="Stages">The number of layers, M.</param>
    /// <param name="Searched">The best placement short of all stages, found by trying every one.</param>
    public sealed record OptimalBracket(OptimalPlacementBracket Bracket, int Stages, int Searched) : ClosedForm;

    /// <summary>The look-ahead placement of stages that repeat (R11, R16).</summary>
    /// <param name="Problem">The problem in its blocks.</param>
    /// <param name="Placement">The placement.</param>
    public sealed record Blockwise(BlockwiseProblem Problem, BlockwisePlacement Placement) : ClosedForm;

    /// <summary>Handles each case.</summary>
    public T Match<T>(
        Func<EqualLayers, T> equalLayers,
        Func<OptimalBracket, T> optimalBracket,
        Func<Blockwise, T> blockwise
    ) =>
        this switch
        {
            EqualLayers e => equalLayers(e),
            OptimalBracket o => optimalBracket(o),
            Blockwise b => blockwise(b),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Finds the closed forms of a solved network; none if they would say no more than the search.</summary>
    /// <param name="placement">The answers, under a scenario of independent draws.</param>
    public static IEnumerable<ClosedForm> Of(SolvedPlacement placement)
    {
        var scenario = placement.ScenarioFile.Scenario;
        return placement.Network.HasEqualLayers && EqualLayerChain.TryFrom(placement.Chain, out var chain)
                ? OfLayers(EqualLayerProblem.Of(chain, scenario), placement.Optimal.Table)
            : BlockwiseProblem.Of(placement.Chain, scenario) is var problem
            && problem.Blocks.Any(block => block.Repetitions > 1)
            && double.IsFinite(problem.Channel.MeanAirtime)
                ? [new Blockwise(problem, BlockwisePlacement.Of(problem))]
            : [];
    }

    private static IEnumerable<ClosedForm> OfLayers(EqualLayerProblem problem, PlacementTable optimal)
    {
        yield return new EqualLayers(EqualLayerPlacement.Of(problem));
        if (OptimalPlacementBracket.TryFind(problem, out var bracket))
        {
            var below = optimal with { HorizonLimit = Math.Min(problem.HorizonLimit, problem.Stages - 1) };
            below.TryFindBest(out var best);
            yield return new OptimalBracket(bracket, problem.Stages, best);
        }
    }
}
