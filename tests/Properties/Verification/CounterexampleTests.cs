using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Properties.Verification;

/// <summary>The counterexample of the derivations, which refutes F1 and F2: X ≡ 1, M = 2, δ = (1, 1), t = (3, 3).</summary>
public class CounterexampleTests
{
    private static readonly FiniteInstance _instance = new([1, 1], [3, 3], [0, 0], 1, new FiniteLaw([(1, 1)]));

    [Fact]
    public void Look_ahead_never_goes_on_and_costs_three_at_every_horizon() =>
        Assert.Equal<double>([3, 3, 3], OneStageLookAhead.ExpectedCosts(_instance.ToProblem()));

    [Fact]
    public void The_optimal_rule_goes_through_both_stages_for_two() =>
        Assert.Equal<double>([3, 3, 2], BackwardInduction.ExpectedCosts(_instance.ToProblem()));

    [Fact]
    public void The_oracles_say_the_same()
    {
        Assert.Equal([3, 3, 3], Each(placed => ExactWalk.LookAhead(_instance, placed)));
        Assert.Equal([3, 3, 2], Each(placed => ExactWalk.Optimal(_instance, placed)));
        Assert.Equal([3, 3, 2], Each(placed => StoppingRuleEnumeration.LeastExpectedCost(_instance, placed)));
        Assert.Equal([3, 4, 2], Each(cut => ExactWalk.StaticSplit(_instance, cut)));
    }

    private static IEnumerable<Rational> Each(Func<int, Rational> cost) => Enumerable.Range(0, 3).Select(cost);
}
