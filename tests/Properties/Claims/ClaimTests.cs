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
    public void EveryClaimStands(string id)
    {
        var claim = ShippedClaims.All.Single(claim => claim.Id.Number == id);
        var verdict = claim.Check(Budget.Quick, CancellationToken.None);
        var found = verdict.Counterexamples.SelectMany(found => CounterexampleText.Of(claim, found));
        Assert.True(verdict.Stands, string.Join('\n', [Explain(verdict), verdict.WhyNot, .. found]));
    }

    [Fact]
    public void TheRegistryFindsTheClaimsOfTheMainJob() =>
        Assert.Superset(
            new HashSet<string> { "R1", "R3", "R4", "R6", "R7", "R8", "R10", "R15", "F1", "F2" },
            ShippedClaims.All.Select(claim => claim.Id.Number).ToHashSet()
        );

    [Fact]
    public void NoTwoClaimsShareANumber() =>
        Assert.Equal(ShippedClaims.All.Length, ShippedClaims.All.Select(claim => claim.Id).Distinct().Count());

    [Fact]
    public void WhatAClaimRestsOnIsAClaim()
    {
        var ids = ShippedClaims.All.Select(claim => claim.Id).ToHashSet();
        Assert.All(ShippedClaims.All.SelectMany(claim => claim.Uses), used => Assert.Contains(used, ids));
    }

    [Fact]
    public void EveryStatementThatHoldsHasMutants() =>
        Assert.All(
            ShippedClaims.All.Where(claim => claim.Stance == Stance.Holds),
            claim => Assert.NotEmpty(claim.Check(new Budget(Cases: 10, Seed: 1), CancellationToken.None).Mutants)
        );

    [Fact]
    public void AllClaimsTogetherGiveTheSameVerdictsAsEachAlone()
    {
        var together = ClaimRunner.Run(ShippedClaims.All, Budget.Quick, new Silence(), CancellationToken.None);
        Assert.Equal(
            ShippedClaims.All.Select(claim => Explain(claim.Check(Budget.Quick, CancellationToken.None))),
            together.Select(Explain)
        );
    }

    [Fact]
    public void AnInterruptedCheckIsUncheckedAndDoesNotStand()
    {
        var verdict = ShippedClaims.All[0].Check(Budget.Quick, new CancellationToken(canceled: true));
        Assert.IsType<Evidence.Unchecked>(verdict.Evidence);
        Assert.False(verdict.Stands);
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

    private sealed class Silence : IProgress<Verdict>
    {
        public void Report(Verdict value) { }
    }
}
