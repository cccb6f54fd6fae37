using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Verification.Shards;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary>
/// <c>splitproofs verify merge</c>: joins the shards of a run into its verdicts, if they are complete and of the same run.
/// </summary>
internal static class VerifyMergeCommand
{
    /// <summary>The command.</summary>
    /// <param name="known">All claims that the run may be about.</param>
    public static Command Create(ImmutableArray<Claim> known)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder that was given to verify as --output.",
            HelpName = "FOLDER",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("merge", "Joins the shards of a run into the verdicts of one process.")
        {
            folder,
            json,
        };
        command.SetLimitedAction(
            "the shards were not merged",
            (parse, limit) =>
                EvidenceFolder
                    .ReadAll(parse.GetRequiredValue(folder), known)
                    .Match(shards => Merge(shards, known, parse.GetValue(json), limit), Messages.Faults)
        );
        return command;
    }

    private static int Merge(
        ImmutableArray<EvidenceShard> shards,
        ImmutableArray<Claim> known,
        bool json,
        RunLimit limit
    )
    {
        var run = shards[0].Run;
        return CheckRun.Run(run.ClaimsAmong(known), run.Budget(), Sampled, json, limit);

        ImmutableArray<SampledRange> Sampled(Claim claim) =>
            claim.Stance == Stance.Holds ? [.. shards.Select(shard => shard.Samples[$"{claim.Id}"])] : [];
    }
}
