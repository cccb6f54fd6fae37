namespace SplitProofs.Descriptions.Operators;

/// <summary>Lays a tensor out as one row of features, at no cost.</summary>
internal static class Flatten
{
    public static Operator Operator { get; } =
        new(
            "flatten",
            StageRole.Joins,
            "The same elements as [features].",
            Arguments: default,
            OtherNames: default,
            use => Effect.PerElement(Shape.Of(use.Input.Elements), 0)
        );
}
