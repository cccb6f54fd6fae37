using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SplitProofs.Properties.Architecture;

/// <summary>
/// A name of a type means one thing. A nested type bears the name of the type around it too, as in <c>Expression.Sum</c>, so
/// only those outside of all others must differ from one another.
/// </summary>
public class NameTests
{
    /// <summary>Nested types that may be called as a type outside of all others, because another word would be worse.</summary>
    private static readonly ImmutableArray<string> _deliberate =
    [
        // A case holds or names just what the other type is.
        "Claim: Place.Claim",
        "EqualLayers: ClosedForm.EqualLayers",
        "Fading: AirtimeLaw.Fading",
        "Parameter: Atom.Parameter",
        "Normalisations: UpdatedParameters.Normalisations",
        // Kinds of syntax have the words of arithmetic.
        "Difference: Expression.Difference",
        "Number: ExpressionSyntax.Number",
        // A kind of tolerance, and the end of a range, are both called a bound.
        "Bound: Tolerance.Bound",
    ];

    private static readonly ImmutableArray<Type> _types =
    [
        .. ProjectAssemblies
            .All.SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.StartsWith("SplitProofs.", StringComparison.Ordinal) == true
                && !type.IsNestedPrivate
                && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            ),
    ];

    private static readonly ILookup<string, Type> _outer = _types.Where(type => !type.IsNested).ToLookup(NameOf);

    [Fact]
    public void No_two_namespaces_have_a_type_of_the_same_name() =>
        Assert.Equal(
            [],
            _outer
                .Where(namesakes => namesakes.Select(type => type.Namespace).Distinct().Skip(1).Any())
                .Select(namesakes => string.Join(", ", namesakes.Select(type => type.FullName)))
        );

    [Fact]
    public void A_nested_type_has_the_name_of_a_type_elsewhere_only_where_the_list_says_so() =>
        Assert.Equal(
            _deliberate.Order(StringComparer.Ordinal),
            _types
                .Where(type => type.IsNested && _outer[NameOf(type)].Any(other => other.Namespace != type.Namespace))
                .Select(type => $"{NameOf(type)}: {NameOf(type.DeclaringType!)}.{NameOf(type)}")
                .Order(StringComparer.Ordinal)
        );

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}
