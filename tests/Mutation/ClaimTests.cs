using System.Reflection;
using SplitProofs.Claims;
using SplitProofs.Properties;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Mutation;

/// <summary>
/// Every claim about formulas, rules and placement on a few of its instances: no proofs, no shrinking, and no mutants of its
/// own, so that one test run takes seconds.
/// </summary>
public class ClaimTests
{
    private const int Cases = 60;

    /// <summary>What rests on the channels or the simulation alone, which are not mutated, and expensive to check.</summary>
    private static readonly string[] _unaffected = ["R1", "M5", "S1", "S2"];

    public static TheoryData<string> Ids =>
        [
            .. ShippedClaims
                .All.Where(claim => claim.Stance == Stance.Holds && !_unaffected.Contains(claim.Id.Number))
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
            claim.Domain.Generator.Draw(Cases),
            instance =>
                Assert.True(
                    claim
                        .Try(instance)
                        .Match(compared: trial => trial.AsClaimed, silent: () => true, threw: _ => false),
                    $"{claim.Id.Number} at {instance}"
                )
        );
}
