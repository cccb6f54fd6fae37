using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The input layers of a sequence model: tables of learned vectors, which cost parameters but no multiply-accumulates.
/// </summary>
internal static class SequenceInputs
{
    private static readonly Argument<Polynomial> _entries = ArgumentForms.Count("entries");
    private static readonly Argument<Polynomial> _width = ArgumentForms.Count("width");

    private static readonly Argument<Polynomial> _positions = ArgumentForms.Count("positions", otherwise: "the length");

    private static readonly Argument<Polynomial> _segments = ArgumentForms.Count("segments", otherwise: "2");

    /// <summary>Takes the vector of each token from a table.</summary>
    public static Operator Embedding { get; } =
        new(
            "embedding",
            StageRole.Opens,
            "A learned vector for each token.",
            EquatableArray.Of<Argument>(_entries, _width),
            use =>
                use.Input.Rank != 1
                    ? use.RefuseShape("It takes [length], the tokens.")
                    : Effect.PerElement(Shape.Of(use.Input.Extents[0], use.Arguments.Get(_width)), 0) with
                    {
                        Parameters = use.Arguments.Get(_entries) * use.Arguments.Get(_width),
                        Weights = use.Input.Extents[0] * use.Arguments.Get(_width),
                    }
        );

    /// <summary>Adds a vector for each position.</summary>
    public static Operator PositionEmbedding { get; } =
        new(
            "position_embedding",
            StageRole.Joins,
            "Adds a learned vector for each position.",
            EquatableArray.Of<Argument>(_positions),
            ApplyPositions
        );

    /// <summary>Adds a vector for the segment that each token is in.</summary>
    public static Operator SegmentEmbedding { get; } =
        new(
            "segment_embedding",
            StageRole.Joins,
            "Adds a learned vector for the segment of each token.",
            EquatableArray.Of<Argument>(_segments),
            use => AddVectors(use, use.Arguments.Get(_segments, 2))
        );

    /// <summary>Puts a learned vector before the sequence.</summary>
    public static Operator ClassToken { get; } =
        new(
            "class_token",
            StageRole.Joins,
            "Puts a learned token before the others.",
            Arguments: default,
            use =>
                use.Input.Rank != 2
                    ? use.RefuseShape(TakesSequence)
                    : Effect.PerElement(Shape.Of(use.Input.Extents[0] + 1, use.Input.Features), 0) with
                    {
                        Parameters = use.Input.Features,
                    }
        );

    public const string TakesSequence = "It takes [length, features].";

    private static Effect? ApplyPositions(Application use)
    {
        if (use.Input.Rank != 2)
        {
            return use.RefuseShape(TakesSequence);
        }

        var length = use.Input.Extents[0];
        var positions = use.Arguments.Get(_positions, length);
        var isLongEnough = use.Require(
            positions - length,
            ProblemKind.WindowTooLarge,
            () =>
                new(
                    $"There are {positions} positions, and the sequence has a length of {length}",
                    "Give it more 'positions'."
                )
        );
        return isLongEnough ? AddVectors(use, positions) : null;
    }

    private static Effect? AddVectors(Application use, Polynomial entries) =>
        use.Input.Rank != 2
            ? use.RefuseShape(TakesSequence)
            : Effect.PerElement(use.Input, 1) with
            {
                Parameters = entries * use.Input.Features,
                Weights = use.Input.Elements,
            };
}
