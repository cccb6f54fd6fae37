using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The transposed convolution over one or two axes. Each input element takes kernel area × filters of its group
/// multiply-accumulates, and each input channel has that many weights. The rule is that of PyTorch's ConvTranspose1d and
/// ConvTranspose2d: an axis of n becomes (n − 1)·stride − 2·padding + dilation·(kernel − 1) + 1 + output_padding, or n·stride under
/// <c>same</c>.
/// </summary>
internal sealed class TransposedConvolution
{
    private readonly int _axes;
    private readonly Argument<Polynomial> _filters = ArgumentForms.Count("filters");
    private readonly Argument<Window> _kernel;
    private readonly Argument<Window> _stride;
    private readonly Argument<Padding> _padding;
    private readonly Argument<Window> _outputPadding;
    private readonly Argument<Window> _dilation;
    private readonly Argument<Polynomial> _groups = ArgumentForms.Count("groups", otherwise: "1");
    private readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);

    private TransposedConvolution(int axes)
    {
        _axes = axes;
        _kernel = ArgumentForms.Window("kernel", axes);
        _stride = ArgumentForms.Window("stride", axes, otherwise: "1");
        _padding = ArgumentForms.Padding("padding", axes);
        _outputPadding = ArgumentForms.Border("output_padding", axes);
        _dilation = ArgumentForms.Window("dilation", axes, otherwise: "1");
    }

    public static Operator TwoAxes { get; } =
        new TransposedConvolution(axes: 2).Of("transposed_conv", "Transposed 2-D convolution, which enlarges.");

    public static Operator OneAxis { get; } =
        new TransposedConvolution(axes: 1).Of("transposed_conv1d", "Transposed 1-D convolution, which enlarges.");

    private Operator Of(string name, string summary) =>
        new(
            name,
            StageRole.Opens,
            summary,
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

    private Effect? Apply(Application use)
    {
        var filters = use.Arguments.Get(_filters);
        var groups = use.Arguments.Get(_groups, Polynomial.One);
        if (!SlidingWindow.Takes(use, _axes) || Convolution.ChannelsOfGroup(use, filters, groups) is not { } channels)
        {
            return null;
        }

        var extents = Enumerable.Range(0, _axes).Select(axis => Along(use, axis)).ToArray();
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
        )
        {
            Weights = use.Input.Extents[0] * weightsPerChannel,
            Extents = new(extents[0], _axes == 1 ? Polynomial.One : extents[1], channels, filters),
        };
    }

    private Polynomial Along(Application use, int axis)
    {
        var extent = use.Input.Extents[axis + 1];
        var stride = use.Arguments.Get(_stride, Window.Even(1, _axes)).Sides[axis];
        var dilation = use.Arguments.Get(_dilation, Window.Even(1, _axes)).Sides[axis];
        var reach = dilation * (use.Arguments.Get(_kernel).Sides[axis] - 1) + 1;
        var extra = use.Arguments.Get(_outputPadding, Window.Even(0, _axes)).Sides[axis];
        return use
            .Arguments.Get(_padding, new Padding.Fixed(Window.Even(0, _axes)))
            .Match(
                border => (extent - 1) * stride - 2 * border.Border.Sides[axis] + reach + extra,
                _ => extent * stride
            );
    }

    private static Objection TooMuchPadding(Application use) =>
        new($"The padding of '{use.Operator}' leaves nothing of its result", "Make it smaller.");
}
