using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Reports.Plans;

/// <summary>A plan for programs: one JSON object; numbers round-trip, and what is infinite is null.</summary>
public static class PlanJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(Answer answer) => JsonText.Of(writer => Write(writer, answer));

    private static void Write(Utf8JsonWriter writer, Answer answer)
    {
        var (plan, chain) = (answer.Plan, answer.Network.Chain);
        writer.WriteString("model", answer.Network.Name);
        writer.WriteString("scenario", answer.Scenario.Name);
        writer.WriteString("rule", RuleNames.Option(answer.Rule));
        FeatureBits(writer, answer.Scenario.Uplink.Precision);
        writer.WriteNumber("stages", chain.Count);
        writer.WriteNumber("maxPlacedStages", plan.Table.HorizonLimit);
        writer.WriteNumber("placedStages", plan.PlacedStages);
        Number(writer, "frameCost", plan.FrameCost);
        Number(writer, "placementCost", plan.PlacementCost);
        Number(writer, "costPerInference", plan.CostPerInference);
        Number(writer, "expectedTimeSeconds", plan.Usage.Time.Value);
        Number(writer, "expectedEnergyJoules", plan.Usage.Energy.Value);
        writer.WriteStartObject("latencySeconds");
        foreach (var percent in LatencyPercentiles.All)
        {
            Number(writer, LatencyPercentiles.Key(percent), plan.Latency.Quantile(percent / 100.0).Value);
        }

        writer.WriteEndObject();
        Numbers(writer, "stopProbabilities", plan.Latency.StopProbabilities);
        Numbers(writer, "frameCostByPlacement", plan.Table.FrameCost);
        Numbers(writer, "costPerInferenceByPlacement", plan.Table.CostPerInference);
        writer.WriteStartArray("thresholds");
        for (var cut = 0; cut < plan.Thresholds.Length; cut++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stage", cut);
            Number(writer, "airtime", plan.Thresholds[cut]);
            Number(writer, "snr", Airtime.ToSnr(plan.Thresholds[cut]));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Bracket(writer, answer);
    }

    /// <summary>The bits of an element of features, where the scenario sets them; null where the network does.</summary>
    internal static void FeatureBits(Utf8JsonWriter writer, FeaturePrecision precision)
    {
        const string name = "featureBits";
        if (precision is FeaturePrecision.OfLink link)
        {
            writer.WriteNumber(name, link.PerElement.Value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Bracket(Utf8JsonWriter writer, Answer answer)
    {
        if (!EqualLayerBracket.TryFind(answer, out var bracket))
        {
            writer.WriteNull("placementBracket");
            return;
        }

        writer.WriteStartObject("placementBracket");
        writer.WriteNumber("least", bracket.Least);
        writer.WriteNumber("most", bracket.Most);
        writer.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter writer, string name, ImmutableArray<double> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
