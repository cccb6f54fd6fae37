using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Cuts the airtimes of a law into panels. On each, a polynomial interpolates the density within a proven error, and is integrated.
/// </summary>
/// <param name="density">The density.</param>
/// <param name="mass">An estimate of the integral of the density.</param>
/// <param name="usual">A typical airtime of the law.</param>
internal sealed class AirtimePanelBuilder(AirtimeDensity density, double mass, double usual)
{
    /// <summary>
    /// The error that a panel may add, as a share of the mass. Above the typical airtime it is divided by the ratio of the airtime to the
    /// typical one, because an error of the density there weighs that much more.
    /// </summary>
    private const double PanelError = 5e-15;

    /// <summary>Most laws take no more.</summary>
    private const int UsualPanels = 64;

    /// <summary>A law that takes more panels is better evaluated anew each time.</summary>
    private const int MostPanels = 1000;

    /// <summary>
    /// The least airtime of a prepared law; the longest is its inverse. Outside this range, intermediate results might leave the range of a
    /// double.
    /// </summary>
    private const double LeastAirtime = 1e-150;

    /// <summary>How often an octave may be halved: narrower panels would lose digits in the airtimes.</summary>
    private const int FinestLevel = 30;

    /// <summary>
    /// The least radius of the disc about a panel, in half widths of the panel. Where the mass is negligible but changes steeply, wide
    /// panels with poor bounds are good enough.
    /// </summary>
    private const double NarrowestDisc = 1.5;

    /// <summary>
    /// A panel of twice the width is tried if the error is this many times below the allowed one, since the error grows as the width to the
    /// power of the number of nodes.
    /// </summary>
    private const double Spare = 1 << ChebyshevPanel.Nodes;

    private const int Nodes = ChebyshevPanel.Nodes;

    /// <summary>1/k, the factors of integrated powers; 0 for k = 0, which does not occur.</summary>
    private static readonly double[] _inverses =
    [
        0,
        .. Enumerable.Range(1, AirtimePanels.Coefficients - 1).Select(k => 1.0 / k),
    ];

    private readonly List<Panel> _panels = new(UsualPanels);

    /// <summary>An estimate of the best radius of the disc about the next panel.</summary>
    private double _hint = 0.1;

    /// <summary>
    /// Builds the panels from the shortest airtime, above which all mass lies, to the longest; <see langword="false"/>
    /// where that would take too many.
    /// </summary>
    /// <param name="shortest">The shortest airtime.</param>
    /// <param name="longest">The longest airtime.</param>
    /// <param name="massBeyond">The integral of the density beyond the longest airtime.</param>
    /// <param name="law">Receives the law.</param>
    public bool TryBuild(double shortest, double longest, double massBeyond, [NotNullWhen(true)] out PreparedLaw? law)
    {
        law = null;
        if (!(shortest >= LeastAirtime && shortest < longest && longest <= 1 / LeastAirtime))
        {
            return false;
        }

        if (
            !TryCut(shortest, longest)
            || !PanelIndex.TryBuild([.. _panels.Select(panel => panel.Place)], shortest, longest, out var index)
        )
        {
            return false;
        }

        law = Integrate(new(index, _panels.Count), longest, massBeyond);
        return true;
    }

    private double Allowed(double airtime) => PanelError / Math.Max(1, airtime / usual);

    /// <summary>
    /// Cuts octaves by repeated halving into panels, from the shortest airtime up, each about as wide as the allowed error permits.
    /// </summary>
    private bool TryCut(double shortest, double longest)
    {
        var (low, level) = (shortest, 0);
        while (low < longest)
        {
            var place = PanelPlace.About(low, level);
            var allowed = Allowed(place.High);
            var bound = density.BoundAbout(place.Middle, NarrowestDisc * place.Half, ref _hint);
            var error = Error(bound, place);
            if (!(error <= allowed))
            {
                level++;
                if (level > FinestLevel)
                {
                    return false;
                }

                continue;
            }

            if (_panels.Count == MostPanels)
            {
                return false;
            }

            _panels.Add(new(place, error));
            low = place.High;
            if (level > 0 && error * Spare <= allowed && PanelPlace.About(low, level - 1).Low == low)
            {
                level--;
            }
        }

        return true;
    }

    private double Error(AirtimeDensity.DiscBound bound, PanelPlace place) =>
        2 * place.Half * bound.InterpolationError(place.Half) / mass;

    private PreparedLaw Integrate(AirtimePanels panels, double longest, double massBeyond)
    {
        Span<double> values = stackalloc double[ChebyshevPanel.PaddedNodes];
        // The series with two zeros on either side, so that it and its copy shifted by one power can be read as whole vectors.
        Span<double> padded = stackalloc double[Nodes + 4];
        var atMost = 0.0;
        for (var index = 0; index < _panels.Count; index++)
        {
            var (middle, half) = (_panels[index].Place.Middle, _panels[index].Place.Half);
            for (var j = 0; j < values.Length; j += Vector256<double>.Count)
            {
                var nodes = Vector256.Create(ChebyshevPanel.PaddedNodeSpan[j..]);
                density.At(Vector256.Create(middle) + (nodes * half)).CopyTo(values[j..]);
            }

            ChebyshevPanel.Interpolate(values, padded[2..^2]);
            var coefficients = panels.Place(index, middle, half);
            IntegrateSeries(padded, middle, half, coefficients.Above, coefficients.AtMost);
            coefficients.AtMost[0] = atMost - AirtimePanels.AtStart(coefficients.AtMost);
            atMost = At(coefficients.AtMost, index);
        }

        var (above, excess) = (massBeyond, 0.0);
        for (var index = _panels.Count - 1; index >= 0; index--)
        {
            var (middle, half) = (_panels[index].Place.Middle, _panels[index].Place.Half);
            var coefficients = panels.Place(index, middle, half);
            coefficients.Above[0] = above - At(coefficients.Above, index);
            above = AirtimePanels.AtStart(coefficients.Above);
            IntegrateAbove(coefficients.Above, half, coefficients.Excess, coefficients.Minimum);
            coefficients.Excess[0] = excess - At(coefficients.Excess, index);
            excess = AirtimePanels.AtStart(coefficients.Excess);
        }

        var truncation = 0.0;
        for (var index = 0; index < _panels.Count; index++)
        {
            var (middle, half) = (_panels[index].Place.Middle, _panels[index].Place.Half);
            var coefficients = panels.Place(index, middle, half);
            coefficients.Minimum[0] = coefficients.AtMost[0] + (middle * coefficients.Above[0]);
            Scale(coefficients.All, 1 / above);
            var minimum = AirtimePanels.AtStart(coefficients.Minimum);
            truncation += _panels[index].Error * (mass / above) * (1 + (_panels[index].Place.High / minimum));
        }

        return new(panels, atMost / above, truncation);

        // The value at the end of a panel; in the last panel, at the longest airtime.
        double At(ReadOnlySpan<double> coefficients, int index) =>
            index + 1 < _panels.Count
                ? AirtimePanels.AtEnd(coefficients)
                : AirtimePanels.Evaluate(
                    coefficients,
                    (longest - _panels[index].Place.Middle) / _panels[index].Place.Half
                );
    }

    /// <summary>The integrals of a series g of powers: of −g, and of the airtime times g; 0 at the middle.</summary>
    private static void IntegrateSeries(
        ReadOnlySpan<double> padded,
        double middle,
        double half,
        Span<double> above,
        Span<double> atMost
    )
    {
        for (var k = 0; k < AirtimePanels.Coefficients; k += Vector256<double>.Count)
        {
            var (here, before) = (Vector256.Create(padded[(k + 1)..]), Vector256.Create(padded[k..]));
            var inverse = Vector256.Create(_inverses.AsSpan(k));
            (here * -half * inverse).CopyTo(above[k..]);
            (((here * middle) + (before * half)) * half * inverse).CopyTo(atMost[k..]);
        }

        (above[0], atMost[0]) = (0, 0);
    }

    /// <summary>
    /// The integral of −P(X &gt; ξ), 0 at the middle, and its negative: all coefficients of Ψ but the first.
    /// </summary>
    private static void IntegrateAbove(
        ReadOnlySpan<double> above,
        double half,
        Span<double> excess,
        Span<double> minimum
    )
    {
        var before = Vector256.Create(0, above[0], above[1], above[2]);
        for (var k = 0; ; )
        {
            var integral = before * -half * Vector256.Create(_inverses.AsSpan(k));
            integral.CopyTo(excess[k..]);
            (-integral).CopyTo(minimum[k..]);
            k += Vector256<double>.Count;
            if (k == AirtimePanels.Coefficients)
            {
                break;
            }

            before = Vector256.Create(above[(k - 1)..]);
        }

        excess[0] = 0;
    }

    private static void Scale(Span<double> coefficients, double factor)
    {
        for (var k = 0; k < coefficients.Length; k += Vector256<double>.Count)
        {
            (Vector256.Create<double>(coefficients[k..]) * factor).CopyTo(coefficients[k..]);
        }
    }

    /// <summary>A panel.</summary>
    /// <param name="Place">Where it lies.</param>
    /// <param name="Error">An upper bound of the integral over the panel of the interpolation's error, as a share of the mass.</param>
    private readonly record struct Panel(PanelPlace Place, double Error);
}
