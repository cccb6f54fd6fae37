using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The shape rule that convolution and pooling share, for one axis ([channels, length]) or two ([channels, height,
/// width]); it is that of PyTorch's Conv2d and MaxPool2d.
/// </summary>
/// <param name="Kernel">The window.</param>
/// <param name="Stride">How far it moves.</param>
/// <param name="Padding">What is added around the tensor.</param>
/// <param name="Dilation">The distance between neighbouring elements of the window.</param>
/// <param name="RoundsUp">Whether a last window that extends beyond the end counts, provided it starts before the end.</param>
internal sealed record SlidingWindow(Window Kernel, Window Stride, Padding Padding, Window Dilation, bool RoundsUp)
{
    private static readonly string[][] _directions =
    [
        ["long"],
        ["high", "wide"],
    ];

    private int Axes => Kernel.Sides.Count;

    /// <summary>Whether the input is [channels, ...] with the window's number of axes; reported where it is not.</summary>
    public static bool Takes(Application use, int axes)
    {
        var isSuitable = use.Input.Rank == axes + 1;
        if (!isSuitable)
        {
            use.RefuseShape(axes == 1 ? "It takes [channels, length]." : "It takes [channels, height, width].");
        }

        return isSuitable;
    }

    /// <summary>
    /// The number of positions of the window on each axis: ⌊(extent + 2·padding − reach) / stride⌋ + 1, where the reach is
    /// dilation·(kernel − 1) + 1; or ⌈extent / stride⌉ under <c>same</c>. <see langword="null"/> if the window does not fit, which is
    /// reported.
    /// </summary>
    public Window? Positions(Application use)
    {
        var positions = Enumerable
            .Range(0, Axes)
            .Select(axis => Along(use, axis))
            .TakeWhile(count => count is not null)
            .ToEquatableArray();
        return positions.Count < Axes ? null : new(positions!);
    }

    private Polynomial? Along(Application use, int axis)
    {
        var extent = use.Input.Extents[axis + 1];
        var stride = Stride.Sides[axis];
        var reach = Dilation.Sides[axis] * (Kernel.Sides[axis] - 1) + 1;
        return Padding.Match<Polynomial?>(
            border => Along(use, _directions[Axes - 1][axis], extent, reach, stride, border.Border.Sides[axis]),
            _ => Division.Floor(extent + stride - 1, stride)
        );
    }

    private Polynomial? Along(
        Application use,
        string direction,
        Polynomial extent,
        Polynomial reach,
        Polynomial stride,
        Polynomial border
    )
    {
        var padded = extent + 2 * border;
        var fits = use.Require(
            padded - reach,
            ProblemKind.WindowTooLarge,
            () =>
                new(
                    $"The kernel of '{use.Operator}' is {reach} {direction}, but its padded input only {padded}",
                    "Make the kernel smaller, the padding larger, or shrink the tensor less before."
                )
        );
        return !fits ? null
            : RoundsUp ? RoundedUp(use, extent, reach, stride, border)
            : Division.Floor(padded - reach, stride) + 1;
    }

    /// <summary>
    /// With n the extent, p the padding, r the reach and s the stride, there are ⌈(n + 2p − r) / s⌉ + 1 windows, without the last one if
    /// it would start beyond the tensor and the padding before it. This is the smaller of ⌈(n + 2p − r + s) / s⌉ and ⌈(n + p) / s⌉; the
    /// first is the smaller one if s + p ≤ r.
    /// </summary>
    private static Polynomial? RoundedUp(
        Application use,
        Polynomial extent,
        Polynomial reach,
        Polynomial stride,
        Polynomial border
    )
    {
        var reachesFurther = use.Context.Requirements.AtDefaults(reach - stride - border).Sign >= 0;
        var holds = use.Require(
            reachesFurther ? reach - stride - border : stride + border - reach,
            ProblemKind.WindowTooLarge,
            () =>
                new(
                    $"'{use.Operator}' rounds up, so stride + padding ({stride + border}) must stay on the same side of its kernel "
                        + $"({reach})",
                    ""
                )
        );
        var room = reachesFurther ? extent + 2 * border - reach + stride : extent + border;
        return holds ? Division.Floor(room + stride - 1, stride) : null;
    }
}
