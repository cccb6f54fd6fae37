using System.Collections.Immutable;

namespace SplitProofs.Analytics.Correlated;

/// <summary>A value computed with ever more states, each time twice as many, and where it leads (Richardson's extrapolation).</summary>
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
    /// The order p of an error that falls as states⁻ᵖ, from the last three values; 1 where they do not yet close in, as the
    /// airtime's kink at a threshold falls within a cell.
    /// </summary>
    public double Order
    {
        get
        {
            var order = Math.Log2(Math.Abs((Steps[^2].Value - Steps[^3].Value) / (Steps[^1].Value - Steps[^2].Value)));
            return double.IsFinite(order) ? Math.Clamp(order, 1, 4) : 1;
        }
    }

    /// <summary>The estimated error of the last value.</summary>
    public double Error => Math.Abs(Steps[^1].Value - Steps[^2].Value) / (Math.Pow(2, Order) - 1);
}
