using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Quantities;

/// <summary>Reads quantities with their units, such as <c>12.5 pJ/FLOP</c>.</summary>
public static class Quantity
{
    private const int GreatestDecibels = 300;
    private const double LeastMagnitude = 1e-30;
    private const double GreatestMagnitude = 1e30;

    /// <summary>The double nearest to a quantity in a unit without prefix.</summary>
    /// <param name="literal">What is written.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="bound">What it may be in that unit.</param>
    /// <param name="example">What might be written instead; empty for the unit's own example.</param>
    public static Result<double> Read(Literal literal, Unit unit, Bound bound, string example = "")
    {
        var otherwise = example.Length > 0 ? example : unit.Example;
        return DecimalText
            .Read(literal, otherwise)
            .Bind(number =>
                SpellingOf(literal, number, unit, otherwise)
                    .Bind(spelling =>
                        spelling.IsLevel
                            ? Rounded(literal, number, 0, 0, otherwise).Map(level => OfLevel(level, spelling.Tens))
                            : Rounded(literal, number, spelling.Tens, spelling.Twos, otherwise)
                    )
            )
            .Bind(value => Within(literal, value, bound, otherwise, $" {unit.Symbol}"));
    }

    /// <summary>
    /// The spellings of a unit that a text may mean: one if it is clear, several if it is ambiguous, none if it is another unit.
    /// </summary>
    public static ImmutableArray<string> SpellingsMeantBy(string text, Unit unit) =>
        UnitSpelling.Exactly(text).Any(spelling => spelling.Unit == unit)
            ? [text]
            : [.. UnitSpelling.Near(text, unit).Select(spelling => spelling.Text)];

    /// <summary>The double nearest to a number whose unit is written elsewhere, as in the header of a table.</summary>
    /// <param name="literal">The number.</param>
    /// <param name="spelling">The unit with its prefix, as <see cref="SpellingsMeantBy"/> gives it.</param>
    /// <param name="bound">What it may be in the plain unit.</param>
    /// <param name="example">What might be written instead.</param>
    public static Result<double> ReadIn(Literal literal, string spelling, Bound bound, string example) =>
        WithoutUnit(literal, example)
            .Bind(number =>
            {
                var unit = UnitSpelling.Exactly(spelling)[0];
                return Rounded(literal, number, unit.Tens, unit.Twos, example);
            })
            .Bind(value => Within(literal, value, bound, example, ""));

    /// <summary>
    /// A whole number of the plain unit, from a number whose unit is written elsewhere: 1118208, 1118208.0 or 1.118208e6.
    /// </summary>
    /// <param name="literal">The number.</param>
    /// <param name="spelling">The unit with its prefix, as <see cref="SpellingsMeantBy"/> gives it.</param>
    /// <param name="minimum">The least that it may be.</param>
    /// <param name="example">What might be written instead.</param>
    public static Result<long> ReadWholeIn(Literal literal, string spelling, long minimum, string example) =>
        WithoutUnit(literal, example)
            .Bind(number =>
            {
                var unit = UnitSpelling.Exactly(spelling)[0];
                var (whole, isWhole) = number.ToWhole(unit.Tens, unit.Twos);
                return !isWhole
                        ? literal.Wrong<long>(
                            $"{literal.Subject} must be a whole number{InPlainUnit(unit)}, and is {literal.Quoted}",
                            $"Write for example {example}."
                        )
                    : whole < minimum
                        ? literal.Wrong<long>(
                            $"{literal.Subject} must be {minimum} or greater, and is {literal.Quoted}",
                            $"Write for example {example}."
                        )
                    : whole > long.MaxValue
                        ? literal.Wrong<long>(
                            $"{literal.Subject} is too large: {literal.Quoted}",
                            $"Write at most {long.MaxValue}{InPlainUnit(unit)}."
                        )
                    : Results.Success((long)whole);
            });

    /// <summary>The double nearest to a number without a unit.</summary>
    public static Result<double> ReadPlain(Literal literal, Bound bound, string example) =>
        WithoutUnit(literal, example)
            .Bind(number => Rounded(literal, number, 0, 0, example))
            .Bind(value => Within(literal, value, bound, example, ""));

    /// <summary>A ratio of powers, plain or in decibels.</summary>
    /// <typeparam name="T">The type of ratios.</typeparam>
    /// <param name="literal">What is written.</param>
    /// <param name="bound">The plain ratios that it may be.</param>
    /// <param name="ofRatio">Makes a ratio from a plain number: 0, or from 1e-30 to 1e30.</param>
    /// <param name="ofDecibels">Makes a ratio from decibels, from −300 to 300.</param>
    /// <param name="example">What might be written instead.</param>
    public static Result<T> ReadRatio<T>(
        Literal literal,
        Bound bound,
        Func<double, T> ofRatio,
        Func<double, T> ofDecibels,
        string example = "13.35 dB, or 21.63 as a plain ratio"
    )
    {
        return DecimalText
            .Read(literal, example)
            .Bind(number =>
                number.Rest.Length == 0 ? Rounded(literal, number, 0, 0, example).Bind(WithinAsRatio)
                : number.Rest == Unit.Decibel.Symbol ? Rounded(literal, number, 0, 0, example).Bind(FromDecibels)
                : literal.Wrong<T>(
                    UnitSpelling.Exactly(number.Rest) is { IsEmpty: false } other
                        ? $"{literal.Subject} is a ratio, in dB or plain, and {number.Rest} is {other[0].Unit.Noun}"
                        : $"{literal.Subject} has the unknown unit {Quote.Of(number.Rest)}",
                    UnitSpelling.Near(number.Rest, Unit.Decibel).Length == 1
                        ? "Did you mean dB?"
                        : $"Write for example {example}."
                )
            );

        Result<T> WithinAsRatio(double ratio) =>
            !bound.Holds(ratio)
                ? literal.Wrong<T>(
                    $"{literal.Subject} must be {bound.Text} as a plain ratio, and is {literal.Quoted}",
                    ratio < 0 ? $"For decibels write {literal.Text} dB." : $"Write for example {example}."
                )
            : ratio is 0 or (>= 1e-30 and <= 1e30) ? Results.Success(ofRatio(ratio))
            : OutOfRange();

        Result<T> FromDecibels(double decibels) =>
            Math.Abs(decibels) > GreatestDecibels ? OutOfRange()
            : bound.Holds(Math.Pow(10, decibels / 10)) ? Results.Success(ofDecibels(decibels))
            : literal.Wrong<T>(
                $"{literal.Subject} must be {bound.Text} as a plain ratio, and is {literal.Quoted}",
                $"Write for example {example}."
            );

        Result<T> OutOfRange() =>
            literal.Wrong<T>(
                $"{literal.Subject} is {literal.Quoted}, outside of -{GreatestDecibels} dB to {GreatestDecibels} dB",
                $"Write for example {example}."
            );
    }

    /// <summary>A number of bits that is not negative, rounded down to a whole number.</summary>
    public static Result<long> ReadBits(Literal literal) =>
        DecimalText
            .Read(literal, Unit.Bit.Example)
            .Bind(number =>
                SpellingOf(literal, number, Unit.Bit, Unit.Bit.Example)
                    .Map(spelling => number.ToWhole(spelling.Tens, spelling.Twos).Whole)
                    .Bind(bits =>
                        number.IsNonzero && number.Mantissa[0] == '-'
                            ? literal.Wrong<long>(
                                $"{literal.Subject} must be {Bound.NonNegative.Text}, and is {literal.Quoted}",
                                $"Write for example {Unit.Bit.Example}."
                            )
                        : bits > long.MaxValue
                            ? literal.Wrong<long>(
                                $"{literal.Subject} is too large: {literal.Quoted} exceeds {long.MaxValue} bit",
                                "Write less than 1 EB (1000 PB), or leave it out where there is no bound."
                            )
                        : Results.Success((long)bits)
                    )
            );

    /// <summary>A whole number, written in digits.</summary>
    public static Result<long> ReadWhole(Literal literal, long minimum, string example) =>
        literal.Text.Length is > 0 and <= 1000
        && literal.Text.Substring(literal.Text[0] is '+' or '-' ? 1 : 0) is { Length: > 0 } digits
        && digits.All(letter => letter is >= '0' and <= '9')
            ? InRange(literal, minimum, example)
            : DecimalText.Read(literal, example).Bind(number => NotInDigits(literal, number, example));

    /// <summary>A whole number without a unit, between two bounds.</summary>
    /// <param name="literal">What is written.</param>
    /// <param name="minimum">The least that it may be.</param>
    /// <param name="maximum">The greatest that it may be.</param>
    /// <param name="example">What might be written instead.</param>
    public static Result<long> ReadWhole(Literal literal, long minimum, long maximum, string example) =>
        ReadWhole(literal, minimum, example)
            .Unless(
                value => value > maximum,
                _ =>
                    new(
                        literal.Place,
                        $"{literal.Subject} must be {maximum} or less, and is {literal.Quoted}",
                        $"Write for example {example}."
                    )
            );

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

    private static Result<DecimalText> WithoutUnit(Literal literal, string example) =>
        DecimalText
            .Read(literal, example)
            .Unless(
                number => number.Rest.Length > 0,
                number =>
                    new(
                        literal.Place,
                        $"{literal.Subject} is a number without a unit, and {Quote.Of(number.Rest)} follows in {literal.Quoted}",
                        $"Write for example {example}."
                    )
            );

    private static string InPlainUnit(UnitSpelling spelling) =>
        spelling.Text == spelling.Unit.Symbol ? "" : $" of {spelling.Unit.Symbol}";

    /// <summary>
    /// The power at a level in decibels. Levels are limited to ±400 dB, beyond all that is allowed, so that no power becomes 0 or
    /// infinite.
    /// </summary>
    private static double OfLevel(double decibels, int tens) =>
        Math.Pow(10, Math.Max(-400, Math.Min(400, decibels)) / 10 + tens);

    private static Result<UnitSpelling> SpellingOf(Literal literal, DecimalText number, Unit unit, string example)
    {
        var text = string.Join("/", number.Rest.Split('/').Select(part => part.Trim()));
        return text.Length == 0
                ? literal.Wrong<UnitSpelling>(
                    $"{literal.Subject} has no unit: {literal.Quoted}",
                    $"It is in {unit.Symbol}: write for example {example}."
                )
            : UnitSpelling.Exactly(text) is { IsEmpty: false } spellings
                ? spellings[0].Unit == unit ? Results.Success(spellings[0])
                    : literal.Wrong<UnitSpelling>(
                        $"{literal.Subject} is in {unit.Symbol}, and {text} is {spellings[0].Unit.Noun}",
                        $"Write for example {Like(number, spellings[0], unit, example)}."
                    )
            : literal.Wrong<UnitSpelling>(
                $"{literal.Subject} has the unknown unit {Quote.Of(text)}",
                UnitSpelling.Near(text, unit) is { IsEmpty: false } near
                    ? $"Did you mean {string.Join(" or ", near.Select(spelling => spelling.Text))}?"
                    : $"It is in {unit.Symbol}: write for example {example}."
            );
    }

    /// <summary>
    /// An example with the number and prefix as they are written, if one unit is the other per something: 1 pJ/FLOP for 1 pJ. Otherwise
    /// the given example.
    /// </summary>
    private static string Like(DecimalText number, UnitSpelling written, Unit meant, string otherwise) =>
        (IsPer(meant, written.Unit) || IsPer(written.Unit, meant))
        && UnitSpelling.Of(meant, written.Tens, written.Twos) is { } spelling
            ? $"{number.Written} {spelling.Text}"
            : otherwise;

    private static bool IsPer(Unit whole, Unit part) =>
        whole.Symbol.StartsWith($"{part.Symbol}/", StringComparison.Ordinal);

    private static Result<double> Rounded(Literal literal, DecimalText number, int tens, int twos, string example) =>
        number.ToDouble(tens, twos) switch
        {
            var value when double.IsInfinity(value) => literal.Wrong<double>(
                $"{literal.Subject} is too large: {literal.Quoted}",
                $"Write for example {example}."
            ),
            0.0 when number.IsNonzero => literal.Wrong<double>(
                $"{literal.Subject} is too small to be distinguished from 0: {literal.Quoted}",
                $"Write for example {example}."
            ),
            var value => Results.Success(value),
        };

    private static Result<double> Within(Literal literal, double value, Bound bound, string example, string unit) =>
        !bound.Holds(value)
            ? literal.Wrong<double>(
                $"{literal.Subject} must be {bound.Text}, and is {literal.Quoted}",
                $"Write for example {example}."
            )
        : bound.IsMagnitude && value is not 0 and not (>= LeastMagnitude and <= GreatestMagnitude)
            ? literal.Wrong<double>(
                $"{literal.Subject} is too {(value > 1 ? "large" : "small")}: {literal.Quoted}",
                $"Check its unit. Write {(bound.Holds(0) ? "0, or " : "")}a value from 1e-30{unit} to 1e30{unit}."
            )
        : Results.Success(value);
}
