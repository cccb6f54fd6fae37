namespace SplitProofs.Descriptions.Algebra;

/// <summary>
/// A factor of a polynomial's monomials: a parameter, or a quotient that does not divide exactly and is not taken apart. Atoms are
/// compared and ordered by their canonical text.
/// </summary>
public abstract class Atom : IEquatable<Atom>, IComparable<Atom>
{
    private readonly string _text;
    private readonly int _hash;

    private Atom(string text)
    {
        _text = text;
        _hash = StringComparer.Ordinal.GetHashCode(text);
    }

    /// <summary>Handles each kind of atom.</summary>
    public T Match<T>(Func<Parameter, T> parameter, Func<Floor, T> floor) =>
        this switch
        {
            Parameter p => parameter(p),
            Floor f => floor(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <inheritdoc/>
    public bool Equals(Atom? other) =>
        other is not null && _hash == other._hash && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Atom);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(Atom? other) => string.CompareOrdinal(_text, other?._text);

    /// <summary>The canonical text: equal for equal atoms only.</summary>
    public override string ToString() => _text;

    /// <summary>A parameter of the network.</summary>
    public sealed class Parameter : Atom
    {
        internal Parameter(string name)
            : base(name) => Name = name;

        /// <summary>The parameter's name.</summary>
        public string Name { get; }
    }

    /// <summary>The whole number ⌊numerator / denominator⌋, for a denominator of at least 1.</summary>
    public sealed class Floor : Atom
    {
        internal Floor(Polynomial numerator, Polynomial denominator)
            : base($"⌊({numerator}) / ({denominator})⌋")
        {
            Numerator = numerator;
            Denominator = denominator;
        }

        /// <summary>What is divided.</summary>
        public Polynomial Numerator { get; }

        /// <summary>What it is divided by.</summary>
        public Polynomial Denominator { get; }
    }
}
