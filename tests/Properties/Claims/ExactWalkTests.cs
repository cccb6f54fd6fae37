using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;

namespace SplitProofs.Properties.Claims;

public class ExactWalkTests
{
    [Property(Arbitrary = new[] { typeof(Instances) })]
    public bool The_look_ahead_rule_costs_the_same_followed_forwards_and_backwards(FiniteInstance instance)
    {
        var (costs, reached) = ExactWalk.LookAheadForward(instance);
        return Enumerable
            .Range(0, instance.Stages + 1)
            .All(placed =>
                costs[placed] == ExactWalk.LookAhead(instance, placed)
                && reached[placed] == ExactWalk.LookAheadReaches(instance, placed)
            );
    }

    private static class Instances
    {
        public static Arbitrary<FiniteInstance> Arbitrary =>
            Arb.From(FiniteInstances.Domain.Generator, FiniteInstances.Domain.Shrink);
    }
}
