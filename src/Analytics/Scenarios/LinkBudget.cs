using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The link budget of a radio link: the path loss, which follows from the distance, and the noise.</summary>
/// <param name="Distance">The distance d.</param>
/// <param name="Carrier">The frequency f of the carrier.</param>
/// <param name="PathLossExponent">The exponent α; 2 is free space.</param>
/// <param name="AntennaGain">The gain A of both antennas together.</param>
/// <param name="Noise">The noise N at the receiver.</param>
public sealed record LinkBudget(
    Metres Distance,
    Hertz Carrier,
    double PathLossExponent,
    PowerRatio AntennaGain,
    Noise Noise
)
{
    /// <summary>The speed of light c [m/s], exact by definition.</summary>
    private const double SpeedOfLight = 299_792_458;

    /// <summary>The mean signal-to-noise ratio, P·A·(c/(4π·f·d))^α/N.</summary>
    /// <param name="transmitPower">The transmit power P.</param>
    /// <param name="bandwidth">The bandwidth of the link.</param>
    public SignalToNoiseRatio MeanSnr(Watts transmitPower, Hertz bandwidth)
    {
        var pathGain = Math.Pow(SpeedOfLight / (4 * Math.PI * Carrier.Value * Distance.Value), PathLossExponent);
        return new(transmitPower.Value * AntennaGain.Linear * pathGain / Noise.Over(bandwidth).Value);
    }
}
