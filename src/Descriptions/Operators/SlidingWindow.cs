using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The shape rule that convolution and pooling share.</summary>
internal static class SlidingWindow
{
    /// <summary>
    /// How many positions a window has on each axis: ⌊(extent + 2·padding − kernel) / stride⌋ + 1, or ⌈extent / stride⌉
    /// under <c>same</c>; <see langword="null"/> where the window does not fit, which is reported.
    /// </summary>
    public static Window? Positions(Application use, Window kernel, Window stride, Padding padding)
    {
        var height = Along(
            use,
            "high",
            use.Input.Extents[1],
            kernel.Height,
            stride.Height,
            Border(padding, w => w.Height)
        );
        var width = height is null
            ? null
            : Along(use, "wide", use.Input.Extents[2], kernel.Width, stride.Width, Border(padding, w => w.Width));
        return height is null || width is null ? null : new Window(height, width);
    }

    private static Polynomial? Border(Padding padding, Func<Window, Polynomial> axis) =>
        padding.Match<Polynomial?>(border => axis(border.Border), _ => null);

    private static Polynomial? Along(
        Application use,
        string direction,
        Polynomial extent,
        Polynomial kernel,
        Polynomial stride,
        Polynomial? border
    )
    {
        if (border is null)
        {
            return Division.Floor(extent + stride - 1, stride);
        }

        var room = extent + 2 * border - kernel;
        return use.Require(
            room,
            ProblemKind.WindowTooLarge,
            $"The kernel of '{use.Operator}' is {kernel} {direction}, but its padded input only {extent + 2 * border}. "
                + "Make the kernel smaller, the padding larger, or shrink the tensor less before."
        )
            ? Division.Floor(room, stride) + 1
            : null;
    }
}
