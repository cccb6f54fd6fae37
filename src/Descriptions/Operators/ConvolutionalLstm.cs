using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The convolutional LSTM over [length, channels, height, width] (Shi et al., 2015, without peepholes, as in Keras). Each of four gates
/// has a convolution of the input, with strides and padding, a convolution of the state that keeps its size, and one bias. The operations
/// per element of the state are those of <c>lstm</c>.
/// </summary>
internal static class ConvolutionalLstm
{
    private const int Axes = 2;
    private const int Gates = 4;

    private static readonly Argument<Polynomial> _filters = ArgumentForms.Count("filters");
    private static readonly Argument<Window> _kernel = ArgumentForms.Window("kernel", Axes);
    private static readonly Argument<Window> _stride = ArgumentForms.Window("stride", Axes, otherwise: "1");
    private static readonly Argument<Padding> _padding = ArgumentForms.Padding("padding", Axes);
    private static readonly Argument<bool> _bias = ArgumentForms.Flag("bias", otherwise: true);
    private static readonly Argument<bool> _last = ArgumentForms.Flag("last", otherwise: false);

    public static Operator Operator { get; } =
        new(
            "conv_lstm",
            StageRole.Opens,
            "Long short-term memory with convolutions.",
            EquatableArray.Of<Argument>(_filters, _kernel, _stride, _padding, _bias, _last),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != Axes + 2)
        {
            return use.RefuseShape("It takes [length, channels, height, width].");
        }

        var (length, channels) = (use.Input.Extents[0], use.Input.Extents[1]);
        var window = new SlidingWindow(
            use.Arguments.Get(_kernel),
            use.Arguments.Get(_stride, Window.Even(1, Axes)),
            use.Arguments.Get(_padding, new Padding.Fixed(Window.Even(0, Axes))),
            Dilation: Window.Even(1, Axes),
            RoundsUp: false
        );
        var frame = use with { Input = new(use.Input.Extents.Skip(1).ToEquatableArray()) };
        if (window.Positions(frame) is not { } positions)
        {
            return null;
        }

        var filters = use.Arguments.Get(_filters);
        var state = Shape.Of([filters, .. positions.Sides]);
        var biases = use.Arguments.Get(_bias, otherwise: true) ? Polynomial.One : Polynomial.Zero;
        var weightsOfGate = window.Kernel.Area * (channels + filters);
        return new(
            use.Arguments.Get(_last, otherwise: false) ? state : new(state.Extents.Prepend(length).ToEquatableArray()),
            length * state.Elements * (Gates * weightsOfGate),
            length * state.Elements * (Gates * biases + Recurrent.LongShortTermMemoryPerUnit),
            Gates * filters * (weightsOfGate + biases)
        );
    }
}
