using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Tuning;

/// <summary>
/// The transmit power p that minimises the cost of a bit, (β_E·p + β_T)/log₂(1 + g·p) with the gain g = h/σ². The closed form uses
/// the principal branch of the Lambert W function (TUNE1).
/// </summary>
public static class TransmitPower
{
    /// <summary>The power without a bound, (e^(1 + W₀(B/e)) − 1)/g with B = g·β_T/β_E − 1.</summary>
    /// <param name="timeWeight">β_T &gt; 0.</param>
    /// <param name="energyWeight">β_E &gt; 0.</param>
    /// <param name="gain">g &gt; 0.</param>
    public static T Unbounded<T>(T timeWeight, T energyWeight, T gain)
        where T : IReal<T>
    {
        var b = T.Let(new Symbol("B"), (gain * timeWeight / energyWeight) - T.Integer(1));
        return (T.Exponential(T.Integer(1) + T.LambertW(b / T.Exponential(T.Integer(1)))) - T.Integer(1)) / gain;
    }

    /// <summary>
    /// The gain below which the largest power P is the best, (A/(−W₀(−A·e^(−A))) − 1)/P with A = 1 + β_T/(β_E·P).
    /// </summary>
    /// <param name="timeWeight">β_T &gt; 0.</param>
    /// <param name="energyWeight">β_E &gt; 0.</param>
    /// <param name="largest">P.</param>
    public static T GainOfLargest<T>(T timeWeight, T energyWeight, T largest)
        where T : IReal<T>
    {
        var a = T.Let(new Symbol("A"), T.Integer(1) + (timeWeight / (energyWeight * largest)));
        return ((a / (T.Integer(0) - T.LambertW((T.Integer(0) - a) / T.Exponential(a)))) - T.Integer(1)) / largest;
    }

    /// <summary>The best power of those up to P.</summary>
    /// <param name="timeWeight">β_T &gt; 0.</param>
    /// <param name="energyWeight">β_E &gt; 0.</param>
    /// <param name="gain">g &gt; 0.</param>
    /// <param name="largest">P.</param>
    public static T Best<T>(T timeWeight, T energyWeight, T gain, T largest)
        where T : IReal<T> =>
        T.WhereAtMost(
            gain,
            GainOfLargest(timeWeight, energyWeight, largest),
            largest,
            Unbounded(timeWeight, energyWeight, gain)
        );
}
