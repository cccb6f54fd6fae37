using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>
/// Makes some instances hard on purpose: numbers a million times larger or smaller than the others, and near ties. A double still holds
/// the sums of each threshold exactly, so an exact tie stays exact, and a near tie does not become exact.
/// </summary>
internal static class HardNumbers
{
    /// <summary>How the numbers are made hard, in words.</summary>
    public const string Description =
        "in some instances all δ or some t are 2²⁰ times larger or smaller, or a δ is chosen so that an airtime lies 2⁻²⁰ of a cost "
        + "from a threshold";

    /// <summary>2^20.</summary>
    private static readonly Rational _million = Rational.Of(1 << 20, 1);

    /// <summary>2^−20.</summary>
    private static readonly Rational _millionth = Rational.Of(1, 1 << 20);

    /// <summary>The instance as it is, or made hard.</summary>
    public static Gen<FiniteInstance> Of(FiniteInstance plain) =>
        Gen.Frequency(
            (16, Gen.Constant(plain)),
            (1, Gen.Constant(plain with { Extra = Times(plain.Extra, _millionth) })),
            (1, Gen.Constant(plain with { Extra = Times(plain.Extra, _million) })),
            (
                1,
                from isLarge in Gen.ArrayOf(Gen.Elements(false, true), plain.Stages)
                select plain with
                {
                    Offload = [.. plain.Offload.Select((t, n) => isLarge[n] ? t * _million : t)],
                }
            ),
            (
                1,
                from cut in Gen.Choose(0, plain.Stages - 1)
                from state in Gen.Elements(plain.Law.States.ToArray())
                from gap in Gen.Elements(_millionth, Rational.Zero - _millionth)
                let next = plain.OffloadAt(cut + 1) * plain.Law.Mean
                select plain with
                {
                    Extra = plain.Extra.SetItem(cut, (plain.Offload[cut] * state.Airtime) - next + gap),
                }
            )
        );

    /// <summary>The same for equal layers, whose placement costs may be extreme too.</summary>
    public static Gen<EqualLayerInstance> Of(EqualLayerInstance plain) =>
        Gen.Frequency(
            (16, Gen.Constant(plain)),
            (1, Gen.Constant(plain with { Extra = plain.Extra * _millionth })),
            (1, Gen.Constant(plain with { Extra = plain.Extra * _million })),
            (
                2,
                Gen.Elements(_million, _millionth).Select(factor => plain with { Placement = plain.Placement * factor })
            ),
            (
                1,
                from state in Gen.Elements(plain.Law.States.ToArray())
                from gap in Gen.Elements(_millionth, Rational.Zero - _millionth)
                select plain with
                {
                    Extra = (plain.Offload * (state.Airtime - plain.Law.Mean)) + gap,
                }
            )
        );

    /// <summary>
    /// The same for a measured network: its seconds and joules, or the bits of some cuts, are extreme, or an energy makes the near tie.
    /// </summary>
    public static Gen<MeasuredInstance> Of(MeasuredInstance plain) =>
        Gen.Frequency(
            (16, Gen.Constant(plain)),
            (2, Gen.Elements(_million, _millionth).Select(factor => Times(plain, factor))),
            (
                1,
                from isLarge in Gen.ArrayOf(Gen.Elements(false, true), plain.Stages.Length)
                select plain with
                {
                    Stages =
                    [
                        .. plain.Stages.Select(
                            (stage, n) => isLarge[n] ? stage with { OutputBits = stage.OutputBits << 20 } : stage
                        ),
                    ],
                }
            ),
            (
                2,
                from cut in Gen.Choose(0, plain.Stages.Length - 1)
                from state in Gen.Elements(plain.Law.States.ToArray())
                from gap in Gen.Elements(_millionth, Rational.Zero - _millionth)
                select NearTie(plain, cut, state.Airtime, gap)
            )
        );

    /// <summary>The corners that only these numbers reach.</summary>
    public static ImmutableArray<Corner<FiniteInstance>> Corners { get; } =
    [
        new("δ ≈ 0 (a millionth of a cost)", instance => instance.Extra.Any(IsTiny)),
        new(
            "a δ a hundred thousand times some t",
            instance => instance.Extra.Any(delta => Size(delta) >= 100_000 * instance.Offload.Min())
        ),
        new(
            "a t a hundred thousand times another",
            instance => instance.Offload.Max() >= 100_000 * instance.Offload.Min()
        ),
        new(
            "a near tie at a threshold",
            instance =>
                Enumerable
                    .Range(0, instance.Stages)
                    .Any(cut =>
                        instance.Law.States.Any(state =>
                            IsTiny(
                                (instance.Offload[cut] * state.Airtime)
                                    - instance.Extra[cut]
                                    - (instance.OffloadAt(cut + 1) * instance.Law.Mean)
                            )
                        )
                    )
        ),
        new("a channel of one state", instance => instance.Law.States.Length == 1),
    ];

    /// <summary>The corners that only these numbers reach, for equal layers.</summary>
    public static ImmutableArray<Corner<EqualLayerInstance>> LayerCorners { get; } =
    [
        new("δ ≈ 0 (a millionth of a cost)", instance => IsTiny(instance.Extra)),
        new("δ a hundred thousand times t", instance => Size(instance.Extra) >= 100_000 * instance.Offload),
        new("φ a hundred thousand times t", instance => instance.Placement >= 100_000 * instance.Offload),
        new(
            "φ a hundred thousandth of t",
            instance => instance.Placement > 0 && 100_000 * instance.Placement <= instance.Offload
        ),
        new(
            "a near tie at the threshold",
            instance =>
                instance.Law.States.Any(state =>
                    IsTiny((instance.Offload * (state.Airtime - instance.Law.Mean)) - instance.Extra)
                )
        ),
        new("a channel of one state", instance => instance.Law.States.Length == 1),
    ];

    private static MeasuredInstance Times(MeasuredInstance instance, Rational factor) =>
        instance with
        {
            Stages =
            [
                .. instance.Stages.Select(stage =>
                    stage with
                    {
                        DeviceTime = stage.DeviceTime * factor,
                        DeviceEnergy = stage.DeviceEnergy * factor,
                        EdgeTime = stage.EdgeTime * factor,
                    }
                ),
            ],
        };

    /// <summary>
    /// The instance with a small gap between the costs of sending in a state and of going one stage further; unchanged if that would take
    /// a negative energy.
    /// </summary>
    private static MeasuredInstance NearTie(MeasuredInstance instance, int cut, Rational airtime, Rational gap)
    {
        var (weighted, stage) = (instance.Weighted, instance.Stages[cut]);
        var wanted = (weighted.Offload[cut] * airtime) - (weighted.OffloadAt(cut + 1) * weighted.Law.Mean) + gap;
        var missing = wanted - weighted.Extra[cut];
        var energy =
            instance.EnergyWeight == 0
                ? Rational.Zero - Rational.One
                : stage.DeviceEnergy + (missing / instance.EnergyWeight);
        return energy < 0
            ? instance
            : instance with
            {
                Stages = instance.Stages.SetItem(cut, stage with { DeviceEnergy = energy }),
            };
    }

    private static bool IsTiny(Rational value) => value != 0 && Size(value) <= Rational.Of(1, 100_000);

    private static Rational Size(Rational value) => value < 0 ? Rational.Zero - value : value;

    private static ImmutableArray<Rational> Times(ImmutableArray<Rational> values, Rational factor) =>
        [.. values.Select(value => value * factor)];
}
