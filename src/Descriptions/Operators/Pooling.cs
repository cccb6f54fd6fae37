namespace SplitProofs.Descriptions.Operators;

/// <summary>Maximum and average pooling: kernel area floating-point operations for each output element.</summary>
internal sealed class Pooling
{
    private readonly int _axes;
    private readonly Argument<Window> _kernel;
    private readonly Argument<Window> _stride;
    private readonly Argument<Padding> _padding;
    private readonly Argument<bool> _ceil = ArgumentForms.Flag("ceil", otherwise: false);

    private Pooling(int axes)
    {
        _axes = axes;
        _kernel = ArgumentForms.Window("kernel", axes);
        _stride = ArgumentForms.Window("stride", axes, otherwise: "the kernel");
        _padding = ArgumentForms.Padding("padding", axes);
    }

    public static Operator Maximum { get; } = new Pooling(axes: 2).Pool("maxpool", "Largest value of each window.");

    public static Operator Average { get; } = new Pooling(axes: 2).Pool("avgpool", "Mean of each window.");

    public static Operator MaximumOfOneAxis { get; } =
        new Pooling(axes: 1).Pool("maxpool1d", "Largest value of each window.");

    public static Operator AverageOfOneAxis { get; } = new Pooling(axes: 1).Pool("avgpool1d", "Mean of each window.");

    private Operator Pool(string name, string summary) =>
        new(name, StageRole.Opens, summary, EquatableArray.Of<Argument>(_kernel, _stride, _padding, _ceil), Apply);

    private Effect? Apply(Application use)
    {
        if (!SlidingWindow.Takes(use, _axes))
        {
            return null;
        }

        var size = use.Arguments.Get(_kernel);
        var window = new SlidingWindow(
            size,
            use.Arguments.Get(_stride, size),
            use.Arguments.Get(_padding, new Padding.Fixed(Window.Even(0, _axes))),
            Dilation: Window.Even(1, _axes),
            use.Arguments.Get(_ceil, otherwise: false)
        );
        return window.Positions(use) is { } positions
            ? Effect.PerElement(Shape.Of([use.Input.Extents[0], .. positions.Sides]), size.Area) with
            {
                Extents = new(positions.Rows, positions.Columns, use.Input.Extents[0], use.Input.Extents[0]),
            }
            : null;
    }
}
