using System.Globalization;
using System.Text.Json;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Wording;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>A plan for programs: one JSON object.</summary>
internal static class PlanJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(Plan plan) => JsonText.Of(writer => Write(writer, plan));

    private static void Write(Utf8JsonWriter writer, Plan plan)
    {
        var answer = plan.Answer;
        var question = answer.Question;
        writer.WriteString("model", plan.Network.Name);
        writer.WriteString("scenario", question.Scenario.Name);
        writer.WriteString("rule", question.Rule.Option);
        writer.FeatureBits(question.Scenario.Uplink.Precision);
        writer.WriteNumber("stages", question.Chain.Count);
        writer.WriteNumber("maxPlacedStages", answer.Table.HorizonLimit);
        writer.WriteNumber("placedStages", answer.PlacedStages);
        writer.Number("frameCost", answer.FrameCost);
        writer.Number("placementCost", answer.PlacementCost);
        writer.Number("costPerInference", answer.CostPerInference);
        writer.Number("expectedTimeSeconds", answer.Usage.Time.Value);
        writer.Number("expectedEnergyJoules", answer.Usage.Energy.Value);
        writer.WriteStartObject("latencySeconds");
        foreach (var (percent, latency) in LatencyPercentiles.Of(answer.Latency))
        {
            writer.Number(string.Create(CultureInfo.InvariantCulture, $"p{percent}"), latency.Value);
        }

        writer.WriteEndObject();
        writer.Numbers("stopProbabilities", answer.Latency.StopProbabilities);
        writer.Numbers("frameCostByPlacement", answer.Table.FrameCost);
        writer.Numbers("costPerInferenceByPlacement", answer.Table.CostPerInference);
        Action decisions = answer.Decisions.Match<Action>(
            thresholds: found =>
                () =>
                {
                    Thresholds(writer, found);
                    Bracket(writer, question);
                },
            sendingStates: found =>
                () =>
                {
                    ChannelStates(writer, found.Channel);
                    SendingStates(writer, found);
                    Accuracy(writer, answer);
                }
        );
        decisions();
        writer.MeasuredSpread(plan.Network.Spread);
    }

    private static void Thresholds(Utf8JsonWriter writer, SplittingDecisions.Thresholds decisions)
    {
        writer.WriteStartArray("thresholds");
        for (var cut = 0; cut < decisions.PlacedStages; cut++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stage", cut);
            writer.Number("airtime", decisions.Airtimes[cut]);
            writer.Number("snr", decisions.LeastSnr(cut).Linear);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Bracket(Utf8JsonWriter writer, SplittingQuestion question)
    {
        if (!OptimalPlacementBracket.TryFind(question, out var bracket))
        {
            writer.WriteNull("placementBracket");
            return;
        }

        writer.WriteStartObject("placementBracket");
        writer.WriteNumber("least", bracket.Least);
        writer.WriteNumber("most", bracket.Most);
        writer.WriteEndObject();
    }

    private static void ChannelStates(Utf8JsonWriter writer, MarkovChannel channel)
    {
        writer.WriteStartArray("channelStates");
        for (var state = 0; state < channel.States; state++)
        {
            writer.WriteStartObject();
            Label(writer, channel.Labels, state);
            writer.Number("airtime", channel.Airtimes[state]);
            writer.WriteNumber("startProbability", channel.Initial[state]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Label(Utf8JsonWriter writer, StateLabels labels, int state)
    {
        Action label = labels.Match<Action>(
            named: states => () => writer.WriteString("name", states.Names[state]),
            cells: cells => () => writer.Number("fromDecibels", cells.LowerBounds[state].Decibels)
        );
        label();
    }

    private static void SendingStates(Utf8JsonWriter writer, SplittingDecisions.SendingStates decisions)
    {
        writer.WriteStartArray("sendingStates");
        for (var cut = 0; cut < decisions.PlacedStages; cut++)
        {
            writer.WriteStartArray();
            for (var state = 0; state < decisions.Channel.States; state++)
            {
                if (decisions.Sends(cut, state))
                {
                    writer.WriteNumberValue(state);
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Accuracy(Utf8JsonWriter writer, SplittingAnswer answer)
    {
        if (!answer.TryAccuracy(out var accuracy))
        {
            writer.WriteNull("discretisation");
            return;
        }

        writer.WriteStartObject("discretisation");
        writer.WriteNumber("cells", accuracy.Cells);
        writer.Number("frameCostRefinementError", accuracy.RefinementError);
        writer.Number("leastOptimalFrameCost", accuracy.LeastOptimal);
        writer.Number("mostOptimalFrameCost", accuracy.MostOptimal);
        writer.WriteEndObject();
    }
}
