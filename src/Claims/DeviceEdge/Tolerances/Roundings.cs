using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Tolerances;

/// <summary>
/// How many roundings a term of an expected cost passes through in the solvers, at most, counted from their code. What
/// decides (a threshold, a tie) is exact in the domains of fractions, and a minimum passes errors on no larger.
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

    /// <summary>N·(S + 3) + S + 4, of an expected cost with at most N stages over S channel states.</summary>
    public static int OfCost(int stages, int states) => (stages * (states + 3)) + states + 4;

    /// <inheritdoc cref="OfCost(int, int)"/>
    public static int OfCost(FiniteInstance instance) => OfCost(instance.Stages, instance.Law.States.Length);

    /// <summary>Twice as many and one, of the difference of two expected costs.</summary>
    public static int OfDifference(FiniteInstance instance) => (2 * OfCost(instance)) + 1;

    /// <inheritdoc cref="OfDifference(FiniteInstance)"/>
    public static int OfDifference(EqualLayerInstance instance) =>
        (2 * OfCost(instance.Stages, instance.Law.States.Length)) + 1;

    /// <summary>The same, with the placement cost of each stage added and K multiplied.</summary>
    public static int OfFrame(FiniteInstance instance) => OfDifference(instance) + instance.Stages + 2;
}
