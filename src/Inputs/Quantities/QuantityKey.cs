using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Quantities;

/// <summary>Keys whose values are quantities with units.</summary>
internal static class QuantityKey
{
    /// <summary>A key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="unit">The unit of its value.</param>
    /// <param name="bound">The range of the value in that unit.</param>
    /// <param name="create">Makes the quantity from the number.</param>
    public static Key<T> Of<T>(string name, Unit unit, Bound bound, Func<double, T> create) =>
        new(
            name,
            unit.Example,
            field => field.AsLiteral().Bind(literal => Quantity.Read(literal, unit, bound)).Map(create)
        );
}
