using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SplitProofs.Claims;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Verification.Proofs;

/// <summary>Claims are proved by the record of a check as long as it is a record of the files that there are.</summary>
public class ProofTableTests
{
    private static readonly ImmutableSortedDictionary<string, string> _texts = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["Law.v"] = "law\n",
            ["Rule.v"] = "rule\n",
            ["Claims.v"] = "claims\n",
            ["Apart.v"] = "apart\n",
        }
    );

    [Fact]
    public void All_formulas_with_a_theorem_or_a_definition_make_a_proved_claim()
    {
        var proofs = Table(_texts).Of(Claim("R13"));
        Assert.Equal(["R13_formula_3_holds", "R13_apart"], proofs.Theorems.Select(theorem => theorem.Name));
        Assert.Equal([3, 0], proofs.Theorems.Select(theorem => theorem.Formula));
        Assert.Equal([1, 2], proofs.Places(Claim("R13"), FormulaProof.Definition).AsEnumerable());
        Assert.Equal([4, 5, 6], proofs.Places(Claim("R13"), FormulaProof.Sampled).AsEnumerable());
        Assert.False(proofs.Proves(Claim("R13")));
        Assert.True(Table(_texts).Of(Claim("R4")).Proves(Claim("R4")));
        Assert.Equal(
            "proved by Coq 8.16.1 as recorded: formula 3 of 6, the others are only sampled",
            ProofText.Of(Claim("R13"), proofs)
        );
    }

    [Theory]
    [InlineData("Law.v")]
    [InlineData("Rule.v")]
    [InlineData("Claims.v")]
    public void An_edited_file_takes_the_theorems_that_depend_on_it_away(string edited)
    {
        var table = Table(_texts.SetItem(edited, "something else\n"));
        Assert.Equal(["R13_apart"], table.Of(Claim("R13")).Theorems.Select(theorem => theorem.Name));
        Assert.Equal([edited], table.Of(Claim("R13")).Changed.AsEnumerable());
        Assert.Equal(FormulaProof.Sampled, table.Of(Claim("R4")).Of(Claim("R4"), 1));
        Assert.Equal(
            $"no longer proved: {edited} changed since proofs/check",
            ProofText.Of(Claim("R4"), table.Of(Claim("R4")))
        );
    }

    [Fact]
    public void A_file_that_is_gone_or_no_longer_what_is_generated_counts_as_edited()
    {
        Assert.Equal(["Law.v"], Table(_texts.Remove("Law.v")).Of(Claim("R4")).Changed.AsEnumerable());
        Assert.Equal(["Rule.v"], Table(_texts, file => file == "Rule.v").Of(Claim("R4")).Changed.AsEnumerable());
    }

    [Fact]
    public void The_hash_of_a_proof_covers_what_it_requires_and_no_line_ends()
    {
        var before = Hash(_texts);
        Assert.Equal(before, Hash(_texts.SetItem("Law.v", "law\r\n")));
        var other = Record(_texts.SetItem("Law.v", "other law\n"));
        var changed = new ProofTable(other, ProofOrigin.Record, _texts.SetItem("Law.v", "other law\n"), _ => false);
        Assert.NotEqual(before, changed.Of(Claim("R4")).Theorems[0].Hash);

        static string Hash(ImmutableSortedDictionary<string, string> texts) =>
            Assert.Single(Table(texts).Of(Claim("R4")).Theorems).Hash;
    }

    [Fact]
    public void A_claim_without_a_theorem_has_none() => Assert.Same(ProofFindings.None, Table(_texts).Of(Claim("V1")));

    private static ProofTable Table(
        ImmutableSortedDictionary<string, string> texts,
        Func<string, bool>? isOutdated = null
    ) => new(Record(_texts), ProofOrigin.Record, texts, isOutdated ?? (_ => false));

    private static ProofRecord Record(ImmutableSortedDictionary<string, string> texts) =>
        ProofRecord.Read(
            $$"""
            {
              "coq": "8.16.1",
              "files": [
                { "name": "Law.v", "sha256": "{{HashOf(texts["Law.v"])}}", "requires": [] },
                { "name": "Rule.v", "sha256": "{{HashOf(texts["Rule.v"])}}", "requires": ["Law.v"] },
                { "name": "Claims.v", "sha256": "{{HashOf(texts["Claims.v"])}}", "requires": ["Rule.v"] },
                { "name": "Apart.v", "sha256": "{{HashOf(texts["Apart.v"])}}", "requires": [] }
              ],
              "claims": [
                {
                  "claim": "device-edge/R4",
                  "axioms": ["classic"],
                  "theorems": [{ "name": "R4_formula_1_holds", "file": "Claims.v", "says": "it holds" }]
                },
                {
                  "claim": "device-edge/R13",
                  "axioms": [],
                  "theorems": [
                    { "name": "R13_formula_3_holds", "file": "Claims.v", "says": "it holds" },
                    { "name": "R13_apart", "file": "Apart.v", "says": "something else" }
                  ]
                }
              ]
            }
            """
        );

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Claim Claim(string number) => ShippedClaims.All.Single(claim => claim.Id.Number == number);
}
