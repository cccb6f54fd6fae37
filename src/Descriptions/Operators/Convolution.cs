using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The 2-D convolution: each output element takes kernel area × input channels multiply-accumulates; each filter has that
/// many weights and a bias.
/// </summary>
internal static class Convolution
{
    private static readonly Argument<Polynomial> Filters = ArgumentForms.Count("filters");
    private static readonly Argument<Window> Kernel = ArgumentForms.Window("kernel");
    private static readonly Argument<Window> Stride = ArgumentForms.Window("stride", otherwise: "1");
    private static readonly Argument<Padding> Padding = ArgumentForms.Padding("padding");
    private static readonly Argument<bool> Bias = ArgumentForms.Flag("bias", otherwise: true);

    public static Operator Operator { get; } =
        new(
            "conv",
            StageRole.Opens,
            "2-D convolution.",
            EquatableArray.Of<Argument>(Filters, Kernel, Stride, Padding, Bias),
            EquatableArray.Of("conv2d", "convolution", "convolution2d"),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 3)
        {
            return use.RefuseShape("It takes [channels, height, width].");
        }

        var kernel = use.Arguments.Get(Kernel);
        var stride = use.Arguments.Get(Stride, Window.Square(1));
        var padding = use.Arguments.Get(Padding, new Padding.Fixed(Window.Square(0)));
        if (SlidingWindow.Positions(use, kernel, stride, padding) is not { } positions)
        {
            return null;
        }

        var filters = use.Arguments.Get(Filters);
        var hasBias = use.Arguments.Get(Bias, otherwise: true);
        var weightsPerFilter = kernel.Area * use.Input.Extents[0];
        var output = Shape.Of(filters, positions.Height, positions.Width);
        return new(
            output,
            output.Elements * weightsPerFilter,
            hasBias ? output.Elements : Polynomial.Zero,
            filters * (hasBias ? weightsPerFilter + 1 : weightsPerFilter)
        );
    }
}
