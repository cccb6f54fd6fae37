using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R20: how placements, costs and thresholds depend on the data.</summary>
public static class R20ComparativeStatics
{
    private static readonly Rational _step = Rational.Of(1, 2);

    private static readonly Rule _optimal = new(new SplittingRule.Optimal(), ExactWalk.Optimal, (_, placed) => placed);

    private static readonly Rule _lookAhead = new(
        new SplittingRule.LookAhead(),
        ExactWalk.LookAhead,
        (cut, _) => cut + 1
    );

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ChannelChange>
        {
            Id = "device-edge/R20",
            Title = "Comparative statics",
            Stance = Stance.Holds,
            Statement =
                "Under either rule, the best placement does not shrink with more inferences per update, and does not grow "
                + "with the cost of placing a stage or of running it on the device, nor with the bandwidth where no stage is "
                + "cheaper on the device; the least frame cost is concave in the number of inferences. The optimal costs and "
                + "thresholds do not rise over a channel of smaller expected minima. Where the extra costs are in proportion "
                + "to the work, thresholds depend on the weights only through ρ, and do not fall as it rises.",
            Formulas =
            [
                new Expression.Relation(Of("N", "K", "∗"), AtMost, Of("N", "K+1", "∗")),
                new Expression.Relation(
                    Of("T", "K", "min") + Of("T", "K+2", "min"),
                    AtMost,
                    Expression.Integer(2) * Of("T", "K+1", "min")
                ),
                new Expression.Relation(Of("J", "X", "∗"), AtMost, Of("J", "Y", "∗")),
                new Expression.Relation(Of("ξ", "X"), AtMost, Of("ξ", "Y")),
                new Expression.Relation(
                    Of("ρ"),
                    Equal,
                    (
                        (
                            Of("β", "T")
                            * ((Expression.Integer(1) / Of("f", "WD")) - (Expression.Integer(1) / Of("f", "edge")))
                        ) + (Of("β", "E") * Of("ε"))
                    ) / (Of("β", "T") + (Of("β", "E") * Of("p", "tx")))
                ),
            ],
            Definitions = [5],
            Tables = new FormulaTables<FiniteInstance>([
                ComparisonTables.MoreInferences,
                ComparisonTables.MoreInferences,
                ComparisonTables.OtherChannels,
                ComparisonTables.OtherChannels,
                ComparisonTables.Speeds,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "N* is the smallest best placement.",
                    new Assumption(new Condition.Any([BestUnder("LA"), BestUnder("∗")]), 1)
                ),
                new Hypothesis.InSymbols(
                    "X and Y are airtimes with Ψ_X ≤ Ψ_Y everywhere.",
                    new Assumption(new Condition.ExpectedMinimumAtMost(new Symbol("X"), new Symbol("Y")), 3, 4)
                ),
                new Hypothesis.InWordsOnly(
                    "ε is the device's energy for a FLOP; ρ matters where δ_m is in proportion to the workload.",
                    "the formula defines ρ for any values of its symbols, and has no symbol for a stage's workload"
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R3", "R6", "R8"],
            Oracle =
                "Both rules walked in exact fractions before and after one change of the data, and all placements compared; "
                + "each inequality has the solver on one side and the walk on the other, in both combinations.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<ChannelChange>.Running(
                change => Roundings.OfFrame(change.Worse),
                "two costs are compared, of S + 3 roundings a stage and S + 4 at their ends each, then K and each φ; "
                    + "placements are compared as whole numbers"
            ),
            Domain = ChannelChanges.Domain with
            {
                Corners =
                [
                    .. ChannelChanges.Domain.Corners,
                    new("no δ < 0", change => change.Worse.Extra.All(delta => delta >= 0)),
                ],
            },
            Assertions = change =>
                [
                    .. Placements(change.Worse),
                    .. Bandwidth(change.Worse, always: false),
                    .. Concavity(change.Worse, (sides, middle, scale) => new Assertion.AtMost(sides, middle, scale)),
                    .. Channels(change.Better, change.Worse),
                    .. Channels(change.Worse, Constant(change.Worse)),
                    .. Weights(change.Worse, _optimal),
                    .. Weights(change.Worse, _lookAhead),
                ],
            Mutants =
            [
                new(
                    "more inferences, a shallower placement",
                    change =>
                        NoDeeper(
                            BestPlacements.Of(change.Worse),
                            BestPlacements.Of(change.Worse with { Inferences = 2 * change.Worse.Inferences })
                        )
                ),
                new(
                    "a costlier stage, a deeper placement",
                    change =>
                        Costlier(change.Worse)
                            .SelectMany(costlier =>
                                NoDeeper(BestPlacements.Of(costlier), BestPlacements.Of(change.Worse))
                            )
                ),
                new(
                    "the least frame cost is linear in K",
                    change =>
                        Concavity(change.Worse, (sides, middle, scale) => new Assertion.Equal(sides, middle, scale))
                ),
                new(
                    "a channel that always has the mean airtime costs less",
                    change => Channels(Constant(change.Worse), change.Worse)
                ),
                new(
                    "more bandwidth places no more where some δ < 0, too",
                    change => Bandwidth(change.Worse, always: true)
                ),
            ],
        };

    /// <summary>
    /// The numbers of placed stages are the smallest best ones under a rule; and the cost of a frame grows by the cost of one inference
    /// with each further inference.
    /// </summary>
    private static Condition BestUnder(string rule) =>
        new Condition.All([
            Conditions.SmallestBest(Of("N", "K", "∗"), letter => Of("T", letter, rule), Of("M")),
            Conditions.SmallestBest(
                Of("N", "K+1", "∗"),
                letter => Of("T", letter, rule) + Of("J", letter, rule),
                Of("M")
            ),
        ]);

    private static IEnumerable<Assertion> Placements(FiniteInstance instance)
    {
        var before = BestPlacements.Of(instance);
        return
        [
            .. NoDeeper(BestPlacements.Of(instance with { Inferences = 2 * instance.Inferences }), before),
            .. Costlier(instance).SelectMany(costlier => NoDeeper(before, BestPlacements.Of(costlier))),
        ];
    }

    /// <summary>Each φ raised, then each δ.</summary>
    private static IEnumerable<FiniteInstance> Costlier(FiniteInstance instance) =>
        Enumerable
            .Range(0, instance.Stages)
            .SelectMany<int, FiniteInstance>(n =>
                [
                    instance with
                    {
                        Placement = instance.Placement.SetItem(n, instance.Placement[n] + _step),
                    },
                    instance with
                    {
                        Extra = instance.Extra.SetItem(n, instance.Extra[n] + _step),
                    },
                ]
            );

    private static IEnumerable<Assertion> Bandwidth(FiniteInstance instance, bool always) =>
        always || instance.Extra.All(delta => delta >= 0)
            ? NoDeeper(
                BestPlacements.Of(instance),
                BestPlacements.Of(instance with { Offload = [.. instance.Offload.Select(t => t / 2)] })
            )
            : [];

    /// <summary>Under both rules, the second problem's best placement is at most the first one's.</summary>
    private static IEnumerable<Assertion> NoDeeper(BestPlacements deeper, BestPlacements shallower) =>
        [
            new Assertion.AtMost(shallower.Optimal, deeper.ExactOptimal, deeper.Stages),
            new Assertion.AtMost(shallower.ExactOptimal, deeper.Optimal, deeper.Stages),
            new Assertion.AtMost(shallower.LookAhead, deeper.ExactLookAhead, deeper.Stages),
            new Assertion.AtMost(shallower.ExactLookAhead, deeper.LookAhead, deeper.Stages),
        ];

    private static IEnumerable<Assertion> Concavity(
        FiniteInstance instance,
        Func<double, double, double, Assertion> ordered
    )
    {
        var (few, more, many) = (
            instance,
            instance with
            {
                Inferences = instance.Inferences + 1,
            },
            instance with
            {
                Inferences = instance.Inferences + 2,
            }
        );
        var scale = many.ToProblem().PlacementCost(instance.Stages) + (many.Inferences * Scale.Of(instance));
        foreach (var rule in new[] { _optimal, _lookAhead })
        {
            yield return ordered(rule.Least(few) + rule.Least(many), 2 * rule.ExactLeast(more), scale);
            yield return ordered(rule.ExactLeast(few) + rule.ExactLeast(many), 2 * rule.Least(more), scale);
        }
    }

    private static IEnumerable<Assertion> Channels(FiniteInstance smaller, FiniteInstance larger)
    {
        for (var placed = 0; placed <= smaller.Stages; placed++)
        {
            var (solvedSmaller, solvedLarger) = (Solve(smaller, placed), Solve(larger, placed));
            var scale = Scale.Of(larger);
            yield return new Assertion.AtMost(
                solvedSmaller.ExpectedCost,
                ExactWalk.Optimal(larger, placed).ToDouble(),
                scale
            );
            yield return new Assertion.AtMost(
                ExactWalk.Optimal(smaller, placed).ToDouble(),
                solvedLarger.ExpectedCost,
                scale
            );
            for (var cut = 0; cut < placed; cut++)
            {
                var perOffload = scale / larger.Offload[cut].ToDouble();
                yield return new Assertion.AtMost(
                    solvedSmaller.Thresholds[cut],
                    _optimal.ExactThreshold(larger, cut, placed),
                    perOffload
                );
                yield return new Assertion.AtMost(
                    _optimal.ExactThreshold(smaller, cut, placed),
                    solvedLarger.Thresholds[cut],
                    perOffload
                );
            }
        }
    }

    /// <summary>
    /// δ_m = b·ρ·w_m and t_n = b·o_n, where the weights determine b and ρ: b does not change the thresholds, and a larger ρ does not
    /// lower them.
    /// </summary>
    private static IEnumerable<Assertion> Weights(FiniteInstance instance, Rule rule)
    {
        var (plain, scaled, steeper) = (Weighted(1, -1), Weighted(3, -1), Weighted(1, _step));
        for (var cut = 0; cut < instance.Stages; cut++)
        {
            var scale = Scale.Of(plain) / plain.Offload[cut].ToDouble();
            var exact = rule.ExactThreshold(plain, cut, instance.Stages);
            yield return new Assertion.Equal(rule.Threshold(scaled, cut), exact, scale);
            yield return new Assertion.AtMost(
                rule.Threshold(plain, cut),
                rule.ExactThreshold(steeper, cut, instance.Stages),
                scale
            );
            yield return new Assertion.AtMost(exact, rule.Threshold(steeper, cut), scale);
        }

        FiniteInstance Weighted(Rational b, Rational ratio) =>
            instance with
            {
                Extra = [.. instance.Extra.Select(delta => b * ratio * (delta < 0 ? 0 - delta : delta))],
                Offload = [.. instance.Offload.Select(t => b * t)],
            };
    }

    private static FiniteInstance Constant(FiniteInstance instance) =>
        instance with
        {
            Law = new([(instance.Law.Mean, Rational.One)]),
        };

    private static BackwardInduction Solve(FiniteInstance instance, int placed) =>
        BackwardInduction.Solve(instance.ToProblem(), placed);

    /// <summary>A rule in the solvers and in the oracle.</summary>
    /// <param name="Solver">The solvers' rule.</param>
    /// <param name="Walk">The oracle's expected cost.</param>
    /// <param name="Horizon">How far the rule sees from a cut when stages are placed: look-ahead sees only the next cut.</param>
    private sealed record Rule(
        SplittingRule Solver,
        Func<FiniteInstance, int, Rational> Walk,
        Func<int, int, int> Horizon
    )
    {
        public int Best(FiniteInstance instance)
        {
            PlacementTable.Of(instance.ToProblem(), Solver).TryFindBest(out var placed);
            return placed;
        }

        public int ExactBest(FiniteInstance instance) => ExactPlacement.Best(ExactPlacement.FrameCosts(instance, Walk));

        public double Least(FiniteInstance instance) => PlacementTable.Of(instance.ToProblem(), Solver).FrameCost.Min();

        public double ExactLeast(FiniteInstance instance) => ExactPlacement.FrameCosts(instance, Walk).Min().ToDouble();

        public double Threshold(FiniteInstance instance, int cut) =>
            Solver.Thresholds(instance.ToProblem(), instance.Stages)[cut];

        /// <summary>The cost of going on within the rule's horizon, per unit of airtime.</summary>
        public double ExactThreshold(FiniteInstance instance, int cut, int placed) =>
            (ExactWalk.OptimalGoingOn(instance, cut, Horizon(cut, placed)) / instance.Offload[cut]).ToDouble();
    }

    /// <summary>The best placements under both rules, by the solvers and by the walks.</summary>
    private sealed record BestPlacements(int Stages, int Optimal, int ExactOptimal, int LookAhead, int ExactLookAhead)
    {
        public static BestPlacements Of(FiniteInstance instance) =>
            new(
                instance.Stages,
                _optimal.Best(instance),
                _optimal.ExactBest(instance),
                _lookAhead.Best(instance),
                _lookAhead.ExactBest(instance)
            );
    }
}
