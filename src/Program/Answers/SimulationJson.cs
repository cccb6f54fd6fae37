using System.Text.Json;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a simulation as one JSON object, for programs. Numbers round-trip.</summary>
internal static class SimulationJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(PlayedFrames played) => JsonText.Of(writer => Write(writer, played));

    private static void Write(Utf8JsonWriter writer, PlayedFrames played)
    {
        var (analytic, found) = (played.Analytic, played.Found);
        var question = analytic.Question;
        writer.WriteString("model", played.Network.Name);
        writer.WriteString("scenario", question.Scenario.Name);
        writer.WriteString("rule", question.Rule.Option);
        writer.GivenValues(played.Network, played.ScenarioFile);
        writer.FeatureBits(question.Scenario.Uplink.Precision);
        writer.UploadedShare(question.Scenario);
        writer.WriteNumber("stages", question.Chain.Count);
        writer.WriteNumber("placedStages", analytic.PlacedStages);
        writer.Memory(analytic);
        writer.Update(analytic);
        writer.WriteNumber("frames", played.Frames);
        writer.WriteNumber("inferences", found.Inferences);
        writer.WriteNumber("decisions", found.Decisions);
        writer.WriteNumber("seed", played.Seed);
        Write(writer, "frameCost", found.FrameCost, analytic.FrameCost);
        Write(writer, "costPerInference", found.Cost, analytic.CostPerInference);
        Write(writer, "timeSeconds", found.Time, analytic.Usage.Time.Value);
        Write(writer, "energyJoules", found.Energy, analytic.Usage.Energy.Value);
        writer.WriteStartArray("stopProbabilities");
        for (var cut = 0; cut < found.Stops.Length; cut++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stage", cut);
            Write(writer, found.Share(found.Stops[cut]), analytic.Latency.StopProbabilities[cut]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("latencyProbabilities");
        foreach (var (latency, count) in found.Latencies)
        {
            writer.WriteStartObject();
            writer.WriteNumber("seconds", latency.Value);
            Write(writer, found.Share(count), analytic.Latency.ProbabilityAtMost(latency));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.MeasuredSpread(played.Network.Spread);
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
