using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random stopping problems of equal layers.</summary>
public static class EqualLayerInstances
{
    /// <summary>
    /// The largest number of layers. An exact oracle walks every placement, and its fractions grow by three bits per layer.
    /// </summary>
    private const int Many = 200;

    /// <summary>
    /// Layers over a short airtime, one between r and ξ̂, and one above ξ̂. The reservation airtime r is a little more than the short
    /// airtime, and the longest airtime is so long that the mean exceeds the middle one.
    /// </summary>
    private static readonly Gen<EqualLayerInstance> _twoRates =
        from stages in Gen.Choose(3, 10)
        from shortest in Fractions.PositiveQuarters(2)
        from middle in Gen.Elements(Rational.Of(1, 2), 1, 2)
        from longest in Gen.Elements(3, 4, 8)
        from offload in Gen.Elements(Rational.Of(1, 2), 1, 2)
        from share in Gen.Elements(Rational.Of(1, 8), Rational.Of(1, 4), Rational.Of(1, 1 << 20))
        from inferences in Gen.Elements(1, 2, 5, 20, 200)
        from placement in Fractions.Placement
        from isBetween in Gen.Elements(false, true, true)
        let layers = new EqualLayerInstance(
            stages,
            offload * middle * share,
            offload,
            placement,
            inferences,
            new([
                (shortest, Rational.Of(1, 2)),
                (shortest + middle, Rational.Of(1, 4)),
                (shortest + (longest * middle), Rational.Of(1, 4)),
            ]),
            stages
        )
        select isBetween ? layers with { Placement = BetweenWorths(layers) } : layers;

    /// <summary>Problems of one to ten equal layers over one to three states.</summary>
    public static Domain<EqualLayerInstance> Domain { get; } =
        new(
            "1 to 10 equal layers, 200 in one of forty instances, 1 to 3 channel states, K up to 200, with and without "
                + "a memory bound; airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8; "
                + HardNumbers.Description.Replace("some t are", "φ is", StringComparison.Ordinal),
            from stages in Gen.Frequency((39, Gen.Choose(1, 10)), (1, Gen.Constant(Many)))
            from extra in Fractions.Extra
            from offload in Fractions.PositiveQuarters(4)
            from placement in Fractions.Placement
            from inferences in Gen.Elements(1, 2, 5, 20, 200)
            from law in Fractions.Law(3)
            from limit in Gen.Frequency((2, Gen.Constant(stages)), (1, Gen.Choose(0, stages)))
            from instance in HardNumbers.Of(
                new EqualLayerInstance(stages, extra, offload, placement, inferences, law, limit)
            )
            select instance,
            Simpler,
            [
                new("one layer", instance => instance.Stages == 1),
                new("200 layers", instance => instance.Stages == Many),
                new("a negative δ", instance => instance.Extra < 0),
                new("φ = 0", instance => instance.Placement == 0),
                new("never continue (p = 0)", instance => Above(instance) == 0),
                new("always continue (p = 1)", instance => Above(instance) == 1),
                new("an exact tie", instance => instance.Law.States.Any(state => state.Airtime == Threshold(instance))),
                new("a memory bound", instance => instance.HorizonLimit < instance.Stages),
                new("an interior optimum", IsInterior),
                .. HardNumbers.LayerCorners,
            ]
        );

    /// <summary>The same problems with δ &gt; 0, so that it never pays to compute without end.</summary>
    public static Domain<EqualLayerInstance> PositiveExtra { get; } =
        Domain with
        {
            Description =
                Domain.Description.Replace("δ (also negative)", "δ > 0 (often small)", StringComparison.Ordinal)
                + "; in two of five one airtime lies between r and ξ̂ and another above, often with φ between what the second "
                + "layer is worth to look-ahead and to the optimal rule",
            Generator = Gen.Frequency(
                (
                    3,
                    from instance in Domain.Generator
                    from extra in Gen.Frequency(
                        (2, Gen.Elements(Rational.Of(1, 8), Rational.Of(1, 4), Rational.Of(1, 2))),
                        (1, Fractions.PositiveQuarters(4))
                    )
                    select instance with
                    {
                        Extra = extra,
                    }
                ),
                (2, _twoRates)
            ),
            Shrink = instance => Simpler(instance).Where(simpler => simpler.Extra > 0),
            Corners =
            [
                new("one layer", instance => instance.Stages == 1),
                new("200 layers", instance => instance.Stages == Many),
                new("φ = 0", instance => instance.Placement == 0),
                new("never continue (p = 0)", instance => Above(instance) == 0),
                new("look-ahead continues at times (p > 0)", instance => Above(instance) > 0),
                new("the two rates differ, and p > 0", HasTwoRates),
                new("a memory bound", instance => instance.HorizonLimit < instance.Stages),
                new("an interior optimum", IsInterior),
            ],
        };

    /// <summary>
    /// The same problems with at most ten layers, for claims on N itself. With very many layers, the last ones gain less than 1e-12.
    /// The solver counts such costs as equal, so it places fewer layers.
    /// </summary>
    public static Domain<EqualLayerInstance> FewPositiveExtra { get; } =
        PositiveExtra with
        {
            Description = PositiveExtra.Description.Replace(
                ", 200 in one of forty instances",
                "",
                StringComparison.Ordinal
            ),
            Generator = PositiveExtra.Generator.Select(instance =>
                instance with
                {
                    Stages = Math.Min(instance.Stages, 10),
                    HorizonLimit = Math.Min(instance.HorizonLimit, 10),
                }
            ),
            Corners =
            [
                .. PositiveExtra.Corners.Where(corner => corner.Name != "200 layers"),
                new("the optimal rule places more below M than look-ahead", OptimalPlacesMore),
            ],
        };

    /// <summary>Whether the closed form's logarithm decides, and not one of its limiting cases.</summary>
    public static bool IsInterior(EqualLayerInstance instance) =>
        Above(instance) > 0
        && Above(instance) < 1
        && instance.Placement > 0
        && instance.HorizonLimit >= 1
        && instance.Inferences * instance.Offload * Excess(instance) > instance.Placement
        && instance.Stages > 1;

    /// <summary>Whether some airtime lies above the reservation airtime but not above ξ̂, and another above both.</summary>
    public static bool HasTwoRates(EqualLayerInstance instance) =>
        Above(instance) > 0
        && Reservation.Airtime(instance) is var reservation
        && instance.Law.States.Any(state => state.Airtime > reservation && state.Airtime <= Threshold(instance));

    /// <summary>Whether, with at least one layer sent, the optimal rule places more layers than look-ahead.</summary>
    public static bool OptimalPlacesMore(EqualLayerInstance instance)
    {
        var last = Math.Min(instance.HorizonLimit, instance.Stages - 1);
        return ExactPlacement.Best(FrameWalk.LookAhead(instance.WrittenOut)[..(last + 1)])
            < ExactPlacement.Best(FrameWalk.Optimal(instance.WrittenOut, last));
    }

    /// <summary>The mean of the second placed layer's worth in a frame to look-ahead and to the optimal rule.</summary>
    private static Rational BetweenWorths(EqualLayerInstance layers)
    {
        var chain = layers.WrittenOut;
        return layers.Inferences
            * (
                ExactWalk.LookAhead(chain, 1)
                - ExactWalk.LookAhead(chain, 2)
                + ExactWalk.Optimal(chain, 1)
                - ExactWalk.Optimal(chain, 2)
            )
            / 2;
    }

    private static IEnumerable<EqualLayerInstance> Simpler(EqualLayerInstance instance)
    {
        if (instance.Stages > 10)
        {
            yield return instance with
            {
                Stages = 10,
                HorizonLimit = Math.Min(instance.HorizonLimit, 10),
            };
        }

        if (instance.Stages > 1)
        {
            yield return instance with
            {
                Stages = instance.Stages - 1,
                HorizonLimit = Math.Min(instance.HorizonLimit, instance.Stages - 1),
            };
        }

        if (instance.HorizonLimit < instance.Stages)
        {
            yield return instance with
            {
                HorizonLimit = instance.Stages,
            };
        }

        foreach (var law in Fractions.Simpler(instance.Law))
        {
            yield return instance with
            {
                Law = law,
            };
        }

        foreach (var extra in Fractions.Simpler(instance.Extra))
        {
            yield return instance with
            {
                Extra = extra,
            };
        }

        foreach (var offload in Fractions.Simpler(instance.Offload, positive: true))
        {
            yield return instance with
            {
                Offload = offload,
            };
        }

        foreach (var placement in Fractions.Simpler(instance.Placement).Where(phi => phi >= 0))
        {
            yield return instance with
            {
                Placement = placement,
            };
        }

        if (instance.Inferences > 1)
        {
            yield return instance with
            {
                Inferences = instance.Inferences / 2,
            };
        }
    }

    private static Rational Threshold(EqualLayerInstance instance) =>
        instance.Law.Mean + (instance.Extra / instance.Offload);

    private static Rational Above(EqualLayerInstance instance) =>
        instance.Law.Expect(x => x > Threshold(instance) ? Rational.One : Rational.Zero);

    private static Rational Excess(EqualLayerInstance instance) =>
        instance.Law.Expect(x => x > Threshold(instance) ? x - Threshold(instance) : Rational.Zero);
}
