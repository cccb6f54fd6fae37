using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Verification.Writing;

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
        Costs(writer, plan.Table, plan.PlacedStages, plan.PlacementCost, plan.Usage, plan.Latency);
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

    /// <summary>What a plan costs and takes, and what each placement costs.</summary>
    internal static void Costs(
        Utf8JsonWriter writer,
        PlacementTable table,
        int placed,
        double placement,
        ExpectedUsage usage,
        ILatencyLaw latency
    )
    {
        Number(writer, "frameCost", table.FrameCost[placed]);
        Number(writer, "placementCost", placement);
        Number(writer, "costPerInference", table.CostPerInference[placed]);
        Number(writer, "expectedTimeSeconds", usage.Time.Value);
        Number(writer, "expectedEnergyJoules", usage.Energy.Value);
        writer.WriteStartObject("latencySeconds");
        foreach (var percent in LatencyPercentiles.All)
        {
            Number(writer, LatencyPercentiles.Key(percent), latency.Quantile(percent / 100.0).Value);
        }

        writer.WriteEndObject();
        Numbers(writer, "stopProbabilities", latency.StopProbabilities);
        Numbers(writer, "frameCostByPlacement", table.FrameCost);
        Numbers(writer, "costPerInferenceByPlacement", table.CostPerInference);
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

    /// <summary>A number, or null where it is infinite.</summary>
    internal static void Number(Utf8JsonWriter writer, string name, double value)
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
