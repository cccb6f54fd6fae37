using FsCheck.Fluent;
using SplitProofs.Claims.Exact;
using SplitProofs.Claims.Oracles;

namespace SplitProofs.Claims.Domains;

/// <summary>Random stopping problems of a block of stages that repeats.</summary>
public static class PeriodicInstances
{
    /// <summary>Blocks of one to four stages, repeated one to five times, over one to three states.</summary>
    public static Domain<PeriodicInstance> Domain { get; } =
        new(
            "a block of 1 to 4 stages, repeated 1 to 5 times, 1 to 3 channel states, K up to 200, with and without a memory bound; airtimes, δ (also negative), t and φ are multiples of 1/4, probabilities of 1/8",
            from period in Gen.Choose(1, 4)
            from blocks in Gen.Choose(1, 5)
            from extra in Gen.ArrayOf(Gen.Frequency((1, Fractions.Extra), (2, Fractions.Quarters(-1, 1))), period)
            from offload in Gen.ArrayOf(
                Gen.Frequency((2, Gen.Constant(Rational.One)), (1, Fractions.PositiveQuarters(2))),
                period
            )
            from placement in Gen.Frequency(
                (1, Gen.Constant(Enumerable.Repeat(Rational.Zero, period).ToArray())),
                (3, Gen.ArrayOf(Fractions.Placement, period))
            )
            from inferences in Gen.Elements(1, 2, 5, 20, 200)
            from law in Fractions.Law(3)
            from limit in Gen.Frequency((2, Gen.Constant(blocks * period)), (1, Gen.Choose(0, blocks * period)))
            select new PeriodicInstance(new([.. extra], [.. offload], [.. placement], inferences, law), blocks, limit),
            Simpler,
            [
                new("one block", instance => instance.Blocks == 1),
                new("blocks of one stage", instance => instance.Period == 1 && instance.Blocks > 1),
                new("a negative δ", instance => instance.Block.Extra.Any(delta => delta < 0)),
                new("φ = 0 throughout", instance => instance.Block.Placement.All(phi => phi == 0)),
                new(
                    "never through a block whose first stage pays (ρ = 0 < Γ)",
                    instance =>
                        instance.Blocks > 1
                        && Passed(instance) == 0
                        && ExactWalk.LookAhead(instance.WrittenOut, 0)
                            > ExactWalk.LookAhead(instance.WrittenOut, instance.Period)
                ),
                new("always through a block (ρ = 1)", instance => instance.Blocks > 1 && Passed(instance) == 1),
                new(
                    "sometimes through a block (0 < ρ < 1)",
                    instance => instance.Blocks > 1 && Passed(instance) > 0 && Passed(instance) < 1
                ),
                new("an exact tie at a threshold", HasTie),
                new("a memory bound inside a block", instance => instance.HorizonLimit % instance.Period != 0),
                new("a best number of periods by the logarithm", IsInterior),
                new("a best placement inside a block, not the first", BestInsideALaterBlock),
            ]
        );

    private static IEnumerable<PeriodicInstance> Simpler(PeriodicInstance instance)
    {
        if (instance.HorizonLimit < instance.Stages)
        {
            yield return instance with
            {
                HorizonLimit = instance.Stages,
            };
        }

        if (instance.Blocks > 1)
        {
            yield return Of(instance.Block, instance.Blocks - 1);
        }

        foreach (var block in FiniteInstances.Simpler(instance.Block))
        {
            yield return Of(block, instance.Blocks);
        }

        PeriodicInstance Of(FiniteInstance block, int blocks) =>
            new(block, blocks, Math.Min(instance.HorizonLimit, blocks * block.Stages));
    }

    /// <summary>ρ, where there is a block after the first.</summary>
    private static Rational Passed(PeriodicInstance instance) =>
        ExactWalk.LookAheadReaches(instance.WrittenOut, instance.Period);

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

    /// <summary>Whether some residue has its best number of periods neither at its first nor at its last one.</summary>
    private static bool IsInterior(PeriodicInstance instance)
    {
        var costs = FrameWalk.LookAhead(instance.WrittenOut);
        var limit = Math.Min(instance.HorizonLimit, instance.Stages - 1);
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
        var best = costs.IndexOf(costs.Min());
        return best > instance.Period && best % instance.Period != 0;
    }
}
