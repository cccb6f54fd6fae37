using SplitProofs.Inputs.Policies;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>A policy as a JSON object: what a device needs to know of a plan.</summary>
internal static class PolicyJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(Policy policy) =>
        JsonText.Of(writer =>
        {
            writer.WriteString("model", policy.Model);
            writer.WriteString("scenario", policy.Scenario);
            writer.WriteString("rule", policy.Rule);
            writer.WriteNumber("stages", policy.Stages);
            writer.WriteNumber("placedStages", policy.PlacedStages);
            writer.WriteStartArray("thresholds");
            foreach (var (stage, cut) in policy.Cuts.Index())
            {
                writer.WriteStartObject();
                writer.WriteNumber("stage", stage);
                writer.WriteString("before", cut.Before);
                writer.Number("snr", cut.LeastSnr.Linear);
                writer.Number("snrDecibels", cut.LeastSnr.Decibels);
                writer.WriteBoolean("never", double.IsPositiveInfinity(cut.LeastSnr.Linear));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
