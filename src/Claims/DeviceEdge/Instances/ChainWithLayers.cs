using FsCheck.Fluent;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>Any chain, and a chain of equal layers, for a claim about both.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Layers">The equal layers.</param>
public sealed record ChainWithLayers(FiniteInstance Chain, EqualLayerInstance Layers)
{
    /// <summary>Draws the two independently.</summary>
    public static Domain<ChainWithLayers> Of(Domain<FiniteInstance> chains, Domain<EqualLayerInstance> layers) =>
        new(
            $"{chains.Description}; and {layers.Description}",
            from chain in chains.Generator
            from layer in layers.Generator
            select new ChainWithLayers(chain, layer),
            instance =>
                [
                    .. chains.Shrink(instance.Chain).Select(chain => instance with { Chain = chain }),
                    .. layers.Shrink(instance.Layers).Select(layer => instance with { Layers = layer }),
                ],
            [
                .. chains.Corners.Select(corner => new Corner<ChainWithLayers>(
                    $"{corner.Name} (chain)",
                    instance => corner.Holds(instance.Chain)
                )),
                .. layers.Corners.Select(corner => new Corner<ChainWithLayers>(
                    $"{corner.Name} (layers)",
                    instance => corner.Holds(instance.Layers)
                )),
            ]
        );

    /// <summary>The two in the notation of the derivations.</summary>
    public override string ToString() => $"{Chain}; equal layers: {Layers}";
}
