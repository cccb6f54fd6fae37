namespace SplitProofs.Descriptions.Operators;

/// <summary>Maximum and average pooling: kernel area floating-point operations for each output element.</summary>
internal static class Pooling
{
    private static readonly Argument<Window> Kernel = ArgumentForms.Window("kernel");
    private static readonly Argument<Window> Stride = ArgumentForms.Window("stride", otherwise: "the kernel");
    private static readonly Argument<Padding> Padding = ArgumentForms.Padding("padding");

    public static Operator Maximum { get; } = Pool("maxpool", "Largest value of each window.", "maxpool2d", "max_pool");

    public static Operator Average { get; } =
        Pool("avgpool", "Mean of each window.", "avgpool2d", "averagepool", "mean_pool");

    private static Operator Pool(string name, string summary, params string[] otherNames) =>
        new(
            name,
            StageRole.Opens,
            summary,
            EquatableArray.Of<Argument>(Kernel, Stride, Padding),
            otherNames.ToEquatableArray(),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 3)
        {
            return use.RefuseShape("It takes [channels, height, width].");
        }

        var kernel = use.Arguments.Get(Kernel);
        var stride = use.Arguments.Get(Stride, kernel);
        var padding = use.Arguments.Get(Padding, new Padding.Fixed(Window.Square(0)));
        return SlidingWindow.Positions(use, kernel, stride, padding) is { } positions
            ? Effect.PerElement(Shape.Of(use.Input.Extents[0], positions.Height, positions.Width), kernel.Area)
            : null;
    }
}
