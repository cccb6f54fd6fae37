using System.Collections.Immutable;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Verdicts;

/// <summary>Replays for programs: one JSON object.</summary>
public static class ReplaysJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(ImmutableArray<Replay> replays) =>
        JsonText.Of(writer =>
        {
            writer.WriteStartArray("replays");
            foreach (var replay in replays)
            {
                writer.WriteStartObject();
                writer.WriteString("claim", replay.Claim.Id);
                writer.WriteBoolean("asClaimed", replay.IsAsClaimed);
                writer.WriteString("instance", replay.Tried.Instance);
                TrialJson.Write(writer, replay.Tried.Trial);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
