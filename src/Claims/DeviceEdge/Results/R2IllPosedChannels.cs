using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R2: which channels have an infinite mean airtime, and the costs that follow.</summary>
public static class R2IllPosedChannels
{
    private static readonly SplittingRule _optimal = new SplittingRule.Optimal();
    private static readonly SplittingRule _staticLookAhead = new SplittingRule.StaticLookAhead();
    private static readonly SplittingRule _lookAhead = new SplittingRule.LookAhead();

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<IllPosedInstance>
        {
            Id = "device-edge/R2",
            Title = "Channels that fade too deeply",
            Stance = Stance.Holds,
            Statement =
                "The mean airtime is infinite for Rayleigh and Rician fading without a cut-off, for Nakagami fading with m ≤ 1 "
                + "without a cut-off, and for any law with an SNR of 0 of positive probability; for other laws, log-normal ones "
                + "among them, and with a cut-off it is finite. Where it is infinite, having to send costs an infinite amount: the "
                + "optimal rule and static look-ahead have a finite cost only with every stage placed, and one-stage look-ahead "
                + "only if that is a single stage, since it stops at once where going one stage further and sending there costs an "
                + "infinite amount too. The variance of the airtime is finite with a cut-off, for log-normal laws, and for "
                + "Nakagami fading with m > 2.",
            Formulas = [new Expression.Relation(X.Mean, Equal, Of("∞"))],
            Hypotheses = [],
            Uses = ["R1"],
            Oracle =
                "For fading laws, E[min(X, u)] by quadrature of the distribution function, octave by octave in u: its increments "
                + "far out decide whether it grows without bound, and give its limit. For laws with states at an SNR of 0, the rules "
                + "walked from their definitions in exact fractions, with infinity as a value.",
            Tolerance = new Tolerance<IllPosedInstance>.Bound(
                instance => AirtimeByQuadrature.ErrorBound(instance.Fading),
                "the oracle integrates to 1e-13 in each octave; "
                    + "where a mean exists without a cut-off, octaves beyond reach are a geometric series, which magnifies that "
                    + "by 1/(1 − 2¹⁻ᵐ); costs over finitely many states err less, and whether a mean is finite is a decision"
            ),
            Domain = IllPosedInstances.Domain,
            Assertions = instance =>
                [
                    .. Fading(instance),
                    .. OverStates(instance, _optimal, walk => walk.Optimal),
                    .. OverStates(instance, _staticLookAhead, walk => walk.StaticLookAhead),
                    .. OverStates(instance, _lookAhead, walk => walk.LookAhead),
                ],
            Mutants =
            [
                .. FadingDomains
                    .All.SelectMany(domain => domain.Misstatements)
                    .Select(misstatement => new Mutant<IllPosedInstance>(
                        misstatement.Name,
                        instance => Mean(instance, law => IsInfinite(law) != misstatement.Holds(law))
                    )),
                new(
                    "the cut-off is ignored",
                    instance => Mean(instance, law => IsInfinite(law with { CutoffDecibels = double.NegativeInfinity }))
                ),
                new(
                    "a rare SNR of 0 does no harm",
                    instance =>
                        instance.DeadStates == 0
                            ? []
                            : [new Assertion.Equal(Finite(instance.OverStates.Channel.MeanAirtime), 1, 1)]
                ),
                new(
                    "look-ahead is saved by placing every stage, as the optimal rule is",
                    instance =>
                        instance.DeadStates == 0
                            ? []
                            :
                            [
                                new Assertion.Equal(
                                    Finite(_lookAhead.ExpectedCosts(instance.OverStates)[^1]),
                                    Finite(new DeadStateWalk(instance).Optimal(instance.Chain.Stages)),
                                    1
                                ),
                            ]
                ),
            ],
        };

    /// <summary>What the claim states about fading laws.</summary>
    private static bool IsInfinite(FadingLaw law) => law is { Cutoff: 0, TailExponent: <= 1 };

    private static IEnumerable<Assertion> Fading(IllPosedInstance instance)
    {
        var (oracle, channel) = (new AirtimeByQuadrature(instance.Fading), instance.Fading.ToChannel());
        var mean = oracle.IntegralToEnd(0);
        return
        [
            Mean(instance.Fading, IsInfinite, mean),
            new Assertion.Equal(channel.HasFiniteVariance ? 1 : 0, oracle.HasFiniteVariance ? 1 : 0, 1),
            new Assertion.Equal(channel.MeanAirtime, mean, mean),
            .. OverFading(instance, double.IsFinite(mean)),
        ];
    }

    private static Assertion Mean(FadingLaw law, Func<FadingLaw, bool> isInfinite, double oracle) =>
        new Assertion.Equal(isInfinite(law) ? 0 : 1, Finite(oracle), 1);

    private static IEnumerable<Assertion> Mean(IllPosedInstance instance, Func<FadingLaw, bool> isInfinite) =>
        [Mean(instance.Fading, isInfinite, new AirtimeByQuadrature(instance.Fading).IntegralToEnd(0))];

    /// <summary>Which placements cost a finite amount over the fading channel.</summary>
    private static IEnumerable<Assertion> OverFading(IllPosedInstance instance, bool isWellPosed)
    {
        var (problem, stages) = (instance.OverFading, instance.Chain.Stages);
        return
        [
            .. Are(_optimal, placed => isWellPosed || placed == stages),
            .. Are(_staticLookAhead, placed => isWellPosed || placed == stages),
            .. Are(_lookAhead, placed => isWellPosed || (placed == stages && stages == 1)),
        ];

        IEnumerable<Assertion> Are(SplittingRule rule, Func<int, bool> finite) =>
            rule.ExpectedCosts(problem)
                .Select((cost, placed) => new Assertion.Equal(Finite(cost), finite(placed) ? 1 : 0, 1));
    }

    private static IEnumerable<Assertion> OverStates(
        IllPosedInstance instance,
        SplittingRule rule,
        Func<DeadStateWalk, Func<int, double>> walked
    )
    {
        var costs = rule.ExpectedCosts(instance.OverStates);
        var walk = walked(new DeadStateWalk(instance));
        return costs.Select((cost, placed) => new Assertion.Equal(cost, walk(placed), Scale.Of(instance.Chain)));
    }

    private static double Finite(double value) => double.IsFinite(value) ? 1 : 0;
}
