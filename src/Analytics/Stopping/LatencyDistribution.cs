using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The law of an inference's latency, from its start to the edge server's result or, where nothing is sent, the device's (R21). An
/// inference that stops at cut n takes ℓ_n + X·o_n/B: the stages before the cut on the device, the upload, and the stages after the cut on
/// the edge server.
/// </summary>
public sealed class LatencyDistribution : ILatencyLaw
{
    private readonly Channel _channel;
    private readonly ImmutableArray<Cut> _cuts;

    private LatencyDistribution(Channel channel, ImmutableArray<Cut> cuts, ImmutableArray<double> stopProbabilities)
    {
        _channel = channel;
        _cuts = cuts;
        StopProbabilities = stopProbabilities;
    }

    /// <inheritdoc/>
    public ImmutableArray<double> StopProbabilities { get; }

    /// <summary>The law under fixed thresholds.</summary>
    /// <param name="time">The time of an inference [s].</param>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0..N−1; not positive: never, +∞: always.</param>
    /// <param name="channel">The channel.</param>
    public static LatencyDistribution Of(SplittingCosts time, ImmutableArray<double> thresholds, Channel channel)
    {
        var cuts = ImmutableArray.CreateBuilder<Cut>(thresholds.Length + 1);
        var reached = 1.0;
        for (var n = 0; n <= thresholds.Length; n++)
        {
            var threshold = n < thresholds.Length ? thresholds[n] : double.PositiveInfinity;
            cuts.Add(new(reached, threshold, time.Computing[n], time.OffloadAt(n)));
            if (n < thresholds.Length)
            {
                reached *= channel.ProbabilityAbove(threshold);
            }
        }

        return new(channel.Prepare(), cuts.MoveToImmutable(), Stopping.StopProbabilities.Of(thresholds, channel));
    }

    /// <inheritdoc/>
    public double ProbabilityAtMost(Seconds latency) =>
        _cuts.Sum(cut => cut.ProbabilityAtMost(latency.Value, _channel));

    /// <inheritdoc/>
    public Seconds Quantile(double share)
    {
        var below = Math.BitDecrement(_cuts.Min(cut => cut.Computing));
        return LatencyQuantile.Of(this, share, below, Math.Max(Math.Abs(below), _cuts.Max(cut => cut.Upload)));
    }

    /// <summary>The data of inferences that stop at one cut.</summary>
    /// <param name="Reached">The probability of reaching the cut, S_n.</param>
    /// <param name="Threshold">The airtime up to which to send, ξ_n; +∞ at the last cut.</param>
    /// <param name="Computing">The time on the device before and on the edge server after the cut, ℓ_n [s].</param>
    /// <param name="Upload">The time of the upload per unit of airtime, o_n/B; 0 where nothing is sent.</param>
    private readonly record struct Cut(double Reached, double Threshold, double Computing, double Upload)
    {
        public double ProbabilityAtMost(double latency, Channel channel)
        {
            var left = latency - Computing;
            // An airtime of +∞ never ends within a finite time.
            var longest = double.IsPositiveInfinity(left) ? left : double.MaxValue;
            return left < 0 || Reached == 0 ? 0
                : Upload == 0 ? Reached
                : Reached * (1 - channel.ProbabilityAbove(Math.Min(longest, InTime(left))));
        }

        private double InTime(double left) => LatencyStep.Airtime<Number>(new(Threshold), new(left), new(Upload)).Value;
    }
}
