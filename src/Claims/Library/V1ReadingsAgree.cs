using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Claims.DeviceEdge.Symbols;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Claims.Library;

/// <summary>V1: a formula's readings as an expression, a number, an interval and a dual number agree.</summary>
public static class V1ReadingsAgree
{
    /// <summary>Half of the distance over which the oracle takes a difference.</summary>
    private static readonly Rational _step = Rational.Of(1, 1L << 40);

    private static readonly ImmutableArray<(string Name, Expression Value)> _printed = EveryFormula.Read(
        letter => Of(letter),
        X
    );

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ReadingInstance>
        {
            Id = "library/V1",
            Title = "The readings of a formula agree",
            Stance = Stance.Holds,
            Statement =
                "What is printed is what is computed: the interval reading of each formula holds the exact value of the "
                + "printed one, at a point and around it, the number lies in the interval, up to rounding, and wherever the "
                + "printed formula has a "
                + "derivative, the dual reading gives it and the dual reading over intervals holds it.",
            Formulas = [],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "The printed formula has a value: no division by 0, and no logarithm beyond its limiting cases.",
                    "it is about every formula of the library, and not about symbols of the claim's own"
                ),
            ],
            Oracle =
                "The printed expression worked out in exact fractions, airtimes and all, where a rounded-up ratio of "
                + "logarithms is a count of multiplications; the derivative as an exact difference over 2⁻³⁹, where the "
                + "differences to either side agree.",
            Tolerance = new Tolerance<ReadingInstance>.Bound(
                WidestSlope,
                "a derivative may lie anywhere in its enclosure, so the widest of them bounds the error; "
                    + "numbers may leave their enclosures by the last bits of a logarithm or power"
            ),
            Domain = ReadingInstances.Domain,
            Assertions = instance =>
                Agreement(instance, Intervals(instance), Duals(instance, instance.ReadLaw(Constant, Variable))),
            Mutants =
            [
                new(
                    "a number is its own enclosure",
                    instance =>
                        Agreement(
                            instance,
                            [.. Numbers(instance).Select(number => Enclosing(number.Value))],
                            Duals(instance, instance.ReadLaw(Constant, Variable))
                        )
                ),
                new(
                    "a threshold does not move with its symbols",
                    instance =>
                        Agreement(
                            instance,
                            Intervals(instance),
                            Duals(instance, new FrozenLevels(instance.ReadLaw(Constant, Variable)))
                        )
                ),
                new(
                    "the law is another one",
                    instance =>
                        Agreement(
                            instance,
                            Intervals(instance with { Law = new([(1, 1)]) }),
                            Duals(instance, instance.ReadLaw(Constant, Variable))
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Agreement(
        ReadingInstance instance,
        ImmutableArray<Interval> intervals,
        ImmutableArray<Dual<Number>> duals
    )
    {
        var numbers = Numbers(instance);
        var enclosed = Enclosed(instance);
        var around = EveryFormula.Read(
            letter => instance.Read(letter, letter is "N" or "K" ? Interval.Point : Around, Around),
            instance.ReadLaw(Around, Around)
        );
        var (exact, above, below) = (Exact(instance), Exact(instance.Moved(_step)), Exact(instance.Moved(-1 * _step)));
        for (var n = 0; n < numbers.Length; n++)
        {
            if (exact(n) is not { } value)
            {
                continue;
            }

            var scale = 1 + Math.Abs(value.ToDouble());
            yield return Holds(intervals[n], value);
            yield return Holds(around[n].Value, value);
            yield return new Assertion.AtMost(Outside(intervals[n], numbers[n].Value.Value), 0, scale);
            yield return new Assertion.Equal(duals[n].Value.Value, numbers[n].Value.Value, scale);
            if (above(n) is { } high && below(n) is { } low && IsSmooth(low, value, high))
            {
                var slope = ((high - low) / (2 * _step)).ToDouble();
                var steepness = scale + Math.Abs(slope);
                yield return new Assertion.Equal(duals[n].Slope.Value, slope, steepness);
                yield return new Assertion.AtMost(Outside(enclosed[n].Value.Slope, slope), 0, steepness);
            }
        }
    }

    /// <summary>The width of the widest bounded enclosure of a derivative, relative to its scale, and eight roundings.</summary>
    private static double WidestSlope(ReadingInstance instance) =>
        Enclosed(instance)
            .Where(formula => formula.Value.Value.IsBounded && formula.Value.Slope.IsBounded)
            .Select(formula =>
                formula.Value.Slope.Width
                / (1 + Math.Abs(formula.Value.Value.Midpoint) + Math.Abs(formula.Value.Slope.Midpoint))
            )
            .Max() + (8.0 / (1L << 53));

    /// <summary>Asserts that an enclosure contains a value; otherwise it is a full violation, however close the value is.</summary>
    private static Assertion Holds(Interval enclosure, Rational value) =>
        new Assertion.AtMost(
            !enclosure.IsEmpty
            && (double.IsInfinity(enclosure.Lower) || Rational.Exactly(enclosure.Lower) <= value)
            && (double.IsInfinity(enclosure.Upper) || Rational.Exactly(enclosure.Upper) >= value)
                ? 0
                : 1,
            0,
            1
        );

    private static double Outside(Interval enclosure, double value) =>
        Math.Max(0, Math.Max(enclosure.Lower - value, value - enclosure.Upper));

    /// <summary>Whether the differences to either side agree: no kink and no jump within the step.</summary>
    private static bool IsSmooth(Rational low, Rational value, Rational high) =>
        Math.Abs(((high - value - (value - low)) / _step).ToDouble()) < 1e-6;

    private static ImmutableArray<(string Name, Number Value)> Numbers(ReadingInstance instance) =>
        EveryFormula.Read(letter => instance.Read(letter, AsNumber, AsNumber), instance.ReadLaw(AsNumber, AsNumber));

    private static ImmutableArray<Interval> Intervals(ReadingInstance instance) =>
        [
            .. EveryFormula
                .Read(
                    letter => instance.Read(letter, Interval.Point, Interval.Point),
                    instance.ReadLaw(Interval.Point, Interval.Point)
                )
                .Select(formula => formula.Value),
        ];

    private static ImmutableArray<Dual<Number>> Duals<TAirtime>(ReadingInstance instance, TAirtime airtime)
        where TAirtime : IAirtime<Dual<Number>> =>
        [
            .. EveryFormula
                .Read(letter => instance.Read(letter, Constant, Variable), airtime)
                .Select(formula => formula.Value),
        ];

    private static ImmutableArray<(string Name, Dual<Interval> Value)> Enclosed(ReadingInstance instance) =>
        EveryFormula.Read(
            letter => instance.Read(letter, ConstantInterval, VariableInterval),
            instance.ReadLaw(ConstantInterval, VariableInterval)
        );

    private static Func<int, Rational?> Exact(ReadingInstance instance)
    {
        var reading = new ExactReading(symbol => instance.Values[symbol.Letter], instance.Law.Expect);
        return n => _printed[n].Value.Match(reading);
    }

    /// <summary>A neighbourhood of a value, in which guards may decide differently at different points.</summary>
    private static Interval Around(double value) => Interval.Of(value - 0.125, value + 0.125);

    private static Number AsNumber(double value) => new(value);

    private static Dual<Number> Constant(double value) => Dual<Number>.Constant(new(value));

    private static Dual<Number> Variable(double value) => Dual<Number>.Variable(new(value));

    private static Dual<Interval> ConstantInterval(double value) => Dual<Interval>.Constant(Interval.Point(value));

    private static Dual<Interval> VariableInterval(double value) => Dual<Interval>.Variable(Interval.Point(value));

    private static Interval Enclosing(Number number) =>
        double.IsFinite(number.Value) ? Interval.Point(number.Value) : Interval.Entire;

    /// <summary>A law whose functionals ignore that their level depends on the variable.</summary>
    private readonly struct FrozenLevels(FiniteStateAirtime<Dual<Number>> airtime) : IAirtime<Dual<Number>>
    {
        public Dual<Number> Mean => airtime.Mean;

        public Dual<Number> ProbabilityAbove(Dual<Number> level) => airtime.ProbabilityAbove(Frozen(level));

        public Dual<Number> ExpectedMinimum(Dual<Number> level) => airtime.ExpectedMinimum(Frozen(level));

        public Dual<Number> ExpectedAtMost(Dual<Number> level) => airtime.ExpectedAtMost(Frozen(level));

        public Dual<Number> ExpectedExcess(Dual<Number> level) => airtime.ExpectedExcess(Frozen(level));

        private static Dual<Number> Frozen(Dual<Number> level) => Dual<Number>.Constant(level.Value);
    }
}
