using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Registry;

/// <summary>The parts of a claim's number, “TP”, 10 and “a” of “TP10a”, by which claims are ordered.</summary>
/// <param name="Series">The letters before the digits, in capitals.</param>
/// <param name="Number">Its place in the series; −1 where the number has no digits.</param>
/// <param name="Rest">What follows, in capitals.</param>
internal readonly record struct ClaimNumber(string Series, BigInteger Number, string Rest)
{
    /// <summary>
    /// The series of SplitProofs' own claims, in order: results (R), results on channels with memory (M), agreement of the simulation
    /// with them (S), statements on the library (V) and its numerics (N), and false statements (F).
    /// </summary>
    private static readonly ImmutableArray<string> _ownSeries = ["R", "M", "S", "V", "N", "F"];

    /// <summary>The parts of a claim's number.</summary>
    public static ClaimNumber Of(Claim claim)
    {
        var id = claim.Id.Number.ToUpperInvariant();
        var letters = id.TakeWhile(c => !char.IsAsciiDigit(c)).Count();
        var digits = id.Skip(letters).TakeWhile(char.IsAsciiDigit).Count();
        return new(
            id[..letters],
            digits == 0 ? -1 : BigInteger.Parse(id.AsSpan(letters, digits), CultureInfo.InvariantCulture),
            id[(letters + digits)..]
        );
    }

    /// <summary>The place of the series among those of SplitProofs; other series come after them.</summary>
    public int Rank => _ownSeries.Contains(Series) ? _ownSeries.IndexOf(Series) : _ownSeries.Length;
}
