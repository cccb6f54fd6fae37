using System.Globalization;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Reads a subscript.</summary>
public static class Subscripts
{
    /// <summary>The value of a subscript such as “n”, “N−1” or “j+k P”; null where a letter has no value.</summary>
    /// <param name="subscript">The subscript, in plain characters.</param>
    /// <param name="letters">The value of a letter; null where it has none.</param>
    public static int? Value(string subscript, Func<string, int?> letters)
    {
        return subscript
            .Replace("−", "+−", StringComparison.Ordinal)
            .Split('+', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((int?)0, (sum, term) => sum + Term(term));

        int? Term(string term) =>
            term.StartsWith('−')
                ? -Term(term[1..])
                : term.Split(' ').Aggregate((int?)1, (product, factor) => product * Factor(factor));

        int? Factor(string factor) =>
            letters(factor) ?? (int.TryParse(factor, CultureInfo.InvariantCulture, out var number) ? number : null);
    }
}
