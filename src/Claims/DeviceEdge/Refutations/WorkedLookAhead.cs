using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>The look-ahead rule on an instance, step by step in exact fractions, for a reader to follow.</summary>
internal static class WorkedLookAhead
{
    public static ImmutableArray<string> Steps(FiniteInstance instance)
    {
        var mean = instance.Law.Mean;
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"The mean airtime is μ = {mean}."),
            .. Enumerable
                .Range(0, instance.Stages)
                .Select(cut =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"At cut {cut} look-ahead compares {instance.Offload[cut]}·X with {instance.Extra[cut]} + "
                            + $"{instance.OffloadAt(cut + 1)}·{mean} = {instance.Extra[cut] + (instance.OffloadAt(cut + 1) * mean)}: "
                            + $"it {Decision(instance, cut)}."
                    )
                ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"So with N = {instance.Stages} it costs {ExactWalk.LookAhead(instance, instance.Stages)} on average."
            ),
        ];
    }

    private static string Decision(FiniteInstance instance, int cut)
    {
        var sends = instance
            .Law.States.Where(state => ExactWalk.LookAheadSends(instance, cut, state.Airtime))
            .Select(state => state.Airtime.ToString())
            .ToImmutableArray();
        return sends.Length == 0 ? "always goes on"
            : sends.Length == instance.Law.States.Length ? "always sends"
            : $"sends if X = {string.Join(" or ", sends)}, otherwise goes on";
    }
}
