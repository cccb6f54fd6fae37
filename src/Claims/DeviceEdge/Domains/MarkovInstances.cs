using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random stopping problems over small channels with memory.</summary>
public static class MarkovInstances
{
    /// <summary>Problems so small that every stopping rule, however it uses the past, can be enumerated.</summary>
    public static Domain<MarkovInstance> Domain { get; } =
        Of("any transitions", states => Gen.ArrayOf(Law(states), states));

    /// <summary>The same over channels whose draws are independent.</summary>
    public static Domain<MarkovInstance> Independent { get; } =
        Of(
            "equal rows of transitions, and the first state of that law",
            states => Law(states).Select(law => Enumerable.Repeat(law, states).ToArray()),
            instance => instance with { Initial = instance.Transitions[0] }
        );

    /// <summary>The same over channels that keep their first state.</summary>
    public static Domain<MarkovInstance> Static { get; } =
        Of(
            "transitions that keep the state",
            states =>
                Gen.Constant(
                    Enumerable
                        .Range(0, states)
                        .Select(state =>
                            Enumerable
                                .Range(0, states)
                                .Select(other => other == state ? Rational.One : Rational.Zero)
                                .ToImmutableArray()
                        )
                        .ToArray()
                )
        );

    private static Domain<MarkovInstance> Of(
        string transitions,
        Func<int, Gen<ImmutableArray<Rational>[]>> rows,
        Func<MarkovInstance, MarkovInstance>? changed = null
    ) =>
        new(
            $"1 to 3 states with {transitions}; up to 14 decisions in all (1 to 3 stages with several states, up to 5 "
                + $"with one); airtimes, δ (also negative) and t are multiples of 1/4, probabilities of 1/8",
            from states in Gen.Choose(1, 3)
            from stages in Gen.Choose(
                1,
                states == 1 ? 5
                    : states == 2 ? 3
                    : 2
            )
            from extra in Gen.ArrayOf(Fractions.Extra, stages)
            from offload in Gen.ArrayOf(Fractions.PositiveQuarters(4), stages)
            from airtimes in Gen.ArrayOf(Fractions.PositiveQuarters(4), states)
            from initial in Law(states)
            from next in rows(states)
            let instance = new MarkovInstance([.. extra], [.. offload], [.. airtimes], initial, [.. next])
            select changed is null ? instance : changed(instance),
            Simpler,
            [
                new("one state", instance => instance.States == 1),
                new("one stage", instance => instance.Stages == 1),
                new("a negative δ", instance => instance.Extra.Any(delta => delta < 0)),
                new("a first state that is impossible", instance => instance.Initial.Any(p => p == 0)),
            ]
        );

    /// <summary>Laws over a number of states, with probabilities in eighths, which may be 0.</summary>
    private static Gen<ImmutableArray<Rational>> Law(int states) =>
        from cuts in Gen.ArrayOf(Gen.Choose(0, 8), states - 1)
        let bounds = cuts.Append(0).Append(8).Order().ToArray()
        select Enumerable.Range(0, states).Select(n => Rational.Of(bounds[n + 1] - bounds[n], 8)).ToImmutableArray();

    private static IEnumerable<MarkovInstance> Simpler(MarkovInstance instance)
    {
        for (var stage = 0; instance.Stages > 1 && stage < instance.Stages; stage++)
        {
            yield return instance with
            {
                Extra = instance.Extra.RemoveAt(stage),
                Offload = instance.Offload.RemoveAt(stage),
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

        foreach (var airtimes in SimplerElements(instance.Airtimes, positive: true))
        {
            yield return instance with
            {
                Airtimes = airtimes,
            };
        }
    }

    private static IEnumerable<ImmutableArray<Rational>> SimplerElements(
        ImmutableArray<Rational> values,
        bool positive
    ) =>
        values.SelectMany(
            (value, n) => Fractions.Simpler(value, positive).Select(simpler => values.SetItem(n, simpler))
        );
}
