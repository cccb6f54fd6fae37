using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Placement;

namespace SplitProofs.Properties.Analytics.Placement;

public class PlacementReasonTests
{
    [Property(MaxTest = 500, Arbitrary = new[] { typeof(CostsOfPlacements) })]
    public void The_steps_taken_lead_to_the_best_placement_and_those_refused_on_from_it(CostsOfPlacements costs)
    {
        var reason = costs.Reason;
        Assert.Equal(
            costs.Best,
            reason.Taken.Aggregate(
                0,
                (at, step) =>
                {
                    Assert.Equal(at, step.From);
                    return step.To;
                }
            )
        );
        Assert.True(reason.Refused.IsEmpty || reason.Refused[0].From == costs.Best);
        Assert.All(reason.Refused.Skip(1).Zip(reason.Refused), pair => Assert.Equal(pair.Second.To, pair.First.From));
    }

    /// <summary>Against every pair of placements: all numbers are small integers, so that nothing is rounded.</summary>
    [Property(MaxTest = 500, Arbitrary = new[] { typeof(CostsOfPlacements) })]
    public void No_stages_from_the_same_cut_on_pay_at_fewer_inferences_than_a_step(CostsOfPlacements costs)
    {
        var reason = costs.Reason;
        foreach (
            var (first, steps, last) in new[]
            {
                (0, reason.Taken, costs.Best),
                (costs.Best, reason.Refused, costs.Stages),
            }
        )
        {
            foreach (var step in steps)
            {
                Assert.Equal(costs.Saving(step.From, step.To), step.Saving);
                Assert.Equal(costs.Placing(step.From, step.To), step.PlacementCost);
                Assert.True(step.Saving > 0);
                for (var to = step.From + 1; to <= last; to++)
                {
                    var saving = costs.Saving(step.From, to);
                    Assert.True(
                        saving <= 0 || costs.Placing(step.From, to) * step.Saving >= step.PlacementCost * saving,
                        $"{step} and {to} in {costs}"
                    );
                }
            }

            var end = steps.IsEmpty ? first : steps[^1].To;
            Assert.All(
                Enumerable.Range(end + 1, last - end),
                placed => Assert.True(costs.Saving(end, placed) <= 0, $"{placed} in {costs}")
            );
        }
    }

    [Property(MaxTest = 500, Arbitrary = new[] { typeof(CostsOfPlacements) })]
    public void What_ends_the_steps_is_the_network_or_the_memory_or_the_cost_of_placing(CostsOfPlacements costs)
    {
        var without = costs with { Limit = costs.Stages };
        var expected =
            costs.Best == costs.Stages ? "network"
            : without.Best != costs.Best ? "memory"
            : "placement";
        Assert.Equal(
            expected,
            costs.Reason.End.Match(
                network: () => "network",
                memory: bound => bound.Unbounded.PlacedStages == without.Best ? "memory" : "wrong",
                placementCost: () => "placement"
            )
        );
    }

    [Fact]
    public void Stages_that_pay_only_together_are_one_step()
    {
        var costs = new CostsOfPlacements([10, 10, 4, 3], [1, 1, 1], 1, 3);
        Assert.Equal(2, costs.Best);
        Assert.Equal<PlacementStep>([new PlacementStep(0, 2, 6, 2)], costs.Reason.Taken);
        Assert.Equal<PlacementStep>([new PlacementStep(2, 3, 1, 1)], costs.Reason.Refused);
        Assert.Equal(new PlacementEnd.PlacementCost(), costs.Reason.End);
    }

    [Fact]
    public void An_infinite_cost_is_left_in_one_step()
    {
        var costs = new CostsOfPlacements([double.PositiveInfinity, double.PositiveInfinity, 3], [1, 1], 4, 2);
        Assert.Equal<PlacementStep>([new PlacementStep(0, 2, double.PositiveInfinity, 2)], costs.Reason.Taken);
        Assert.Equal(new PlacementEnd.WholeNetwork(), costs.Reason.End);
    }

    /// <summary>What placements cost, in small whole numbers.</summary>
    /// <param name="PerInference">C(N), N = 0..M.</param>
    /// <param name="Placement">φ_1..φ_M.</param>
    /// <param name="Inferences">K.</param>
    /// <param name="Limit">N_mem.</param>
    public sealed record CostsOfPlacements(
        ImmutableArray<double> PerInference,
        ImmutableArray<double> Placement,
        int Inferences,
        int Limit
    )
    {
        public int Stages => Placement.Length;

        public int Best => Enumerable.Range(0, Limit + 1).MinBy(Frame);

        public PlacementReason Reason =>
            PlacementReason.Of(
                new(PerInference, [.. Enumerable.Range(0, Stages + 1).Select(Frame)], Limit),
                Placement,
                Inferences,
                Best
            );

        public double Saving(int from, int to) => Inferences * (PerInference[from] - PerInference[to]);

        public double Placing(int from, int to) => Placement[from..to].Sum();

        public override string ToString() =>
            $"C = ({string.Join(", ", PerInference)}), φ = ({string.Join(", ", Placement)}), K = {Inferences}, N_mem = {Limit}";

        public static Arbitrary<CostsOfPlacements> Arbitrary() =>
            Arb.From(
                from stages in Gen.Choose(1, 8)
                from perInference in Gen.ArrayOf(Gen.Choose(0, 12), stages + 1)
                from placement in Gen.ArrayOf(Gen.Choose(0, 6), stages)
                from inferences in Gen.Choose(1, 5)
                from limit in Gen.Choose(0, stages)
                select new CostsOfPlacements(
                    [.. perInference.Select(cost => (double)cost)],
                    [.. placement.Select(cost => (double)cost)],
                    inferences,
                    limit
                ),
                costs =>
                    costs.Stages == 1
                        ? []
                        :
                        [
                            costs with
                            {
                                PerInference = costs.PerInference[..^1],
                                Placement = costs.Placement[..^1],
                                Limit = Math.Min(costs.Limit, costs.Stages - 1),
                            },
                        ]
            );

        private double Frame(int placed) => Placing(0, placed) + (Inferences * PerInference[placed]);
    }
}
