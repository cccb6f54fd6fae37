using System.Numerics;
using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Generators.Emission;

/// <summary>Prints quantities as C#.</summary>
internal static class Print
{
    /// <summary>A polynomial in C#, with the names of a class.</summary>
    public static CSharpCode Polynomial(Polynomial value, ClassNames names) =>
        value.Terms.Count == 0
            ? $"0"
            : CSharpCode.Join($"", value.Terms.Select((term, index) => Term(term, isFirst: index == 0, names)));

    /// <summary>
    /// The greatest of some polynomials in C#. Calls are nested in halves, because the C# compiler refuses deep nesting.
    /// </summary>
    public static CSharpCode Maximum(Maximum value, ClassNames names)
    {
        var printed = value.Candidates.Select(candidate => Polynomial(candidate, names)).ToArray();
        return printed.Length == 0 ? $"0" : Greatest(0, printed.Length);

        CSharpCode Greatest(int start, int count) =>
            count == 1
                ? printed[start]
                : $"global::System.Math.Max({Greatest(start, count / 2)}, {Greatest(start + count / 2, count - count / 2)})";
    }

    private static CSharpCode Term(Term term, bool isFirst, ClassNames names)
    {
        CSharpCode sign = (isFirst, term.Coefficient.Sign < 0) switch
        {
            (true, true) => $"-",
            (true, false) => $"",
            (false, true) => $" - ",
            (false, false) => $" + ",
        };
        var size = BigInteger.Abs(term.Coefficient);
        var factors = term.Monomial.Powers.SelectMany(power =>
            Enumerable.Repeat(Atom(power.Atom, names), power.Exponent)
        );
        var product = CSharpCode.Join(
            $" * ",
            size.IsOne && term.Monomial.Degree > 0 ? factors : factors.Prepend(CSharpCode.Number(size))
        );
        return $"{sign}{product}";
    }

    private static CSharpCode Atom(Atom atom, ClassNames names) =>
        atom.Match<CSharpCode>(
            parameter => names.Variable(parameter.Name),
            floor => $"{names.Floor}({Polynomial(floor.Numerator, names)}, {Polynomial(floor.Denominator, names)})"
        );
}
