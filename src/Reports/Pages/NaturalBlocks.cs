using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>Whether a false statement also fails on a shipped network, and by how much.</summary>
internal static class NaturalBlocks
{
    /// <summary>The section; nothing for a claim that was not tried on the networks.</summary>
    /// <param name="number">The number of the claim.</param>
    /// <param name="violations">What was found.</param>
    public static IEnumerable<Block> Of(string number, ImmutableArray<NaturalViolation> violations)
    {
        if (violations.IsEmpty || !NaturalViolations.Claims.Contains(number))
        {
            return [];
        }

        return
        [
            new Block.Heading(2, "On a real network"),
            new Block.Paragraph(
                violations.FirstOrDefault(found => found.Claim == number) is { } violation ? Found(violation) : None
            ),
        ];
    }

    private static Prose Found(NaturalViolation violation)
    {
        var placement = violation.Placement;
        return $"It fails for {new Inline.Link(
            $"{placement.Network.Name} under {placement.ScenarioFile.Scenario.Name}",
            $"../{PagePath.OfPlacement(placement)}.md"
        )} too, {(violation.IsRayleigh ? "over Rayleigh fading" : "though under no shipped scenario with Rayleigh fading")}: "
            + $"{violation.Words}, {new Inline.Strong(Size(violation.Size))}. Of the shipped networks and scenarios this is the worst.";
    }

    /// <summary>The size in percent; a multiple if that is easier to imagine.</summary>
    private static string Size(double share) =>
        share < 1 ? $"by {Percentage.Of(share)}" : $"{SixDigits.Of(share + 1, 3)} times as much";

    private static Prose None =>
        "No shipped network violates it by 0.01 % under a shipped scenario: it is false, and these networks do not show it.";
}
