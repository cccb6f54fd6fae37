using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers;

/// <summary>Draws and simplifies the small fractions in instances.</summary>
internal static class SmallFractions
{
    /// <summary>A multiple n/denominator, with n from least to most.</summary>
    public static Gen<Rational> Of(int least, int most, int denominator) =>
        Gen.Choose(least, most).Select(n => Rational.Of(n, denominator));

    /// <summary>Several such fractions.</summary>
    public static Gen<ImmutableArray<Rational>> Several(Gen<Rational> one, int count) =>
        Gen.ArrayOf(one, count).Select(values => values.ToImmutableArray());

    /// <summary>Simpler fractions between two bounds: whole ones nearer to 0.</summary>
    public static IEnumerable<Rational> Simpler(Rational value, Rational least, Rational most) =>
        new[]
        {
            Rational.Zero,
            Rational.One,
            Rational.Of((long)Math.Floor(value.ToDouble()), 1),
            Rational.Of((long)Math.Floor(2 * value.ToDouble()), 2),
        }
            .Where(simpler => simpler >= least && simpler <= most && Complexity(simpler) < Complexity(value))
            .Distinct();

    /// <summary>Lists with one element simpler.</summary>
    public static IEnumerable<ImmutableArray<Rational>> SimplerElements(
        ImmutableArray<Rational> values,
        Rational least,
        Rational most
    ) => values.SelectMany((value, n) => Simpler(value, least, most).Select(simpler => values.SetItem(n, simpler)));

    /// <summary>0 &lt; a symbol.</summary>
    public static Condition Positive(Expression symbol) => new Condition.Less(Expression.Integer(0), symbol);

    private static double Complexity(Rational value) =>
        (2 * Math.Abs((double)value.Numerator)) + (3 * (double)value.Denominator) + (value < 0 ? 1 : 0);
}
