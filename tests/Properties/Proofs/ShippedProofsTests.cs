using System.Text.RegularExpressions;
using SplitProofs.Claims;
using SplitProofs.Claims.Proofs;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Proofs;

/// <summary>The committed record of proofs/check is a record of the committed proofs.</summary>
public partial class ShippedProofsTests
{
    /// <summary>Each file has the hash that it had when Coq checked it: otherwise run proofs/check, and commit its record.</summary>
    [Fact]
    public void No_proof_was_edited_since_it_was_checked() =>
        Assert.All(ShippedClaims.All, claim => Assert.Empty(ShippedProofs.Recorded.Of(claim).Changed));

    [Fact]
    public void The_record_has_the_theorems_of_the_documentation_and_no_other() =>
        Assert.Equal(
            Row()
                .Matches(ShippedProofs.Files["docs/proofs.md"])
                .Select(row => row.Groups[1].Value)
                .Order(StringComparer.Ordinal),
            ProofRecord
                .Read(ShippedProofs.Files["proofs/checked.json"])
                .Claims.SelectMany(claim => claim.Theorems)
                .Select(theorem => theorem.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_formula_is_proved_of_a_true_statement_and_refuted_of_a_false_one() =>
        Assert.All(
            ShippedClaims.All,
            claim =>
                Assert.All(
                    ShippedProofs.Recorded.Of(claim).Theorems.Where(theorem => theorem.Formula > 0),
                    theorem =>
                    {
                        Assert.InRange(theorem.Formula, 1, claim.Formulas.Length);
                        Assert.EndsWith(
                            claim.Stance == Stance.Holds ? "_holds" : "_fails",
                            theorem.Name,
                            StringComparison.Ordinal
                        );
                    }
                )
        );

    /// <summary>docs/proofs.md lists what is left.</summary>
    [Fact]
    public void These_claims_have_a_formula_that_is_only_sampled() =>
        Assert.Equal(
            NotProved().Matches(ShippedProofs.Files["docs/proofs.md"]).Select(row => row.Groups[1].Value),
            ShippedClaims
                .All.Where(claim => !claim.Id.IsWithin("papers"))
                .Where(claim => !ShippedProofs.Recorded.Of(claim).Proves(claim))
                .Select(claim => claim.Id.Number)
        );

    [GeneratedRegex(@"^\| *\w+ *\| *`(\w+)` *\| *`\w+\.v` *\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| *([A-Z]\d+) *\| *not proved: ", RegexOptions.Multiline)]
    private static partial Regex NotProved();
}
