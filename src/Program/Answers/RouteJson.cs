using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a route as one JSON object, for programs.</summary>
internal static class RouteJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(RouteAnswer answer) => JsonText.Of(writer => Write(writer, answer));

    private static void Write(Utf8JsonWriter writer, RouteAnswer answer)
    {
        var question = answer.Question;
        writer.WriteString("model", question.Network.Name);
        writer.WriteString("nodes", question.Nodes.Name);
        writer.WriteString("objective", question.Objective.Option);
        writer.WriteStartArray("param");
        foreach (var parameter in question.Network.Parameters)
        {
            writer.WriteStringValue($"{parameter}");
        }

        writer.WriteEndArray();
        writer.FeatureBits(question.Nodes.Precision);
        writer.WriteNumber("stages", question.Chain.Count);
        writer.WriteNumber("maxCuts", Math.Min(question.MostCuts, question.Line.Nodes.Length - 1));
        Action write = answer.Match<Action>(
            ofFixed: found => () => OverFixed(writer, found),
            fading: found => () => OverFading(writer, found)
        );
        write();
    }

    private static void OverFixed(Utf8JsonWriter writer, RouteAnswer.Fixed answer)
    {
        var usage = answer.Usage;
        writer.WriteNumber("cuts", answer.Best.Cuts);
        writer.Number("latencySeconds", usage.Latency.Value);
        writer.Number("energyJoules", usage.Energy.Value);
        writer.Number("periodSeconds", usage.Period.Value);
        writer.Number("inferencesPerSecond", 1 / usage.Period.Value);
        Nodes(writer, "route", answer.Question.Chain, usage.Nodes);
        writer.WriteStartArray("links");
        foreach (var link in usage.Links)
        {
            writer.WriteStartObject();
            writer.WriteString("from", link.From.Name);
            writer.WriteString("to", link.To.Name);
            writer.WriteNumber("bits", link.Data.Value);
            writer.Number("timeSeconds", link.Time.Value);
            writer.Number("latencySeconds", link.Latency.Value);
            writer.Number("energyJoules", link.Energy.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("front");
        foreach (var point in answer.Front)
        {
            writer.WriteStartObject();
            writer.Number("latencySeconds", point.Latency.Value);
            writer.Number("energyJoules", point.Energy.Value);
            writer.WriteStartArray("stagesByNode");
            for (var node = 0; node < point.Route.Ends.Length; node++)
            {
                writer.WriteNumberValue(point.Route.Ends[node] - point.Route.Begin(node));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void OverFading(Utf8JsonWriter writer, RouteAnswer.FadingFirst answer)
    {
        var chain = answer.Question.Chain;
        writer.WriteNumber("maxPlacedStages", answer.Stopping.Thresholds.Length);
        writer.WriteString("unit", answer.Question.Objective.Unit);
        writer.Number("expectedCost", answer.Stopping.ExpectedCost);
        writer.Number("bestFixedCut", answer.BestFixedCut);
        writer.WriteStartArray("cutsOfFirstNode");
        foreach (var at in answer.Beyond)
        {
            writer.WriteStartObject();
            writer.WriteNumber("stage", at.Cut);
            if (at.Cut < chain.Count)
            {
                writer.WriteString("before", chain.Stages[at.Cut].Name);
            }

            writer.Number("snr", at.LeastSnr.Linear);
            writer.Number("snrDecibels", at.LeastSnr.Decibels);
            writer.WriteBoolean("never", double.IsPositiveInfinity(at.LeastSnr.Linear));
            writer.Number("share", at.Share);
            Nodes(writer, "route", chain, at.Usage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Nodes(Utf8JsonWriter writer, string name, StageChain chain, ImmutableArray<NodeUsage> nodes)
    {
        writer.WriteStartArray(name);
        foreach (var node in nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("node", node.Node.Name);
            writer.WriteNumber("stages", node.Count);
            if (node.Count > 0)
            {
                writer.WriteString("first", chain.Stages[node.First].Name);
                writer.WriteString("last", chain.Stages[node.First + node.Count - 1].Name);
            }

            writer.Number("timeSeconds", node.Time.Value);
            writer.Number("energyJoules", node.Energy.Value);
            writer.WriteNumber("memoryBits", node.Memory.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
