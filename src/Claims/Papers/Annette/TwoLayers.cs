using FsCheck.Fluent;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>A layer by its two times alone.</summary>
/// <param name="Operating">The time of its operations.</param>
/// <param name="Moving">The time of its data.</param>
public sealed record LayerRoofs(Rational Operating, Rational Moving)
{
    /// <summary>The longer of both.</summary>
    public Rational Roofline => Operating <= Moving ? Moving : Operating;
}

/// <summary>Two layers that run one after the other.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
public sealed record TwoLayers(LayerRoofs First, LayerRoofs Second)
{
    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        $"a = ({First.Operating}, {Second.Operating}), d = ({First.Moving}, {Second.Moving})";
}

/// <summary>Random pairs of layers.</summary>
internal static class TwoLayersDomain
{
    public static Domain<TwoLayers> Domain { get; } =
        new(
            "times from 1/4 to 8",
            from times in SmallFractions.Several(SmallFractions.Of(1, 32, 4), 4)
            select new TwoLayers(new(times[0], times[1]), new(times[2], times[3])),
            layers =>
                SmallFractions
                    .SimplerElements(
                        [layers.First.Operating, layers.First.Moving, layers.Second.Operating, layers.Second.Moving],
                        Rational.Of(1, 4),
                        8
                    )
                    .Select(times => new TwoLayers(new(times[0], times[1]), new(times[2], times[3]))),
            []
        );
}
