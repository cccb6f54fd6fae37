using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The law of an inference's latency on a channel with memory: finitely many latencies, one for each cut and state.</summary>
public sealed class DiscreteLatency : ILatencyLaw
{
    /// <summary>
    /// Probabilities within this difference, and latencies within this relative difference, count as equal, so that no quantile depends on
    /// a last bit.
    /// </summary>
    private const double Tie = 1e-12;

    /// <summary>The latencies [s] in ascending order, each with the probability of at most this latency.</summary>
    private readonly ImmutableArray<(double Latency, double Probability)> _steps;

    private DiscreteLatency(
        ImmutableArray<(double Latency, double Probability)> steps,
        ImmutableArray<double> stopProbabilities
    )
    {
        _steps = steps;
        StopProbabilities = stopProbabilities;
    }

    /// <inheritdoc/>
    public ImmutableArray<double> StopProbabilities { get; }

    /// <summary>The law under decisions for each cut and state.</summary>
    /// <param name="time">The time of an inference [s].</param>
    /// <param name="decisions">The decisions.</param>
    public static DiscreteLatency Of(SplittingCosts time, SplittingDecisions.SendingStates decisions)
    {
        var stops = decisions.StopLaw();
        var atoms = new List<(double Latency, double Mass)>();
        for (var cut = 0; cut < stops.Length; cut++)
        {
            var sending = SplittingDecisions.SendingStates.CostsOfSending(time, decisions.Channel, cut);
            for (var state = 0; state < sending.Length; state++)
            {
                if (stops[cut][state] > 0)
                {
                    atoms.Add((time.Computing[cut] + sending[state], stops[cut][state]));
                }
            }
        }

        atoms.Sort();
        var probability = 0.0;
        return new([.. atoms.Select(atom => (atom.Latency, probability += atom.Mass))], decisions.StopProbabilities());
    }

    /// <inheritdoc/>
    public double ProbabilityAtMost(Seconds latency) =>
        _steps.LastOrDefault(step => IsWithin(step.Latency, latency.Value)).Probability;

    /// <inheritdoc/>
    public Seconds Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        var found = _steps.FirstOrDefault(
            step => step.Probability >= Math.Max(Tie, share - Tie),
            (double.PositiveInfinity, 1)
        );
        return new(found.Item1);
    }

    /// <summary>Whether one latency is at most another; latencies that differ by rounding alone count as equal.</summary>
    internal static bool IsWithin(double latency, double most) => latency <= most + (Tie * Math.Abs(most));
}
