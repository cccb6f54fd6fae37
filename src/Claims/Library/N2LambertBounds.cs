using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Library.Numerics;
using SplitProofs.Verification.Statements;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Claims.Library;

/// <summary>N2: the enclosure of Lambert's W contains its value, and is as narrow as doubles allow.</summary>
public static class N2LambertBounds
{
    /// <summary>The least double that is not below −1/e.</summary>
    private const double BranchPoint = -0.36787944117144228;

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<LambertArgument>
        {
            Id = "library/N2",
            Title = "Enclosures of Lambert's W",
            Stance = Stance.Holds,
            Statement =
                "The interval reading of W(x), the w ≥ −1 with w·e^w = x, at a double x ≥ −1/e holds the value, and no double lies "
                + "strictly between its bounds. It does so wherever the approximation lies that the search for bounds starts from.",
            Formulas = [],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "x is a finite double, and at least −1/e.",
                    "it is about doubles, and not about symbols of the claim's own"
                ),
            ],
            Uses = ["N1"],
            Oracle =
                "w·e^w at both bounds, to 75 digits in integers, is compared with x: it increases with w from −1 on. No W is computed.",
            Tolerance = new Tolerance<LambertArgument>.Exact("doubles are compared with integers of 320 bits"),
            Domain = new(
                "positive doubles from 2⁻¹⁰⁷⁴ to 2¹⁰²³, negative ones to −1/e, and some few neighbours away from −1/e, 0, 1 and e",
                Gen.Frequency(
                        (3, Doubles.Between(-1073, 1023)),
                        (2, Doubles.Between(-8, 8)),
                        (2, Doubles.Between(-1073, -2).Select(x => Math.Max(BranchPoint, -x))),
                        (2, Doubles.Between(-54, -3).Select(x => BranchPoint + x)),
                        (1, Doubles.Near(1, Math.E, 1e-18, -1e-18)),
                        (1, Gen.Choose(0, 3).Select(NextToBranchPoint))
                    )
                    .Select(x => new LambertArgument(x)),
                argument =>
                    Doubles.Simpler(argument.X).Where(x => x >= BranchPoint).Select(x => new LambertArgument(x)),
                [
                    new("the least double from −1/e on", argument => argument.X == BranchPoint),
                    new("next to −1/e", argument => argument.X is < BranchPoint + 1e-12),
                    new("a negative argument next to 0", argument => argument.X is < 0 and > -1e-12),
                    new("an argument below 10⁻¹⁸", argument => Math.Abs(argument.X) < 1e-18),
                    new("an argument beyond 10¹⁰⁰", argument => argument.X > 1e100),
                ]
            ),
            Assertions = argument => Bounds(argument, Interval.LambertW),
            Mutants =
            [
                new(
                    "the approximation is its own enclosure",
                    argument => Bounds(argument, x => Interval.Point(Number.LambertW(new(x.Lower)).Value))
                ),
                new(
                    "W(x) is just below x up to 10⁻⁷",
                    argument =>
                        Bounds(
                            argument,
                            x =>
                                Math.Abs(x.Lower) < 1e-7
                                    ? Interval.Of(Math.BitDecrement(x.Lower), x.Lower)
                                    : Interval.LambertW(x)
                        )
                ),
                new(
                    "both bounds are rounded down",
                    argument =>
                        Bounds(
                            argument,
                            x =>
                            {
                                var enclosure = Interval.LambertW(x);
                                return Interval.Of(
                                    Math.BitDecrement(enclosure.Lower),
                                    Math.BitDecrement(enclosure.Upper)
                                );
                            }
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Bounds(LambertArgument argument, Func<Interval, Interval> lambert)
    {
        var enclosure = lambert(Interval.Point(argument.X));
        var (lower, lowerExponent) = Product(Math.Max(-1, enclosure.Lower));
        var (upper, upperExponent) = Product(enclosure.Upper);
        yield return N1ElementaryBounds.That(
            enclosure.Lower <= -1 || WideArithmetic.IsAtLeast(argument.X, lower, lowerExponent)
        );
        yield return N1ElementaryBounds.That(
            enclosure.Upper >= -1 && WideArithmetic.IsAtMost(argument.X, upper, upperExponent)
        );
        yield return N1ElementaryBounds.That(N1ElementaryBounds.IsNarrow(enclosure));
    }

    private static (System.Numerics.BigInteger Fraction, int Exponent) Product(double w) =>
        WideArithmetic.Product(w, WideArithmetic.Exponential(WideArithmetic.Of(w)));

    private static double NextToBranchPoint(int steps) =>
        Enumerable.Range(0, steps).Aggregate(BranchPoint, (x, _) => Math.BitIncrement(x));
}
