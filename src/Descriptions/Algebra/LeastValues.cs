using System.Numerics;

namespace SplitProofs.Descriptions.Algebra;

/// <summary>
/// Lower bounds of polynomials, given the least value of each parameter. Each parameter is replaced by its least value plus a rest, which
/// is not negative. If then no term with a rest has a negative coefficient, the constant is the least value. A bound that is proved
/// holds; some bounds that hold are not proved.
/// </summary>
/// <param name="leastOf">The least value of a parameter.</param>
internal sealed class LeastValues(Func<string, BigInteger> leastOf)
{
    /// <summary>Whether the bound proves that the polynomial is never negative.</summary>
    public bool ProveNonNegative(Polynomial value) => Bound(value) is { Sign: >= 0 };

    private BigInteger? Bound(Polynomial value)
    {
        if (value.IsConstant)
        {
            return value.ConstantTerm;
        }

        var bounds = value
            .Terms.SelectMany(term => term.Monomial.Powers)
            .Select(power => power.Atom)
            .Distinct()
            .ToDictionary(atom => atom, BoundOf);
        if (value.IsTooLarge || bounds.Values.Any(bound => bound is null))
        {
            return null;
        }

        var shifted = value.Substitute(atom => Polynomial.Of(atom) + Polynomial.Constant(bounds[atom]!.Value));
        var restIsNonNegative = (shifted - Polynomial.Constant(shifted.ConstantTerm)).Terms.All(term =>
            term.Coefficient.Sign > 0
        );
        return !shifted.IsTooLarge && restIsNonNegative ? shifted.ConstantTerm : null;
    }

    private BigInteger? BoundOf(Atom atom) =>
        atom.Match<BigInteger?>(
            parameter => leastOf(parameter.Name),
            floor =>
                Bound(floor.Numerator) is not { } numerator ? null
                : floor.Denominator.IsConstant ? Division.Floor(numerator, floor.Denominator.ConstantTerm)
                : BigInteger.Min(numerator, BigInteger.Zero)
        );
}
