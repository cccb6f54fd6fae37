using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>F3, false: the optimal thresholds are monotone from cut to cut.</summary>
public static class F3MonotoneThresholds
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/F3",
            Title = "Optimal thresholds are monotone",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, the optimal thresholds never rise from one cut to the next, or never fall: the "
                + "smaller of the largest rise and the largest fall is 0. They may do both, as each follows the stages after it.",
            Formulas = [new Expression.Relation(Expression.Minimum(Of("R"), Of("F")), AtMost, Expression.Integer(0))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "With one stage, R and F are 0; otherwise they are the largest ξ_{n+1} − ξ_n and the largest ξ_n − ξ_{n+1}.",
                    Condition.Equal(Of("N"), Of("M")),
                    Largest(Of("R"), Threshold("n+1") - Threshold("n")),
                    Largest(Of("F"), Threshold("n") - Threshold("n+1"))
                ),
            ],
            Uses = ["R3"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<FiniteInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FiniteInstances.WithoutTies,
            Assertions = instance =>
            {
                var thresholds = BackwardInduction.Solve(instance.ToProblem(), instance.Stages).Thresholds;
                var (rise, fall) = (Largest(Steps(thresholds, 1)), Largest(Steps(thresholds, -1)));
                return [new Assertion.AtMost(Math.Min(rise, fall), 0, thresholds.Max(Math.Abs))];

                static double Largest(IEnumerable<double> steps) => steps.DefaultIfEmpty(0).Max();
            },
            Mutants = [],
            Work = instance =>
            {
                var thresholds = Thresholds(instance);
                var pairs = thresholds.Zip(thresholds.Skip(1)).ToImmutableArray();
                var rise = pairs.Max(pair => pair.Second - pair.First);
                var fall = pairs.Max(pair => pair.First - pair.Second);
                return new(
                    [
                        .. WorkedOptimal.Steps(instance),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"So the thresholds are {string.Join(", ", thresholds)}: the largest rise is {rise}, the largest fall {fall}."
                        ),
                    ],
                    Rational.Min(rise, fall),
                    Rational.Zero
                );
            },
        };

    private static Condition Largest(Expression value, Expression step)
    {
        var last = Of("M") - Expression.Integer(2);
        return new Condition.Any([
            new Condition.All([
                Condition.Equal(Of("M"), Expression.Integer(1)),
                Condition.Equal(value, Expression.Integer(0)),
            ]),
            new Condition.All([
                new Condition.ForAll("n", Expression.Integer(0), last, Condition.AtMost(step, value)),
                new Condition.Exists("n", Expression.Integer(0), last, Condition.Equal(step, value)),
            ]),
        ]);
    }

    private static IEnumerable<double> Steps(ImmutableArray<double> thresholds, int sign) =>
        thresholds.Zip(thresholds.Skip(1), (before, after) => sign * (after - before));

    private static ImmutableArray<Rational> Thresholds(FiniteInstance instance) =>
        [
            .. Enumerable
                .Range(0, instance.Stages)
                .Select(cut => ExactWalk.OptimalGoingOn(instance, cut, instance.Stages) / instance.Offload[cut]),
        ];
}
