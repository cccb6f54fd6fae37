using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random stopping problems over finite-state channels.</summary>
public static class FiniteInstances
{
    private const int Many = 200;

    /// <summary>Problems of one to six stages over one to three states.</summary>
    public static Domain<FiniteInstance> Domain { get; } =
        Of(
            "1 to 6 stages, 1 to 3 channel states; airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8",
            Gen.Choose(1, 6),
            _ => 3
        );

    /// <summary>The same, sometimes with a chain of 200 stages, for oracles whose walk does not branch.</summary>
    public static Domain<FiniteInstance> Long { get; } =
        Of(
            "1 to 6 stages, 200 in one of forty instances, 1 to 3 channel states; "
                + "airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8",
            Gen.Frequency((39, Gen.Choose(1, 6)), (1, Gen.Constant(Many))),
            _ => 3,
            new Corner<FiniteInstance>("200 stages", instance => instance.Stages == Many)
        );

    /// <summary>Problems of one to four stages over one to three states.</summary>
    public static Domain<FiniteInstance> Short { get; } =
        Of(
            "1 to 4 stages, 1 to 3 channel states; airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8",
            Gen.Choose(1, 4),
            _ => 3
        );

    /// <summary>Problems so small that every stopping rule, however it uses the past, can be enumerated.</summary>
    public static Domain<FiniteInstance> Enumerable { get; } =
        Of(
            "up to 12 decisions in all (1 to 3 stages with several channel states, 4 to 6 with one), numbers as small dyadic fractions",
            Gen.Choose(1, 6),
            stages =>
                stages switch
                {
                    1 => 3,
                    2 => 3,
                    3 => 2,
                    _ => 1,
                }
        );

    /// <summary>The same problems without exact ties: no counterexample should depend on how a tie is broken.</summary>
    public static Domain<FiniteInstance> WithoutTies { get; } = Where("no exact ties", instance => !HasTie(instance));

    /// <summary>The same problems, if they satisfy a condition.</summary>
    public static Domain<FiniteInstance> Where(string condition, Func<FiniteInstance, bool> holds) =>
        Domain with
        {
            Description = $"{Domain.Description}; {condition}",
            Generator = Domain.Generator.Where(holds),
            Shrink = instance => Simpler(instance).Where(holds),
            Corners = [],
        };

    /// <summary>Whether the look-ahead rule meets an airtime at which sending and going on cost the same.</summary>
    public static bool HasTie(FiniteInstance instance) =>
        Thresholds(instance).Any(xi => instance.Law.States.Any(state => state.Airtime == xi));

    /// <summary>Simpler instances: fewer stages, a simpler law, simpler numbers.</summary>
    public static IEnumerable<FiniteInstance> Simpler(FiniteInstance instance)
    {
        if (instance.Stages > 10)
        {
            yield return instance with
            {
                Extra = instance.Extra[..10],
                Offload = instance.Offload[..10],
                Placement = instance.Placement[..10],
            };
        }

        for (var stage = 0; instance.Stages > 1 && stage < instance.Stages; stage++)
        {
            yield return instance with
            {
                Extra = instance.Extra.RemoveAt(stage),
                Offload = instance.Offload.RemoveAt(stage),
                Placement = instance.Placement.RemoveAt(stage),
            };
        }

        foreach (var law in Fractions.Simpler(instance.Law))
        {
            yield return instance with
            {
                Law = law,
            };
        }

        foreach (var extra in SimplerElements(instance.Extra, positive: false))
        {
            yield return instance with
            {
                Extra = extra,
            };
        }

        foreach (var offload in SimplerElements(instance.Offload, positive: true))
        {
            yield return instance with
            {
                Offload = offload,
            };
        }

        if (instance.Placement.Any(phi => phi != 0))
        {
            yield return instance with
            {
                Placement = [.. instance.Placement.Select(_ => Rational.Zero)],
            };
        }

        foreach (
            var placement in SimplerElements(instance.Placement, positive: false).Where(p => p.All(phi => phi >= 0))
        )
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
                Inferences = 1,
            };
        }
    }

    private static Domain<FiniteInstance> Of(
        string description,
        Gen<int> stages,
        Func<int, int> mostStates,
        params ImmutableArray<Corner<FiniteInstance>> more
    ) =>
        new(
            $"{description}; {HardNumbers.Description}",
            from count in stages
            from extra in Gen.ArrayOf(Fractions.Extra, count)
            from offload in Gen.ArrayOf(Fractions.PositiveQuarters(4), count)
            from placement in Gen.ArrayOf(Fractions.Placement, count)
            from inferences in Gen.Choose(1, 8)
            from law in Fractions.Law(mostStates(count))
            from instance in HardNumbers.Of(
                new FiniteInstance([.. extra], [.. offload], [.. placement], inferences, law)
            )
            select instance,
            Simpler,
            [
                new("one stage", instance => instance.Stages == 1),
                new("a negative δ", instance => instance.Extra.Any(delta => delta < 0)),
                new("some φ = 0", instance => instance.Placement.Any(phi => phi == 0)),
                new("never continue (p = 0)", instance => Thresholds(instance).Any(xi => Above(instance.Law, xi) == 0)),
                new(
                    "always continue (p = 1)",
                    instance => Thresholds(instance).Any(xi => Above(instance.Law, xi) == 1)
                ),
                new("an exact tie", HasTie),
                .. HardNumbers.Corners,
                .. more,
            ]
        );

    private static IEnumerable<Rational> Thresholds(FiniteInstance instance) =>
        System
            .Linq.Enumerable.Range(0, instance.Stages)
            .Select(cut =>
                (instance.Extra[cut] + (instance.OffloadAt(cut + 1) * instance.Law.Mean)) / instance.Offload[cut]
            );

    private static Rational Above(FiniteLaw law, Rational airtime) =>
        law.Expect(x => x > airtime ? Rational.One : Rational.Zero);

    private static IEnumerable<ImmutableArray<Rational>> SimplerElements(
        ImmutableArray<Rational> values,
        bool positive
    ) =>
        values.SelectMany(
            (value, n) => Fractions.Simpler(value, positive).Select(simpler => values.SetItem(n, simpler))
        );
}
