using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Oracles;

namespace SplitProofs.Properties.Claims;

public class ExactWalkTests
{
    [Fact]
    public void TheLookAheadRuleCostsTheSameFollowedForwardsAndBackwards() =>
        Property.Holds(
            200,
            Prop.ForAll(
                Arb.From(FiniteInstances.Domain.Generator),
                instance =>
                {
                    var (costs, reached) = ExactWalk.LookAheadForward(instance);
                    return Enumerable
                        .Range(0, instance.Stages + 1)
                        .All(placed =>
                            costs[placed] == ExactWalk.LookAhead(instance, placed)
                            && reached[placed] == ExactWalk.LookAheadReaches(instance, placed)
                        );
                }
            )
        );
}
