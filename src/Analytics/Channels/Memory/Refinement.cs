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
    /// The estimated error of the last value. It falls about as states⁻², but unevenly, for a threshold lies anywhere within a
    /// cell; so the estimate takes the worst of the steps before, each extrapolated as though the error fell as states⁻¹.
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
