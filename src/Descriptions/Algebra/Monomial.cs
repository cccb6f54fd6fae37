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
    private readonly int _hash;

    private Monomial(Power[] powers)
    {
        Powers = new(powers);
        Degree = powers.Sum(power => power.Exponent);
        _hash = Powers.GetHashCode();
    }

    /// <summary>The empty product.</summary>
    public static Monomial One { get; } = new([]);

    /// <summary>The powers, in the order of their atoms.</summary>
    public EquatableArray<Power> Powers { get; }

    /// <summary>The sum of the exponents.</summary>
    public int Degree { get; }

    internal static Monomial Of(Atom atom) => new([new Power(atom, 1)]);

    internal Monomial Times(Monomial other) =>
        other.Degree == 0 ? this
        : Degree == 0 ? other
        : new(Product(other).ToArray());

    private IEnumerable<Power> Product(Monomial other)
    {
        var (mine, theirs) = (0, 0);
        while (mine < Powers.Count || theirs < other.Powers.Count)
        {
            var order =
                mine == Powers.Count ? 1
                : theirs == other.Powers.Count ? -1
                : Powers[mine].Atom.CompareTo(other.Powers[theirs].Atom);
            yield return order < 0 ? Powers[mine++]
            : order > 0 ? other.Powers[theirs++]
            : new(Powers[mine].Atom, Powers[mine++].Exponent + other.Powers[theirs++].Exponent);
        }
    }

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
                .ToArray()
        );
        return remaining.Values.All(exponent => exponent >= 0);
    }

    /// <inheritdoc/>
    public bool Equals(Monomial? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Powers == other.Powers);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(Monomial? other)
    {
        if (other is null || Degree != other.Degree)
        {
            return Degree.CompareTo(other?.Degree ?? -1);
        }

        for (var index = 0; index < Powers.Count && index < other.Powers.Count; index++)
        {
            var (mine, theirs) = (Powers[index], other.Powers[index]);
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
