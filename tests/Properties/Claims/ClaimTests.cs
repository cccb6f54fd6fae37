using SplitProofs.Claims;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Claims;

public class ClaimTests
{
    public static TheoryData<string> Ids => [.. ShippedClaims.All.Select(claim => claim.Id.Number)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_claim_holds(string id)
    {
        var verdict = CheckedAlone.Of(ShippedClaims.All.Single(claim => claim.Id.Number == id));
        var found = verdict.Counterexamples.SelectMany(found => CounterexampleText.Of(verdict.Claim, found));
        Assert.True(verdict.Holds, string.Join('\n', [Explain(verdict), verdict.WhyNot, .. found]));
    }

    [Fact]
    public void The_registry_finds_the_claims_of_the_main_job() =>
        Assert.Superset(
            new HashSet<string> { "R1", "R3", "R4", "R6", "R7", "R8", "R10", "R15", "F1", "F2" },
            ShippedClaims.All.Select(claim => claim.Id.Number).ToHashSet()
        );

    [Fact]
    public void No_two_claims_share_a_number() =>
        Assert.Equal(ShippedClaims.All.Length, ShippedClaims.All.Select(claim => claim.Id).Distinct().Count());

    [Fact]
    public void What_a_claim_rests_on_is_a_claim()
    {
        var ids = ShippedClaims.All.Select(claim => claim.Id).ToHashSet();
        Assert.All(ShippedClaims.All.SelectMany(claim => claim.Uses), used => Assert.Contains(used, ids));
    }

    [Fact]
    public void Every_statement_that_holds_has_mutants() =>
        Assert.All(
            ShippedClaims.All.Where(claim => claim.Stance == Stance.Holds),
            claim => Assert.NotEmpty(CheckedAlone.Of(claim).Mutants)
        );

    [Fact]
    public void An_interrupted_check_is_unchecked_and_does_not_stand()
    {
        var verdict = ShippedClaims.All[0].Check(Budget.Quick, new CancellationToken(canceled: true));
        Assert.IsType<Evidence.Unchecked>(verdict.Evidence);
        Assert.False(verdict.Holds);
    }

    private static string Explain(Verdict verdict) =>
        $"{verdict.Claim.Id}: "
        + verdict.Evidence.Match(
            sampled: e => $"{e.Cases} cases, worst {e.WorstViolation:R}, {string.Join("; ", e.Corners)}",
            refuted: e => $"{e.Counterexample} after {e.FoundAfter}",
            failed: e => e.Reason,
            isUnchecked: e => e.Reached
        )
        + $"; {string.Join("; ", verdict.Mutants)}";
}
