using System.Numerics;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Pooling to a given size, as PyTorch's AdaptiveAvgPool2d does it. On an axis of n inputs and a outputs, output i covers the inputs from
/// ⌊i·n/a⌋ to ⌈(i+1)·n/a⌉. The windows of an axis cover n + a − gcd(n, a) inputs in all, which is n if a divides n.
/// </summary>
internal static class AdaptivePooling
{
    private const int Axes = 2;

    private static readonly Argument<Window> _size = ArgumentForms.Window("size", Axes);

    public static Operator Average { get; } = Pool("adaptive_avgpool", "Means, for a given size.");

    public static Operator Maximum { get; } = Pool("adaptive_maxpool", "Largest values, for a given size.");

    private static Operator Pool(string name, string summary) =>
        new(name, StageRole.Opens, summary, EquatableArray.Of<Argument>(_size), Apply);

    private static Effect? Apply(Application use)
    {
        if (!SlidingWindow.Takes(use, Axes))
        {
            return null;
        }

        var size = use.Arguments.Get(_size);
        var channels = use.Input.Extents[0];
        var covered = size.Sides.Select((side, axis) => Covered(use, use.Input.Extents[axis + 1], side)).ToArray();
        return covered.Any(count => count is null)
            ? null
            : new(
                Shape.Of([channels, .. size.Sides]),
                Polynomial.Zero,
                covered.Aggregate(channels, (product, count) => product * count!),
                Polynomial.Zero
            );
    }

    private static Polynomial? Covered(Application use, Polynomial extent, Polynomial size)
    {
        if (Division.TryExact(extent, size, out _))
        {
            return extent;
        }

        if (extent.IsConstant && size.IsConstant)
        {
            return extent
                + size
                - Polynomial.Constant(BigInteger.GreatestCommonDivisor(extent.ConstantTerm, size.ConstantTerm));
        }

        use.Context.Problems.Report(
            ProblemKind.InvalidArgument,
            use.Span,
            $"The 'size' of '{use.Operator}' ({size}) must divide the extent ({extent}) for all values of the parameters",
            ""
        );
        return null;
    }
}
