using System.Collections.Immutable;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>
/// Expectations of the airtime X = ln 2/ln(1 + γ) of a fading law, by Gauss-Legendre sums over w = ln(1 + γ) in decimals.
/// </summary>
/// <param name="Above">P(X > ξ).</param>
/// <param name="AtMost">E[X; X ≤ ξ].</param>
/// <param name="Density">The density of X at ξ.</param>
internal readonly record struct DecimalExpectations(decimal Above, decimal AtMost, decimal Density)
{
    private const int Nodes = 16;

    /// <summary>The largest change of the density's logarithm on a panel; a panel then errs by less than 10⁻¹⁷ of its share.</summary>
    private const double MostChange = 1.5;

    /// <summary>Where the density is e^−42 of its largest value, the mass beyond is below 10⁻¹⁷ of the whole.</summary>
    private const double Negligible = 42;

    /// <summary>A value of ln(1 + γ) that no law of the domain reaches; its exponential still fits a decimal.</summary>
    private const double Farthest = 55;

    private static readonly ImmutableArray<(decimal Place, decimal Weight)> _rule =
    [
        .. Enumerable.Range(1, Nodes).Select(Node),
    ];

    /// <summary>Integrates over a law with a cut-off.</summary>
    /// <param name="law">The law.</param>
    /// <param name="airtime">ξ > 0.</param>
    public static DecimalExpectations Of(DecimalLaw law, decimal airtime)
    {
        var level = DecimalFunctions.Ln2 / airtime;
        var (first, last, peak) = Range(law);
        var (below, _) = Integrate(law, first, Math.Clamp(level, first, last), peak);
        var (above, airtimes) = Integrate(law, Math.Clamp(level, first, last), last, peak);
        var mass = below + above;
        // w = ln 2/ξ moves by ln 2/ξ² for each unit of ξ.
        var density = level < first || level > last ? 0 : DecimalFunctions.Exp(law.LogDensity(level) - peak);
        return new(below / mass, airtimes / mass, density * level / airtime / mass);
    }

    /// <summary>
    /// The range in which the density is not negligible, and the logarithm of its largest value, as far as a search in steps finds it.
    /// </summary>
    private static (decimal First, decimal Last, decimal Peak) Range(DecimalLaw law)
    {
        var cutoff = DecimalFunctions.Log(1 + law.Cutoff);
        var (places, step) = (new List<(double W, double Density)>(), 1.01);
        for (var w = (double)cutoff; w < Farthest; w *= step)
        {
            places.Add((w, law.Roughly(w)));
        }

        var peak = places.Max(place => place.Density);
        var kept = places.FindAll(place => place.Density > peak - Negligible);
        var first = kept[0].W == places[0].W ? cutoff : DecimalFunctions.Of(kept[0].W / step);
        return (first, DecimalFunctions.Of(kept[^1].W * step), DecimalFunctions.Of(peak));
    }

    /// <summary>The integral of the density and that of the density times the airtime, each divided by e^peak.</summary>
    private static (decimal Mass, decimal Airtimes) Integrate(DecimalLaw law, decimal from, decimal to, decimal peak)
    {
        var (mass, airtimes) = (0m, 0m);
        while (from < to)
        {
            var width = Math.Min(to - from, from / 2);
            while (Changes(law, (double)from, (double)width))
            {
                width /= 2;
            }

            foreach (var (place, weight) in _rule)
            {
                var w = from + (width * (1 + place) / 2);
                var term = weight * width / 2 * DecimalFunctions.Exp(law.LogDensity(w) - peak);
                mass += term;
                airtimes += term * DecimalFunctions.Ln2 / w;
            }

            from = width == to - from ? to : from + width;
        }

        return (mass, airtimes);
    }

    private static bool Changes(DecimalLaw law, double from, double width) =>
        Math.Abs(law.Roughly(from + width) - law.Roughly(from)) > MostChange
        || Math.Abs(law.Roughly(from + (width / 2)) - law.Roughly(from)) > MostChange;

    /// <summary>A zero of Legendre's polynomial by Newton's iteration, and its weight.</summary>
    private static (decimal Place, decimal Weight) Node(int index)
    {
        var x = DecimalFunctions.Of(Math.Cos(Math.PI * (index - 0.25) / (Nodes + 0.5)));
        var slope = 0m;
        for (var step = 0; step < 6; step++)
        {
            var (before, here) = (1m, x);
            for (var k = 2; k <= Nodes; k++)
            {
                (before, here) = (here, (((2 * k) - 1) * x * here - ((k - 1) * before)) / k);
            }

            slope = Nodes * ((x * here) - before) / ((x * x) - 1);
            x -= here / slope;
        }

        return (x, 2 / ((1 - (x * x)) * slope * slope));
    }
}
