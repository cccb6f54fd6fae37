using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Compares the expected cost of a rule on a channel with memory with an exact one, for every number of placed stages.</summary>
internal static class CostsWithMemory
{
    public static IEnumerable<Assertion> Against(
        MarkovInstance instance,
        Func<MarkovInstance, int, Rational> exact,
        Func<SplittingCosts, MarkovChannel, int, SplittingDecisions.SendingStates> rule
    )
    {
        var (costs, channel) = (instance.ToCosts(), instance.ToChannel());
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            yield return new Assertion.Equal(
                rule(costs, channel, placed).ExpectedCost(costs),
                exact(instance, placed).ToDouble(),
                instance.Scale
            );
        }
    }
}
