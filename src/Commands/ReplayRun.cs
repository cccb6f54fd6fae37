using System.Collections.Immutable;
using SplitProofs.Commands.Replays;
using SplitProofs.Reports.Verdicts;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;

namespace SplitProofs.Commands;

/// <summary>Checks instances again that were written down.</summary>
internal static class ReplayRun
{
    /// <summary>Says of each instance whether its claim still fails there.</summary>
    /// <returns>The exit code: success where none does.</returns>
    public static int Run(ImmutableArray<WrittenInstance> instances, bool json, TimeLimit limit)
    {
        try
        {
            return Results
                .All(instances.Select(instance => Replay(instance, limit.Token)))
                .Match(replays => Print(replays, json), Messages.Faults);
        }
        catch (OperationCanceledException)
        {
            Messages.Error($"not checked to its end. {limit.Reason}");
            return limit.ExitCode;
        }
    }

    private static Result<Replay> Replay(WrittenInstance written, CancellationToken cancellation) =>
        ClaimRunner
            .Replay(written.Claim, written.Instance, cancellation)
            .Match(
                tried: tried =>
                    tried.Trial.Match(
                        compared: _ => Results.Success(new Replay(written.Claim, tried)),
                        silent: () => Results.Success(new Replay(written.Claim, tried)),
                        threw: threw =>
                            Results.Failure<Replay>(
                                written.Place,
                                $"the check of {written.Claim.Id} itself fails at this instance ({Clause(threw.Message)})",
                                "Mend the check; or write the instance as it was printed, if it was changed."
                            )
                    ),
                unreadable: unreadable =>
                    Results.Failure<Replay>(
                        written.Place,
                        $"no instance of {written.Claim.Id}: at {unreadable.Fault.Place}, {Quote.Plain(unreadable.Fault.Cause)}",
                        unreadable.Fault.Remedy
                    )
            );

    private static int Print(ImmutableArray<Replay> replays, bool json)
    {
        Console.Out.WriteLine(json ? ReplaysJson.Of(replays) : ReplaysText.Of(replays));
        return replays.All(replay => replay.IsAsClaimed) ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Clause(string message) => Quote.Plain(message.Split('\n')[0].Trim()).TrimEnd('.');
}
