using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Papers.Partel;

/// <summary>Shares a power among parallel channels so that the sum of their capacities is the largest.</summary>
public static class WaterFilling
{
    /// <summary>A channel's power, [μ − 1/g]⁺.</summary>
    /// <param name="level">μ, the water level.</param>
    /// <param name="gain">g, the gain over the noise.</param>
    public static T Power<T>(T level, T gain)
        where T : IReal<T>
    {
        var above = level - (T.Integer(1) / gain);
        return T.WhereAtMost(above, T.Integer(0), T.Integer(0), above);
    }

    /// <summary>The level at which the powers add up to a total; the best channels are filled first.</summary>
    /// <param name="gains">The gains over the noise, all positive; at least one.</param>
    /// <param name="total">The power to share, positive.</param>
    public static double Level(ImmutableArray<double> gains, double total)
    {
        var (floors, count) = (gains.Select(gain => 1 / gain).Order().ToArray(), 1);
        var sum = floors[0];
        while (count < floors.Length && (total + sum) / count > floors[count])
        {
            sum += floors[count++];
        }

        return (total + sum) / count;
    }
}
