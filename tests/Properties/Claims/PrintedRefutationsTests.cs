using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>
/// A false statement, read as it is printed and worked out in exact fractions, fails on just the instances on which the claim's
/// assertions fail.
/// </summary>
public class PrintedRefutationsTests
{
    public static TheoryData<string> Statements =>
        [.. ShippedClaims.All.Where(claim => claim.Stance == Stance.IsFalse).Select(claim => $"{claim.Id}")];

    [Theory]
    [MemberData(nameof(Statements))]
    public void What_is_printed_fails_where_the_assertions_fail(string id) =>
        Assert.True(ShippedClaims.All.Single(claim => $"{claim.Id}" == id).Accept(new FailsAlike()));

    private sealed class FailsAlike : IClaimVisitor<bool>
    {
        public bool Visit<T>(Claim<T> claim)
            where T : notnull
        {
            var printed = (Expression.Relation)Assert.Single(claim.Formulas);
            var instances = claim.Domain.Generator.Draw(2000);
            Assert.All(
                instances,
                instance =>
                    Assert.Equal(
                        IsRefuted(instance),
                        ConditionTables.Of(claim, instance).Any(at => Excess(printed, at.Table) > 0)
                    )
            );
            return instances.Any(IsRefuted);

            bool IsRefuted(T instance) =>
                claim.Assertions(instance).Select(assertion => assertion.Violation).Append(0).Max() > 1e-9;
        }
    }

    private static Rational Excess(Expression.Relation printed, ISymbolTable table)
    {
        var reading = ExactReading.Of(table);
        var difference = printed.Left.Match(reading)!.Value - printed.Right.Match(reading)!.Value;
        return printed.Sign switch
        {
            RelationSign.AtMost => difference,
            RelationSign.Equal => difference < Rational.Zero ? Rational.Zero - difference : difference,
            _ => throw new System.Diagnostics.UnreachableException($"{printed.Sign}"),
        };
    }
}
