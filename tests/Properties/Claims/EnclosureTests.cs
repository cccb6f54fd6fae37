using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Results;
using SplitProofs.Verification.Enclosures;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using Interval = SplitProofs.Analytics.Intervals.Interval;

namespace SplitProofs.Properties.Claims;

public class EnclosureTests
{
    private static readonly ImmutableArray<ParameterRange> _square = [new("x", Interval.Unit), new("y", Interval.Unit)];

    public static TheoryData<string> Enclosed =>
        [.. ShippedClaims.All.Where(claim => !claim.Enclosures.IsEmpty).Select(claim => claim.Id.Number)];

    [Fact]
    public void What_an_interval_decides_at_once_is_proved_throughout()
    {
        var partition = Run(box => [EnclosedDifference.Of(box[0] + box[1])]);
        Assert.Equal(
            (1.0, 1.0, "", ""),
            (partition.Proved, partition.ProvedDirectly, partition.Counterexample, partition.Contradiction)
        );
    }

    [Fact]
    public void A_statement_that_is_false_somewhere_is_refuted_throughout_a_part()
    {
        var partition = Run(box => [EnclosedDifference.Of(box[0] - box[1] + Interval.Point(0.75))]);
        Assert.StartsWith("x in [", partition.Counterexample, StringComparison.Ordinal);
        Assert.True(partition.Proved < 1);
    }

    [Fact]
    public void The_share_that_is_proved_is_exact()
    {
        // Where it is negative the statement says nothing, so half of the square can be proved and the rest not decided.
        var partition = Run(box =>
        {
            var difference = box[0] - Interval.Point(0.5);
            return [new(difference, difference, IsMet: false)];
        });
        Assert.Equal((0.5, 0.5), (partition.Proved, partition.Undecided));
    }

    [Fact]
    public void What_is_nearly_equal_along_a_line_stays_undecided_near_it_unless_rearranged()
    {
        static Interval Square(Interval value) => Interval.Power(value, Interval.Integer(2));
        EnclosedDifference Direct(ImmutableArray<Interval> box) =>
            EnclosedDifference.Of(Square(box[0]) + Square(box[1]) - (Interval.Integer(2) * box[0] * box[1]));
        var direct = Run(box => [Direct(box)]);
        Assert.InRange(direct.Proved, 0.5, 0.999);
        Assert.Equal("", direct.Counterexample);

        var rearranged = Run(box => [EnclosedDifference.Of(Direct(box).Direct, Square(box[0] - box[1]))]);
        Assert.Equal(1, rearranged.Proved);
        Assert.True(rearranged.ProvedDirectly < 1);
    }

    [Fact]
    public void A_part_is_proved_only_where_every_difference_is()
    {
        // x − x is 0, but over a part an interval does not show it.
        var partition = Run(box => [EnclosedDifference.Of(box[0] + box[1]), EnclosedDifference.Of(box[0] - box[0])]);
        Assert.Equal((0, 0, ""), (partition.Proved, partition.ProvedDirectly, partition.Counterexample));
    }

    [Fact]
    public void What_is_not_decided_is_halved_until_it_is()
    {
        // x² − x + 0.27 is at least 0.02, which an interval shows over narrow parts only.
        var partition = BranchAndBound.Run(
            [new("x", Interval.Unit)],
            box => [EnclosedDifference.Of((box[0] * box[0]) - box[0] + Interval.Point(0.27))],
            200,
            CancellationToken.None
        );
        Assert.Equal((1, 0), (partition.Proved, partition.UndecidedBoxes));
        Assert.InRange(partition.Boxes, 64, 200);
    }

    [Fact]
    public void A_wrong_rearrangement_contradicts_the_difference_itself()
    {
        var partition = Run(box => [EnclosedDifference.Of(box[0] - box[1], box[0] + box[1])]);
        Assert.NotEqual("", partition.Contradiction);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void The_budget_bounds_the_number_of_boxes(int boxes)
    {
        var partition = BranchAndBound.Run(
            _square,
            box => [new(box[0] - box[1], box[0] - box[1], IsMet: false)],
            boxes,
            CancellationToken.None
        );
        Assert.InRange(partition.Boxes, 1, boxes);
    }

    [Fact]
    public void An_undefined_difference_is_not_proved() =>
        Assert.Equal(0, Run(_ => [new(Interval.Empty, Interval.Empty, IsMet: false)]).Proved);

    [Fact]
    public void An_interrupted_proof_is_no_proof() =>
        Assert.Throws<OperationCanceledException>(() =>
            R7LookAheadStopsEarlier.Claim.Enclosures[0].Prove(8192, new CancellationToken(canceled: true))
        );

    [Fact]
    public void The_claims_of_the_ladder_are_enclosed() =>
        Assert.Equal(
            ["R7", "R8", "R10", "R11", "R14", "R17", "R19"],
            ShippedClaims.All.Where(claim => !claim.Enclosures.IsEmpty).Select(claim => claim.Id.Number)
        );

    [Theory]
    [MemberData(nameof(Enclosed))]
    public void An_enclosure_is_proved_the_same_each_time_and_its_false_variants_are_not(string id) =>
        Assert.All(
            ShippedClaims.All.Single(claim => claim.Id.Number == id).Enclosures,
            enclosure =>
            {
                var (once, again) = (Prove(enclosure), Prove(enclosure));
                Assert.True(once.Holds);
                Assert.Equal(1, once.Partition.Proved);
                Assert.Equal(once.Partition, again.Partition);
                Assert.Equal<MutantOutcome>(once.Mutants, again.Mutants);
                Assert.All(
                    enclosure.Mutants,
                    mutant =>
                        Assert.True(
                            BranchAndBound
                                .Run(
                                    mutant.Elsewhere.IsEmpty ? enclosure.Parameters : mutant.Elsewhere,
                                    mutant.Differences,
                                    2048,
                                    CancellationToken.None
                                )
                                .Proved < 1
                        )
                );
            }
        );

    [Fact]
    public void A_sampled_budget_proves_nothing_by_intervals() =>
        Assert.Empty(
            R7LookAheadStopsEarlier
                .Claim.Check(new(Cases: 10, Seed: 1) { Level = EvidenceLevel.Sampled }, CancellationToken.None)
                .Enclosures
        );

    [Fact]
    public void A_claim_with_a_failed_enclosure_fails()
    {
        var claim = R7LookAheadStopsEarlier.Claim;
        var verdict = claim.Check(new(Cases: 100, Seed: 1) { Boxes = 64 }, CancellationToken.None);
        Assert.All(verdict.Enclosures, result => Assert.True(result.Holds));
        var failed = verdict.Enclosures[0] with { Partition = new(1, 0.5, 0, "somewhere", "") };
        Assert.False((verdict with { Enclosures = [failed] }).Holds);
    }

    /// <summary>
    /// Both forms of each difference, over a box, hold what walking through the definitions in exact fractions gives
    /// at a point in it.
    /// </summary>
    [Property(MaxTest = 600, Arbitrary = new[] { typeof(PointInABox) })]
    public void Both_forms_hold_the_exact_difference_at_any_point(PointInABox point)
    {
        var (instance, box) = (point.Instance, point.Box);
        Compare(R7LookAheadStopsEarlier.Claim, box, Thresholds(instance, Myopic, Optimal));
        Compare(R8PlacementGain.Claim, box, Enumerable.Range(0, 3).Select(n => Gain(instance, n, ExactWalk.LookAhead)));
        Compare(
            R17MyopiaNeverOverPlaces.Claim,
            box,
            Enumerable
                .Range(0, 3)
                .Select(n => Gain(instance, n, ExactWalk.Optimal) - Gain(instance, n, ExactWalk.LookAhead))
        );
        Compare(R19StaticLookAhead.Claim, box, Enumerable.Range(1, 3).SelectMany(n => Between(instance, n)));
    }

    private static void Compare(Claim claim, ImmutableArray<Interval> box, IEnumerable<Rational> exact)
    {
        var differences = claim.Enclosures[0].Differences(box).ToImmutableArray();
        var expected = exact.ToImmutableArray();
        Assert.Equal(expected.Length, differences.Length);
        for (var n = 0; n < expected.Length; n++)
        {
            AssertHolds(claim.Id.Number, differences[n].Direct, expected[n]);
            AssertHolds(claim.Id.Number, differences[n].Rearranged, expected[n]);
        }
    }

    private static void AssertHolds(string id, Interval enclosure, Rational exact) =>
        Assert.True(
            Rational.Exactly(enclosure.Lower) <= exact && exact <= Rational.Exactly(enclosure.Upper),
            $"{id}: {enclosure} for {exact}"
        );

    private static Rational Gain(FiniteInstance instance, int placed, Func<FiniteInstance, int, Rational> cost) =>
        cost(instance, placed) - cost(instance, placed + 1);

    /// <summary>The look-ahead threshold less the optimal one at each cut but the last, for each horizon.</summary>
    private static IEnumerable<Rational> Thresholds(
        FiniteInstance instance,
        Func<FiniteInstance, int, int, Rational> higher,
        Func<FiniteInstance, int, int, Rational> lower
    ) =>
        from horizon in Enumerable.Range(1, instance.Stages)
        from cut in Enumerable.Range(0, horizon - 1)
        select (higher(instance, cut, horizon) - lower(instance, cut, horizon)) / instance.Offload[cut];

    private static IEnumerable<Rational> Between(FiniteInstance instance, int horizon)
    {
        for (var cut = horizon - 2; cut >= 0; cut--)
        {
            var level = ExactWalk.BestFixedCutBeyond(instance, cut, horizon);
            yield return (level - Optimal(instance, cut, horizon)) / instance.Offload[cut];
            yield return (Myopic(instance, cut, horizon) - level) / instance.Offload[cut];
        }

        var cost = ExactWalk.StaticLookAhead(instance, horizon);
        yield return cost - ExactWalk.Optimal(instance, horizon);
        yield return ExactWalk.LookAhead(instance, horizon) - cost;
        yield return Enumerable.Range(0, horizon + 1).Select(cut => ExactWalk.StaticSplit(instance, cut)).Min() - cost;
    }

    private static Rational Optimal(FiniteInstance instance, int cut, int horizon) =>
        ExactWalk.OptimalGoingOn(instance, cut, horizon);

    private static Rational Myopic(FiniteInstance instance, int cut, int horizon) =>
        ExactWalk.OptimalGoingOn(instance, cut, cut + 1);

    private static EnclosureResult Prove(Enclosure enclosure) => enclosure.Prove(2048, CancellationToken.None);

    private static Partition Run(Func<ImmutableArray<Interval>, IEnumerable<EnclosedDifference>> differences) =>
        BranchAndBound.Run(_square, differences, 8192, CancellationToken.None);

    /// <summary>Three stages over three airtimes, and how wide the box around them is.</summary>
    /// <param name="Airtimes">Quarters.</param>
    /// <param name="Shares">Eighths: the probability of the first airtime, and that of the second of what is left.</param>
    /// <param name="Extra">Quarters.</param>
    /// <param name="Offload">Quarters.</param>
    /// <param name="Width">How far the box reaches down from each number, and a third of it up.</param>
    public sealed record PointInABox(
        ImmutableArray<int> Airtimes,
        ImmutableArray<int> Shares,
        ImmutableArray<int> Extra,
        ImmutableArray<int> Offload,
        double Width
    )
    {
        public static Arbitrary<PointInABox> Arbitrary =>
            Arb.From(
                from airtimes in Gen.ArrayOf(Gen.Choose(1, 16), 3)
                from shares in Gen.ArrayOf(Gen.Choose(0, 8), 2)
                from extra in Gen.ArrayOf(Gen.Choose(-8, 16), 3)
                from offload in Gen.ArrayOf(Gen.Choose(1, 16), 3)
                from width in Gen.Elements(0, 0.125, 1)
                select new PointInABox([.. airtimes], [.. shares], [.. extra], [.. offload], width),
                point =>
                    [
                        .. EachTowards(point.Airtimes, 4).Select(airtimes => point with { Airtimes = airtimes }),
                        .. EachTowards(point.Shares, 8).Select(shares => point with { Shares = shares }),
                        .. EachTowards(point.Extra, 0).Select(extra => point with { Extra = extra }),
                        .. EachTowards(point.Offload, 4).Select(offload => point with { Offload = offload }),
                    ]
            );

        public FiniteInstance Instance
        {
            get
            {
                var (first, second) = (Rational.Of(Shares[0], 8), Rational.Of(Shares[1], 8));
                var rest = Rational.One - first;
                Rational[] probabilities = [first, rest * second, rest * (Rational.One - second)];
                return new(
                    [.. Extra.Select(Quarter)],
                    [.. Offload.Select(Quarter)],
                    [0, 0, 0],
                    1,
                    new([.. Airtimes.Select(Quarter).Zip(probabilities).Where(state => state.Second > 0)])
                );
            }
        }

        public ImmutableArray<Interval> Box =>
            [
                .. Airtimes.Select(airtime => Around(airtime / 4.0, 0.25, double.PositiveInfinity)),
                .. Shares.Select(share => Around(share / 8.0, 0, 1)),
                .. Extra.Select(extra => Around(extra / 4.0, double.NegativeInfinity, double.PositiveInfinity)),
                .. Offload.Select(offload => Around(offload / 4.0, 0.25, double.PositiveInfinity)),
            ];

        public override string ToString() => $"{Instance}, {Width} around it";

        private Interval Around(double value, double least, double most) =>
            Interval.Of(Math.Max(least, value - Width), Math.Min(most, value + (Width / 3)));

        private static Rational Quarter(int quarters) => Rational.Of(quarters, 4);

        private static IEnumerable<ImmutableArray<int>> EachTowards(ImmutableArray<int> values, int simplest) =>
            values
                .Index()
                .Where(value => value.Item != simplest)
                .Select(value => values.SetItem(value.Index, simplest));
    }
}
