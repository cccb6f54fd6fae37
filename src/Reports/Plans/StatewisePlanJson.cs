using System.Text.Json;
using SplitProofs.Analytics.Correlated;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Reports.Plans;

/// <summary>A plan for a channel that remembers, for programs: one JSON object; numbers round-trip, and what is infinite is null.</summary>
public static class StatewisePlanJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(StatewiseAnswer answer) => JsonText.Of(writer => Write(writer, answer));

    private static void Write(Utf8JsonWriter writer, StatewiseAnswer answer)
    {
        var plan = answer.Plan;
        writer.WriteString("model", answer.Network.Name);
        writer.WriteString("scenario", answer.Scenario.Name);
        writer.WriteString("rule", RuleNames.Option(answer.Rule));
        PlanJson.FeatureBits(writer, answer.Scenario.Uplink.Precision);
        writer.WriteNumber("stages", answer.Network.Chain.Count);
        writer.WriteNumber("maxPlacedStages", plan.Table.HorizonLimit);
        writer.WriteNumber("placedStages", plan.PlacedStages);
        PlanJson.Costs(writer, plan.Table, plan.PlacedStages, plan.PlacementCost, plan.Usage, plan.Latency);
        writer.WriteStartArray("channelStates");
        for (var state = 0; state < answer.Channel.Chain.States; state++)
        {
            writer.WriteStartObject();
            answer.Channel.Match(listed => Name(writer, listed, state), cells => Bound(writer, cells, state));
            PlanJson.Number(writer, "airtime", answer.Channel.Chain.Airtimes[state]);
            writer.WriteNumber("startProbability", answer.Channel.Chain.Initial[state]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sendingStates");
        for (var cut = 0; cut < plan.PlacedStages; cut++)
        {
            writer.WriteStartArray();
            foreach (var state in Sending(plan.Rule, cut))
            {
                writer.WriteNumberValue(state);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        answer.Channel.Match(listed: _ => Exact(writer), cells: cells => Accuracy(writer, answer, cells));
    }

    private static IEnumerable<int> Sending(StatewiseRule rule, int cut) =>
        Enumerable.Range(0, rule.Channel.States).Where(state => rule.Sends(cut, state));

    private static Utf8JsonWriter Name(Utf8JsonWriter writer, RememberingChannel.Listed listed, int state)
    {
        writer.WriteString("name", listed.Fading.States[state]);
        return writer;
    }

    private static Utf8JsonWriter Bound(Utf8JsonWriter writer, RememberingChannel.Cells cells, int cell)
    {
        PlanJson.Number(writer, "fromDecibels", cells.LowestDecibels(cell));
        return writer;
    }

    private static Utf8JsonWriter Exact(Utf8JsonWriter writer)
    {
        writer.WriteNull("discretisation");
        return writer;
    }

    private static Utf8JsonWriter Accuracy(
        Utf8JsonWriter writer,
        StatewiseAnswer answer,
        RememberingChannel.Cells cells
    )
    {
        var accuracy = cells.AccuracyOf(answer.Costs, answer.Rule, answer.Plan.PlacedStages);
        writer.WriteStartObject("discretisation");
        writer.WriteNumber("cells", accuracy.Cells);
        PlanJson.Number(writer, "frameCostRefinementError", accuracy.RefinementError);
        PlanJson.Number(writer, "leastOptimalFrameCost", accuracy.LeastOptimal);
        PlanJson.Number(writer, "mostOptimalFrameCost", accuracy.MostOptimal);
        writer.WriteEndObject();
        return writer;
    }
}
