using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.Library.Numerics;

/// <summary>A fading law with a cut-off, and an airtime at which to evaluate its prepared channel.</summary>
/// <param name="Law">The law.</param>
/// <param name="Place">The airtime, as a multiple of that at the law's mean or median SNR.</param>
public sealed record PreparedInstance(FadingLaw Law, double Place)
{
    /// <summary>ξ [s·Hz/bit].</summary>
    public double Airtime => Place * Analytics.Channels.Airtime.OfSnr(Law.Mean);

    /// <summary>The channel as the solvers take it, which states the bound of its error.</summary>
    public PreparedChannel ToChannel() => (PreparedChannel)Law.ToChannel().Prepare();

    /// <summary>The instance in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Law}, ξ = {Airtime:G6}");
}
