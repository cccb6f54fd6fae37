using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random stopping problems with runs of equal stages.</summary>
public static class RunInstances
{
    private const int Many = 200;

    private static readonly Rational _million = Rational.Of(1 << 20, 1);
    private static readonly Rational _millionth = Rational.Of(1, 1 << 20);

    /// <summary>Chains of one to four groups of equal stages over one to three states.</summary>
    public static Domain<RunInstance> Domain { get; } =
        new(
            "1 to 4 groups of 1 to 4 equal stages, the last of 200 in one of eighty instances, 1 to 3 channel states, "
                + "K up to 200, with and without a memory bound; "
                + "airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8; "
                + HardNumbers.Description.Replace(
                    "all δ or some t",
                    "all δ, all φ or some t",
                    StringComparison.Ordinal
                ),
            from count in Gen.Choose(1, 4)
            from common in Fractions.PositiveQuarters(4)
            from plain in Gen.ArrayOf(Group(common), count)
            from isLong in Gen.Frequency((79, Gen.Constant(false)), (1, Gen.Constant(true)))
            from inferences in Gen.Elements(1, 2, 5, 20, 200)
            from law in Fractions.Law(3)
            from groups in Hard(isLong ? [.. plain[..^1], plain[^1] with { Count = Many }] : [.. plain], law)
            let stages = Written(groups, inferences, law)
            from limit in Gen.Frequency((2, Gen.Constant(stages.Stages)), (1, Gen.Choose(0, stages.Stages)))
            select new RunInstance(stages, limit),
            Simpler,
            [
                new("one stage", instance => instance.Stages.Stages == 1),
                new("200 stages in a run", instance => Runs(instance).Any(run => run.Count >= Many - 1)),
                new("one run", instance => Runs(instance).Length == 1),
                new(
                    "several runs, each of length 1",
                    instance => Runs(instance).Length > 1 && Runs(instance).All(run => run.Count == 1)
                ),
                new("several runs of several stages", instance => Runs(instance).Count(run => run.Count > 1) > 1),
                new("a negative δ", instance => instance.Stages.Extra.Any(delta => delta < 0)),
                new("φ = 0 throughout a run", instance => Runs(instance).Any(run => run.Stages[0].Placement == 0)),
                new("never continue (p = 0)", instance => Passes(instance).Any(p => p == 0)),
                new("always continue (p = 1)", instance => Passes(instance).Any(p => p == 1)),
                new("a run that is never reached", instance => Passes(instance).SkipLast(1).Any(p => p == 0)),
                new("an exact tie at a threshold", HasTie),
                new("a memory bound inside a run", BoundInsideARun),
                new("a best placement inside a run, not the first", BestInsideALaterRun),
                new(
                    "φ a hundred thousand times t",
                    instance => instance.Stages.Placement.Max() >= 100_000 * instance.Stages.Offload.Min()
                ),
                .. HardNumbers.Corners.Select(corner => new Corner<RunInstance>(
                    corner.Name,
                    instance => corner.Holds(instance.Stages)
                )),
            ]
        );

    /// <summary>The groups, or the groups made hard one by one, so that they stay runs of equal stages.</summary>
    private static Gen<ImmutableArray<StageGroup>> Hard(ImmutableArray<StageGroup> groups, FiniteLaw law) =>
        Gen.Frequency(
            (16, Gen.Constant(groups)),
            (
                2,
                from factor in Gen.Elements(_million, _millionth)
                select groups.Select(run => run with { Extra = run.Extra * factor }).ToImmutableArray()
            ),
            (
                1,
                Gen.Constant(
                    groups.Select(group => group with { Placement = group.Placement * _million }).ToImmutableArray()
                )
            ),
            (
                1,
                Gen.ArrayOf(Gen.Elements(Rational.One, _million), groups.Length)
                    .Select(factors =>
                        groups
                            .Zip(factors, (group, factor) => group with { Offload = group.Offload * factor })
                            .ToImmutableArray()
                    )
            ),
            (
                1,
                from n in Gen.Choose(0, groups.Length - 1)
                from state in Gen.Elements(law.States.ToArray())
                from gap in Gen.Elements(_millionth, Rational.Zero - _millionth)
                select groups.SetItem(
                    n,
                    groups[n] with
                    {
                        Count = Math.Max(2, groups[n].Count),
                        Extra = (groups[n].Offload * (state.Airtime - law.Mean)) + gap,
                    }
                )
            )
        );

    private static Gen<StageGroup> Group(Rational common) =>
        from count in Gen.Choose(1, 4)
        from extra in Gen.Frequency((1, Fractions.Extra), (1, Fractions.Quarters(-1, 1)))
        from offload in Gen.Frequency((2, Gen.Constant(common)), (1, Fractions.PositiveQuarters(4)))
        from placement in Fractions.Placement
        select new StageGroup(count, extra, offload, placement);

    private static FiniteInstance Written(ImmutableArray<StageGroup> groups, int inferences, FiniteLaw law)
    {
        return new(
            Each(group => group.Extra),
            Each(group => group.Offload),
            Each(group => group.Placement),
            inferences,
            law
        );

        ImmutableArray<Rational> Each(Func<StageGroup, Rational> value) =>
            [.. groups.SelectMany(group => Enumerable.Repeat(value(group), group.Count))];
    }

    private static IEnumerable<RunInstance> Simpler(RunInstance instance)
    {
        if (instance.HorizonLimit < instance.Stages.Stages)
        {
            yield return instance with
            {
                HorizonLimit = instance.Stages.Stages,
            };
        }

        foreach (var stages in FiniteInstances.Simpler(instance.Stages))
        {
            yield return new(stages, Math.Min(instance.HorizonLimit, stages.Stages));
        }
    }

    private static ImmutableArray<RepeatedStages> Runs(RunInstance instance) => instance.ToProblem().Blocks;

    private static IEnumerable<Rational> Passes(RunInstance instance) =>
        Enumerable
            .Range(0, instance.Stages.Stages)
            .Select(cut =>
                instance.Stages.Law.Expect(x =>
                    ExactWalk.LookAheadSends(instance.Stages, cut, x) ? Rational.Zero : Rational.One
                )
            );

    private static bool HasTie(RunInstance instance) =>
        Enumerable
            .Range(0, instance.Stages.Stages)
            .Any(cut =>
                instance.Stages.Law.States.Any(state =>
                    instance.Stages.Offload[cut] * state.Airtime
                    == instance.Stages.Extra[cut] + (instance.Stages.OffloadAt(cut + 1) * instance.Stages.Law.Mean)
                )
            );

    private static bool BoundInsideARun(RunInstance instance) =>
        !RunBoundaries(instance).Contains(instance.HorizonLimit);

    private static bool BestInsideALaterRun(RunInstance instance)
    {
        var costs = FrameWalk.LookAhead(instance.Stages)[..(instance.HorizonLimit + 1)];
        var best = costs.IndexOf(costs.Min());
        var boundaries = RunBoundaries(instance);
        return best > boundaries[1] && !boundaries.Contains(best);
    }

    private static ImmutableArray<int> RunBoundaries(RunInstance instance) =>
        Runs(instance).Aggregate(ImmutableArray.Create(0), (ends, run) => ends.Add(ends[^1] + run.Count));

    /// <summary>Stages of equal costs, one after the other.</summary>
    private sealed record StageGroup(int Count, Rational Extra, Rational Offload, Rational Placement);
}
