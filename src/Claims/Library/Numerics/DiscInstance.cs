using System.Globalization;
using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>A disc of complex airtimes, a point on its rim, and a panel within it.</summary>
/// <param name="Law">The law.</param>
/// <param name="Place">The middle of the disc, as a multiple of the airtime at the law's mean or median SNR.</param>
/// <param name="Radius">The approximate radius of the disc in w = ln 2/ξ, 0 to 1.</param>
/// <param name="Angle">The place on the rim, in half turns, 0 to 1.</param>
/// <param name="Halves">The disc's radius as a multiple of half the panel's width, above 1.</param>
/// <param name="At">The place on the panel, −1 to 1.</param>
public sealed record DiscInstance(FadingLaw Law, double Place, double Radius, double Angle, double Halves, double At)
{
    /// <summary>The middle of the disc [s·Hz/bit].</summary>
    public double Middle => Place * Analytics.Channels.Airtime.OfSnr(Law.Mean);

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Law}, ξ = {Middle:G6}, radius {Radius} in w, at {Angle} half turns; a panel of {Halves} halves, at {At}"
        );
}
