using System.Globalization;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A channel, and two airtimes at which to evaluate it.</summary>
/// <param name="Law">The law of the channel.</param>
/// <param name="Low">An airtime [s·Hz/bit].</param>
/// <param name="High">An airtime that is not smaller.</param>
/// <param name="Weight">A weight in (0, 1) for a point between them.</param>
public sealed record AirtimeInstance(AirtimeLaw Law, double Low, double High, double Weight)
{
    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Law}, ξ = {Low:G6}, η = {High:G6}, weight {Weight}");
}
