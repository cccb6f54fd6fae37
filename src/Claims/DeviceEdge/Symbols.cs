using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.DeviceEdge;

/// <summary>The symbols of the derivations, as printed in claims.</summary>
internal static class Symbols
{
    public static Expression Of(string letter, string subscript = "", string superscript = "", bool hat = false) =>
        Expression.Of(new Symbol(letter, subscript, superscript, hat));

    public static Expression Extra(string subscript) => Of("δ", subscript);

    public static Expression Offload(string subscript) => Of("t", subscript);

    public static Expression Threshold(string subscript) => Of("ξ", subscript);

    public static Expression LookAheadThreshold(string subscript) => Of("ξ", subscript, hat: true);

    /// <summary>The expected cost of the optimal rule with a horizon.</summary>
    public static Expression OptimalCost(string horizon) => Of("J", horizon, "∗");

    /// <summary>The expected cost of the look-ahead rule with a horizon.</summary>
    public static Expression LookAheadCost(string horizon) => Of("J", horizon, "LA");

    public static SymbolicAirtime X => default;
}
