namespace SplitProofs.Claims;

/// <summary>One comparison of a claim: what is asserted, against what the oracle says.</summary>
public abstract record Assertion
{
    private Assertion() { }

    /// <summary>Two values are equal.</summary>
    /// <param name="Left">The asserted value.</param>
    /// <param name="Right">The oracle's value.</param>
    /// <param name="Scale">The magnitude of the terms involved: errors are relative to it, for a difference may cancel.</param>
    public sealed record Equal(double Left, double Right, double Scale) : Assertion;

    /// <summary>One value is at most another.</summary>
    /// <param name="Left">The value that is asserted not to be the larger one.</param>
    /// <param name="Right">The other.</param>
    /// <param name="Scale">The magnitude of the terms involved.</param>
    public sealed record AtMost(double Left, double Right, double Scale) : Assertion;

    /// <summary>By how much the assertion is violated, relative to its scale; +∞ where a value is not a number.</summary>
    public double Violation =>
        this switch
        {
            Equal e when e.Left.Equals(e.Right) => double.IsNaN(e.Left) ? double.PositiveInfinity : 0,
            Equal e => Relative(Math.Abs(e.Left - e.Right), e.Scale),
            AtMost a when a.Left <= a.Right => 0,
            AtMost a => Relative(a.Left - a.Right, a.Scale),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static double Relative(double difference, double scale)
    {
        var relative = difference / scale;
        return double.IsNaN(relative) ? double.PositiveInfinity : relative;
    }
}
