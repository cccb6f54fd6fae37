using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>The placement of equal layers under the look-ahead rule, in closed form (R10): no search over N.</summary>
/// <param name="InteriorStages">N°, the best of 0..min(N_mem, M−1).</param>
/// <param name="PlacedStages">N*: N°, or M where that fits and costs less.</param>
/// <param name="FrameCost">T_LA(N*).</param>
public sealed record EqualLayerPlacement(int InteriorStages, int PlacedStages, double FrameCost)
{
    /// <summary>Evaluates the closed form.</summary>
    /// <param name="problem">The problem; its mean airtime must be finite (R2).</param>
    /// <exception cref="ArgumentException">The mean airtime is infinite.</exception>
    public static EqualLayerPlacement Of(EqualLayerProblem problem)
    {
        if (double.IsPositiveInfinity(problem.Channel.MeanAirtime))
        {
            throw new ArgumentException(
                "The closed form for equal layers needs a finite mean airtime.",
                nameof(problem)
            );
        }

        var airtime = new NumericAirtime(problem.Channel);
        var (extra, offload) = (new Number(problem.Extra), new Number(problem.Offload));
        var interior = (int)
            EqualLayers
                .PlacedStages(
                    extra,
                    offload,
                    new(problem.Placement),
                    new(problem.Inferences),
                    Number.Integer(Math.Min(problem.HorizonLimit, problem.Stages - 1)),
                    airtime
                )
                .Value;
        var interiorCost = FrameCost(
            interior,
            EqualLayers.ExpectedCost(extra, offload, Number.Integer(interior), airtime)
        );
        if (problem.HorizonLimit < problem.Stages)
        {
            return new(interior, interior, interiorCost);
        }

        var allCost = FrameCost(
            problem.Stages,
            EqualLayers.ExpectedCostOfAll(
                extra,
                new(problem.Extra - problem.Latency),
                offload,
                Number.Integer(problem.Stages - 1),
                airtime
            )
        );
        return allCost < interiorCost ? new(interior, problem.Stages, allCost) : new(interior, interior, interiorCost);

        double FrameCost(int placed, Number expected) =>
            (placed * problem.Placement)
            + (problem.Inferences * ((problem.Stages * problem.Edge) + problem.Latency + expected.Value));
    }
}
