using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Quantities;

/// <summary>Keys whose values are quantities with units.</summary>
internal static class QuantityKey
{
    private static readonly Bound _shares = new("between 0.000001 and 1", value => value is >= 1e-6 and <= 1);

    /// <summary>A key whose value is a share.</summary>
    /// <param name="name">The key.</param>
    /// <param name="example">What may follow it.</param>
    public static Key<double> OfShare(string name, string example) =>
        new(name, example, field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, _shares, example)));

    /// <summary>A key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="unit">The unit of its value.</param>
    /// <param name="bound">The range of the value in that unit.</param>
    /// <param name="create">Makes the quantity from the number.</param>
    public static Key<T> Of<T>(string name, Unit unit, Bound bound, Func<double, T> create) =>
        new(name, unit.Example, field => Read(field, unit, bound).Map(create));

    private static Result<double> Read(Field field, Unit unit, Bound bound) =>
        field.AsLiteral().Bind(literal => Quantity.Read(literal, unit, bound));
}
