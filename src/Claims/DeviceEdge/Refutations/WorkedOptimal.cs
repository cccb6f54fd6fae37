using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>The optimal rule on an instance, step by step in exact fractions, for a reader to follow.</summary>
internal static class WorkedOptimal
{
    public static ImmutableArray<string> Steps(FiniteInstance instance) =>
        [
            .. Enumerable
                .Range(0, instance.Stages)
                .Reverse()
                .Select(cut =>
                {
                    var goingOn = ExactWalk.OptimalGoingOn(instance, cut, instance.Stages);
                    var offload = instance.Offload[cut];
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"At cut {cut} going on costs {goingOn} on average, so the optimal rule sends if {offload}·X is at most "
                            + $"that, X at most {goingOn / offload}."
                    );
                }),
        ];
}
