using System.Collections.Immutable;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.Library;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA6: the simulation of filtered uploads agrees with exact expectations, and so does the law of the latency.</summary>
public static class CEMA6SimulatedFilter
{
    /// <summary>
    /// The violation of an error that is as large as its statistical bound. A mutant's violation
    /// must be at least twice as large.
    /// </summary>
    private const double Bound = 0.005;

    private const int Frames = 1024;
    private const ulong Seed = 17316;

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FilteredInstance>
        {
            Id = "papers/cema/CEMA6",
            Title = "Simulation of filtered uploads",
            Stance = Stance.Holds,
            Statement =
                "The simulation draws for each inference whether it is sent. The simulated mean cost Ĉ, time and energy and the shares "
                + "within each latency differ from their exact values by no more than chance allows, and the standard error is that of "
                + "their variance. The law of the latency gives the same shares exactly.",
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
            Uses = ["CEMA5", "library/S1"],
            Oracle =
                "Every path of channel states walked in exact fractions, sent and not sent, from the profile itself.",
            Tolerance = new Tolerance<FilteredInstance>.Bound(
                _ => Bound,
                "chance: Bernstein's bound, exceeded in one of 10¹⁰ comparisons, is 0.005 of each scale; rounding is far below it"
            ),
            Domain = FilteredInstances.Domain,
            Assertions = instance => Against(instance, instance),
            Mutants =
            [
                new("every inference is sent", instance => Against(instance with { Uploaded = 1 }, instance)),
                new(
                    "the share of those that are not sent",
                    instance =>
                        instance.Uploaded == 1
                            ? []
                            : Against(instance with { Uploaded = 1 - instance.Uploaded }, instance)
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(FilteredInstance simulated, FilteredInstance instance)
    {
        var (chain, placed) = (
            instance.Network.ToChain(),
            instance.Network.Stages.Length - (instance.Network.Input % 2)
        );
        var right = CoInference.Of(chain, instance.ToScenario());
        var decisions = right.Decide(new SplittingRule.Optimal(), placed);
        var paths = Paths(instance, decisions.Airtimes).ToImmutableArray();
        ImmutableArray<Rational> latencies = [.. paths.Select(path => path.Time).Distinct()];
        var costs = CoInference.Of(chain, simulated.ToScenario()).Costs;
        var found = FrameSimulator.Run(
            costs,
            decisions,
            Frames,
            Seed,
            [.. latencies.Select(latency => new Seconds(latency.ToDouble()))],
            threads: 1,
            new Progress<double>(),
            CancellationToken.None
        );
        yield return Mean(found.Time, path => path.Time);
        yield return Mean(found.Energy, path => path.Energy);
        yield return Mean(found.Cost, path => FilteredInstances.Cost(instance, (path.Time, path.Energy)));
        yield return Error(found.Time, path => path.Time);
        var law = costs.Latency(decisions);
        foreach (var (exact, (latency, count)) in latencies.Zip(found.Latencies))
        {
            var share = Expect(path => path.Time <= exact ? Rational.One : Rational.Zero).ToDouble();
            yield return new Assertion.Equal(
                (double)count / found.Inferences,
                share,
                Concentration.OfShare(share, found.Inferences) / Bound
            );
            yield return new Assertion.Equal(law.ProbabilityAtMost(latency), share, 1e-9 / Bound);
        }

        Rational Expect(Func<Path, Rational> value) => paths.Sum(path => path.Probability * value(path));

        double Range(Func<Path, Rational> value) => (paths.Max(value) - paths.Min(value)).ToDouble();

        Assertion Mean(Estimate estimate, Func<Path, Rational> value)
        {
            var expected = Expect(value).ToDouble();
            var bound = Concentration.OfMean(estimate.StandardError, Range(value), found.Inferences);
            return new Assertion.Equal(
                estimate.Mean,
                expected,
                Math.Max(bound + (1e-12 * Math.Abs(expected)), 1e-12) / Bound
            );
        }

        Assertion Error(Estimate estimate, Func<Path, Rational> value)
        {
            var mean = Expect(value);
            Rational Square(Path path) => (value(path) - mean) * (value(path) - mean);
            var (variance, fourth) = (Expect(Square), Expect(path => Square(path) * Square(path)));
            var range = Range(value);
            var bound = Concentration.OfVariance(variance.ToDouble(), fourth.ToDouble(), range, found.Inferences);
            return new Assertion.Equal(
                estimate.StandardError * estimate.StandardError * found.Inferences,
                variance.ToDouble(),
                (bound + (1e-12 * (1 + (range * range)))) / Bound
            );
        }
    }

    /// <summary>Every way that an inference may go under thresholds, sent or not.</summary>
    private static IEnumerable<Path> Paths(FilteredInstance instance, ImmutableArray<double> thresholds)
    {
        var reached = Rational.One;
        for (var cut = 0; cut <= thresholds.Length; cut++)
        {
            var goesOn = Rational.Zero;
            foreach (var (airtime, probability) in instance.Network.Law.States)
            {
                if (cut < thresholds.Length && airtime.ToDouble() > thresholds[cut])
                {
                    goesOn += probability;
                    continue;
                }

                var (sent, dropped) = (
                    FilteredInstances.Sent(instance, cut, airtime),
                    FilteredInstances.Dropped(instance, cut)
                );
                yield return new(reached * probability * instance.Uploaded, sent.Time, sent.Energy);
                yield return new(reached * probability * (1 - instance.Uploaded), dropped.Time, dropped.Energy);
            }

            reached *= goesOn;
        }
    }

    /// <summary>One way that an inference may go.</summary>
    private sealed record Path(Rational Probability, Rational Time, Rational Energy);
}
