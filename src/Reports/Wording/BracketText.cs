using System.Globalization;
using SplitProofs.Analytics.Placement;

namespace SplitProofs.Reports.Wording;

/// <summary>The closed-form bracket of a placement in words.</summary>
public static class BracketText
{
    /// <summary>“3” where both ends are equal, or “2 to 5”.</summary>
    public static string Of(OptimalPlacementBracket bracket) =>
        bracket.Least == bracket.Most
            ? string.Create(CultureInfo.InvariantCulture, $"{bracket.Least}")
            : string.Create(CultureInfo.InvariantCulture, $"{bracket.Least} to {bracket.Most}");
}
