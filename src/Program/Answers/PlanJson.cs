using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a plan as one JSON object, for programs.</summary>
internal static class PlanJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(ExplainedPlan explained) => JsonText.Of(writer => Write(writer, explained));

    private static void Write(Utf8JsonWriter writer, ExplainedPlan explained)
    {
        var (network, scenario, answer) = explained.Plan;
        var question = answer.Question;
        writer.WriteString("model", network.Name);
        writer.WriteString("scenario", question.Scenario.Name);
        writer.WriteString("rule", question.Rule.Option);
        writer.GivenValues(network, scenario);
        writer.FeatureBits(question.Scenario.Uplink.Precision);
        writer.UploadedShare(question.Scenario);
        writer.WriteNumber("stages", question.Chain.Count);
        writer.WriteNumber("maxPlacedStages", answer.Table.HorizonLimit);
        writer.WriteNumber("placedStages", answer.PlacedStages);
        writer.Memory(answer);
        writer.Update(answer);
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
                    Thresholds(writer, found, question.Chain.Stages);
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
        writer.Baselines(answer.FrameCost, explained.Baselines);
        writer.Reason(answer, explained.Reason);
        Deadline(writer, answer, explained.Deadline);
        writer.Changes(explained.Changes);
        Correlated(writer, explained.Correlated);
        writer.MeasuredSpread(network.Spread);
        writer.MemoryBound(explained.MemoryBound);
        Tuned(writer, explained.Tuned, answer);
    }

    /// <summary>Writes what tuning changes; writes nothing if there is no tuned plan.</summary>
    private static void Tuned(Utf8JsonWriter writer, TunedPlan? tuned, SplittingAnswer before)
    {
        if (tuned is null)
        {
            return;
        }

        writer.WriteStartObject("tuned");
        writer.WriteString("quantity", tuned.Quantity.Name);
        writer.WriteString("unit", tuned.Quantity.Unit);
        writer.Number("largest", tuned.Tuned.Largest);
        writer.Number("best", tuned.Tuned.Best);
        writer.Number("frameCostBefore", before.FrameCost);
        writer.Number("frameCostAfter", tuned.Answer.FrameCost);
        writer.WriteNumber("placedStagesAfter", tuned.Answer.PlacedStages);
        writer.WriteEndObject();
    }

    private static void Thresholds(
        Utf8JsonWriter writer,
        SplittingDecisions.Thresholds decisions,
        ImmutableArray<Stage> stages
    )
    {
        writer.WriteStartArray("thresholds");
        for (var cut = 0; cut < decisions.PlacedStages; cut++)
        {
            var airtime = decisions.Airtimes[cut];
            var snr = decisions.LeastSnr(cut);
            writer.WriteStartObject();
            writer.WriteNumber("stage", cut);
            writer.WriteString("before", stages[cut].Name);
            // A threshold of 0 or less means “never send”: there is no airtime to write.
            writer.Number("airtime", airtime > 0 ? airtime : double.PositiveInfinity);
            writer.Number("snr", snr.Linear);
            writer.Number("snrDecibels", snr.Decibels);
            writer.WriteBoolean("never", double.IsPositiveInfinity(snr.Linear));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Deadline(Utf8JsonWriter writer, SplittingAnswer answer, Seconds? deadline)
    {
        if (deadline is not { } within)
        {
            writer.WriteNull("deadline");
            return;
        }

        writer.WriteStartObject("deadline");
        writer.WriteNumber("seconds", within.Value);
        writer.WriteNumber("share", answer.Latency.ProbabilityAtMost(within));
        writer.WriteEndObject();
    }

    private static void Correlated(Utf8JsonWriter writer, CorrelatedStages? correlated)
    {
        if (correlated is null)
        {
            writer.WriteNull("correlatedStages");
            return;
        }

        writer.WriteStartObject("correlatedStages");
        writer.WriteNumber("correlation", CorrelatedStages.Correlation);
        writer.WriteNumber("stageSeconds", correlated.StageTime.Value);
        writer.WriteNumber("placedStages", correlated.PlacedStages);
        writer.WriteNumber("frameCost", correlated.FrameCost);
        writer.WriteEndObject();
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
