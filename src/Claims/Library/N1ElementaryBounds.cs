using FsCheck.Fluent;
using SplitProofs.Claims.Library.Numerics;
using SplitProofs.Verification.Statements;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Claims.Library;

/// <summary>N1: the enclosures of the exponential and of logarithms contain the values, and are as narrow as doubles allow.</summary>
public static class N1ElementaryBounds
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ElementaryArgument>
        {
            Id = "library/N1",
            Title = "Enclosures of exponentials and logarithms",
            Stance = Stance.Holds,
            Statement =
                "The interval reading of e^x, ln x and log₂ x at a double holds the value, and no double lies strictly between its "
                + "bounds. Enclosures of closed forms, and so the proofs by branch and bound, rest on this.",
            Formulas = [],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "x is a finite double, and positive for the logarithms.",
                    "it is about doubles, and not about symbols of the claim's own"
                ),
            ],
            Oracle =
                "The functions to 75 digits in integers: e^x by halving x forty times and squaring the result as often, ln x by "
                + "Halley's iteration on e^y = x. The library takes other series, in 160 bits.",
            Tolerance = new Tolerance<ElementaryArgument>.Exact("doubles are compared with integers of 320 bits"),
            Rounding = Rounding.IsFixed,
            Domain = new(
                "exponents ±2⁻⁸⁰ to ±1024, some ±708 to ±746, and positive doubles "
                    + "of every power of two, subnormal ones among them; some few neighbours "
                    + "away from 0, 1, 2, the largest and the least doubles, and from where e^x leaves the range of doubles",
                from exponent in Gen.Frequency(
                    (
                        4,
                        from magnitude in Doubles.Between(-80, 9)
                        from sign in Gen.Elements(-1, 1)
                        select sign * magnitude
                    ),
                    (
                        1,
                        from tenths in Gen.Choose(7080, 7460)
                        from sign in Gen.Elements(-1, 1)
                        select sign * tenths / 10.0
                    ),
                    (1, Doubles.Near(0, 1, Math.Log(2), 709.782712893384, -708.3964185322641, -745.1332191019411))
                )
                from positive in Gen.Frequency(
                    (3, Doubles.Between(-1073, 1023)),
                    (2, Doubles.Between(-4, 3)),
                    (1, Doubles.Near(1, 2, 0.5, Math.ScaleB(1, -1000), 3E-323, Math.BitDecrement(Math.ScaleB(1, 1023))))
                )
                select new ElementaryArgument(exponent, positive),
                argument =>
                    [
                        .. Doubles.Simpler(argument.Exponent).Select(x => argument with { Exponent = x }),
                        .. Doubles
                            .Simpler(argument.Positive)
                            .Where(x => x > 0)
                            .Select(x => argument with { Positive = x }),
                    ],
                [
                    new("e^x is 1 to the last bit", argument => Math.Abs(argument.Exponent) < 1e-17),
                    new("e^x is subnormal", argument => argument.Exponent is < -708.5 and > -745),
                    new("e^x is above every double", argument => argument.Exponent > 709.8),
                    new("a logarithm of a subnormal double", argument => double.IsSubnormal(argument.Positive)),
                    new("a logarithm next to 0", argument => Math.Abs(argument.Positive - 1) is > 0 and < 1e-12),
                    new("a power of two", argument => double.IsPow2(argument.Positive)),
                ]
            ),
            Assertions = argument =>
                Bounds(argument, Interval.Exponential, Interval.Logarithm, Interval.BinaryLogarithm),
            Mutants =
            [
                new(
                    "the runtime's functions are their own enclosures",
                    argument => Bounds(argument, Nearest(Math.Exp), Nearest(Math.Log), Nearest(Math.Log2))
                ),
                new(
                    "both bounds of e^x are rounded up",
                    argument =>
                        Bounds(
                            argument,
                            x => RoundedUp(Interval.Exponential(x)),
                            Interval.Logarithm,
                            Interval.BinaryLogarithm
                        )
                ),
                new(
                    "ln 2 is a double",
                    argument =>
                        Bounds(
                            argument,
                            Interval.Exponential,
                            Interval.Logarithm,
                            x => Interval.Logarithm(x) / Interval.Point(Math.Log(2))
                        )
                ),
                new(
                    "bounds two units apart",
                    argument =>
                        Bounds(
                            argument,
                            Interval.Exponential,
                            x => Widened(Interval.Logarithm(x)),
                            Interval.BinaryLogarithm
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Bounds(
        ElementaryArgument argument,
        Func<Interval, Interval> exponential,
        Func<Interval, Interval> logarithm,
        Func<Interval, Interval> binaryLogarithm
    )
    {
        var (fraction, exponent) = WideArithmetic.Exponential(WideArithmetic.Of(argument.Exponent));
        var (power, natural) = (exponential(Interval.Point(argument.Exponent)), logarithm(Point(argument)));
        var (ln, log2) = (
            WideArithmetic.Logarithm(argument.Positive),
            WideArithmetic.BinaryLogarithm(argument.Positive)
        );
        var binary = binaryLogarithm(Point(argument));
        yield return That(WideArithmetic.IsAtMost(power.Lower, fraction, exponent));
        yield return That(WideArithmetic.IsAtLeast(power.Upper, fraction, exponent));
        yield return That(WideArithmetic.IsAtMost(natural.Lower, ln));
        yield return That(WideArithmetic.IsAtLeast(natural.Upper, ln));
        yield return That(WideArithmetic.IsAtMost(binary.Lower, log2));
        yield return That(WideArithmetic.IsAtLeast(binary.Upper, log2));
        yield return That(IsNarrow(power));
        yield return That(IsNarrow(natural));
        yield return That(IsNarrow(binary));
    }

    /// <summary>Asserts that a condition holds. If it does not, the violation is as large as the scale.</summary>
    internal static Assertion That(bool holds) => new Assertion.Equal(holds ? 1 : 0, 1, 1);

    /// <summary>Whether no double lies strictly between the bounds.</summary>
    internal static bool IsNarrow(Interval enclosure) =>
        !enclosure.IsEmpty && Math.BitIncrement(enclosure.Lower) >= enclosure.Upper;

    private static Interval Point(ElementaryArgument argument) => Interval.Point(argument.Positive);

    private static Func<Interval, Interval> Nearest(Func<double, double> function) =>
        x => double.IsFinite(function(x.Lower)) ? Interval.Point(function(x.Lower)) : Interval.Entire;

    private static Interval RoundedUp(Interval enclosure) =>
        Interval.Of(Math.Min(Math.BitIncrement(enclosure.Lower), enclosure.Upper), enclosure.Upper);

    private static Interval Widened(Interval enclosure) =>
        Interval.Of(Math.BitDecrement(enclosure.Lower), enclosure.Upper);
}
