using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>Writes the accuracy-cost front of candidates as one JSON object, for programs.</summary>
internal static class CandidatesJson
{
    private static readonly CandidateRoute _none = new(double.PositiveInfinity, []);

    /// <summary>The JSON text.</summary>
    public static string Of(CandidatesAnswer answer) => JsonText.Of(writer => Write(writer, answer));

    private static void Write(Utf8JsonWriter writer, CandidatesAnswer answer)
    {
        var question = answer.Question;
        writer.WriteString("name", question.File.Name);
        writer.WriteString("nodes", question.Nodes.Name);
        writer.WriteString("objective", question.Objective.Option);
        writer.FeatureBits(question.Nodes.Precision);
        writer.WriteNumber("maxCuts", Math.Min(question.MostCuts, question.Nodes.Nodes.Length - 1));
        writer.WriteString("unit", question.Objective.Unit);
        writer.WriteStartArray("candidates");
        foreach (var candidate in answer.Candidates)
        {
            Write(writer, candidate);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RoutedCandidate candidate)
    {
        var (route, isOnFront, beatenBy) = candidate.Match<(CandidateRoute, bool, ImmutableArray<string>)>(
            onFront: one => (one.Route, true, []),
            beaten: one => (one.Route, false, [one.By.Name]),
            withoutRoute: _ => (_none, false, [])
        );
        var (name, network) = (candidate.Candidate.Name, candidate.Candidate.Network);
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("model", network.Name);
        writer.WriteStartArray("param");
        foreach (var parameter in network.Parameters)
        {
            writer.WriteStringValue($"{parameter}");
        }

        writer.WriteEndArray();
        writer.Number("accuracy", candidate.Candidate.Accuracy);
        writer.Number("cost", route.Cost);
        writer.WriteStartArray("stagesByNode");
        foreach (var stages in route.StagesByNode)
        {
            writer.WriteNumberValue(stages);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("onFront", isOnFront);
        writer.WriteStartArray("beatenBy");
        foreach (var by in beatenBy)
        {
            writer.WriteStringValue(by);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
