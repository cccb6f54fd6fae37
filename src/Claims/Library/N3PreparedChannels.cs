using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.Library.Numerics;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Library;

/// <summary>N3: the error of a prepared channel is at most its stated bound, plus the rounding of its polynomials.</summary>
public static class N3PreparedChannels
{
    /// <summary>The largest relative error that rounding may add: docs/channels.md.</summary>
    private const double Rounded = 1e-14;

    /// <summary>The laws whose densities are elementary functions, with a cut-off.</summary>
    internal static Gen<FadingLaw> Laws { get; } = FadingDomains.Generator.Where(law => law is not FadingLaw.Rician);

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<PreparedInstance>
        {
            Id = "library/N3",
            Title = "Prepared channels err by no more than they say",
            Stance = Stance.Holds,
            Statement =
                "A prepared channel's Ψ(ξ) is within its truncation bound of the law's, relatively, and within 10⁻¹⁴ for rounding. "
                + "P(X > ξ) is within twice that absolutely, and E[X; X ≤ ξ] within twice that times ξ. Both may also be off by what the "
                + "last bit of ξ changes. The truncation bound is at most 10⁻¹³.",
            Formulas = [],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "The law has a cut-off, and is Rayleigh, Nakagami or log-normal.",
                    "it is about a class of the library, and not about symbols of the claim's own"
                ),
            ],
            Uses = ["N4", "device-edge/R1"],
            Oracle =
                "The expectations as Gauss-Legendre sums over ln(1 + SNR) in decimals of 28 digits, on panels of their own; the "
                + "program interpolates the density of the airtime in doubles. A Rician density is not an elementary function; tests "
                + "compare it with values of 25 digits.",
            Tolerance = new Tolerance<PreparedInstance>.Bound(
                instance => instance.ToChannel().TruncationBound + Rounded,
                "the truncation bound that the channel states (docs/proofs.md has its proof), "
                    + "and 10⁻¹⁴ for rounding, which is not bounded but compared"
            ),
            Domain = new(
                "Rayleigh, Nakagami and log-normal laws with a cut-off, drawn as for R1; airtimes from a tenth of that at the mean or "
                    + "median SNR to ten times that",
                from law in Laws.Where(law => law.Cutoff > 0)
                from place in Gen.Choose(-100, 100)
                select new PreparedInstance(law, Math.Pow(10, (place + 0.5) / 100)),
                Simpler,
                [
                    new("Rayleigh", instance => instance.Law is FadingLaw.Rayleigh),
                    new("Nakagami with m < 1", instance => instance.Law is FadingLaw.Nakagami { Shape: < 1 }),
                    new("log-normal", instance => instance.Law is FadingLaw.LogNormal),
                    new("a cut-off above the mean SNR", instance => instance.Law.Cutoff > instance.Law.Mean),
                    new(
                        "an airtime that the cut-off excludes",
                        instance => instance.Airtime > Airtime.OfSnr(instance.Law.Cutoff)
                    ),
                    new("an airtime that nearly all exceed", instance => instance.Place < 0.3),
                ]
            ),
            Assertions = instance => Expectations(instance, instance.ToChannel(), instance.Airtime),
            Mutants =
            [
                new(
                    "the cut-off is a decibel lower",
                    instance =>
                        Expectations(
                            instance,
                            (
                                instance with
                                {
                                    Law = instance.Law with { CutoffDecibels = instance.Law.CutoffDecibels - 1 },
                                }
                            ).ToChannel(),
                            instance.Airtime
                        )
                ),
                new(
                    "the airtime is a tenth longer",
                    instance => Expectations(instance, instance.ToChannel(), 1.1 * instance.Airtime)
                ),
                new(
                    "Ψ without those that wait longer",
                    instance =>
                        [Minimum(instance, Exact(instance), instance.ToChannel().ExpectedAtMost(instance.Airtime))]
                ),
            ],
        };

    private static IEnumerable<Assertion> Expectations(
        PreparedInstance instance,
        PreparedChannel channel,
        double airtime
    )
    {
        var exact = Exact(instance);
        // A change of ξ in its last bit changes probabilities by this much.
        var scale = 2 * (1 + ((double)exact.Density * instance.Airtime));
        yield return Minimum(instance, exact, channel.ExpectedMinimum(airtime));
        yield return new Assertion.Equal(channel.ProbabilityAbove(airtime), (double)exact.Above, scale);
        yield return new Assertion.Equal(
            channel.ExpectedAtMost(airtime),
            (double)exact.AtMost,
            scale * instance.Airtime
        );
        yield return new Assertion.AtMost(channel.TruncationBound, 1e-13, 1e-13);
    }

    private static Assertion Minimum(PreparedInstance instance, DecimalExpectations exact, double computed)
    {
        var minimum = (double)(exact.AtMost + (exact.Above * DecimalFunctions.Of(instance.Airtime)));
        return new Assertion.Equal(computed, minimum, minimum);
    }

    private static DecimalExpectations Exact(PreparedInstance instance) =>
        DecimalExpectations.Of(new DecimalLaw(instance.Law), DecimalFunctions.Of(instance.Airtime));

    private static IEnumerable<PreparedInstance> Simpler(PreparedInstance instance)
    {
        foreach (var law in FadingDomains.Simpler(instance.Law))
        {
            yield return instance with
            {
                Law = law,
            };
        }

        if (instance.Place != 1)
        {
            yield return instance with
            {
                Place = 1,
            };
        }
    }
}
