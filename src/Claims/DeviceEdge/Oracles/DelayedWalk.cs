using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// Walks the rules in absolute costs, where each upload and its result's way back take a fixed time: each decision compares the total
/// costs of ending at a cut. It uses no δ, and does not assume where the latency is saved.
/// </summary>
public static class DelayedWalk
{
    /// <summary>The expected cost of an inference under the optimal rule with a number of placed stages.</summary>
    public static Rational Optimal(DelayedInstance instance, int placed) => Walk(instance).Optimal(placed);

    /// <summary>The same under one-stage look-ahead, which compares ending here with ending one cut later.</summary>
    public static Rational LookAhead(DelayedInstance instance, int placed) => Walk(instance).LookAhead(placed);

    /// <summary>The same under static look-ahead, which compares ending here with ending at any fixed later cut.</summary>
    public static Rational StaticLookAhead(DelayedInstance instance, int placed) =>
        Walk(instance).StaticLookAhead(placed);

    private static EndingWalk Walk(DelayedInstance instance) =>
        new(instance.Network.Law, (cut, airtime) => Ending(instance, cut, airtime));

    /// <summary>The total cost of an inference that ends at a cut, given the airtime there.</summary>
    private static Rational Ending(DelayedInstance instance, int cut, Rational airtime)
    {
        var network = instance.Network;
        var (device, edge) = (network.Stages.Take(cut).ToArray(), network.Stages.Skip(cut));
        var isSent = cut < network.Stages.Length;
        var upload = isSent ? network.CutBits(cut) * airtime / network.Bandwidth : Rational.Zero;
        var fixedTime = isSent ? instance.Upload + instance.WayBack : Rational.Zero;
        var time = device.Sum(stage => stage.DeviceTime) + upload + edge.Sum(stage => stage.EdgeTime) + fixedTime;
        var energy = device.Sum(stage => stage.DeviceEnergy) + (network.TransmitPower * upload);
        return (network.TimeWeight * time) + (network.EnergyWeight * energy);
    }
}
