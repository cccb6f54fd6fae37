using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>
/// Signal-to-noise ratios 2^k − 1 for whole rates k [bit/(s·Hz)], at which the airtime is 1/k exactly (+∞ at k =
/// 0), and how often each occurs.
/// </summary>
/// <param name="Values">The rates, each once, and their counts, which are positive.</param>
/// <param name="HalvesCutOff">Twice the least rate that the cut-off keeps; at most twice the largest one.</param>
public sealed record CountedRates(ImmutableArray<(int Rate, int Count)> Values, int HalvesCutOff)
{
    /// <summary>The sum of all counts.</summary>
    public int All => Values.Sum(value => value.Count);

    /// <summary>The cut-off κ; 0 keeps everything.</summary>
    public double Cutoff => Snr(HalvesCutOff / 2.0);

    /// <summary>The rates that the cut-off keeps.</summary>
    public IEnumerable<(int Rate, int Count)> Kept => Values.Where(value => 2 * value.Rate >= HalvesCutOff);

    /// <summary>2^rate − 1.</summary>
    public static double Snr(double rate) => Math.Pow(2, rate) - 1;

    /// <summary>The rates, and the cut-off, in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", Values.Select(value => $"{value.Count} × SNR 2^{value.Rate} − 1"))}, "
                + $"{(HalvesCutOff == 0 ? "no cut-off" : $"cut-off 2^{HalvesCutOff / 2.0} − 1")}"
        );
}
