using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>Replays for a person.</summary>
public static class ReplaysText
{
    /// <summary>The text: for each instance whether the claim still fails there, and both sides.</summary>
    public static string Of(ImmutableArray<Replay> replays) => string.Join('\n', replays.Select(Of));

    private static string Of(Replay replay)
    {
        var claim = replay.Claim;
        var outcome = (claim.Stance, replay.IsAsClaimed) switch
        {
            (Stance.Holds, true) => "holds now",
            (Stance.Holds, false) => "still fails",
            (_, true) => "is violated, as claimed",
            _ => "is not refuted: exact fractions would have to confirm a violation of at least 1 %",
        };
        return $"{claim.Id.Number} {claim.Title}: {outcome}\n  at {Quote.Plain(replay.Tried.Instance)}\n  {Sides(replay)}";
    }

    private static string Sides(Replay replay) =>
        replay.Tried.Trial.Match(
            compared: compared =>
                replay.Claim.Stance == Stance.Holds
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{AssertionText.Of(compared.Worst)} (tolerance {compared.Tolerance:R})"
                    )
                    : AssertionText.Of(compared.Worst),
            silent: () => "nothing is asserted of it",
            threw: threw => Quote.Plain(threw.Message)
        );
}
