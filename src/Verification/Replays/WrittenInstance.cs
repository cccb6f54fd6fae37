using System.Text.Json;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Replays;

/// <summary>An instance of a claim, as a file states it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Instance">The instance in JSON. It may not have the shape of the claim's instances.</param>
/// <param name="PlaceOf">The places of its parts, by the names and indices that lead to them: <c>instance.law.states[0]</c>.</param>
public sealed record WrittenInstance(Claim Claim, JsonElement Instance, Func<string, Place> PlaceOf)
{
    /// <summary>Checks the claim again at the instance.</summary>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Result<Replay> Again(CancellationToken cancellation) =>
        ClaimRunner
            .Replay(Claim, Instance, cancellation)
            .Match(
                tried: tried =>
                    tried.Trial.Match(
                        compared: _ => Results.Success(new Replay(Claim, tried)),
                        silent: () => Results.Success(new Replay(Claim, tried)),
                        threw: threw =>
                            Results.Failure<Replay>(
                                PlaceOf("instance"),
                                $"the check of {Claim.Id.Number} itself fails at this instance ({Clause(threw.Message)})",
                                "Mend the check; or write the instance as it was printed, if it was changed."
                            )
                    ),
                unreadable: unreadable =>
                    Results.Failure<Replay>(
                        PlaceOf($"{unreadable.Fault.Place}"),
                        $"no instance of {Claim.Id.Number}: at {unreadable.Fault.Place}, {Quote.Plain(unreadable.Fault.Cause)}",
                        unreadable.Fault.Remedy
                    )
            );

    private static string Clause(string message) => Quote.Plain(message.Split('\n')[0].Trim()).TrimEnd('.');
}
