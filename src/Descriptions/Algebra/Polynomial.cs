using System.Globalization;
using System.Numerics;

namespace SplitProofs.Descriptions.Algebra;

/// <summary>A monomial with its coefficient.</summary>
/// <param name="Monomial">The monomial.</param>
/// <param name="Coefficient">Its coefficient, which is not 0.</param>
public sealed record Term(Monomial Monomial, BigInteger Coefficient);

/// <summary>
/// A polynomial with exact integer coefficients over the parameters of a network (and opaque quotients of such
/// polynomials), in canonical form. Two polynomials with the same form have the same value whatever the parameters are,
/// so equality here is proof; the converse holds for polynomials without quotients only.
/// </summary>
/// <remarks>
/// A polynomial of unreasonable size is replaced by <see cref="TooLarge"/>, which absorbs whatever it meets, so that no
/// description can exhaust the memory of a compiler.
/// </remarks>
public sealed class Polynomial : IEquatable<Polynomial>
{
    private const int MostTerms = 1024;
    private const int MostProducts = 65_536;
    private const int GreatestDegree = 64;
    private const int LongestAtom = 4096;
    private static readonly BigInteger _greatestCoefficient = BigInteger.Pow(2, 256);

    /// <summary>The terms. Empty for constants, the common case.</summary>
    private readonly EquatableArray<Term> _terms;

    private string? _text;

    private Polynomial(BigInteger value) => (ConstantTerm, IsConstant) = (value, true);

    private Polynomial(Term[] terms)
    {
        _terms = new(terms);
        ConstantTerm = terms[terms.Length - 1] is { Monomial.Degree: 0 } last ? last.Coefficient : BigInteger.Zero;
    }

    private Polynomial() => IsTooLarge = true;

    /// <summary>0.</summary>
    public static Polynomial Zero { get; } = new(BigInteger.Zero);

    /// <summary>1.</summary>
    public static Polynomial One { get; } = new(BigInteger.One);

    /// <summary>Replaces every polynomial that is too large to handle.</summary>
    public static Polynomial TooLarge { get; } = new();

    /// <summary>The terms, the greatest monomial first; none for 0.</summary>
    public EquatableArray<Term> Terms =>
        IsConstant && !ConstantTerm.IsZero ? new([new Term(Monomial.One, ConstantTerm)]) : _terms;

    /// <summary>Whether this is <see cref="TooLarge"/>.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Whether the value is the same for all parameters.</summary>
    public bool IsConstant { get; }

    /// <summary>The term without atoms: the value of a constant.</summary>
    public BigInteger ConstantTerm { get; }

    /// <summary>The parameters that the value may depend on, those inside quotients included.</summary>
    public IEnumerable<string> Parameters => Atoms.SelectMany(ParametersOf).Distinct(StringComparer.Ordinal);

    private IEnumerable<Atom> Atoms => Terms.SelectMany(term => term.Monomial.Powers).Select(power => power.Atom);

    /// <summary>A number.</summary>
    public static Polynomial Constant(BigInteger value) =>
        value.IsZero ? Zero
        : value.IsOne ? One
        : BigInteger.Abs(value) > _greatestCoefficient ? TooLarge
        : new(value);

    /// <summary>The value of a parameter.</summary>
    public static Polynomial Parameter(string name) => Of(new Atom.Parameter(name));

    internal static Polynomial Of(Atom atom) =>
        atom.ToString().Length > LongestAtom ? TooLarge : new([new Term(Monomial.Of(atom), BigInteger.One)]);

    internal static Polynomial Of(IEnumerable<Term> terms)
    {
        var sums = new Dictionary<Monomial, BigInteger>();
        foreach (var term in terms)
        {
            sums.TryGetValue(term.Monomial, out var sum);
            sums[term.Monomial] = sum + term.Coefficient;
        }

        return Canonical(
            sums.Where(entry => !entry.Value.IsZero)
                .Select(entry => new Term(entry.Key, entry.Value))
                .OrderByDescending(term => term.Monomial)
                .ToArray()
        );
    }

    /// <summary>The number as a polynomial.</summary>
    public static implicit operator Polynomial(int value) => Constant(value);

    /// <summary>The sum.</summary>
    public static Polynomial operator +(Polynomial left, Polynomial right) =>
        left.IsTooLarge || right.IsTooLarge ? TooLarge
        : left.IsConstant && right.IsConstant ? Constant(left.ConstantTerm + right.ConstantTerm)
        : Canonical(Sum(left.Terms, right.Terms).ToArray());

    /// <summary>The opposite.</summary>
    public static Polynomial operator -(Polynomial value) => -1 * value;

    /// <summary>The difference.</summary>
    public static Polynomial operator -(Polynomial left, Polynomial right) => left + -right;

    /// <summary>The product.</summary>
    public static Polynomial operator *(Polynomial left, Polynomial right) =>
        left.IsTooLarge || right.IsTooLarge ? TooLarge
        : left.IsConstant && right.IsConstant ? Constant(left.ConstantTerm * right.ConstantTerm)
        : Product(left.Terms, right.Terms);

    /// <summary>Whether two polynomials have the same canonical form.</summary>
    public static bool operator ==(Polynomial left, Polynomial right) => left.Equals(right);

    /// <summary>Whether two polynomials have different canonical forms.</summary>
    public static bool operator !=(Polynomial left, Polynomial right) => !left.Equals(right);

    /// <summary>
    /// The exact value for given values of the parameters. A quotient counts as 0 where its denominator is below 1, which
    /// a network's requirements rule out.
    /// </summary>
    public BigInteger Evaluate(Func<string, BigInteger> valueOf)
    {
        var sum = IsConstant ? ConstantTerm : BigInteger.Zero;
        foreach (var term in _terms)
        {
            var product = term.Coefficient;
            foreach (var power in term.Monomial.Powers)
            {
                product *= BigInteger.Pow(ValueOf(power.Atom, valueOf), power.Exponent);
            }

            sum += product;
        }

        return sum;
    }

    /// <summary>The polynomial with a polynomial in the place of each atom.</summary>
    internal Polynomial Substitute(Func<Atom, Polynomial> replacement) =>
        Terms.Aggregate(
            Zero,
            (sum, term) =>
                sum
                + term.Monomial.Powers.SelectMany(power => Enumerable.Repeat(power.Atom, power.Exponent))
                    .Aggregate(Constant(term.Coefficient), (product, atom) => product * replacement(atom))
        );

    /// <inheritdoc/>
    public bool Equals(Polynomial? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && IsTooLarge == other.IsTooLarge
            && IsConstant == other.IsConstant
            && ConstantTerm == other.ConstantTerm
            && _terms == other._terms
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    /// <inheritdoc/>
    public override int GetHashCode() => IsConstant ? ConstantTerm.GetHashCode() : _terms.GetHashCode();

    /// <summary>The canonical text, such as <c>depth*neurons^2 - 3</c>.</summary>
    public override string ToString() => _text ??= Print();

    private string Print() =>
        IsTooLarge ? "too large"
        : IsConstant ? ConstantTerm.ToString(CultureInfo.InvariantCulture)
        : string.Concat(Terms.Select((term, index) => Print(term, isFirst: index == 0)));

    private static BigInteger ValueOf(Atom atom, Func<string, BigInteger> valueOf) =>
        atom.Match(
            parameter => valueOf(parameter.Name),
            floor => Division.Floor(floor.Numerator.Evaluate(valueOf), floor.Denominator.Evaluate(valueOf))
        );

    private static IEnumerable<string> ParametersOf(Atom atom) =>
        atom.Match<IEnumerable<string>>(
            parameter => [parameter.Name],
            floor => floor.Numerator.Parameters.Concat(floor.Denominator.Parameters)
        );

    /// <summary>The terms of a sum of two lists of terms, each with the greatest monomial first.</summary>
    private static IEnumerable<Term> Sum(EquatableArray<Term> left, EquatableArray<Term> right)
    {
        var (mine, theirs) = (0, 0);
        while (mine < left.Count || theirs < right.Count)
        {
            var order =
                mine == left.Count ? -1
                : theirs == right.Count ? 1
                : left[mine].Monomial.CompareTo(right[theirs].Monomial);
            var next =
                order > 0 ? left[mine++]
                : order < 0 ? right[theirs++]
                : new Term(left[mine].Monomial, left[mine++].Coefficient + right[theirs++].Coefficient);
            if (!next.Coefficient.IsZero)
            {
                yield return next;
            }
        }
    }

    private static Polynomial Product(EquatableArray<Term> left, EquatableArray<Term> right) =>
        left.Count * right.Count > MostProducts ? TooLarge
        : left.Count == 1 ? Canonical(Scaled(right, left[0]).ToArray())
        : right.Count == 1 ? Canonical(Scaled(left, right[0]).ToArray())
        : Of(left.SelectMany(term => Scaled(right, term)));

    /// <summary>The products of terms with another, in the order of the terms, which multiplication keeps.</summary>
    private static IEnumerable<Term> Scaled(EquatableArray<Term> terms, Term factor) =>
        terms.Select(term => new Term(term.Monomial.Times(factor.Monomial), term.Coefficient * factor.Coefficient));

    /// <summary>The polynomial with these terms, which are in canonical order.</summary>
    private static Polynomial Canonical(Term[] terms) =>
        terms.Length > MostTerms || !terms.All(IsReasonable) ? TooLarge
        : terms.Length == 0 ? Zero
        : terms[0].Monomial.Degree == 0 ? Constant(terms[0].Coefficient)
        : new(terms);

    private static bool IsReasonable(Term term) =>
        term.Monomial.Degree <= GreatestDegree && BigInteger.Abs(term.Coefficient) <= _greatestCoefficient;

    private static string Print(Term term, bool isFirst)
    {
        var sign = (isFirst, term.Coefficient.Sign < 0) switch
        {
            (true, false) => "",
            (true, true) => "-",
            (false, false) => " + ",
            (false, true) => " - ",
        };
        var size = BigInteger.Abs(term.Coefficient);
        return term.Monomial == Monomial.One ? $"{sign}{size}"
            : size.IsOne ? $"{sign}{term.Monomial}"
            : $"{sign}{size}*{term.Monomial}";
    }
}
