using SplitProofs.Verification.Printed;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers;

/// <summary>Reads the formulas that a claim prints, symbol by symbol, with the values that its oracle gives.</summary>
internal static class PrintedNumbers
{
    /// <summary>Asserts that each formula of a claim holds on an instance as it is printed.</summary>
    /// <param name="claim">The claim, with a table for each of its formulas.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="scale">The magnitude of the terms involved, where the sides themselves may be smaller.</param>
    public static IEnumerable<Assertion> Read<T>(Claim claim, T instance, double scale = 0)
        where T : notnull =>
        PrintedFormulas<T>
            .Of([claim])
            .SelectMany(read => read.ReadAsNumbers(instance, (_, _, formula) => formula, scale));
}
