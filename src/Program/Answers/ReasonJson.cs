using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Placement;

namespace SplitProofs.Program.Answers;

/// <summary>Why a plan is the best, as JSON.</summary>
internal static class ReasonJson
{
    /// <summary>Writes the costs of the baselines, and the share of each that the plan saves.</summary>
    public static void Baselines(this Utf8JsonWriter writer, double frameCost, Baselines baselines)
    {
        writer.WriteStartObject("baselines");
        writer.WriteStartObject("edgeOnly");
        Cost(baselines.EdgeOnly);
        writer.WriteEndObject();
        writer.WriteStartObject("deviceOnly");
        Cost(baselines.DeviceOnly);
        writer.WriteBoolean("fits", baselines.DeviceFits);
        writer.WriteEndObject();
        writer.WriteStartObject("staticSplit");
        Cost(baselines.StaticCost);
        writer.WriteNumber("placedStages", baselines.StaticSplit);
        writer.WriteEndObject();
        writer.WriteEndObject();

        void Cost(double cost)
        {
            writer.Number("frameCost", cost);
            writer.Number("saving", Analytics.Placement.Baselines.Saving(frameCost, cost));
        }
    }

    /// <summary>
    /// Writes what stages save in a frame and cost to place, one by one and in steps, and why no further stage is placed.
    /// </summary>
    public static void Reason(this Utf8JsonWriter writer, SplittingAnswer answer, PlacementReason reason)
    {
        var (costs, perInference) = (answer.Question.Costs, answer.Table.CostPerInference);
        writer.WriteStartArray("stageSavings");
        foreach (var (cut, stage) in answer.Question.Chain.Stages.Index())
        {
            writer.WriteStartObject();
            writer.WriteString("stage", stage.Name);
            writer.Number("saving", costs.Inferences * (perInference[cut] - perInference[cut + 1]));
            writer.Number("placementCost", costs.Placement[cut]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("placementSteps");
        Steps(reason.Taken, placed: true);
        Steps(reason.Refused, placed: false);
        writer.WriteEndArray();
        writer.WriteString(
            "endedBy",
            reason.End.Match(network: () => "network", memory: _ => "memory", placementCost: () => "placementCost")
        );

        void Steps(ImmutableArray<PlacementStep> steps, bool placed)
        {
            foreach (var step in steps)
            {
                writer.WriteStartObject();
                writer.WriteNumber("from", step.From);
                writer.WriteNumber("to", step.To);
                writer.Number("saving", step.Saving);
                writer.Number("placementCost", step.PlacementCost);
                writer.WriteBoolean("placed", placed);
                writer.WriteBoolean("fits", step.To <= answer.Table.HorizonLimit);
                writer.WriteEndObject();
            }
        }
    }
}
