using System.Collections.Immutable;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

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
                writer.WriteString("claim", replay.Claim.Id.Number);
                writer.WriteString("collection", replay.Claim.Id.Collection);
                writer.WriteBoolean("asClaimed", replay.IsAsClaimed);
                writer.WriteString("instance", replay.Tried.Instance);
                TrialJson.Write(writer, replay.Tried.Trial);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
