using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random stopping problems of a block of stages that repeats.</summary>
public static class PeriodicInstances
{
    private const int Many = 50;

    /// <summary>
    /// Blocks of one to four stages, repeated one to five times or fifty, with up to two stages before and after,
    /// over one to three states.
    /// </summary>
    public static Domain<PeriodicInstance> Domain { get; } =
        new(
            "a block of 1 to 4 stages, repeated 1 to 5 times, 4 stages 50 times in one of eighty instances, up to 2 "
                + "stages before and after it, 1 to 3 channel states, K up to 200, with and without a memory bound; "
                + "airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8; "
                + HardNumbers.Description,
            from before in Gen.Elements(0, 0, 1, 2)
            from isLong in Gen.Frequency((79, Gen.Constant(false)), (1, Gen.Constant(true)))
            from period in isLong ? Gen.Constant(4) : Gen.Choose(1, 4)
            from after in Gen.Elements(0, 0, 1, 2)
            from blocks in isLong ? Gen.Constant(Many) : Gen.Choose(1, 5)
            from plain in Pattern(before + period + after)
            from pattern in HardNumbers.Of(plain)
            let stages = pattern.Stages + ((blocks - 1) * period)
            from limit in Gen.Frequency((2, Gen.Constant(stages)), (1, Gen.Choose(0, stages)))
            select new PeriodicInstance(pattern, before, period, blocks, limit),
            Simpler,
            [
                new(
                    "no stage before or after",
                    instance => instance.Before + instance.Period == instance.Pattern.Stages && instance.Before == 0
                ),
                new(
                    "stages before and after, and several blocks",
                    instance =>
                        instance.Before > 0
                        && instance.Before + instance.Period < instance.Pattern.Stages
                        && instance.Blocks > 1
                ),
                new("one block", instance => instance.Blocks == 1),
                new("200 stages in blocks", instance => instance.Blocks == Many),
                new("one stage in all", instance => instance.Stages == 1),
                new("blocks of one stage", instance => instance.Period == 1 && instance.Blocks > 1),
                new("a negative δ", instance => instance.Pattern.Extra.Any(delta => delta < 0)),
                new("φ = 0 throughout", instance => instance.Pattern.Placement.All(phi => phi == 0)),
                new(
                    "never through a block whose first stage pays (ρ = 0 < Γ)",
                    instance =>
                        instance.Blocks > 1
                        && Passed(instance) == 0
                        && ExactWalk.LookAhead(instance.Repeated, 0)
                            > ExactWalk.LookAhead(instance.Repeated, instance.Period)
                ),
                new("always through a block (ρ = 1)", instance => instance.Blocks > 1 && Passed(instance) == 1),
                new(
                    "sometimes through a block (0 < ρ < 1)",
                    instance => instance.Blocks > 1 && Passed(instance) > 0 && Passed(instance) < 1
                ),
                new("an exact tie at a threshold", HasTie),
                new("a memory bound inside a block", instance => IsInsideALaterBlock(instance, instance.HorizonLimit)),
                new("a best number of periods by the logarithm", IsInterior),
                new("a best placement inside a block, not the first", BestInsideALaterBlock),
                .. HardNumbers.Corners.Select(corner => new Corner<PeriodicInstance>(
                    corner.Name,
                    instance => corner.Holds(instance.WrittenOut)
                )),
            ]
        );

    private static Gen<FiniteInstance> Pattern(int stages) =>
        from extra in Gen.ArrayOf(Gen.Frequency((1, Fractions.Extra), (2, Fractions.Quarters(-1, 1))), stages)
        from offload in Gen.ArrayOf(
            Gen.Frequency((2, Gen.Constant(Rational.One)), (1, Fractions.PositiveQuarters(2))),
            stages
        )
        from placement in Gen.Frequency(
            (1, Gen.Constant(Enumerable.Repeat(Rational.Zero, stages).ToArray())),
            (3, Gen.ArrayOf(Fractions.Placement, stages))
        )
        from inferences in Gen.Elements(1, 2, 5, 20, 200)
        from law in Fractions.Law(3)
        select new FiniteInstance([.. extra], [.. offload], [.. placement], inferences, law);

    private static IEnumerable<PeriodicInstance> Simpler(PeriodicInstance instance)
    {
        if (instance.HorizonLimit < instance.Stages)
        {
            yield return instance with
            {
                HorizonLimit = instance.Stages,
            };
        }

        if (instance.Blocks > 5)
        {
            yield return Of(instance with { Blocks = 5 });
        }

        if (instance.Blocks > 1)
        {
            yield return Of(instance with { Blocks = instance.Blocks - 1 });
        }

        for (var stage = 0; stage < instance.Pattern.Stages; stage++)
        {
            var isBefore = stage < instance.Before;
            var isInBlock = !isBefore && stage < instance.Before + instance.Period;
            if (!isInBlock || instance.Period > 1)
            {
                yield return Of(
                    instance with
                    {
                        Pattern = instance.Pattern with
                        {
                            Extra = instance.Pattern.Extra.RemoveAt(stage),
                            Offload = instance.Pattern.Offload.RemoveAt(stage),
                            Placement = instance.Pattern.Placement.RemoveAt(stage),
                        },
                        Before = instance.Before - (isBefore ? 1 : 0),
                        Period = instance.Period - (isInBlock ? 1 : 0),
                    }
                );
            }
        }

        foreach (var pattern in FiniteInstances.Simpler(instance.Pattern))
        {
            if (pattern.Stages == instance.Pattern.Stages)
            {
                yield return instance with
                {
                    Pattern = pattern,
                };
            }
        }

        static PeriodicInstance Of(PeriodicInstance simpler) =>
            simpler with
            {
                HorizonLimit = Math.Min(simpler.HorizonLimit, simpler.Stages),
            };
    }

    /// <summary>ρ, where there is a block after the first.</summary>
    private static Rational Passed(PeriodicInstance instance) =>
        ExactWalk.LookAheadReaches(instance.Repeated, instance.Period);

    private static bool HasTie(PeriodicInstance instance)
    {
        var stages = instance.WrittenOut;
        return Enumerable
            .Range(0, stages.Stages)
            .Any(cut =>
                stages.Law.States.Any(state =>
                    stages.Offload[cut] * state.Airtime
                    == stages.Extra[cut] + (stages.OffloadAt(cut + 1) * stages.Law.Mean)
                )
            );
    }

    /// <summary>Whether the best number of periods of some residue is neither its first nor its last one.</summary>
    private static bool IsInterior(PeriodicInstance instance)
    {
        var costs = FrameWalk.LookAhead(instance.Repeated);
        var limit = Math.Min(instance.HorizonLimit, instance.Repeated.Stages - 1);
        var ratio = instance.Blocks > 1 ? Passed(instance) : Rational.One;
        return ratio > 0
            && ratio < 1
            && Enumerable
                .Range(instance.Period, Math.Max(0, limit + 1 - (2 * instance.Period)))
                .Any(placed =>
                    costs[placed] < costs[placed - instance.Period] && costs[placed] < costs[placed + instance.Period]
                );
    }

    private static bool BestInsideALaterBlock(PeriodicInstance instance)
    {
        var costs = FrameWalk.LookAhead(instance.WrittenOut)[..(instance.HorizonLimit + 1)];
        return IsInsideALaterBlock(instance, costs.IndexOf(costs.Min()));
    }

    private static bool IsInsideALaterBlock(PeriodicInstance instance, int placed)
    {
        var inBlocks = placed - instance.Before;
        return inBlocks > instance.Period
            && inBlocks < instance.Blocks * instance.Period
            && inBlocks % instance.Period != 0;
    }
}
