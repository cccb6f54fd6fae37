using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Tolerances;

/// <summary>
/// The largest number of roundings that a term of an expected cost passes through in the solvers, counted in their code. Decisions (a
/// threshold, a tie) are exact in the domains of fractions, and a minimum does not enlarge errors.
/// </summary>
internal static class Roundings
{
    /// <summary>The reason that goes with <see cref="OfCost(FiniteInstance)"/>.</summary>
    public const string CostReason =
        "going back a stage, a term is added to δ, divided by t, weighed with a probability, summed over the S channel states and "
        + "multiplied by t, S + 3 roundings; the last cut's mean cost and the oracle's conversion take S + 4 more";

    /// <summary>The reason that goes with <see cref="OfDifference(FiniteInstance)"/>.</summary>
    public const string DifferenceReason =
        "two costs are subtracted, of which each rounds its terms S + 3 times a stage (δ, ÷ t, probability, S "
        + "channel states, × t) and S + 4 "
        + "times at its ends";

    /// <summary>The roundings of an expected cost with at most N stages over S channel states: N·(S + 3) + S + 4.</summary>
    public static int OfCost(int stages, int states) => (stages * (states + 3)) + states + 4;

    /// <inheritdoc cref="OfCost(int, int)"/>
    public static int OfCost(FiniteInstance instance) => OfCost(instance.Stages, instance.Law.States.Length);

    /// <summary>The roundings of the difference of two expected costs: twice those of a cost, and one.</summary>
    public static int OfDifference(FiniteInstance instance) => (2 * OfCost(instance)) + 1;

    /// <inheritdoc cref="OfDifference(FiniteInstance)"/>
    public static int OfDifference(EqualLayerInstance instance) =>
        (2 * OfCost(instance.Stages, instance.Law.States.Length)) + 1;

    /// <summary>
    /// The roundings of the difference of two frame costs: also one for each placement cost, and one for each product with K.
    /// </summary>
    public static int OfFrame(FiniteInstance instance) => OfDifference(instance) + instance.Stages + 2;
}
