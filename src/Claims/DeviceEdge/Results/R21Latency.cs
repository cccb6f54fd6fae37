using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R21: where inferences stop, and how long they take.</summary>
public static class R21Latency
{
    private static readonly ImmutableArray<Rational> _shares =
    [
        Rational.Of(1, 64),
        Rational.Of(1, 4),
        Rational.Of(1, 2),
        Rational.Of(7, 8),
        Rational.Of(99, 100),
    ];

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MeasuredInstance>
        {
            Id = "device-edge/R21",
            Title = "Stop probabilities and latency",
            Stance = Stance.Holds,
            Statement =
                "Under fixed thresholds an inference stops at cut n, with probability P_n, if it reaches the cut and the airtime "
                + "is at most the threshold; at the last cut it always stops. "
                + "Its latency is at most x, with probability F, if it stops at a cut whose computing time ℓ "
                + "leaves enough of x for the upload: the airtime is at most the threshold and at most the rest of x over the upload's "
                + "time per unit of airtime. At N = M nothing is uploaded, and the last term is S where the computing time is at most x, "
                + "else 0. A quantile is the least x at which F is at least the share. "
                + "The solver counts probabilities within 1e-12 as equal, so that F may fall short of the share by as much.",
            Formulas =
            [
                new Expression.Relation(
                    Of("P", "n"),
                    Equal,
                    Of("S", "n") * (Expression.Integer(1) - X.ProbabilityAbove(Threshold("n")))
                ),
                new Expression.Relation(Of("P", "N"), Equal, Of("S", "N")),
                new Expression.Relation(
                    Of("F", "n+1") - Of("F", "n"),
                    Equal,
                    Of("S", "n")
                        * (
                            Expression.Integer(1)
                            - X.ProbabilityAbove(
                                Expression.Minimum(Threshold("n"), (Of("x") - Of("ℓ", "n")) * Of("B") / Of("o", "n"))
                            )
                        )
                ),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                FixedThresholdTables.StopsAtCuts,
                FixedThresholdTables.StopsAtTheLast,
                FixedThresholdTables.Latencies,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "S_n is the probability of reaching cut n.",
                    Conditions.ReachesCuts(Threshold("n"))
                ),
                new Hypothesis.InSymbols(
                    "F_n counts what stops before cut n, F_0 = 0.",
                    new Assumption(Condition.Equal(Of("F", "0"), Expression.Integer(0)), 3)
                ),
                new Hypothesis.InWordsOnly(
                    "The threshold at cut N < M is infinite.",
                    "infinity is not a number, so that no equation can have it as a value"
                ),
            ],
            Uses = ["R15"],
            Oracle =
                "Every path of channel states walked in exact fractions, from the profile itself; "
                + "latencies sorted and their probabilities added up.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MeasuredInstance>.Running(
                _ => 3,
                "probabilities are eighths multiplied fewer than 17 times, exact in a double; "
                    + "a quantile has the rounding of a subtraction, a division and the last step of its bisection"
            ),
            Domain = MeasuredInstances.Domain with
            {
                Corners =
                [
                    .. MeasuredInstances.Domain.Corners,
                    new(
                        "a cut that never sends",
                        instance => SendsAt(instance, (threshold, law) => law.All(x => x > threshold))
                    ),
                    new(
                        "a cut that always sends",
                        instance => SendsAt(instance, (threshold, law) => law.All(x => x <= threshold))
                    ),
                    new("a threshold below 0", instance => SendsAt(instance, (threshold, _) => threshold < 0)),
                ],
            },
            Assertions = instance => Rules.SelectMany(rule => Against(instance, rule)),
            Mutants =
            [
                new("the threshold is forgotten", instance => Mutated(instance, (_, left) => left)),
                new(
                    "the time left is forgotten",
                    instance => Mutated(instance, (threshold, left) => left < 0 ? left : threshold)
                ),
                new(
                    "the larger of both",
                    instance => Mutated(instance, (threshold, left) => left < 0 ? left : Math.Max(threshold, left))
                ),
                new(
                    "stages beyond the cut take no time on the edge server",
                    instance => Mutated(instance, Math.Min, withEdge: false)
                ),
                new(
                    "the stops do not depend on reaching the cut",
                    instance => Stops(instance, (channel, threshold, _) => channel.ProbabilityAtMost(threshold))
                ),
                new(
                    "the last cut stops like the others",
                    instance =>
                        Stops(
                            instance,
                            (channel, threshold, reached) => reached * channel.ProbabilityAtMost(threshold),
                            last: 0
                        )
                ),
                new(
                    "a quantile is the latency next below",
                    instance => Against(instance, new SplittingRule.Optimal(), below: 1)
                ),
            ],
        };

    private static IEnumerable<SplittingRule> Rules =>
        [new SplittingRule.Optimal(), new SplittingRule.LookAhead(), new SplittingRule.StaticLookAhead()];

    private static IEnumerable<Assertion> Against(MeasuredInstance instance, SplittingRule rule, int below = 0)
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        for (var placed = 0; placed <= instance.Stages.Length; placed++)
        {
            var law = inference.Decide(rule, placed).Latency(inference.Time);
            var walked = Walk(instance, rule.Thresholds(inference.Problem, placed));
            for (var cut = 0; cut <= placed; cut++)
            {
                yield return new Assertion.Equal(law.StopProbabilities[cut], walked.Stop(cut).ToDouble(), 1);
            }

            foreach (var latency in walked.Latencies)
            {
                yield return new Assertion.Equal(
                    law.ProbabilityAtMost(new(latency.ToDouble())),
                    walked.AtMost(latency).ToDouble(),
                    1
                );
                var justBelow = latency - Rational.Of(1, 1 << 20);
                yield return new Assertion.Equal(
                    law.ProbabilityAtMost(new(justBelow.ToDouble())),
                    walked.AtMost(justBelow).ToDouble(),
                    1
                );
            }

            foreach (var share in _shares)
            {
                var exact = walked.Quantile(share, below).ToDouble();
                yield return new Assertion.Equal(law.Quantile(share.ToDouble()).Value, exact, Math.Max(exact, 1));
            }

            yield return new Assertion.Equal(law.ProbabilityAtMost(new(double.PositiveInfinity)), 1, 1);
        }
    }

    /// <summary>
    /// Asserts a wrong form of the latency's distribution, which combines the threshold and the remaining time in a given way.
    /// </summary>
    private static IEnumerable<Assertion> Mutated(
        MeasuredInstance instance,
        Func<double, double, double> airtime,
        bool withEdge = true
    )
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var (time, channel) = (inference.Time, inference.Problem.Channel);
        var placed = instance.Stages.Length;
        var thresholds = new SplittingRule.Optimal().Thresholds(inference.Problem, placed);
        var walked = Walk(instance, thresholds);
        foreach (var latency in walked.Latencies)
        {
            var (sum, reached, computing) = (0.0, 1.0, withEdge ? time.Edge : 0);
            for (var cut = 0; cut < placed; cut++)
            {
                var left = (latency.ToDouble() - computing) / time.Offload[cut];
                sum += reached * channel.ProbabilityAtMost(airtime(thresholds[cut], left));
                reached *= channel.ProbabilityAbove(thresholds[cut]);
                computing += withEdge ? time.Extra[cut] : instance.Stages[cut].DeviceTime.ToDouble();
            }

            sum += computing <= latency.ToDouble() ? reached : 0;
            yield return new Assertion.Equal(sum, walked.AtMost(latency).ToDouble(), 1);
        }
    }

    private static IEnumerable<Assertion> Stops(
        MeasuredInstance instance,
        Func<Analytics.Channels.Channel, double, double, double> stop,
        double last = 1
    )
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var channel = inference.Problem.Channel;
        var placed = instance.Stages.Length;
        var thresholds = new SplittingRule.Optimal().Thresholds(inference.Problem, placed);
        var walked = Walk(instance, thresholds);
        var reached = 1.0;
        for (var cut = 0; cut < placed; cut++)
        {
            yield return new Assertion.Equal(stop(channel, thresholds[cut], reached), walked.Stop(cut).ToDouble(), 1);
            reached *= channel.ProbabilityAbove(thresholds[cut]);
        }

        yield return new Assertion.Equal(last * reached, walked.Stop(placed).ToDouble(), 1);
    }

    private static bool SendsAt(MeasuredInstance instance, Func<double, IEnumerable<double>, bool> holds) =>
        new SplittingRule.Optimal()
            .Thresholds(CoInference.Of(instance.ToChain(), instance.ToScenario()).Problem, instance.Stages.Length)
            .Any(threshold => holds(threshold, instance.Law.States.Select(state => state.Airtime.ToDouble())));

    private static Walked Walk(MeasuredInstance instance, ImmutableArray<double> thresholds) =>
        new([.. PhysicalWalk.Paths(instance, thresholds).OrderBy(path => path.Time)]);

    /// <summary>Every path of an inference, the shortest first.</summary>
    private sealed record Walked(ImmutableArray<PhysicalWalk.Path> Paths)
    {
        public IEnumerable<Rational> Latencies => Paths.Select(path => path.Time).Distinct();

        public Rational Stop(int cut) => Sum(Paths.Where(path => path.Cut == cut));

        public Rational AtMost(Rational latency) => Sum(Paths.TakeWhile(path => path.Time <= latency));

        public Rational Quantile(Rational share, int below)
        {
            Rational[] latencies = [.. Latencies];
            var index = Enumerable.Range(0, latencies.Length).First(n => AtMost(latencies[n]) >= share);
            return latencies[Math.Max(0, index - below)];
        }

        private static Rational Sum(IEnumerable<PhysicalWalk.Path> paths) => paths.Sum(path => path.Probability);
    }
}
