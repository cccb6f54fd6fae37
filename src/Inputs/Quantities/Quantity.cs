using System.Globalization;
using System.Numerics;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Inputs.Quantities;

/// <summary>Reads quantities with their units, such as <c>12.5 pJ/FLOP</c>.</summary>
public static class Quantity
{
    private const int GreatestDecibels = 300;

    /// <summary>The double nearest to a quantity in a unit without prefix.</summary>
    public static Result<double> Read(Literal literal, Unit unit, Bound bound) =>
        DecimalText
            .Read(literal, unit.Example)
            .Bind(number =>
                SpellingOf(literal, number.Rest, unit)
                    .Bind(spelling => Rounded(literal, number, spelling.Tens, spelling.Twos, unit.Example))
            )
            .Bind(value => Within(literal, value, bound, unit.Example));

    /// <summary>The double nearest to a number without a unit.</summary>
    public static Result<double> ReadPlain(Literal literal, Bound bound, string example) =>
        DecimalText
            .Read(literal, example)
            .Bind(number =>
                number.Rest.Length == 0
                    ? Rounded(literal, number, 0, 0, example)
                    : literal.Wrong<double>(
                        $"{literal.Subject} is a number without a unit, and {Quote.Of(number.Rest)} follows in {literal.Quoted}",
                        $"Write for example {example}."
                    )
            )
            .Bind(value => Within(literal, value, bound, example));

    /// <summary>A signal-to-noise ratio, in decibels or as a plain ratio of powers.</summary>
    public static Result<SignalToNoiseRatio> ReadSnr(Literal literal, Bound bound)
    {
        const string example = "13.35 dB, or 21.63 as a plain ratio";
        return DecimalText
            .Read(literal, example)
            .Bind(number =>
                number.Rest.Length == 0 ? Rounded(literal, number, 0, 0, example).Bind(WithinAsRatio)
                : number.Rest == Unit.Decibel.Symbol ? Rounded(literal, number, 0, 0, example).Bind(FromDecibels)
                : literal.Wrong<SignalToNoiseRatio>(
                    UnitSpelling.Exactly(number.Rest) is [var other]
                        ? $"{literal.Subject} is a ratio, in dB or plain, and {number.Rest} is {other.Unit.Noun}"
                        : $"{literal.Subject} has the unknown unit {Quote.Of(number.Rest)}",
                    UnitSpelling.Near(number.Rest, Unit.Decibel) is [_]
                        ? "Did you mean dB?"
                        : $"Write for example {example}."
                )
            );

        Result<SignalToNoiseRatio> WithinAsRatio(double ratio) =>
            !bound.Holds(ratio)
                ? literal.Wrong<SignalToNoiseRatio>(
                    $"{literal.Subject} must be {bound.Text} as a plain ratio, and is {literal.Quoted}",
                    ratio < 0 ? $"For decibels write {literal.Text} dB." : $"Write for example {example}."
                )
            : ratio is 0 or (>= 1e-30 and <= 1e30) ? Results.Success(new SignalToNoiseRatio(ratio))
            : OutOfRange();

        Result<SignalToNoiseRatio> FromDecibels(double decibels) =>
            Math.Abs(decibels) <= GreatestDecibels
                ? Results.Success(SignalToNoiseRatio.FromDecibels(decibels))
                : OutOfRange();

        // Beyond this the channels' integrals leave the range of a double.
        Result<SignalToNoiseRatio> OutOfRange() =>
            literal.Wrong<SignalToNoiseRatio>(
                $"{literal.Subject} is {literal.Quoted}, outside of -{GreatestDecibels} dB to {GreatestDecibels} dB",
                $"Write for example {example}."
            );
    }

    /// <summary>A whole number of bits, without the fraction.</summary>
    public static Result<Bits> ReadBits(Literal literal) =>
        DecimalText
            .Read(literal, Unit.Bit.Example)
            .Bind(number =>
                SpellingOf(literal, number.Rest, Unit.Bit)
                    .Map(spelling => number.ToWhole(spelling.Tens, spelling.Twos).Whole)
                    .Bind(bits =>
                        number.IsNonzero && number.Mantissa[0] == '-'
                            ? literal.Wrong<Bits>(
                                $"{literal.Subject} must be {Bound.NonNegative.Text}, and is {literal.Quoted}",
                                $"Write for example {Unit.Bit.Example}."
                            )
                        : bits > long.MaxValue
                            ? literal.Wrong<Bits>(
                                $"{literal.Subject} is too large: {literal.Quoted} exceeds {long.MaxValue} bit",
                                "Write less than 1 EB (1000000 TB), or leave it out where there is no bound."
                            )
                        : Results.Success(new Bits((long)bits))
                    )
            );

    /// <summary>A whole number, written in digits.</summary>
    public static Result<long> ReadWhole(Literal literal, long minimum, string example) =>
        literal.Text.Length is > 0 and <= 1000
        && literal.Text.AsSpan(literal.Text[0] is '+' or '-' ? 1 : 0) is { Length: > 0 } digits
        && !digits.ContainsAnyExceptInRange('0', '9')
            ? InRange(literal, minimum, example)
            : DecimalText.Read(literal, example).Bind(number => NotInDigits(literal, number, example));

    private static Result<long> InRange(Literal literal, long minimum, string example) =>
        BigInteger.Parse(literal.Text, CultureInfo.InvariantCulture) switch
        {
            var whole when whole < minimum => literal.Wrong<long>(
                $"{literal.Subject} must be {minimum} or greater, and is {literal.Quoted}",
                $"Write for example {example}."
            ),
            var whole when whole > long.MaxValue => literal.Wrong<long>(
                $"{literal.Subject} is too large: {literal.Quoted}",
                $"Write at most {long.MaxValue}."
            ),
            var whole => Results.Success((long)whole),
        };

    private static Result<long> NotInDigits(Literal literal, DecimalText number, string example)
    {
        var (whole, isWhole) = number.ToWhole(0, 0);
        return number.Rest.Length > 0
                ? literal.Wrong<long>(
                    $"{literal.Subject} is a whole number without a unit, and {Quote.Of(number.Rest)} follows in {literal.Quoted}",
                    $"Write for example {example}."
                )
            : isWhole && BigInteger.Abs(whole) <= long.MaxValue
                ? literal.Wrong<long>(
                    $"{literal.Subject} must be written in digits only, and is {literal.Quoted}",
                    $"Write {whole}."
                )
            : literal.Wrong<long>(
                $"{literal.Subject} must be a whole number, and is {literal.Quoted}",
                $"Write for example {example}."
            );
    }

    private static Result<UnitSpelling> SpellingOf(Literal literal, string written, Unit unit)
    {
        var text = string.Join('/', written.Split('/').Select(part => part.Trim()));
        return text.Length == 0
                ? literal.Wrong<UnitSpelling>(
                    $"{literal.Subject} has no unit: {literal.Quoted}",
                    $"It is in {unit.Symbol}: write for example {unit.Example}."
                )
            : UnitSpelling.Exactly(text) is [var spelling]
                ? spelling.Unit == unit ? Results.Success(spelling)
                    : literal.Wrong<UnitSpelling>(
                        $"{literal.Subject} is in {unit.Symbol}, and {text} is {spelling.Unit.Noun}",
                        $"Write for example {unit.Example}."
                    )
            : literal.Wrong<UnitSpelling>(
                $"{literal.Subject} has the unknown unit {Quote.Of(text)}",
                UnitSpelling.Near(text, unit) is { IsEmpty: false } near
                    ? $"Did you mean {string.Join(" or ", near.Select(spelling => spelling.Text))}?"
                    : $"It is in {unit.Symbol}: write for example {unit.Example}."
            );
    }

    private static Result<double> Rounded(Literal literal, DecimalText number, int tens, int twos, string example) =>
        number.ToDouble(tens, twos) switch
        {
            var value when !double.IsFinite(value) => literal.Wrong<double>(
                $"{literal.Subject} is too large: {literal.Quoted}",
                $"Write for example {example}."
            ),
            0.0 when number.IsNonzero => literal.Wrong<double>(
                $"{literal.Subject} is too small to be told from 0: {literal.Quoted}",
                $"Write for example {example}."
            ),
            var value => Results.Success(value),
        };

    private static Result<double> Within(Literal literal, double value, Bound bound, string example) =>
        bound.Holds(value)
            ? Results.Success(value)
            : literal.Wrong<double>(
                $"{literal.Subject} must be {bound.Text}, and is {literal.Quoted}",
                $"Write for example {example}."
            );
}
