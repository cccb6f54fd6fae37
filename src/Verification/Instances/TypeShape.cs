using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Instances;

/// <summary>The parts of which a value of a type consists, so that it can be written down and built again.</summary>
internal abstract record TypeShape
{
    private const int LongestTuple = 7;

    private TypeShape() { }

    /// <summary>A truth value, an int, a long, a ulong, a double, a text, a choice of an enumeration or a fraction.</summary>
    public sealed record Scalar : TypeShape;

    /// <summary>An array, an immutable array, or an interface for which an array can be given.</summary>
    public sealed record Sequence(Type Element, bool IsImmutable) : TypeShape
    {
        /// <summary>The items of a sequence.</summary>
        public static IEnumerable<object> Items(object sequence) =>
            sequence is ValueType && sequence.Equals(Activator.CreateInstance(sequence.GetType()))
                ? throw new NotSupportedException("one of its lists was never set")
                : ((IEnumerable)sequence)
                    .Cast<object?>()
                    .Select(item => item ?? throw new NotSupportedException("an item of one of its lists is null"));

        /// <summary>The sequence of some items.</summary>
        public object Build(ImmutableArray<object> items)
        {
            var array = Array.CreateInstance(Element, items.Length);
            Array.Copy(items.ToArray(), array, items.Length);
            return IsImmutable ? Generically(nameof(Immutable), Element, array) : array;
        }

        private static ImmutableArray<T> Immutable<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>Values by text, in the order of the code points.</summary>
    public sealed record Table(Type Value) : TypeShape
    {
        /// <summary>The entries of a table.</summary>
        public static IEnumerable<(string Key, object Value)> Entries(object table)
        {
            var dictionary = (IDictionary)table;
            return dictionary.Keys.Cast<string>().Select(key => (key, dictionary[key]!));
        }

        /// <summary>The table of some entries.</summary>
        public object Build(IEnumerable<KeyValuePair<string, object>> entries) =>
            Generically(nameof(Sorted), Value, entries);

        private static ImmutableSortedDictionary<string, T> Sorted<T>(
            IEnumerable<KeyValuePair<string, object>> entries
        ) => entries.ToImmutableSortedDictionary(entry => entry.Key, entry => (T)entry.Value, StringComparer.Ordinal);
    }

    /// <summary>A tuple of values.</summary>
    public sealed record Tuple(ImmutableArray<Type> Parts) : TypeShape;

    /// <summary>A record or a struct: the arguments of its constructor, and the properties that are set in an initialiser.</summary>
    public sealed record Record(
        ConstructorInfo Constructor,
        ImmutableArray<RecordField> Arguments,
        ImmutableArray<RecordField> Initialised
    ) : TypeShape
    {
        /// <summary>Arguments and properties.</summary>
        public ImmutableArray<RecordField> Fields => [.. Arguments, .. Initialised];
    }

    /// <summary>An abstract record: one of the records that derive from it.</summary>
    public sealed record Cases(ImmutableArray<Type> Types) : TypeShape
    {
        /// <summary>The key in JSON that names the case.</summary>
        public const string Key = "$type";
    }

    /// <summary>Something that cannot be written down.</summary>
    public sealed record None(string Reason) : TypeShape;

    /// <summary>Handles each shape.</summary>
    public T Match<T>(
        Func<T> scalar,
        Func<Sequence, T> sequence,
        Func<Table, T> table,
        Func<Tuple, T> tuple,
        Func<Record, T> record,
        Func<Cases, T> cases,
        Func<None, T> none
    ) =>
        this switch
        {
            Scalar => scalar(),
            Sequence s => sequence(s),
            Table s => table(s),
            Tuple s => tuple(s),
            Record s => record(s),
            Cases s => cases(s),
            None s => none(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The shape of a type.</summary>
    public static TypeShape Of(Type type) =>
        IsScalar(type) ? new Scalar()
        : type.IsArray && type.GetArrayRank() == 1 ? new Sequence(type.GetElementType()!, IsImmutable: false)
        : Is(type, typeof(ImmutableArray<>)) ? new Sequence(type.GetGenericArguments()[0], IsImmutable: true)
        : type.IsInterface && IsGivenByArray(type) ? new Sequence(type.GetGenericArguments()[0], IsImmutable: false)
        : Is(type, typeof(ImmutableSortedDictionary<,>)) && type.GetGenericArguments()[0] == typeof(string)
            ? new Table(type.GetGenericArguments()[1])
        : type.IsValueType && type.IsAssignableTo(typeof(ITuple)) ? OfTuple(type)
        : type.IsAbstract ? OfAbstract(type)
        : OfRecord(type);

    private object Generically(string method, Type argument, object value) =>
        GetType()
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(argument)
            .Invoke(obj: null, [value])!;

    private static bool IsScalar(Type type) =>
        type.IsEnum
        || type == typeof(bool)
        || type == typeof(int)
        || type == typeof(long)
        || type == typeof(ulong)
        || type == typeof(double)
        || type == typeof(string)
        || type == typeof(Rational);

    private static bool Is(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static bool IsGivenByArray(Type type) =>
        type.IsGenericType
        && type.GetGenericArguments() is [var element]
        && element.MakeArrayType().IsAssignableTo(type);

    private static TypeShape OfTuple(Type type) =>
        type.GetGenericArguments() is { Length: > 0 and <= LongestTuple } parts
            ? new Tuple([.. parts])
            : new None($"a tuple of more than {LongestTuple} values has no written form");

    private static TypeShape OfAbstract(Type type)
    {
        ImmutableArray<Type> cases =
        [
            .. type
                .Assembly.GetExportedTypes()
                .Where(derived => derived.IsSubclassOf(type) && !derived.IsAbstract)
                .OrderBy(derived => derived.Name, StringComparer.Ordinal),
        ];
        return cases.IsEmpty || cases.Any(derived => OfRecord(derived) is not Record)
            ? new None($"{type.Name} is not an abstract record whose cases are public records")
            : new Cases(cases);
    }

    private static TypeShape OfRecord(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .ToImmutableArray();
        var fields = type.GetConstructors()
            .OrderByDescending(constructor => constructor.GetParameters().Length)
            .Select(constructor => (Constructor: constructor, Arguments: ArgumentsOf(constructor, properties)))
            .FirstOrDefault(candidate => candidate.Arguments.Length == candidate.Constructor.GetParameters().Length);
        return fields.Constructor is null || !(type.IsValueType || type.GetMethod("<Clone>$") is not null)
            ? new None($"{type.Name} is not a public record whose constructor takes what its properties say")
            : new Record(
                fields.Constructor,
                fields.Arguments,
                [
                    .. properties
                        .Where(property => property.SetMethod?.IsPublic == true)
                        .Except(fields.Arguments.Select(field => field.Property))
                        .Select(property => new RecordField(property.Name, property)),
                ]
            );
    }

    /// <summary>The parameters of a constructor that have a property of the same name and type.</summary>
    private static ImmutableArray<RecordField> ArgumentsOf(
        ConstructorInfo constructor,
        ImmutableArray<PropertyInfo> properties
    ) =>
        [
            .. constructor
                .GetParameters()
                .SelectMany(parameter =>
                    properties
                        .Where(property =>
                            property.PropertyType == parameter.ParameterType
                            && property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
                        )
                        .Take(1)
                        .Select(property => new RecordField(parameter.Name!, property))
                ),
        ];
}
