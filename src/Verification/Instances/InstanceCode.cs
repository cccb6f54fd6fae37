using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Instances;

/// <summary>Instances as C# expressions, so that a counterexample can be pasted into a test.</summary>
public static class InstanceCode
{
    /// <summary>The expression; its names are in the namespaces of <see cref="Namespaces"/>.</summary>
    /// <exception cref="NotSupportedException">A part of the instance has no such form.</exception>
    public static string Of<T>(T instance)
        where T : notnull => Expression(instance, typeof(T));

    /// <summary>The namespaces that the expression needs, in order.</summary>
    /// <exception cref="NotSupportedException">A part of the instance has no such form.</exception>
    public static ImmutableArray<string> Namespaces<T>(T instance)
        where T : notnull =>
        [
            .. Named(instance, typeof(T))
                .SelectMany(WithArguments)
                .Select(type => type.Namespace ?? "")
                .Where(name => name.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static string Expression(object value, Type type) =>
        TypeShape
            .Of(type)
            .Match(
                scalar: () => Literal(value),
                sequence: shape =>
                    $"[{Each(TypeShape.Sequence.Items(value), item => Expression(item, shape.Element))}]",
                table: shape =>
                    $"{nameof(ImmutableSortedDictionary)}.{nameof(ImmutableSortedDictionary.CreateRange)}("
                    + $"{nameof(StringComparer)}.{nameof(StringComparer.Ordinal)}, "
                    + $"new {Name(typeof(Dictionary<,>).MakeGenericType(typeof(string), shape.Value))} {{ "
                    + $"{Each(TypeShape.Table.Entries(value), entry => Entry(entry.Key, entry.Value, shape.Value))} }})",
                tuple: shape => $"({Each(Parts(value, shape), part => Expression(part.Value, part.Type))})",
                record: shape => Record(value, type, shape),
                cases: _ => Expression(value, value.GetType()),
                none: shape => throw new NotSupportedException(shape.Reason)
            );

    private static string Entry(string key, object value, Type type) => $"[{Literal(key)}] = {Expression(value, type)}";

    private static string Record(object value, Type type, TypeShape.Record shape)
    {
        var arguments = Each(
            shape.Arguments,
            field => $"{Escaped(field.Name)}: {Expression(field.ValueIn(value), field.Property.PropertyType)}"
        );
        var initialised = Each(
            shape.Initialised,
            field => $"{Escaped(field.Name)} = {Expression(field.ValueIn(value), field.Property.PropertyType)}"
        );
        return $"new {Name(type)}({arguments}){(initialised.Length == 0 ? "" : $" {{ {initialised} }}")}";
    }

    private static IEnumerable<Type> Named(object value, Type type) =>
        TypeShape
            .Of(type)
            .Match(
                scalar: () => value is Enum ? [type] : NamedIn(value),
                sequence: shape => TypeShape.Sequence.Items(value).SelectMany(item => Named(item, shape.Element)),
                table: shape =>
                    [
                        typeof(ImmutableSortedDictionary),
                        typeof(Dictionary<,>),
                        typeof(StringComparer),
                        shape.Value,
                        .. TypeShape.Table.Entries(value).SelectMany(entry => Named(entry.Value, shape.Value)),
                    ],
                tuple: shape => Parts(value, shape).SelectMany(part => Named(part.Value, part.Type)),
                record: shape =>
                    [
                        type,
                        .. shape.Fields.SelectMany(field => Named(field.ValueIn(value), field.Property.PropertyType)),
                    ],
                cases: _ => Named(value, value.GetType()),
                none: shape => throw new NotSupportedException(shape.Reason)
            );

    private static Type[] NamedIn(object scalar) =>
        scalar is not Rational fraction ? []
        : IsLong(fraction.Numerator) && IsLong(fraction.Denominator)
            ? fraction.Denominator.IsOne ? []
                : [typeof(Rational)]
        : [typeof(Rational), typeof(BigInteger), typeof(CultureInfo)];

    private static IEnumerable<Type> WithArguments(Type type) =>
        [type, .. type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(WithArguments)];

    private static IEnumerable<(object Value, Type Type)> Parts(object tuple, TypeShape.Tuple shape) =>
        shape.Parts.Select((type, n) => (((ITuple)tuple)[n]!, type));

    private static string Each<TItem>(IEnumerable<TItem> items, Func<TItem, string> write) =>
        string.Join(", ", items.Select(write));

    private static string Name(Type type)
    {
        var plain = type.Name.Split('`')[0];
        var arguments = type.IsGenericType ? $"<{Each(type.GetGenericArguments(), Name)}>" : "";
        return type.DeclaringType is { } outer ? $"{Name(outer)}.{plain}{arguments}" : plain + arguments;
    }

    /// <summary>A name that begins with a small letter might be a keyword.</summary>
    private static string Escaped(string name) => char.IsLower(name[0]) ? $"@{name}" : name;

    private static string Literal(object scalar) =>
        scalar switch
        {
            bool flag => flag ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
            ulong number => string.Create(CultureInfo.InvariantCulture, $"{number}UL"),
            double number => Literal(number),
            string text => Literal(text),
            Enum choice => Enum.IsDefined(choice.GetType(), choice)
                ? $"{Name(choice.GetType())}.{choice}"
                : $"({Name(choice.GetType())})({choice:D})",
            Rational fraction => Literal(fraction),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Literal(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsInfinity(number) ? (number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity")
        : string.Create(CultureInfo.InvariantCulture, $"{number:R}d");

    private static string Literal(Rational fraction) =>
        fraction.Denominator.IsOne && IsLong(fraction.Numerator)
            ? fraction.Numerator.ToString(CultureInfo.InvariantCulture)
            : $"{nameof(Rational)}.{nameof(Rational.Of)}({Literal(fraction.Numerator)}, {Literal(fraction.Denominator)})";

    private static string Literal(BigInteger number) =>
        IsLong(number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : $"{nameof(BigInteger)}.{nameof(BigInteger.Parse)}(\"{number.ToString(CultureInfo.InvariantCulture)}\", "
                + $"{nameof(CultureInfo)}.{nameof(CultureInfo.InvariantCulture)})";

    private static bool IsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    private static string Literal(string text) =>
        $"\"{string.Concat(text.Select(c =>
            c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' => $@"\u{(int)c:x4}",
                _ => c.ToString(),
            }))}\"";
}
