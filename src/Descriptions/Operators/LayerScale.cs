namespace SplitProofs.Descriptions.Operators;

/// <summary>A learned factor for each channel or feature, as in ConvNeXt: one product per element.</summary>
internal static class LayerScale
{
    public static Operator Operator { get; } =
        new(
            "layer_scale",
            StageRole.Joins,
            "A learned factor for each channel or feature.",
            Arguments: default,
            use => Effect.PerElement(use.Input, 1) with { Parameters = use.Input.Features }
        );
}
