using MathNet.Numerics;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Allocation;

/// <summary>How fast a device sends with a share of a band.</summary>
public abstract record BandChannel
{
    /// <summary>Below this signal-to-noise ratio the closed forms would lose digits, and others take their place.</summary>
    private const double LowSnr = 1e-3;

    private BandChannel() { }

    /// <summary>
    /// It sends at the capacity of its share. The power is fixed, so a narrower share has a higher signal-to-noise ratio.
    /// </summary>
    /// <param name="SnrBandwidth">q = p·h/N₀, the signal-to-noise ratio times the bandwidth; positive.</param>
    public sealed record Capacity(Hertz SnrBandwidth) : BandChannel;

    /// <summary>At a fixed rate for each hertz.</summary>
    /// <param name="PerHertz">The rate of a hertz, positive.</param>
    public sealed record FixedEfficiency(BitsPerHertz PerHertz) : BandChannel;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Capacity, T> capacity, Func<FixedEfficiency, T> fixedEfficiency) =>
        this switch
        {
            Capacity c => capacity(c),
            FixedEfficiency f => fixedEfficiency(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The rate of a share [bit/s]; 0 without bandwidth.</summary>
    /// <param name="bandwidth">The share [Hz].</param>
    public double Rate(double bandwidth) =>
        bandwidth <= 0
            ? 0
            : Match(
                capacity: c =>
                {
                    var snr = c.SnrBandwidth.Value / bandwidth;

                    // At a low signal-to-noise ratio 1 + SNR is rounded, even to 1.
                    return snr < LowSnr
                        ? bandwidth * SpecialFunctions.Log1p(snr) / Constants.Ln2
                        : BandwidthShare.Rate<Number>(new(c.SnrBandwidth.Value), new(bandwidth)).Value;
                },
                fixedEfficiency: f => bandwidth * f.PerHertz.Value
            );

    /// <summary>What a further hertz adds to the rate of a share [bit/(s·Hz)]; it falls as the share grows, or stays the same.</summary>
    /// <param name="bandwidth">The share [Hz], positive.</param>
    public double Slope(double bandwidth) =>
        Match(
            capacity: c =>
            {
                var snr = c.SnrBandwidth.Value / bandwidth;

                // At a low signal-to-noise ratio both terms of the closed form nearly cancel, and their series is the better one.
                return snr < LowSnr
                    ? snr * snr * (0.5 - (snr * ((2.0 / 3) - (snr * (0.75 - (0.8 * snr)))))) / Constants.Ln2
                    : BandwidthShare.Slope<Number>(new(c.SnrBandwidth.Value), new(bandwidth)).Value;
            },
            fixedEfficiency: f => f.PerHertz.Value
        );

    /// <summary>The share that a rate needs [Hz]; +∞ where no share is enough.</summary>
    /// <param name="rate">The rate [bit/s], ≥ 0.</param>
    public double Needed(double rate) =>
        rate <= 0
            ? 0
            : Match(
                capacity: c =>
                    rate * Math.Log(2) < c.SnrBandwidth.Value
                        ? BandwidthShare.Needed<Number>(new(rate), new(c.SnrBandwidth.Value)).Value
                        : double.PositiveInfinity,
                fixedEfficiency: f => rate / f.PerHertz.Value
            );
}
