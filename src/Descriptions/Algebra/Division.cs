using System.Numerics;

namespace SplitProofs.Descriptions.Algebra;

/// <summary>Division of polynomials: exact, or rounded down.</summary>
public static class Division
{
    /// <summary>
    /// The polynomial q with q × <paramref name="divisor"/> = <paramref name="dividend"/>; <see langword="false"/> if
    /// there is none with integer coefficients.
    /// </summary>
    public static bool TryExact(Polynomial dividend, Polynomial divisor, out Polynomial quotient)
    {
        quotient = Polynomial.Zero;
        if (dividend.IsTooLarge || divisor.IsTooLarge)
        {
            quotient = Polynomial.TooLarge;
            return true;
        }

        if (divisor == Polynomial.Zero)
        {
            return false;
        }

        if (dividend.IsConstant && divisor.IsConstant)
        {
            var whole = BigInteger.DivRem(dividend.ConstantTerm, divisor.ConstantTerm, out var rest);
            quotient = rest.IsZero ? Polynomial.Constant(whole) : Polynomial.Zero;
            return rest.IsZero;
        }

        var remainder = dividend;
        var leading = divisor.Terms[0];
        while (remainder.Terms.Count > 0)
        {
            var term = remainder.Terms[0];
            if (
                !term.Monomial.IsDivisibleBy(leading.Monomial, out var monomial)
                || !(term.Coefficient % leading.Coefficient).IsZero
            )
            {
                return false;
            }

            var step = Polynomial.Of([new Term(monomial, term.Coefficient / leading.Coefficient)]);
            quotient += step;
            remainder -= step * divisor;
        }

        return true;
    }

    /// <summary>
    /// ⌊dividend / divisor⌋ for a divisor of at least 1: a polynomial where the division is exact, else with an opaque
    /// quotient, reduced as far as a constant divisor allows.
    /// </summary>
    public static Polynomial Floor(Polynomial dividend, Polynomial divisor) =>
        dividend.IsConstant && divisor.IsConstant && divisor.ConstantTerm.Sign > 0
            ? Polynomial.Constant(Floor(dividend.ConstantTerm, divisor.ConstantTerm))
        : TryExact(dividend, divisor, out var exact) ? exact
        : divisor.IsConstant && divisor.ConstantTerm.Sign > 0 ? FloorByConstant(dividend, divisor.ConstantTerm)
        : Polynomial.Of(new Atom.Floor(dividend, divisor));

    /// <summary>⌊dividend / divisor⌋ of numbers; 0 where the divisor is below 1.</summary>
    public static BigInteger Floor(BigInteger dividend, BigInteger divisor)
    {
        if (divisor.Sign <= 0)
        {
            return BigInteger.Zero;
        }

        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>⌊(d·a + r) / d⌋ = a + ⌊r / d⌋ with every coefficient of r in 0..d−1.</summary>
    private static Polynomial FloorByConstant(Polynomial dividend, BigInteger divisor)
    {
        var whole = Polynomial.Of(
            dividend.Terms.Select(term => term with { Coefficient = Floor(term.Coefficient, divisor) })
        );
        var rest = dividend - Polynomial.Constant(divisor) * whole;
        return whole + FloorOfRest(rest, divisor);
    }

    private static Polynomial FloorOfRest(Polynomial rest, BigInteger divisor)
    {
        var variable = rest - Polynomial.Constant(rest.ConstantTerm);
        if (variable == Polynomial.Zero)
        {
            return Polynomial.Zero;
        }

        // The variable part is a multiple of the common divisor, so only the multiple of it in the constant matters.
        var common = variable.Terms.Aggregate(
            divisor,
            (gcd, term) => BigInteger.GreatestCommonDivisor(gcd, term.Coefficient)
        );
        TryExact(variable, Polynomial.Constant(common), out var reduced);
        return FloorOfReduced(reduced, Floor(rest.ConstantTerm, common), divisor / common);
    }

    /// <summary>⌊(⌊n / d⌋ + c) / e⌋ = ⌊(n + c·d) / (d·e)⌋ for whole d, e ≥ 1.</summary>
    private static Polynomial FloorOfReduced(Polynomial variable, BigInteger constant, BigInteger divisor) =>
        IsSingleFloor(variable, out var inner) && inner.Denominator.IsConstant
            ? Floor(
                inner.Numerator + Polynomial.Constant(constant) * inner.Denominator,
                inner.Denominator * Polynomial.Constant(divisor)
            )
            : Polynomial.Of(new Atom.Floor(variable + Polynomial.Constant(constant), Polynomial.Constant(divisor)));

    private static bool IsSingleFloor(Polynomial value, out Atom.Floor floor)
    {
        var powers =
            value.Terms.Count == 1 && value.Terms[0].Coefficient.IsOne ? value.Terms[0].Monomial.Powers : default;
        floor = powers.Count == 1 && powers[0].Exponent == 1 ? (powers[0].Atom as Atom.Floor)! : null!;
        return floor is not null;
    }
}
