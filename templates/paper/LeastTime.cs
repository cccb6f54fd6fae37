using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;

namespace MyName;

/// <summary>Work for two workers: an instance of the claim.</summary>
/// <param name="Work">W, the units of work.</param>
/// <param name="First">a, the seconds that the first worker takes for a unit.</param>
/// <param name="Second">b, the seconds that the second worker takes for a unit.</param>
public sealed record Load(double Work, double First, double Second)
{
    /// <summary>The instance as reports print it.</summary>
    public override string ToString() => FormattableString.Invariant($"W = {Work:R}, a = {First:R}, b = {Second:R}");
}

/// <summary>
/// MN1: shared work is done soonest if both workers end together. Replace the formula, the oracle and the domain by yours; the guide
/// is docs/your-own-claim.md.
/// </summary>
public static class LeastTime
{
    /// <summary>The formula, written once: it is evaluated, printed and enclosed.</summary>
    public static T Formula<T>(T work, T first, T second)
        where T : IReal<T> => work * first * second / (first + second);

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<Load>
        {
            Id = "MN1",
            Title = "Shared work is done soonest if both workers end together",
            Stance = Stance.Holds,
            Statement = "The least time for both to be done is that at which both end together.",
            Formulas = [new Expression.Relation(Of("T", "∗"), RelationSign.Equal, Formula(Of("W"), Of("a"), Of("b")))],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Both take some time for a unit.",
                    new Condition.Less(Expression.Integer(0), Of("a")),
                    new Condition.Less(Expression.Integer(0), Of("b"))
                ),
            ],
            Oracle = "A search over the share of the first worker that knows no formula.",
            Domain = new(
                "work from 1 to 1000 units, and workers from 10 ms to 1 s a unit",
                from work in PowerOfTen(0, 3)
                from first in PowerOfTen(-2, 0)
                from second in Gen.OneOf(PowerOfTen(-2, 0), Gen.Constant(first))
                select new Load(work, first, second),
                Simpler,
                [new("equal workers", instance => instance.First == instance.Second)]
            ),
            Tolerance = new Tolerance<Load>.Bound(
                _ => 1e-12,
                "the search ends when the share, at least 1/101, is known to 1e-15, and fewer than 20 roundings follow one another"
            ),
            Assertions = instance => Compare(instance, Value(instance)),
            Mutants =
            [
                new(
                    "half of the work for each",
                    instance => Compare(instance, instance.Work / 2 * Math.Max(instance.First, instance.Second))
                ),
                new(
                    "the mean of the two",
                    instance => Compare(instance, instance.Work * (instance.First + instance.Second) / 4)
                ),
            ],
        };

    private static IEnumerable<Assertion> Compare(Load instance, double time)
    {
        var least = Search(instance);
        yield return new Assertion.Equal(time, least, least);
    }

    private static double Value(Load instance) =>
        Formula(new Number(instance.Work), new Number(instance.First), new Number(instance.Second)).Value;

    /// <summary>The oracle: the least time over all shares. The longer of the two times falls and then rises with the share.</summary>
    private static double Search(Load instance)
    {
        var (low, high) = (0.0, 1.0);
        while (high - low > 1e-15)
        {
            var third = (high - low) / 3;
            (low, high) = Time(low + third) < Time(high - third) ? (low, high - third) : (low + third, high);
        }

        return Time(low);

        double Time(double share) =>
            Math.Max(share * instance.Work * instance.First, (1 - share) * instance.Work * instance.Second);
    }

    private static Gen<double> PowerOfTen(int low, int high) =>
        Gen.Choose(100 * low, 100 * high).Select(n => Math.Pow(10, n / 100.0));

    /// <summary>Each number in turn as 1.</summary>
    private static IEnumerable<Load> Simpler(Load instance) =>
        new[] { instance with { Work = 1 }, instance with { First = 1 }, instance with { Second = 1 } }.Where(simpler =>
            simpler != instance
        );

    private static Expression Of(string letter, string superscript = "") =>
        Expression.Of(new Symbol(letter, Superscript: superscript));
}
