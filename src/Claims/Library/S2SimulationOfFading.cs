using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Library;

/// <summary>S2: the simulation of frames over fading channels agrees with the analytic cost and latency.</summary>
public static class S2SimulationOfFading
{
    /// <summary>
    /// The violation of an error that is as large as its statistical bound. A mutant's violation
    /// must be at least twice as large.
    /// </summary>
    private const double Bound = 0.005;

    private const int Inferences = 65_536;
    private const int SingleDraws = 2048;
    private const ulong Seed = 8367;

    private static readonly ImmutableArray<double> _shares = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FadingNetwork>
        {
            Id = "library/S2",
            Title = "Simulation over fading channels",
            Stance = Stance.Holds,
            Statement =
                "The simulated mean cost Ĉ, time and energy of an inference, the shares that stop at each cut and the shares within "
                + "given latencies differ from the analytic ones by no more than chance allows. So do the shares of single draws of "
                + "the airtime, also where the cut-off leaves a tail of the law.",
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
                new Hypothesis.InSymbols(
                    "The link has a cut-off, so that costs are bounded.",
                    new Condition.Less(Analytics.Formulas.Expression.Integer(0), Of("κ"))
                ),
            ],
            Uses = ["device-edge/R3", "device-edge/R15", "device-edge/R21"],
            Oracle =
                "The analytic solvers are compared with a play of 65,536 inferences, which uses only the channel's "
                + "quantiles, and none of its expectations. Its distribution function is compared with 2,048 single draws, with "
                + "the cut-off of the law and with one 10 dB above the mean, or the median of a log-normal law.",
            Tolerance = new Tolerance<FadingNetwork>.Bound(
                _ => Bound,
                "chance: Bernstein's bound, exceeded in one of 10¹⁰ comparisons, is 0.005 of each scale; rounding is far below it"
            ),
            Domain = FadingNetworks.Domain,
            Assertions = instance =>
                [
                    .. Against(instance, new SplittingRule.Optimal()),
                    .. Against(instance, new SplittingRule.StaticLookAhead()),
                    .. Draws(instance.Channel, instance.Channel),
                    .. Draws(Tail(instance).Channel, Tail(instance).Channel),
                ],
            Mutants =
            [
                new(
                    "time is minimised for itself",
                    instance =>
                        Against(instance, new SplittingRule.Optimal(), cost: costs => Anew(costs, instance.Channel))
                ),
                new(
                    "a forced upload takes the airtime of an open one",
                    instance => Against(instance, new SplittingRule.Optimal(), cost: costs => Open(costs, instance))
                ),
                new(
                    "airtimes are those of the mean SNR",
                    instance =>
                        Against(
                            instance,
                            new SplittingRule.Optimal(),
                            cost: costs =>
                                Expected(
                                    costs,
                                    instance,
                                    FiniteStateChannel.OfAirtime([new(instance.Channel.MeanAirtime, 1)])
                                )
                        )
                ),
                new(
                    "draws in the tail leave out the cut-off",
                    instance => Draws(Tail(instance).Channel, instance.Channel)
                ),
                new(
                    "draws in the tail are those of Rayleigh fading",
                    instance =>
                        Draws(
                            Tail(instance).Channel,
                            Tail(
                                instance with
                                {
                                    Fading = new FadingLaw.Rayleigh(instance.Fading.MeanDecibels, 0),
                                }
                            ).Channel
                        )
                ),
            ],
        };

    /// <summary>The same network over the law above a cut-off that leaves at most a tenth of its mass.</summary>
    private static FadingNetwork Tail(FadingNetwork instance) =>
        instance with
        {
            Fading = instance.Fading with { CutoffDecibels = instance.Fading.MeanDecibels + 10 },
        };

    /// <summary>Compares the shares of draws up to some of the draws with the distribution function.</summary>
    private static IEnumerable<Assertion> Draws(Channel channel, Channel drawn)
    {
        var random = new Random((int)Seed);
        double[] draws = [.. Enumerable.Range(0, SingleDraws).Select(_ => drawn.Sample(random)).Order()];
        return _shares.Select(share =>
        {
            var upTo = (int)(share * SingleDraws);
            return new Assertion.Equal(
                channel.ProbabilityAtMost(draws[upTo - 1]),
                (double)upTo / SingleDraws,
                Concentration.OfDistribution(SingleDraws) / Bound
            );
        });
    }

    private static IEnumerable<Assertion> Against(FadingNetwork instance, SplittingRule rule) =>
        Against(instance, rule, cost: null);

    private static IEnumerable<Assertion> Against(
        FadingNetwork instance,
        SplittingRule rule,
        Func<SplittingCosts, double>? cost
    )
    {
        var inference = instance.ToInference();
        var placed = Placed(instance);
        var thresholds = rule.Thresholds(inference.Problem, placed);
        var law = LatencyDistribution.Of(inference.Time, thresholds, instance.Channel);
        ImmutableArray<Seconds> latencies = [.. _shares.Select(share => law.Quantile(share))];
        var found = FrameSimulator.Run(
            inference.Costs,
            new SplittingDecisions.Thresholds(thresholds, inference.Channel),
            Inferences / instance.Network.Inferences,
            Seed,
            latencies,
            threads: 1,
            new Progress<double>(),
            CancellationToken.None
        );
        cost ??= costs => costs.Edge + ThresholdRule.ExpectedCosts(costs, thresholds, instance.Channel)[^1];
        yield return Mean(found.Time, inference.Time);
        yield return Mean(found.Energy, inference.Energy);
        yield return Mean(found.Cost, inference.Problem.Costs);
        for (var cut = 0; cut <= placed; cut++)
        {
            yield return Share(found.Stops[cut], law.StopProbabilities[cut]);
        }

        foreach (var (latency, count) in found.Latencies)
        {
            yield return Share(count, law.ProbabilityAtMost(latency));
        }

        Assertion Mean(Estimate estimate, SplittingCosts costs) =>
            new Assertion.Equal(
                estimate.Mean,
                cost(costs),
                (Concentration.OfMean(estimate.StandardError, Range(costs, instance.Channel), found.Inferences) + 1e-12)
                    / Bound
            );

        Assertion Share(long count, double expected) =>
            new Assertion.Equal(
                (double)count / found.Inferences,
                expected,
                Concentration.OfShare(Math.Min(1, expected), found.Inferences) / Bound
            );
    }

    private static int Placed(FadingNetwork instance) => instance.Network.Stages.Length - (instance.Network.Input % 2);

    private static double Expected(SplittingCosts costs, FadingNetwork instance, Channel channel) =>
        costs.Edge
        + ThresholdRule.ExpectedCosts(
            costs,
            new SplittingRule.Optimal().Thresholds(instance.ToInference().Problem, Placed(instance)),
            channel
        )[^1];

    private static double Open(SplittingCosts costs, FadingNetwork instance)
    {
        var thresholds = new SplittingRule.Optimal().Thresholds(instance.ToInference().Problem, Placed(instance));
        var expected = ThresholdRule.ExpectedCosts(costs, thresholds, instance.Channel)[^1];
        var forced = StopProbabilities.Of(thresholds, instance.Channel)[^1] * costs.OffloadAt(thresholds.Length);
        return costs.Edge
            + expected
            - (forced * instance.Channel.ExpectedExcess(thresholds.IsEmpty ? 0 : Math.Max(0, thresholds[^1])));
    }

    /// <summary>The recursion of R3 with these costs alone, which would choose other thresholds.</summary>
    private static double Anew(SplittingCosts costs, Channel channel)
    {
        var value = 0.0;
        for (var cut = costs.Stages - 1; cut >= 0; cut--)
        {
            var offload = costs.Offload[cut];
            value = offload * channel.ExpectedMinimum((costs.Extra[cut] + value) / offload);
        }

        return costs.Edge + value;
    }

    /// <summary>An upper bound of the most expensive inference less the cheapest one.</summary>
    private static double Range(SplittingCosts costs, Channel channel)
    {
        Span<double> longest = stackalloc double[1];
        channel.Quantiles().At([ulong.MaxValue], longest);
        return costs.Extra.Sum(Math.Abs) + (costs.Offload.Max() * longest[0]);
    }
}
