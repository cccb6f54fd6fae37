using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>The result of a claim's check at one instance.</summary>
public abstract record Trial
{
    private Trial() { }

    /// <summary>The two sides were compared.</summary>
    /// <param name="Worst">The assertion that is violated most; for a false statement, the one that refutes it most clearly.</param>
    /// <param name="Tolerance">The largest violation, relative to the scale, that rounding alone may cause.</param>
    /// <param name="AsClaimed">
    /// Whether this is as claimed: a true statement agrees within its tolerance, a false one is violated by at least 1 %, and
    /// exact fractions confirm it.
    /// </param>
    public sealed record Compared(Assertion Worst, double Tolerance, bool AsClaimed) : Trial;

    /// <summary>The claim asserts nothing of the instance.</summary>
    public sealed record Silent : Trial;

    /// <summary>The check itself failed.</summary>
    /// <param name="Message">The message of the exception.</param>
    public sealed record Threw(string Message) : Trial;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Compared, T> compared, Func<T> silent, Func<Threw, T> threw) =>
        this switch
        {
            Compared t => compared(t),
            Silent => silent(),
            Threw t => threw(t),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
