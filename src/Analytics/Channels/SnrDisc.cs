using System.Runtime.Intrinsics;
using MathNet.Numerics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The signal-to-noise ratios γ = eʷ − 1 of the complex w in a disc about a real centre. With c &gt; q, |γ| lies between
/// the least and the greatest real ratio, and so does Re γ if q ≤ 1: on the rim Re eʷ = e^(c − √(q² − y²))·cos y at the
/// left, which is least at y = 0, as y/√(q² − y²) ≥ tan y.
/// </summary>
internal readonly struct SnrDisc
{
    /// <summary>States a disc.</summary>
    /// <param name="centre">c &gt; q.</param>
    /// <param name="radius">q, from 0 to 1.</param>
    public SnrDisc(double centre, double radius)
    {
        (Centre, Radius) = (centre, radius);
        var ratios = ExponentialMinusOne.Of(Vector256.Create(centre, centre - radius, centre + radius, centre));
        (Middle, Least, Greatest) = (ratios[0], ratios[1], ratios[2]);
    }

    /// <summary>The centre, c = ln(1 + γ) in the middle.</summary>
    public double Centre { get; }

    /// <summary>The radius, q.</summary>
    public double Radius { get; }

    /// <summary>The ratio at the centre.</summary>
    public double Middle { get; }

    /// <summary>The least ratio on the real axis.</summary>
    public double Least { get; }

    /// <summary>The greatest ratio on the real axis.</summary>
    public double Greatest { get; }

    /// <summary>The disc of w = ln 2/ξ for the complex airtimes ξ within a radius of a middle.</summary>
    public static SnrDisc OfAirtimes(double middle, double radius)
    {
        var scale = Constants.Ln2 / ((middle - radius) * (middle + radius));
        return new(scale * middle, scale * radius);
    }
}
