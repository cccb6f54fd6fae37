using System.Numerics;

namespace SplitProofs.Descriptions.Algebra;

/// <summary>
/// The greatest of some quantities, each at least 0. Which one is the greatest may depend on the parameters. Of the constants only the
/// greatest is kept. The other quantities are kept once each, in the order of their texts.
/// </summary>
public sealed record Maximum
{
    private Maximum(Polynomial[] candidates) => Candidates = new(candidates);

    /// <summary>The greatest of no quantities: 0.</summary>
    public static Maximum None { get; } = new([]);

    /// <summary>The quantities that may be the greatest.</summary>
    public EquatableArray<Polynomial> Candidates { get; }

    /// <summary>The greatest of some quantities.</summary>
    public static Maximum Of(params Polynomial[] quantities)
    {
        Polynomial[] constant = [];
        var others = new List<Polynomial>();
        foreach (var quantity in quantities)
        {
            if (!quantity.IsConstant)
            {
                others.Add(quantity);
            }
            else if (constant.Length == 0 || quantity.ConstantTerm > constant[0].ConstantTerm)
            {
                constant = [quantity];
            }
        }

        return others.Count == 0
            ? new(constant)
            : new([.. constant, .. others.Distinct().OrderBy(quantity => quantity.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>The greater of two.</summary>
    public Maximum With(Maximum other) => Equals(other) ? this : Of([.. Candidates, .. other.Candidates]);

    /// <summary>
    /// The same without the candidates that provably never exceed another. This only shortens it, so a very long one is left as it is.
    /// </summary>
    internal Maximum Reduced(Func<Polynomial, bool> isNeverNegative)
    {
        const int mostCompared = 64;
        if (Candidates.Count > mostCompared)
        {
            return this;
        }

        var kept = Candidates.ToList();
        foreach (var candidate in Candidates)
        {
            if (kept.Any(other => other != candidate && isNeverNegative(other - candidate)))
            {
                kept.Remove(candidate);
            }
        }

        return kept.Count == Candidates.Count ? this : new([.. kept]);
    }

    /// <summary>The exact value for given values of the parameters.</summary>
    public BigInteger Evaluate(Func<string, BigInteger> valueOf) =>
        Candidates.Select(candidate => candidate.Evaluate(valueOf)).DefaultIfEmpty(BigInteger.Zero).Max();
}
