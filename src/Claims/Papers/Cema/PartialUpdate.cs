using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Fluent;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>A measured network under a scenario, with updates that change only a part of its parameters.</summary>
/// <param name="Network">The network and the scenario.</param>
/// <param name="Updated">The parameters of each stage that an update changes [bit].</param>
public sealed record PartialUpdate(MeasuredInstance Network, ImmutableArray<int> Updated)
{
    /// <summary>The weighted costs, with the download of what is updated.</summary>
    public FiniteInstance Weighted =>
        (
            Network with
            {
                Stages = [.. Network.Stages.Zip(Updated, (stage, bits) => stage with { ParameterBits = bits })],
            }
        ).Weighted;

    /// <summary>The network as the solvers take it.</summary>
    public StageChain ToChain()
    {
        var chain = Network.ToChain();
        return new(
            chain.Input,
            [
                .. chain.Stages.Zip(
                    Updated,
                    (stage, bits) => stage with { Cost = stage.Cost with { Updated = new Bits(bits) } }
                ),
            ]
        );
    }

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Network}, updated ({string.Join(", ", Updated)}) bit");
}

/// <summary>Random networks with random parts that an update changes.</summary>
internal static class PartialUpdates
{
    public static Domain<PartialUpdate> Domain { get; } =
        new(
            $"{MeasuredInstances.Domain.Description}; of each stage up to all parameters are updated",
            from network in MeasuredInstances.Domain.Generator
            from eighths in Gen.ArrayOf(Gen.Choose(0, 8), network.Stages.Length)
            select new PartialUpdate(
                network,
                [.. network.Stages.Zip(eighths, (stage, eighth) => stage.ParameterBits * eighth / 8)]
            ),
            Simpler,
            [
                new("nothing is updated", instance => instance.Updated.All(bits => bits == 0)),
                new(
                    "everything is updated",
                    instance =>
                        instance.Updated.Zip(instance.Network.Stages).All(at => at.First == at.Second.ParameterBits)
                ),
                new(
                    "more stages are then best placed",
                    instance => Best(instance.Network.Weighted) < Best(instance.Weighted)
                ),
            ]
        );

    /// <summary>The smallest best placement under the optimal rule, in exact fractions.</summary>
    public static int Best(FiniteInstance weighted) =>
        ExactPlacement.Best(ExactPlacement.FrameCosts(weighted, ExactWalk.Optimal));

    private static IEnumerable<PartialUpdate> Simpler(PartialUpdate instance) =>
        [
            .. instance.Network.Stages.Length > 1
                ? instance.Updated.Select(
                    (_, n) =>
                        new PartialUpdate(
                            instance.Network with
                            {
                                Stages = instance.Network.Stages.RemoveAt(n),
                            },
                            instance.Updated.RemoveAt(n)
                        )
                )
                : [],
            .. MeasuredInstances
                .Domain.Shrink(instance.Network)
                .Where(network => network.Stages.Length == instance.Updated.Length)
                .Select(network => instance with { Network = network }),
            .. instance.Updated.Any(bits => bits > 0)
                ? [instance with { Updated = [.. instance.Updated.Select(_ => 0)] }]
                : Array.Empty<PartialUpdate>(),
        ];
}
