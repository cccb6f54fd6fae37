using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R1: the functionals of the airtime.</summary>
public static class R1ExpectedMinimum
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<AirtimeInstance>
        {
            Id = "device-edge/R1",
            Title = "Functionals of the airtime",
            Stance = Stance.Holds,
            Statement =
                "Ψ is concave, non-decreasing and 1-Lipschitz with limit μ, and is the integral of P(X > u) from 0; the "
                + "expectations of the airtime below a level and of its excess over a level follow from it.",
            Formulas =
            [
                new Expression.Relation(
                    X.ExpectedAtMost(Of("ξ")),
                    Equal,
                    X.ExpectedMinimum(Of("ξ")) - (Of("ξ") * X.ProbabilityAbove(Of("ξ")))
                ),
                new Expression.Relation(X.ExpectedExcess(Of("ξ")), Equal, X.Mean - X.ExpectedMinimum(Of("ξ"))),
            ],
            Tables = new FormulaTables<FiniteInstance>([HorizonTables.Levels, HorizonTables.Levels]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The excess needs a finite mean airtime.",
                    new Assumption(Conditions.FiniteMeanAirtime, 2)
                ),
            ],
            Oracle =
                "The distribution function of the airtime, integrated over airtimes octave by octave by adaptive Gauss-Kronrod "
                + "quadrature to 1e-13; the solvers integrate densities over the SNR by the trapezoidal rule. The distribution "
                + $"functions are {FadingDomains.Distributions}. Finite-state laws and traces are counted, at "
                + "signal-to-noise ratios 2ᵏ − 1, where the airtime is 1/k.",
            Tolerance = new Tolerance<AirtimeInstance>.Bound(
                instance => AirtimeOracle.Of(instance.Law).ErrorBound,
                "the oracle integrates to 1e-13 in each octave; "
                    + "where a mean exists without a cut-off, octaves beyond reach are a geometric series, which magnifies that "
                    + "by 1/(1 − 2¹⁻ᵐ); distribution functions are good to 1e-14"
            ),
            Domain = AirtimeInstances.Domain,
            Assertions = instance => [.. Values(instance), .. Shape(instance)],
            Mutants =
            [
                new(
                    "the integral of P(X ≤ u)",
                    instance =>
                    {
                        var oracle = AirtimeOracle.Of(instance.Law);
                        return
                        [
                            new Assertion.Equal(
                                instance.Law.ToChannel().ExpectedMinimum(instance.High),
                                instance.High - oracle.ExpectedMinimum(instance.High),
                                instance.High
                            ),
                        ];
                    }
                ),
                new(
                    "convex instead of concave",
                    instance =>
                    {
                        var channel = instance.Law.ToChannel();
                        var (middle, chord) = Chord(instance);
                        return [new Assertion.AtMost(channel.ExpectedMinimum(middle), chord, chord)];
                    }
                ),
                new(
                    "the slope is P(X ≤ ξ)",
                    instance =>
                    {
                        var channel = instance.Law.ToChannel();
                        var (low, high) = (instance.Low, instance.High);
                        return
                        [
                            new Assertion.AtMost(
                                channel.ExpectedMinimum(high) - channel.ExpectedMinimum(low),
                                channel.ProbabilityAtMost(low) * (high - low),
                                high
                            ),
                        ];
                    }
                ),
            ],
        };

    private static IEnumerable<Assertion> Values(AirtimeInstance instance)
    {
        var channel = instance.Law.ToChannel();
        var oracle = AirtimeOracle.Of(instance.Law);
        foreach (var airtime in new[] { instance.Low, instance.High })
        {
            var above = oracle.ProbabilityAbove(airtime);
            var minimum = oracle.ExpectedMinimum(airtime);
            yield return new Assertion.Equal(
                channel.ProbabilityAbove(airtime),
                above,
                oracle.ResolvesTails ? above : 1
            );
            yield return new Assertion.Equal(channel.ProbabilityAtMost(airtime), 1 - above, 1);
            yield return new Assertion.Equal(channel.ExpectedMinimum(airtime), minimum, minimum);
            yield return new Assertion.Equal(channel.ExpectedAtMost(airtime), minimum - (airtime * above), airtime);
            var excess = oracle.ExpectedExcess(airtime);
            yield return new Assertion.Equal(
                channel.ExpectedExcess(airtime),
                excess,
                oracle.ResolvesTails ? excess : minimum + excess
            );
            yield return new Assertion.Equal(channel.MeanAirtime, minimum + excess, minimum + excess);
        }
    }

    private static IEnumerable<Assertion> Shape(AirtimeInstance instance)
    {
        var channel = instance.Law.ToChannel();
        var (low, high) = (channel.ExpectedMinimum(instance.Low), channel.ExpectedMinimum(instance.High));
        var (middle, chord) = Chord(instance);
        yield return new Assertion.AtMost(low, high, high);
        yield return new Assertion.AtMost(high, low + (instance.High - instance.Low), instance.High);
        yield return new Assertion.AtMost(chord, channel.ExpectedMinimum(middle), chord);
        yield return new Assertion.AtMost(high, channel.MeanAirtime, high);
        yield return new Assertion.Equal(channel.ExpectedMinimum(-instance.Low), -instance.Low, instance.Low);
        yield return new Assertion.Equal(channel.ProbabilityAbove(-instance.Low), 1, 1);
        yield return new Assertion.Equal(channel.ProbabilityAtMost(-instance.Low), 0, 1);
        yield return new Assertion.Equal(channel.ExpectedAtMost(-instance.Low), 0, 1);
        var sure = channel.MeanAirtime + instance.Low;
        yield return new Assertion.Equal(channel.ExpectedExcess(-instance.Low), sure, sure);
    }

    private static (double Middle, double Chord) Chord(AirtimeInstance instance)
    {
        var channel = instance.Law.ToChannel();
        var (left, right) = (instance.Weight, 1 - instance.Weight);
        return (
            (left * instance.Low) + (right * instance.High),
            (left * channel.ExpectedMinimum(instance.Low)) + (right * channel.ExpectedMinimum(instance.High))
        );
    }
}
