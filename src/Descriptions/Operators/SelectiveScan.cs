using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The selective scan of Gu and Dao, Mamba (2023), over [length, features]. For each position, one linear layer makes a step size of low
/// <c>rank</c> and the vectors B and C of <c>state</c> elements each; another linear layer makes the steps of all features from it, with
/// a bias and softplus. Per position, each feature and element of the state takes exp(Δ·A) (5 operations), Δx·B (1), the new state (2)
/// and its product with C (2); each feature also takes the bias, softplus (4), Δ·x, and D·x with its sum. The layers, A and D are
/// learned. With <c>keep_state</c> the state after the last position, features · state elements, stays in memory for the next inference.
/// </summary>
internal static class SelectiveScan
{
    private const int PerStateElement = 10;
    private const int PerFeature = 8;

    private static readonly Argument<Polynomial> _state = ArgumentForms.Count("state", otherwise: "16");
    private static readonly Argument<Polynomial> _rank = ArgumentForms.Count("rank", otherwise: "features / 32");
    private static readonly Argument<bool> _keepState = ArgumentForms.Flag("keep_state", otherwise: false);

    public static Operator Operator { get; } =
        new(
            "selective_scan",
            StageRole.Opens,
            "A linear recurrence whose coefficients depend on the input.",
            EquatableArray.Of<Argument>(_state, _rank, _keepState),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (use.Input.Rank != 2)
        {
            return use.RefuseShape(SequenceInputs.TakesSequence);
        }

        const int usual = 32;
        var (length, features) = (use.Input.Extents[0], use.Input.Features);
        if (!Division.TryExact(features, usual, out var otherwise) && use.Arguments.Find(_rank) is null)
        {
            use.Context.Problems.Report(
                ProblemKind.MissingArgument,
                use.Span,
                $"'selective_scan' needs 'rank', for {usual} does not divide the features ({features}) for all values of the parameters",
                "Write '- selective_scan: {rank: ...}'."
            );
            return null;
        }

        var (state, rank) = (use.Arguments.Get(_state, 16), use.Arguments.Get(_rank, otherwise));
        var weights = features * (rank + 2 * state) + rank * features;
        return new(
            use.Input,
            length * weights,
            length * features * (PerStateElement * state + PerFeature),
            weights + features + features * state + features
        )
        {
            State = use.Arguments.Get(_keepState, otherwise: false) ? features * state : Polynomial.Zero,
        };
    }
}
