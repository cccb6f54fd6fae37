using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Onnx;

/// <summary>A number of a description as a polynomial of open extents: a sum of products with whole factors.</summary>
/// <param name="Parts">The factor of each product, and the places and names of the extents in it.</param>
internal sealed record ExtentPolynomial(
    ImmutableArray<(long Factor, ImmutableArray<(int Place, string Name)> Extents)> Parts
)
{
    /// <summary>The polynomial of degree 2 or less through three values; null if its factors are not whole.</summary>
    /// <param name="place">The place of the extent.</param>
    /// <param name="name">Its name.</param>
    /// <param name="start">The extent at which the first value is taken.</param>
    /// <param name="step">How far apart the values are.</param>
    /// <param name="values">The values at start, start + step and start + 2·step.</param>
    public static ExtentPolynomial? Through(int place, string name, long start, long step, IReadOnlyList<long> values)
    {
        var (first, second, third) = ((Int128)values[0], (Int128)values[1], (Int128)values[2]);
        var bend = third - 2 * second + first;
        if (bend % (2 * step * step) != 0)
        {
            return null;
        }

        var square = bend / (2 * step * step);
        var rise = second - first - square * (2 * (Int128)start * step + (Int128)step * step);
        if (rise % step != 0)
        {
            return null;
        }

        var linear = rise / step;
        var constant = first - linear * start - square * start * start;
        ImmutableArray<(int, string)> once = [(place, name)];
        return new([
            .. new[] { ((long)square, once.Add(once[0])), ((long)linear, once), ((long)constant, []) }.Where(part =>
                part.Item1 != 0
            ),
        ]);
    }

    /// <summary>A product of extents and a number.</summary>
    public static ExtentPolynomial Product(long factor, ImmutableArray<(int Place, string Name)> extents) =>
        new([(factor, extents)]);

    /// <summary>The value for the given extents.</summary>
    public Int128 At(IReadOnlyList<long> extents) =>
        Parts.Aggregate(
            (Int128)0,
            (sum, part) =>
                sum + part.Extents.Aggregate((Int128)part.Factor, (product, extent) => product * extents[extent.Place])
        );

    /// <summary>The expression as the language writes it.</summary>
    public string Text =>
        Parts.IsEmpty
            ? "0"
            : string.Concat(
                Parts.Select(
                    (part, index) =>
                        (
                            part.Factor < 0 ? (index == 0 ? "0 - " : " - ")
                            : index == 0 ? ""
                            : " + "
                        ) + Product(Math.Abs(part.Factor), part.Extents.Select(extent => extent.Name))
                )
            );

    private static string Product(long factor, IEnumerable<string> names) =>
        string.Join(
            " * ",
            (factor == 1 && names.Any() ? [] : new[] { factor.ToString(CultureInfo.InvariantCulture) }).Concat(names)
        );
}
