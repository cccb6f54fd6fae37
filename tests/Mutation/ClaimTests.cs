using System.Reflection;
using SplitProofs.Claims;
using SplitProofs.Properties;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Mutation;

/// <summary>
/// Claims on a few of their instances: no proofs, no shrinking, and no mutants of their own, so that one test run takes seconds. The
/// environment variable SPLITPROOFS_CLAIMS names them; without it, they are those about formulas, rules and placement.
/// </summary>
public class ClaimTests
{
    private const int Cases = 60;

    /// <summary>How many instances suffice of claims that rest on channels or the simulation, each of which is expensive.</summary>
    private const int ExpensiveCases = 12;

    private static readonly string[] _expensive = ["R1", "M5", "M7", "N3", "S1", "S2"];

    public static TheoryData<string> Ids =>
        Environment.GetEnvironmentVariable("SPLITPROOFS_CLAIMS") is { Length: > 0 } chosen
            ? [.. chosen.Split(' ')]
            :
            [
                .. ShippedClaims
                    .All.Where(claim => claim.Stance == Stance.Holds && !_expensive.Contains(claim.Id.Number))
                    .Select(claim => claim.Id.Number),
            ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_claim_agrees_on_a_few_instances(string id)
    {
        var claim = ShippedClaims.All.Single(claim => claim.Id.Number == id);
        var check = typeof(ClaimTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;
        check.MakeGenericMethod(claim.GetType().GenericTypeArguments).Invoke(null, [claim]);
    }

    private static void Check<T>(Claim<T> claim)
        where T : notnull =>
        Assert.All(
            claim.Domain.Generator.Draw(_expensive.Contains(claim.Id.Number) ? ExpensiveCases : Cases),
            instance =>
                Assert.True(
                    claim
                        .Try(instance)
                        .Match(compared: trial => trial.AsClaimed, silent: () => true, threw: _ => false),
                    $"{claim.Id.Number} at {instance}"
                )
        );
}
