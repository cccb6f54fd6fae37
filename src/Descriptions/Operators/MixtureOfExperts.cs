using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The sparse layer of Shazeer et al., Outrageously Large Neural Networks (2017), with gated experts as in Jiang et al., Mixtral of
/// Experts (2024). For each position, a linear router and its softmax choose some of the experts, whose outputs are added with the
/// router's weights. The data determine which experts are chosen, but not how many. So the work counts the chosen experts, and the
/// parameters count all.
/// </summary>
internal static class MixtureOfExperts
{
    private static readonly Argument<Polynomial> _units = ArgumentForms.Count("units");
    private static readonly Argument<Polynomial> _experts = ArgumentForms.Count("experts");
    private static readonly Argument<Polynomial> _active = ArgumentForms.Count("active");
    private static readonly Argument<Operator> _activation = ArgumentForms.Activation("activation", otherwise: "silu");

    public static Operator Operator { get; } =
        new(
            "mixture_of_experts",
            StageRole.Opens,
            "Gated feed-forward layers, of which each position uses some.",
            EquatableArray.Of<Argument>(_units, _experts, _active, _activation),
            Apply
        );

    private static Effect? Apply(Application use)
    {
        if (!use.Input.IsFeatures)
        {
            return use.RefuseShape("It takes [features] or [length, features].");
        }

        var (experts, active) = (use.Arguments.Get(_experts), use.Arguments.Get(_active));
        if (
            !use.Require(
                experts - active,
                ProblemKind.TooSmall,
                () => new($"Of {experts} experts each position cannot use {active}", "Make 'active' smaller.")
            )
        )
        {
            return null;
        }

        var units = use.Arguments.Get(_units);
        var inner = use.Input.WithFeatures(units).Elements;
        var routed = use.Input.WithFeatures(experts).Elements;
        var activation = use.Arguments.Find(_activation) is { } given ? ElementWise.FlopsOf(given) : 4;
        return new(
            use.Input,
            use.Input.Features * routed + active * (3 * use.Input.Elements * units),
            5 * routed + active * ((activation + 1) * inner) + (2 * active - 1) * use.Input.Elements,
            use.Input.Features * experts + experts * (3 * use.Input.Features * units)
        );
    }
}
