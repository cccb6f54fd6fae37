using System.Collections.Immutable;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Library;

/// <summary>S1: the simulation of frames over finite-state channels agrees with the exact expectations.</summary>
public static class S1SimulationOfFiniteStates
{
    /// <summary>
    /// The violation of an error that is as large as its statistical bound. A mutant's violation
    /// must be at least twice as large.
    /// </summary>
    private const double Bound = 0.005;

    private const int Frames = 4096;
    private const ulong Seed = 8367;

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MeasuredInstance>
        {
            Id = "library/S1",
            Title = "Simulation over finite-state channels",
            Stance = Stance.Holds,
            Statement =
                "The simulated mean cost Ĉ, time and energy of an inference, the shares that stop at each cut and the shares within "
                + "each latency differ from their exact values by no more than chance allows. "
                + "A frame costs its download and K inferences. The standard error of a mean is the standard deviation of its values "
                + "over the square root of their number, and the 95 % interval reaches 1.96 standard errors to either side.",
            Formulas =
            [
                new Analytics.Formulas.Expression.Relation(Of("C", "N", hat: true) - Of("C", "N"), AtMost, Of("ε")),
            ],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "ε is Bernstein's bound for the mean of that many independent, bounded values, exceeded in one of 10¹⁰ "
                        + "comparisons; errors are 0.005 of their scale where they reach it.",
                    "it depends on the variance of the values that were drawn, and holds by chance only"
                ),
            ],
            Uses = ["device-edge/R15", "device-edge/R21"],
            Oracle = "Every path of channel states walked in exact fractions, from the profile itself.",
            Tolerance = new Tolerance<MeasuredInstance>.Bound(
                _ => Bound,
                "chance: Bernstein's bound, exceeded in one of 10¹⁰ comparisons, is 0.005 of each scale; rounding is far below it"
            ),
            Domain = MeasuredInstances.Domain,
            Assertions = instance => Rules.SelectMany(rule => Against(instance, rule)),
            Mutants =
            [
                new(
                    "an airtime at the threshold goes on",
                    instance =>
                        Against(
                            instance,
                            new SplittingRule.Optimal(),
                            thresholds => [.. thresholds.Select(Math.BitDecrement)]
                        )
                ),
                new(
                    "the thresholds of one-stage look-ahead",
                    instance =>
                        Against(
                            instance,
                            new SplittingRule.Optimal(),
                            thresholds =>
                                new SplittingRule.LookAhead().Thresholds(
                                    CoInference.Of(instance.ToChain(), instance.ToScenario()).Problem,
                                    thresholds.Length
                                )
                        )
                ),
                new("one draw serves all cuts", OneDraw),
                new("the error of the mean is that of one inference", instance => Errors(instance, n => Math.Sqrt(n))),
                new("the error of the mean is √2 times too small", instance => Errors(instance, _ => Math.Sqrt(0.5))),
                new("the interval of 95 % is that of 90 %", _ => [Interval(new(0, 1), 0.9)]),
            ],
        };

    private static IEnumerable<SplittingRule> Rules =>
        [new SplittingRule.Optimal(), new SplittingRule.StaticLookAhead(), new SplittingRule.LookAhead()];

    private static IEnumerable<Assertion> Against(MeasuredInstance instance, SplittingRule rule) =>
        Against(instance, rule, thresholds => thresholds);

    private static IEnumerable<Assertion> Against(
        MeasuredInstance instance,
        SplittingRule rule,
        Func<ImmutableArray<double>, ImmutableArray<double>> simulated
    )
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var placed = instance.Stages.Length - (instance.Input % 2);
        var thresholds = rule.Thresholds(inference.Problem, placed);
        var paths = PhysicalWalk.Paths(instance, thresholds).ToImmutableArray();
        ImmutableArray<Rational> latencies = [.. paths.Select(path => path.Time).Distinct()];
        var found = Simulate(inference, simulated(thresholds), latencies);
        var cost = (PhysicalWalk.Path path) =>
            (instance.TimeWeight * path.Time) + (instance.EnergyWeight * path.Energy);
        yield return Mean(found.Time, path => path.Time);
        yield return Mean(found.Energy, path => path.Energy);
        yield return Mean(found.Cost, cost);
        yield return Error(found.Time, paths, path => path.Time, found.Inferences);
        yield return Error(found.Cost, paths, cost, found.Inferences);
        if (found.Cost.StandardError > 0)
        {
            yield return Interval(found.Cost, 0.95);
        }

        var download = PhysicalWalk.DownloadTime(instance, placed);
        var placing = ((instance.TimeWeight + (instance.EnergyWeight * instance.ReceivePower)) * download).ToDouble();
        yield return Exactly(found.FrameCost.Mean, placing + (instance.Inferences * found.Cost.Mean));
        yield return Exactly(found.FrameCost.StandardError, instance.Inferences * found.Cost.StandardError);
        foreach (var stops in found.Stops)
        {
            var rest = found.Inferences - stops;
            var error = Math.Sqrt((double)stops * rest / found.Inferences) / found.Inferences;
            yield return Exactly(found.Share(stops).StandardError, error);
        }

        for (var cut = 0; cut <= placed; cut++)
        {
            yield return Share(found.Stops[cut], paths.Where(path => path.Cut == cut));
        }

        foreach (var (exact, (_, count)) in latencies.Zip(found.Latencies))
        {
            yield return Share(count, paths.Where(path => path.Time <= exact));
        }

        static Assertion Exactly(double found, double expected) =>
            new Assertion.Equal(found, expected, Math.Max(1e-12, 1e-12 * Math.Abs(expected)) / Bound);

        Assertion Mean(Estimate estimate, Func<PhysicalWalk.Path, Rational> value)
        {
            var expected = Expect(paths, value).ToDouble();
            // Where chance plays no part, the only error is rounding.
            var bound =
                Concentration.OfMean(estimate.StandardError, Range(paths, value), found.Inferences)
                + (1e-12 * Math.Abs(expected));
            return new Assertion.Equal(estimate.Mean, expected, Math.Max(bound, 1e-12) / Bound);
        }

        Assertion Share(long count, IEnumerable<PhysicalWalk.Path> among)
        {
            var expected = Expect([.. among], _ => Rational.One).ToDouble();
            return new Assertion.Equal(
                (double)count / found.Inferences,
                expected,
                Concentration.OfShare(expected, found.Inferences) / Bound
            );
        }
    }

    /// <summary>The share of a normal law within the interval about its mean, ∫ exp(−u²/2) du by Simpson's rule.</summary>
    private static Assertion.Equal Interval(Estimate estimate, double share)
    {
        const int steps = 64;
        var end = estimate.HalfWidth95 / estimate.StandardError;
        var step = end / steps;
        var sum = Enumerable
            .Range(0, steps + 1)
            .Sum(n =>
                Math.Exp(-(n * step) * (n * step) / 2)
                * (
                    n is 0 or steps ? 1
                    : n % 2 == 1 ? 4
                    : 2
                )
            );
        return new(sum * step / 3 * 2 / Math.Sqrt(2 * Math.PI), share, 1e-6 / Bound);
    }

    /// <summary>The empirical variance is a mean of squares; the fourth moment gives the variance of these.</summary>
    private static Assertion.Equal Error(
        Estimate estimate,
        ImmutableArray<PhysicalWalk.Path> paths,
        Func<PhysicalWalk.Path, Rational> value,
        long inferences
    )
    {
        var (mean, range) = (Expect(paths, value), Range(paths, value));
        var squares = paths.Select(path => (path.Probability, Square: Squared(value(path) - mean))).ToArray();
        var variance = squares.Sum(path => path.Probability * path.Square);
        var fourth = squares.Sum(path => path.Probability * Squared(path.Square));
        var bound = Concentration.OfVariance(variance.ToDouble(), fourth.ToDouble(), range, inferences);
        return new(
            estimate.StandardError * estimate.StandardError * inferences,
            variance.ToDouble(),
            (bound + (1e-12 * (1 + (range * range)))) / Bound
        );

        static Rational Squared(Rational number) => number * number;
    }

    private static IEnumerable<Assertion> Errors(MeasuredInstance instance, Func<long, double> factor)
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var thresholds = new SplittingRule.Optimal().Thresholds(inference.Problem, instance.Stages.Length);
        var paths = PhysicalWalk.Paths(instance, thresholds).ToImmutableArray();
        var found = Simulate(inference, thresholds, []);
        yield return Error(
            found.Time with
            {
                StandardError = found.Time.StandardError * factor(found.Inferences),
            },
            paths,
            path => path.Time,
            found.Inferences
        );
    }

    /// <summary>The expected time if the first channel state lasted for the whole inference.</summary>
    private static IEnumerable<Assertion> OneDraw(MeasuredInstance instance)
    {
        var inference = CoInference.Of(instance.ToChain(), instance.ToScenario());
        var thresholds = new SplittingRule.Optimal().Thresholds(inference.Problem, instance.Stages.Length);
        var found = Simulate(inference, thresholds, []);
        var expected = instance
            .Law.States.Select(state =>
                state.Probability
                * PhysicalWalk.Expected(instance with { Law = new([(state.Airtime, Rational.One)]) }, thresholds).Time
            )
            .Sum()
            .ToDouble();
        var paths = PhysicalWalk.Paths(instance, thresholds).ToImmutableArray();
        var bound = Concentration.OfMean(found.Time.StandardError, Range(paths, path => path.Time), found.Inferences);
        yield return new Assertion.Equal(found.Time.Mean, expected, Math.Max(bound, 1e-9) / Bound);
    }

    private static SimulatedFrames Simulate(
        CoInference inference,
        ImmutableArray<double> thresholds,
        ImmutableArray<Rational> latencies
    ) =>
        FrameSimulator.Run(
            inference.Costs,
            new SplittingDecisions.Thresholds(thresholds, inference.Channel),
            Frames,
            Seed,
            [.. latencies.Select(latency => new Seconds(latency.ToDouble()))],
            threads: 1,
            new Progress<double>(),
            CancellationToken.None
        );

    private static Rational Expect(ImmutableArray<PhysicalWalk.Path> paths, Func<PhysicalWalk.Path, Rational> value) =>
        paths.Sum(path => path.Probability * value(path));

    private static double Range(ImmutableArray<PhysicalWalk.Path> paths, Func<PhysicalWalk.Path, Rational> value) =>
        (paths.Select(value).Max() - paths.Select(value).Min()).ToDouble();
}
