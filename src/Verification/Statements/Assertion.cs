namespace SplitProofs.Verification.Statements;

/// <summary>One comparison of a claim: the asserted value against that of the oracle.</summary>
public abstract record Assertion
{
    private Assertion() { }

    /// <summary>Two values are equal.</summary>
    /// <param name="Left">The asserted value.</param>
    /// <param name="Right">The oracle's value.</param>
    /// <param name="Scale">The magnitude of the terms involved. Errors are relative to it, because a difference may cancel.</param>
    public sealed record Equal(double Left, double Right, double Scale) : Assertion;

    /// <summary>One value is at most another.</summary>
    /// <param name="Left">The value that is asserted not to be the larger one.</param>
    /// <param name="Right">The other.</param>
    /// <param name="Scale">The magnitude of the terms involved.</param>
    public sealed record AtMost(double Left, double Right, double Scale) : Assertion;

    /// <summary>Handles each kind of assertion.</summary>
    public T Match<T>(Func<Equal, T> equal, Func<AtMost, T> atMost) =>
        this switch
        {
            Equal e => equal(e),
            AtMost a => atMost(a),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>By how much the assertion is violated, relative to its scale; +∞ where a value is not a number.</summary>
    public double Violation =>
        Match(
            equal: e =>
                !e.Left.Equals(e.Right) ? Relative(Math.Abs(e.Left - e.Right), e.Scale)
                : double.IsNaN(e.Left) ? double.PositiveInfinity
                : 0,
            atMost: a => a.Left <= a.Right ? 0 : Relative(a.Left - a.Right, a.Scale)
        );

    private static double Relative(double difference, double scale)
    {
        var relative = difference / scale;
        return double.IsNaN(relative) ? double.PositiveInfinity : relative;
    }
}
