using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Enlargement of an image, by whole factors or to a given size. <c>nearest</c> copies elements at no cost; <c>bilinear</c> takes four
/// products and three sums for each output element.
/// </summary>
internal static class Upsampling
{
    private const int Axes = 2;
    private const string Nearest = "nearest";
    private const string Bilinear = "bilinear";

    private static readonly Argument<Window> _scale = ArgumentForms.Window("scale", Axes, otherwise: "from size");
    private static readonly Argument<Window> _size = ArgumentForms.Window("size", Axes, otherwise: "from scale");
    private static readonly Argument<string> _mode = ArgumentForms.Word("mode", Nearest, Bilinear);

    public static Operator Operator { get; } =
        new(
            "upsample",
            StageRole.Leads,
            "Enlargement by a whole factor, or to a size.",
            EquatableArray.Of<Argument>(_scale, _size, _mode),
            use =>
                SlidingWindow.Takes(use, Axes) && Enlarged(use) is { } output
                    ? Effect.PerElement(output, use.Arguments.Get(_mode, Nearest) == Bilinear ? 7 : 0)
                    : null
        );

    private static Shape? Enlarged(Application use) =>
        (use.Arguments.Find(_scale), use.Arguments.Find(_size)) switch
        {
            ({ } scale, null) => With(use, scale.Sides.Select((factor, axis) => factor * use.Input.Extents[axis + 1])),
            (null, { } size) => IsLarger(use, size) ? With(use, size.Sides) : null,
            _ => Refuse(use),
        };

    private static Shape With(Application use, IEnumerable<Polynomial> sides) =>
        Shape.Of([use.Input.Extents[0], .. sides]);

    private static bool IsLarger(Application use, Window size) =>
        size
            .Sides.Select(
                (side, axis) =>
                    use.Require(
                        side - use.Input.Extents[axis + 1],
                        ProblemKind.TooSmall,
                        () =>
                            new(
                                $"The 'size' [{string.Join(", ", size.Sides)}] is the height and width of the result, and smaller than "
                                    + $"those of {use.Input}",
                                "Give 'scale' for a factor; to make an image smaller use a pooling."
                            )
                    )
            )
            .All(isLarger => isLarger);

    private static Shape? Refuse(Application use)
    {
        use.Context.Problems.Report(
            ProblemKind.MissingArgument,
            use.Span,
            "'upsample' takes either 'scale', a factor, or 'size', the height and width of the result",
            "Write '- upsample: 2' or '- upsample: {size: [56, 56]}'."
        );
        return null;
    }
}
