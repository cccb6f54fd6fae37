namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Enlargement of an image: copies for <c>nearest</c>, and for <c>bilinear</c> four products and three sums for each output
/// element.
/// </summary>
internal static class Upsampling
{
    private const int Axes = 2;
    private const string Nearest = "nearest";
    private const string Bilinear = "bilinear";

    private static readonly Argument<Window> _scale = ArgumentForms.Window("scale", Axes);
    private static readonly Argument<string> _mode = ArgumentForms.Word("mode", Nearest, Bilinear);

    public static Operator Operator { get; } =
        new(
            "upsample",
            StageRole.Leads,
            "Enlargement by a whole factor.",
            EquatableArray.Of<Argument>(_scale, _mode),
            use =>
                !SlidingWindow.Takes(use, Axes)
                    ? null
                    : Effect.PerElement(Enlarged(use), use.Arguments.Get(_mode, Nearest) == Bilinear ? 7 : 0)
        );

    private static Shape Enlarged(Application use)
    {
        var scale = use.Arguments.Get(_scale);
        return Shape.Of([
            use.Input.Extents[0],
            .. scale.Sides.Select((factor, axis) => factor * use.Input.Extents[axis + 1]),
        ]);
    }
}
