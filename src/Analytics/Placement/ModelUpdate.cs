using SplitProofs.Analytics.Networks;

namespace SplitProofs.Analytics.Placement;

/// <summary>What an update of the model changes [bit].</summary>
/// <param name="Downloaded">What the device downloads: what is updated of the placed stages.</param>
/// <param name="Placed">All parameters of the placed stages.</param>
/// <param name="InNetwork">What is updated of the whole network.</param>
public sealed record ModelUpdate(Int128 Downloaded, Int128 Placed, Int128 InNetwork)
{
    /// <summary>The update of a plan.</summary>
    public static ModelUpdate Of(SplittingAnswer answer)
    {
        var chain = answer.Question.Scenario.AsRun(answer.Question.Chain);
        return new(
            Sum(chain.Stages.Take(answer.PlacedStages), cost => cost.Updated.Value),
            Sum(chain.Stages.Take(answer.PlacedStages), cost => cost.Parameters.Value),
            Sum(chain.Stages, cost => cost.Updated.Value)
        );
    }

    private static Int128 Sum(IEnumerable<Stage> stages, Func<StageCost, long> bits) =>
        stages.Aggregate((Int128)0, (sum, stage) => sum + bits(stage.Cost));
}
