using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Convolutions along one axis or two: each output element takes kernel area × input channels of its group
/// multiply-accumulates; each filter has that many weights and a bias. The rule is that of PyTorch's Conv1d and Conv2d.
/// </summary>
internal sealed class Convolution
{
    private readonly int _axes;
    private readonly Argument<Polynomial> _filters = ArgumentForms.Count("filters");
    private readonly Argument<Polynomial> _multiplier = ArgumentForms.Count("multiplier", otherwise: "1");
    private readonly Argument<Window> _kernel;
    private readonly Argument<Window> _stride;
    private readonly Argument<Padding> _padding;
    private readonly Argument<Window> _dilation;
    private readonly Argument<Polynomial> _groups = ArgumentForms.Count("groups", otherwise: "1");
    private readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);

    private Convolution(int axes)
    {
        _axes = axes;
        _kernel = ArgumentForms.Window("kernel", axes);
        _stride = ArgumentForms.Window("stride", axes, otherwise: "1");
        _padding = ArgumentForms.Padding("padding", axes);
        _dilation = ArgumentForms.Window("dilation", axes, otherwise: "1");
    }

    public static Operator TwoAxes { get; } = new Convolution(axes: 2).Full("conv", "2-D convolution.");

    public static Operator OneAxis { get; } = new Convolution(axes: 1).Full("conv1d", "1-D convolution.");

    public static Operator DepthwiseTwoAxes { get; } =
        new Convolution(axes: 2).Depthwise("depthwise", "2-D convolution of each channel by itself.");

    public static Operator DepthwiseOneAxis { get; } =
        new Convolution(axes: 1).Depthwise("depthwise1d", "1-D convolution of each channel by itself.");

    /// <summary>
    /// Brings a residual's input to the shape of its result: a 1×1 convolution without biases, and a batch normalisation, as in He et al.
    /// (2016).
    /// </summary>
    public static Operator Projection(Shape output) =>
        new(
            "conv",
            StageRole.Opens,
            "1×1 convolution and batch normalisation.",
            Arguments: default,
            use =>
            {
                var (channels, filters) = (use.Input.Extents[0], output.Extents[0]);
                return new(output, output.Elements * channels, 2 * output.Elements, filters * (channels + 2))
                {
                    NormalisationParameters = 2 * filters,
                    Weights = filters * channels,
                };
            }
        );

    private Operator Full(string name, string summary) =>
        new(
            name,
            StageRole.Opens,
            summary,
            EquatableArray.Of<Argument>(_filters, _kernel, _stride, _padding, _dilation, _groups, _bias),
            use => Apply(use, use.Arguments.Get(_filters), use.Arguments.Get(_groups, Polynomial.One))
        );

    private Operator Depthwise(string name, string summary) =>
        new(
            name,
            StageRole.Opens,
            summary,
            EquatableArray.Of<Argument>(_kernel, _stride, _padding, _dilation, _multiplier, _bias),
            use =>
            {
                var (channels, multiplier) = (use.Input.Extents[0], use.Arguments.Get(_multiplier, Polynomial.One));
                // The kernel has the shape [height, width, channels, multiplier].
                return Apply(use, channels * multiplier, channels) is { Extents: { } extents } effect
                    ? effect with
                    {
                        Extents = extents with { Channels = channels, Filters = multiplier },
                    }
                    : null;
            }
        );

    private Effect? Apply(Application use, Polynomial filters, Polynomial groups)
    {
        if (!SlidingWindow.Takes(use, _axes) || ChannelsOfGroup(use, filters, groups) is not { } channels)
        {
            return null;
        }

        var window = new SlidingWindow(
            use.Arguments.Get(_kernel),
            use.Arguments.Get(_stride, Window.Even(1, _axes)),
            use.Arguments.Get(_padding, new Padding.Fixed(Window.Even(0, _axes))),
            use.Arguments.Get(_dilation, Window.Even(1, _axes)),
            RoundsUp: false
        );
        if (window.Positions(use) is not { } positions)
        {
            return null;
        }

        var weightsPerFilter = window.Kernel.Area * channels;
        var output = Shape.Of([filters, .. positions.Sides]);
        var biases = use.Arguments.Get(_bias, otherwise: true) ? Polynomial.One : Polynomial.Zero;
        return new(
            output,
            output.Elements * weightsPerFilter,
            biases * output.Elements,
            filters * (weightsPerFilter + biases)
        )
        {
            Weights = filters * weightsPerFilter,
            Extents = new(positions.Rows, positions.Columns, channels, filters),
        };
    }

    /// <summary>
    /// The input channels of a group; <see langword="null"/> if the groups do not divide channels and filters evenly, which is reported.
    /// </summary>
    internal static Polynomial? ChannelsOfGroup(Application use, Polynomial filters, Polynomial groups)
    {
        if (
            Division.TryExact(use.Input.Extents[0], groups, out var channels)
            && Division.TryExact(filters, groups, out _)
        )
        {
            return channels;
        }

        use.Context.Problems.Report(
            ProblemKind.InvalidArgument,
            use.Span,
            $"The 'groups' of '{use.Operator}' ({groups}) must divide its input channels ({use.Input.Extents[0]}) and its filters "
                + $"({filters}), for all values of the parameters",
            ""
        );
        return null;
    }
}
