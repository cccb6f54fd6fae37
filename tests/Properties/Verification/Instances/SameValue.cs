using System.Collections;
using System.Numerics;
using System.Reflection;

namespace SplitProofs.Properties.Verification.Instances;

/// <summary>
/// Whether two values are the same in all that they hold, down to the last bit: their fields, whatever the record calls equal
/// (records with arrays in them are only equal to themselves).
/// </summary>
internal static class SameValue
{
    public static bool Of(object? left, object? right) =>
        left is null || right is null ? left is null && right is null
        : left is IEnumerable items and not string ? right is IEnumerable others && Sequences(items, others)
        : left.GetType() != right.GetType() ? false
        : left is double one ? BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits((double)right)
        : left is string or BigInteger || left.GetType().IsPrimitive || left.GetType().IsEnum ? left.Equals(right)
        : Fields(left.GetType()).All(field => Of(field.GetValue(left), field.GetValue(right)));

    private static bool Sequences(IEnumerable left, IEnumerable right)
    {
        var (one, other) = (left.Cast<object?>().ToList(), right.Cast<object?>().ToList());
        return one.Count == other.Count && one.Zip(other).All(pair => Of(pair.First, pair.Second));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) =>
        type is null
            ? []
            :
            [
                .. type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                ),
                .. Fields(type.BaseType),
            ];
}
