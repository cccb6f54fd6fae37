using System.Numerics;

namespace SplitProofs.Descriptions.Algebra;

/// <summary>
/// Proves that a polynomial is never negative, from the least value of each parameter: where every coefficient is
/// non-negative once each parameter is written as its least value plus the rest. Sound, not complete.
/// </summary>
/// <param name="leastOf">The least value of a parameter.</param>
internal sealed class LeastValues(Func<string, BigInteger> leastOf)
{
    public bool ProveNonNegative(Polynomial value)
    {
        if (
            value.IsTooLarge
            || !value.Terms.SelectMany(term => term.Monomial.Powers).All(power => IsProvable(power.Atom))
        )
        {
            return false;
        }

        var shifted = value.Substitute(Shift);
        return !shifted.IsTooLarge && shifted.Terms.All(term => term.Coefficient.Sign > 0);
    }

    private bool IsProvable(Atom atom) => atom.Match(_ => true, floor => ProveNonNegative(floor.Numerator));

    private Polynomial Shift(Atom atom) =>
        atom.Match(parameter => Polynomial.Of(atom) + Polynomial.Constant(leastOf(parameter.Name)), Polynomial.Of);
}
