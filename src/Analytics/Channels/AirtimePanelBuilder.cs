using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Cuts the airtimes of a law into panels on which the density is a polynomial to a proven error, and integrates that.
/// </summary>
/// <param name="density">The density.</param>
/// <param name="mass">About the integral of the density.</param>
/// <param name="usual">A usual airtime.</param>
internal sealed class AirtimePanelBuilder(AirtimeDensity density, double mass, double usual)
{
    /// <summary>The error that a panel may add, as a share of the mass or, for an airtime above a usual one, of less as it weighs more.</summary>
    private const double PanelError = 1e-14;

    /// <summary>A law that takes more panels is better evaluated anew each time.</summary>
    private const int MostPanels = 1000;

    /// <summary>Airtimes beyond this and its inverse could leave the range of a double on the way.</summary>
    private const double LeastAirtime = 1e-150;

    private const int FinestCut = 24;
    private const int Nodes = ChebyshevPanel.Nodes;

    private static readonly double[] _inverses =
    [
        .. Enumerable.Range(0, AirtimePanels.Coefficients).Select(k => 1.0 / k),
    ];

    private readonly List<AirtimePanels.Segment> _segments = [];
    private readonly List<Panel> _panels = [];

    /// <summary>About the best radius of the disc about the next panel.</summary>
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

        var firstSegment = AirtimePanels.SegmentOf(shortest);
        for (var segment = firstSegment; segment <= AirtimePanels.SegmentOf(longest); segment++)
        {
            var cut = LikelyCut(segment, shortest, longest);
            while (!TryCut(segment, cut, shortest, longest))
            {
                cut++;
                if (cut > FinestCut || _panels.Count > MostPanels)
                {
                    return false;
                }
            }
        }

        law = Integrate(new(firstSegment, [.. _segments], _panels.Count), longest, massBeyond);
        return true;
    }

    private double Allowed(double airtime) => PanelError / Math.Max(1, airtime / usual);

    /// <summary>The cut that would do if all panels were like that in the middle.</summary>
    private int LikelyCut(int segment, double shortest, double longest)
    {
        var (start, width) = AirtimePanels.SegmentAt(segment);
        var middle = (Math.Max(start, shortest) + Math.Min(start + width, longest)) / 2;
        density.BoundAbout(middle, ref _hint);
        var bound = density.BoundAbout(middle, ref _hint);
        var cut = 0;
        while (cut < FinestCut && !(width * bound.InterpolationError(width / 2) / mass <= Allowed(middle)))
        {
            width /= 2;
            cut++;
        }

        return cut;
    }

    private bool TryCut(int segment, int cut, double shortest, double longest)
    {
        var (start, whole) = AirtimePanels.SegmentAt(segment);
        var width = Math.ScaleB(whole, -cut);
        var first = shortest > start ? (int)((shortest - start) / width) : 0;
        var end = longest < start + whole ? (int)Math.Floor((longest - start) / width) + 1 : 1 << cut;
        var before = _panels.Count;
        for (var index = first; index < end; index++)
        {
            var panel = new Panel(start + ((index + 0.5) * width), width / 2);
            var error = width * density.BoundAbout(panel.Middle, ref _hint).InterpolationError(panel.Half) / mass;
            if (!(error <= Allowed(panel.High)) || _panels.Count > MostPanels)
            {
                _panels.RemoveRange(before, _panels.Count - before);
                return false;
            }

            _panels.Add(panel with { Error = error });
        }

        _segments.Add(new(AirtimePanels.SegmentShift - cut, before - first));
        return true;
    }

    private PreparedLaw Integrate(AirtimePanels panels, double longest, double massBeyond)
    {
        Span<double> values = stackalloc double[ChebyshevPanel.PaddedNodes];
        Span<double> series = stackalloc double[Nodes];
        var atMost = 0.0;
        for (var index = 0; index < _panels.Count; index++)
        {
            var (middle, half, _) = _panels[index];
            for (var j = 0; j < values.Length; j += Vector256<double>.Count)
            {
                var nodes = Vector256.Create(ChebyshevPanel.PaddedNodeSpan[j..]);
                density.At(Vector256.Create(middle) + (nodes * half)).CopyTo(values[j..]);
            }

            ChebyshevPanel.Interpolate(values, series);
            var coefficients = panels.Place(index, middle, half);
            for (var k = 1; k <= Nodes + 1; k++)
            {
                var (here, before) = (k <= Nodes ? series[k - 1] : 0, k >= 2 ? series[k - 2] : 0);
                coefficients.Above[k] = -half * here * _inverses[k];
                coefficients.AtMost[k] = half * ((middle * here) + (half * before)) * _inverses[k];
            }

            coefficients.AtMost[0] = atMost - AirtimePanels.Evaluate(coefficients.AtMost, -1);
            atMost = AirtimePanels.Evaluate(
                coefficients.AtMost,
                index + 1 < _panels.Count ? 1 : (longest - middle) / half
            );
        }

        var (above, excess) = (massBeyond, 0.0);
        for (var index = _panels.Count - 1; index >= 0; index--)
        {
            var (middle, half, _) = _panels[index];
            var coefficients = panels.Place(index, middle, half);
            var end = index + 1 < _panels.Count ? 1 : (longest - middle) / half;
            coefficients.Above[0] = above - AirtimePanels.Evaluate(coefficients.Above, end);
            above = AirtimePanels.Evaluate(coefficients.Above, -1);
            for (var k = 1; k < AirtimePanels.Coefficients; k++)
            {
                coefficients.Excess[k] = -half * coefficients.Above[k - 1] * _inverses[k];
                coefficients.Minimum[k] = -coefficients.Excess[k];
            }

            coefficients.Excess[0] = excess - AirtimePanels.Evaluate(coefficients.Excess, end);
            excess = AirtimePanels.Evaluate(coefficients.Excess, -1);
        }

        var truncation = 0.0;
        for (var index = 0; index < _panels.Count; index++)
        {
            var (middle, half, error) = _panels[index];
            var coefficients = panels.Place(index, middle, half);
            coefficients.Minimum[0] = coefficients.AtMost[0] + (middle * coefficients.Above[0]);
            Scale(coefficients.Minimum, 1 / above);
            Scale(coefficients.Above, 1 / above);
            Scale(coefficients.AtMost, 1 / above);
            Scale(coefficients.Excess, 1 / above);
            var minimum = AirtimePanels.Evaluate(coefficients.Minimum, -1);
            truncation += error * (mass / above) * (1 + (_panels[index].High / minimum));
        }

        return new(panels, atMost / above, truncation);
    }

    private static void Scale(Span<double> coefficients, double factor)
    {
        foreach (ref var coefficient in coefficients)
        {
            coefficient *= factor;
        }
    }

    /// <summary>A panel.</summary>
    /// <param name="Middle">The middle airtime.</param>
    /// <param name="Half">Half of the width.</param>
    /// <param name="Error">An upper bound of the integral over the panel of the interpolation's error, as a share of the mass.</param>
    private readonly record struct Panel(double Middle, double Half, double Error = 0)
    {
        public double High => Middle + Half;
    }
}
