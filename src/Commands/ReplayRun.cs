using System.Collections.Immutable;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Replays;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Commands;

/// <summary>Checks counterexamples from a file again.</summary>
internal static class ReplayRun
{
    /// <summary>Prints for each instance whether its claim still fails there.</summary>
    /// <returns>The exit code: success where none does.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static int Run(ImmutableArray<WrittenInstance> instances, bool json, RunLimit limit) =>
        Results
            .All(instances.Select(instance => instance.Again(limit.Token)))
            .Match(replays => Print(replays, json), Messages.Faults);

    private static int Print(ImmutableArray<Replay> replays, bool json)
    {
        Console.Out.WriteLine(json ? ReplaysJson.Of(replays) : ReplaysText.Of(replays));
        return replays.All(replay => replay.IsAsClaimed) ? ExitCode.Success : ExitCode.Failure;
    }
}
