using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Quantities;

/// <summary>
/// A decimal number as it is written, with the text that follows it. It stays text so that the prefix of a unit can be added to its
/// exponent before it is rounded, once: 12.5 p is the double nearest to 12.5e-12.
/// </summary>
/// <param name="Mantissa">The sign, digits and decimal point.</param>
/// <param name="Exponent">The power of ten.</param>
/// <param name="Rest">What follows the number.</param>
public sealed record DecimalText(string Mantissa, int Exponent, string Rest)
{
    private const int Longest = 1000;
    private const int FurthestExponent = 100_000;

    private static readonly Regex _numberThenRest = new(
        @"\A(?<mantissa>[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))(?:[eE](?<exponent>[+-]?[0-9]+))?(?<rest>.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    );

    private static readonly Regex _thousandsOrComma = new(@"\A[,_'][0-9]", RegexOptions.CultureInvariant);

    private static readonly Regex _notFinite = new(
        @"\A[+-]?\.?(inf|infinity|nan|∞)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The number as it is written, without what follows.</summary>
    public string Written => Exponent == 0 ? Mantissa : $"{Mantissa}e{Exponent}";

    /// <summary>Whether a digit other than 0 is written.</summary>
    public bool IsNonzero => Mantissa.Any(letter => letter is >= '1' and <= '9');

    /// <summary>The number at the start of a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="example">What might be written instead.</param>
    public static Result<DecimalText> Read(Literal literal, string example)
    {
        var match = _numberThenRest.Match(literal.Text);
        return literal.Text.Length > Longest
                ? literal.Wrong<DecimalText>(
                    $"{literal.Subject} has {literal.Text.Length} characters",
                    $"Write fewer than {Longest}, for example {example}."
                )
            : !match.Success ? Diagnose(literal, example)
            : _thousandsOrComma.IsMatch(match.Groups["rest"].Value)
                ? literal.Wrong<DecimalText>(
                    $"{literal.Subject} is {literal.Quoted}, where digits are set apart by '{match.Groups["rest"].Value[0]}'",
                    $"Write a point before decimals and nothing between thousands, for example {example}."
                )
            : Results.Success(
                new DecimalText(
                    match.Groups["mantissa"].Value,
                    ExponentOf(match.Groups["exponent"].Value),
                    match.Groups["rest"].Value.Trim()
                )
            );
    }

    /// <summary>The double nearest to the number × 10^tens × 2^twos.</summary>
    public double ToDouble(int tens, int twos) =>
        // Powers of two are exact. The sum with 0 turns −0 into 0.
        double.Parse($"{Mantissa}e{Exponent + tens}", NumberStyles.Float, CultureInfo.InvariantCulture)
            * Math.Pow(2, twos)
        + 0.0;

    /// <summary>
    /// The whole part of the number × 10^tens × 2^twos, and whether the number is whole. Every number that is too large to
    /// compute with is replaced by ±10^1000.
    /// </summary>
    public (BigInteger Whole, bool IsExact) ToWhole(int tens, int twos)
    {
        var point = Mantissa.IndexOf('.');
        var digits = BigInteger.Parse(
            Mantissa.Replace(".", ""),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        var power = Exponent + tens - (point < 0 ? 0 : Mantissa.Length - point - 1);
        return digits.IsZero || power < -2 * Longest ? (BigInteger.Zero, digits.IsZero)
            : power > 2 * Longest ? (digits.Sign * BigInteger.Pow(10, Longest), true)
            : power >= 0 ? ((digits * BigInteger.Pow(10, power)) << twos, true)
            : Divided(digits << twos, BigInteger.Pow(10, -power));
    }

    private static (BigInteger Whole, bool IsExact) Divided(BigInteger dividend, BigInteger divisor)
    {
        var whole = BigInteger.DivRem(dividend, divisor, out var rest);
        return (whole, rest.IsZero);
    }

    private static int ExponentOf(string text) =>
        text.Length == 0 ? 0
        : BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is var exponent
        && exponent > FurthestExponent
            ? FurthestExponent
        : exponent < -FurthestExponent ? -FurthestExponent
        : (int)exponent;

    private static Result<DecimalText> Diagnose(Literal literal, string example) =>
        literal.Text.Length == 0
            ? literal.Wrong<DecimalText>($"{literal.Subject} has no value", $"Write for example {example}.")
        : _notFinite.IsMatch(literal.Text)
            ? literal.Wrong<DecimalText>(
                $"{literal.Subject} is not finite: {literal.Quoted}",
                $"Write a finite number, for example {example}."
            )
        : literal.Text[0] is '\u2212' or '\u2013'
            ? literal.Wrong<DecimalText>(
                $"{literal.Subject} starts with '{literal.Text[0]}', which looks like a minus sign and is another character",
                "Write - instead."
            )
        : literal.Wrong<DecimalText>(
            $"{literal.Subject} does not start with a number: {literal.Quoted}",
            $"Write for example {example}."
        );
}
