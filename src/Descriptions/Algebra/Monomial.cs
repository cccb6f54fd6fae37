namespace SplitProofs.Descriptions.Algebra;

/// <summary>A power of an atom.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="Exponent">The exponent, at least 1.</param>
public sealed record Power(Atom Atom, int Exponent);

/// <summary>
/// A product of powers of different atoms, in the atoms' order; the empty product is 1. Monomials are ordered by degree,
/// then by the exponents of their atoms, which is compatible with multiplication.
/// </summary>
public sealed record Monomial : IComparable<Monomial>
{
    private readonly int hash;

    private Monomial(IEnumerable<Power> powers)
    {
        Powers = powers.ToEquatableArray();
        Degree = Powers.Sum(power => power.Exponent);
        hash = Powers.GetHashCode();
    }

    /// <summary>The empty product.</summary>
    public static Monomial One { get; } = new([]);

    /// <summary>The powers, in the order of their atoms.</summary>
    public EquatableArray<Power> Powers { get; }

    /// <summary>The sum of the exponents.</summary>
    public int Degree { get; }

    internal static Monomial Of(Atom atom) => new([new Power(atom, 1)]);

    internal Monomial Times(Monomial other) =>
        new(
            Powers
                .Concat(other.Powers)
                .GroupBy(power => power.Atom)
                .Select(group => new Power(group.Key, group.Sum(power => power.Exponent)))
                .OrderBy(power => power.Atom)
        );

    /// <summary>Whether <paramref name="divisor"/> divides this monomial, and what then remains.</summary>
    internal bool IsDivisibleBy(Monomial divisor, out Monomial quotient)
    {
        var remaining = Powers.ToDictionary(power => power.Atom, power => power.Exponent);
        foreach (var power in divisor.Powers)
        {
            remaining[power.Atom] = (remaining.TryGetValue(power.Atom, out var held) ? held : 0) - power.Exponent;
        }

        quotient = new(
            remaining
                .Where(entry => entry.Value > 0)
                .Select(entry => new Power(entry.Key, entry.Value))
                .OrderBy(power => power.Atom)
        );
        return remaining.Values.All(exponent => exponent >= 0);
    }

    /// <inheritdoc/>
    public bool Equals(Monomial? other) => other is not null && hash == other.hash && Powers == other.Powers;

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <inheritdoc/>
    public int CompareTo(Monomial? other)
    {
        if (other is null || Degree != other.Degree)
        {
            return Degree.CompareTo(other?.Degree ?? -1);
        }

        foreach (var (mine, theirs) in Powers.Zip(other.Powers, (mine, theirs) => (mine, theirs)))
        {
            var earlierAtom = theirs.Atom.CompareTo(mine.Atom);
            var order = earlierAtom != 0 ? earlierAtom : mine.Exponent.CompareTo(theirs.Exponent);
            if (order != 0)
            {
                return order;
            }
        }

        return Powers.Count.CompareTo(other.Powers.Count);
    }

    /// <summary>The factors, such as <c>depth*neurons^2</c>.</summary>
    public override string ToString() =>
        string.Join(
            "*",
            Powers.Select(power => power.Exponent == 1 ? $"{power.Atom}" : $"{power.Atom}^{power.Exponent}")
        );
}
