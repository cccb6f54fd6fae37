using System.Globalization;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Writing;

/// <summary>An assertion in full digits: its two sides and how far apart they are.</summary>
internal static class AssertionText
{
    /// <summary>“1.5 ≤ 1 is asserted; the difference is 0.5, 0.25 of the scale 2”.</summary>
    public static string Of(Assertion assertion)
    {
        var (left, right, scale) = Sides(assertion);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{left:R} {Relation(assertion)} {right:R} is asserted; "
                + $"the difference is {left - right:R}, {assertion.Violation:R} of the scale {scale:R}"
        );
    }

    /// <summary>“=” or “≤”.</summary>
    public static string Relation(Assertion assertion) => assertion.Match(equal: _ => "=", atMost: _ => "≤");

    /// <summary>Both sides and the scale.</summary>
    public static (double Left, double Right, double Scale) Sides(Assertion assertion) =>
        assertion.Match(equal: e => (e.Left, e.Right, e.Scale), atMost: a => (a.Left, a.Right, a.Scale));
}
