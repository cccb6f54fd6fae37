using System.Text.Json;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Reports.Plans;

/// <summary>A simulation for programs: one JSON object; numbers round-trip.</summary>
public static class SimulationJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(SimulationOutcome outcome) => JsonText.Of(writer => Write(writer, outcome));

    private static void Write(Utf8JsonWriter writer, SimulationOutcome outcome)
    {
        var found = outcome.Found;
        writer.WriteString("model", outcome.Network.Name);
        writer.WriteString("scenario", outcome.Scenario.Name);
        writer.WriteString("rule", RuleNames.Option(outcome.Rule));
        PlanJson.FeatureBits(writer, outcome.Scenario.Uplink.Precision);
        writer.WriteNumber("stages", outcome.Network.Chain.Count);
        writer.WriteNumber("placedStages", outcome.PlacedStages);
        writer.WriteNumber("frames", outcome.Frames);
        writer.WriteNumber("inferences", found.Inferences);
        writer.WriteNumber("decisions", found.Decisions);
        writer.WriteNumber("seed", outcome.Seed);
        Write(writer, "frameCost", found.FrameCost, outcome.Table.FrameCost[outcome.PlacedStages]);
        Write(writer, "costPerInference", found.Cost, outcome.Table.CostPerInference[outcome.PlacedStages]);
        Write(writer, "timeSeconds", found.Time, outcome.Usage.Time.Value);
        Write(writer, "energyJoules", found.Energy, outcome.Usage.Energy.Value);
        writer.WriteStartArray("stopProbabilities");
        for (var cut = 0; cut < found.Stops.Length; cut++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stage", cut);
            Write(writer, found.Share(found.Stops[cut]), outcome.Latency.StopProbabilities[cut]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("latencyProbabilities");
        foreach (var (latency, count) in found.Latencies)
        {
            writer.WriteStartObject();
            writer.WriteNumber("seconds", latency.Value);
            Write(writer, found.Share(count), outcome.Latency.ProbabilityAtMost(latency));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, Estimate estimate, double analytic)
    {
        writer.WriteStartObject(name);
        Write(writer, estimate, analytic);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Estimate estimate, double analytic)
    {
        writer.WriteNumber("simulated", estimate.Mean);
        writer.WriteNumber("standardError", estimate.StandardError);
        writer.WriteNumber("analytic", analytic);
    }
}
