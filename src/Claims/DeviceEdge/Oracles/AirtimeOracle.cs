using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Expectations of the airtime of a channel, from the distribution of its signal-to-noise ratio or by counting.</summary>
/// <param name="ProbabilityAbove">P(X &gt; ξ).</param>
/// <param name="ExpectedMinimum">E[min(X, ξ)].</param>
/// <param name="ExpectedExcess">E[(X − ξ)⁺].</param>
/// <param name="ResolvesTails">
/// Whether a small P(X &gt; ξ) and E[(X − ξ)⁺] are as accurate, relative to themselves, as large ones.
/// </param>
/// <param name="ErrorBound">The largest error of oracle and solver, relative to the magnitude of the terms involved.</param>
public sealed record AirtimeOracle(
    Func<double, double> ProbabilityAbove,
    Func<double, double> ExpectedMinimum,
    Func<double, double> ExpectedExcess,
    bool ResolvesTails,
    double ErrorBound
)
{
    /// <summary>Airtimes whose relative difference is at most this are the same atom.</summary>
    private const double SameAirtime = 1e-12;

    /// <summary>The oracle of a law.</summary>
    public static AirtimeOracle Of(AirtimeLaw law) =>
        law.Match(
            fading => ByQuadrature(fading.Law),
            states => ByCounting(states.Rates),
            trace => ByCounting(trace.Rates)
        );

    private static AirtimeOracle ByQuadrature(FadingLaw law)
    {
        var quadrature = new AirtimeByQuadrature(law);
        return new(
            quadrature.ProbabilityAbove,
            airtime => quadrature.Integral(0, airtime),
            quadrature.IntegralToEnd,
            quadrature.ResolvesTails,
            AirtimeByQuadrature.ErrorBound(law)
        );
    }

    /// <summary>
    /// The oracle of airtimes 1/k, each weighted with its count. An airtime takes six roundings, and a sum one for each rate.
    /// </summary>
    private static AirtimeOracle ByCounting(CountedRates rates)
    {
        var kept = rates.Kept.ToArray();
        double all = kept.Sum(value => value.Count);
        return new(
            airtime => kept.Where(value => IsAbove(value.Rate, airtime)).Sum(value => value.Count) / all,
            airtime =>
                kept.Sum(value => value.Count * (IsAbove(value.Rate, airtime) ? airtime : 1.0 / value.Rate)) / all,
            airtime =>
                kept.Where(value => IsAbove(value.Rate, airtime))
                    .Sum(value => value.Count * ((1.0 / value.Rate) - airtime)) / all,
            ResolvesTails: false,
            (12.0 + kept.Length) / (1L << 53)
        );
    }

    private static bool IsAbove(int rate, double airtime) => rate == 0 || 1.0 / rate > airtime * (1 + SameAirtime);
}
