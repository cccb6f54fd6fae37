using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Reports.Pages;

/// <summary>The closed forms of a network's placement in words, compared with the search over every placement.</summary>
internal static class ClosedFormText
{
    /// <summary>A sentence.</summary>
    /// <param name="form">The closed form.</param>
    /// <param name="placement">The result of the search.</param>
    /// <param name="claims">How the page refers to claims.</param>
    /// <param name="root">The relative path from the page to the report's folder.</param>
    public static Prose Of(ClosedForm form, SolvedPlacement placement, ClaimLinks claims, string root)
    {
        var (lookAhead, searched) = (placement.LookAhead.PlacedStages, placement.LookAhead.FrameCost);
        return form.Match<Prose>(
            equalLayers: closed =>
                $"All layers are equal, whatever the parameters, so that the look-ahead placement has a closed form "
                + $"({claims.Of("R10", root)}): {PageSymbols.InteriorN} = {closed.Placement.InteriorStages}, {PageSymbols.BestN} = "
                + $"{closed.Placement.PlacedStages} at a frame cost of {Digits.Of(closed.Placement.FrameCost)}; "
                + $"trying every {PageSymbols.N} gives {lookAhead} at {Digits.Of(searched)}.",
            optimalBracket: closed =>
                $"For the optimal rule, closed forms bracket the best placement short of all {closed.Stages} stages "
                + $"({claims.Of("R17", root)}): {BracketText.Of(closed.Bracket)}; trying every {PageSymbols.N} gives {closed.Searched}.",
            blockwise: closed =>
                $"Stages that repeat ({Repeating(closed.Problem)}) give the look-ahead placement in closed form, by work that does not "
                + $"grow with their number ({claims.Of("R11", root)}, {claims.Of("R16", root)}): of "
                + $"{Count(closed.Placement.Candidates.Length)} candidates the best is {PageSymbols.BestN} = "
                + $"{Count(closed.Placement.PlacedStages)} at a frame cost of {Digits.Of(closed.Placement.FrameCost)}; trying every "
                + $"{PageSymbols.N} gives {Count(lookAhead)} at {Digits.Of(searched)}."
        );
    }

    private static string Repeating(BlockwiseProblem problem) =>
        string.Join(
            ", ",
            problem
                .Blocks.Where(block => block.Repetitions > 1)
                .Select(block =>
                    $"{Count(block.Repetitions)} times {(block.Period == 1 ? "1 stage" : $"{Count(block.Period)} stages")}"
                )
        );

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
