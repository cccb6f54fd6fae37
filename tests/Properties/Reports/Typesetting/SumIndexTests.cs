using System.Text.RegularExpressions;
using SplitProofs.Claims;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Properties.Reports.Typesetting;

/// <summary>A reader must never meet one letter as the index of a sum and as something else.</summary>
public sealed class SumIndexTests
{
    [Fact]
    public void The_index_of_a_sum_is_nothing_else_in_the_formula_of_any_claim()
    {
        var latex = ShippedClaims
            .All.SelectMany(claim => claim.Formulas)
            .SelectMany(formula => WhereList.Of(formula).Select(d => Formula.Of(d.Value)).Prepend(Formula.Of(formula)))
            .Select(formula => formula.Latex)
            .Where(text => text.Contains(@"\sum_"))
            .ToList();
        Assert.NotEmpty(latex);
        Assert.All(latex, text => Assert.Empty(Clashes(text)));
    }

    [Fact]
    public void A_clash_is_seen() => Assert.Equal(["k"], Clashes(@"\sum_{k = 0}^{k - 1} p^k t_{a+k}"));

    // The index occurs below its sum and once in the exponent of its term.
    private static IEnumerable<string> Clashes(string latex) =>
        Regex
            .Matches(latex, @"\\sum_\{(\w) = 0\}")
            .GroupBy(sum => sum.Groups[1].Value)
            .Where(sums => Regex.Count(latex, $@"(?<![\\a-zA-Z]){sums.Key}(?![a-zA-Z])") != 2 * sums.Count())
            .Select(sums => sums.Key);
}
