using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>Checks a claim at one instance.</summary>
internal static class ClaimTrial
{
    /// <summary>A statement or mutant counts as refuted from this violation on, which is far beyond what rounding could cause.</summary>
    public const double ClearViolation = 0.01;

    public static Trial Of<T>(Claim<T> claim, T instance)
        where T : notnull
    {
        try
        {
            return claim.Assertions(instance).MaxBy(assertion => assertion.Violation) is { } worst
                ? new Trial.Compared(worst, claim.Tolerance.Of(instance), IsAsClaimed(claim, instance, worst.Violation))
                : new Trial.Silent();
        }
        catch (Exception exception)
        {
            return new Trial.Threw(exception.Message);
        }
    }

    /// <summary>The largest violation of the assertions at an instance; 0 where there are none.</summary>
    public static double Violation<T>(Func<T, IEnumerable<Assertion>> assertions, T instance) =>
        assertions(instance).Select(assertion => assertion.Violation).DefaultIfEmpty(0).Max();

    private static bool IsAsClaimed<T>(Claim<T> claim, T instance, double violation)
        where T : notnull =>
        claim.Stance == Stance.Holds
            ? violation <= claim.Tolerance.Of(instance)
            : violation >= ClearViolation && claim.Work(instance) is var worked && worked.Claimed > worked.Bound;
}
