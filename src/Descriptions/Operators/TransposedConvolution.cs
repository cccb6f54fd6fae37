using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The transposed 2-D convolution: each input element is multiplied into kernel area × filters of its group, so that is
/// what the multiply-accumulates and weights are. The rule is that of PyTorch's ConvTranspose2d: an axis of n becomes
/// (n − 1)·stride − 2·padding + dilation·(kernel − 1) + 1 + output_padding, or n·stride under <c>same</c>.
/// </summary>
internal static class TransposedConvolution
{
    private const int Axes = 2;

    private static readonly Argument<Polynomial> _filters = ArgumentForms.Count("filters");
    private static readonly Argument<Window> _kernel = ArgumentForms.Window("kernel", Axes);
    private static readonly Argument<Window> _stride = ArgumentForms.Window("stride", Axes, otherwise: "1");
    private static readonly Argument<Padding> _padding = ArgumentForms.Padding("padding", Axes);
    private static readonly Argument<Window> _outputPadding = ArgumentForms.Border("output_padding", Axes);
    private static readonly Argument<Window> _dilation = ArgumentForms.Window("dilation", Axes, otherwise: "1");
    private static readonly Argument<Polynomial> _groups = ArgumentForms.Count("groups", otherwise: "1");
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);

    public static Operator Operator { get; } =
        new(
            "transposed_conv",
            StageRole.Opens,
            "Transposed 2-D convolution, which enlarges.",
            EquatableArray.Of<Argument>(
                _filters,
                _kernel,
                _stride,
                _padding,
                _outputPadding,
                _dilation,
                _groups,
                _bias
            ),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        var filters = use.Arguments.Get(_filters);
        var groups = use.Arguments.Get(_groups, Polynomial.One);
        if (!SlidingWindow.Takes(use, Axes) || Convolution.ChannelsOfGroup(use, filters, groups) is null)
        {
            return null;
        }

        var extents = Enumerable.Range(0, Axes).Select(axis => Along(use, axis)).ToArray();
        if (!extents.All(extent => use.Require(extent - 1, ProblemKind.WindowTooLarge, () => TooMuchPadding(use))))
        {
            return null;
        }

        Division.TryExact(filters, groups, out var filtersOfGroup);
        var weightsPerChannel = use.Arguments.Get(_kernel).Area * filtersOfGroup;
        var output = Shape.Of([filters, .. extents]);
        var biases = use.Arguments.Get(_bias, otherwise: true) ? Polynomial.One : Polynomial.Zero;
        return new(
            output,
            use.Input.Elements * weightsPerChannel,
            biases * output.Elements,
            use.Input.Extents[0] * weightsPerChannel + biases * filters
        );
    }

    private static Polynomial Along(Application use, int axis)
    {
        var extent = use.Input.Extents[axis + 1];
        var stride = use.Arguments.Get(_stride, Window.Even(1, Axes)).Sides[axis];
        var dilation = use.Arguments.Get(_dilation, Window.Even(1, Axes)).Sides[axis];
        var reach = dilation * (use.Arguments.Get(_kernel).Sides[axis] - 1) + 1;
        var extra = use.Arguments.Get(_outputPadding, Window.Even(0, Axes)).Sides[axis];
        return use
            .Arguments.Get(_padding, new Padding.Fixed(Window.Even(0, Axes)))
            .Match(
                border => (extent - 1) * stride - 2 * border.Border.Sides[axis] + reach + extra,
                _ => extent * stride
            );
    }

    private static Objection TooMuchPadding(Application use) =>
        new($"The padding of '{use.Operator}' leaves nothing of its result", "Make it smaller.");
}
