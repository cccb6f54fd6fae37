using System.Collections.Immutable;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// A value computed with more and more states, twice as many each time, and the estimated error of the last (in the
/// manner of Richardson).
/// </summary>
/// <param name="Steps">The numbers of states and the values.</param>
public sealed record Refinement(ImmutableArray<(int States, double Value)> Steps)
{
    /// <summary>Computes a value for 8, 16, 32, … states.</summary>
    /// <param name="channel">The channel with a number of states.</param>
    /// <param name="value">The value for a channel.</param>
    /// <param name="mostStates">The largest number of states, at least 32.</param>
    public static Refinement Of(Func<int, MarkovChannel> channel, Func<MarkovChannel, double> value, int mostStates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostStates, 32);
        var steps = ImmutableArray.CreateBuilder<(int, double)>();
        for (var states = 8; states <= mostStates; states *= 2)
        {
            steps.Add((states, value(channel(states))));
        }

        return new(steps.ToImmutable());
    }

    /// <summary>
    /// The estimated error of the last value. The error falls roughly as states⁻², but unevenly, because a threshold may lie anywhere
    /// within a cell. So the estimate is conservative: it extrapolates from each earlier step as if the error fell as states⁻¹, and takes
    /// the worst result.
    /// </summary>
    public double Error
    {
        get
        {
            var (most, last) = Steps[^1];
            return Steps.SkipLast(1).Max(step => Math.Abs(step.Value - last) * step.States / (most - step.States));
        }
    }
}
