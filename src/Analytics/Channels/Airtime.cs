using MathNet.Numerics;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>The one-to-one relation between a signal-to-noise ratio and its airtime [s·Hz/bit].</summary>
public static class Airtime
{
    /// <summary>The airtime at a signal-to-noise ratio, X = 1/log₂(1 + γ); +∞ at γ = 0.</summary>
    /// <param name="snr">The signal-to-noise ratio γ ≥ 0, linear.</param>
    public static double OfSnr(double snr) => Constants.Ln2 / SpecialFunctions.Log1p(snr);

    /// <summary>
    /// The signal-to-noise ratio from which the airtime is at most ξ, Θ(ξ) = 2^(1/ξ) − 1 (R1). It is +∞ for ξ ≤ 0, where
    /// no ratio is enough, and if it exceeds the range of a double. For ξ = +∞ it is 0: any ratio is enough.
    /// </summary>
    public static double ToSnr(double airtime) =>
        airtime > 0 ? ExponentialMinusOne.Of(Constants.Ln2 / airtime) : double.PositiveInfinity;

    /// <summary>The airtime where a loss divides the signal-to-noise ratio.</summary>
    /// <param name="airtime">The airtime before the loss, positive; +∞ remains +∞.</param>
    /// <param name="loss">The loss.</param>
    internal static double Attenuated(double airtime, PowerRatio loss) => OfSnr(ToSnr(airtime) / loss.Linear);
}
