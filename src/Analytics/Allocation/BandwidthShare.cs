using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Allocation;

/// <summary>The rate of a share of a band, and the share that a rate needs (SFL1).</summary>
public static class BandwidthShare
{
    /// <summary>r(b) = b·log₂(1 + q/b), the rate [bit/s]. The transmit power, and so q, does not depend on b.</summary>
    /// <param name="snrBandwidth">q = p·h/N₀, the signal-to-noise ratio times the bandwidth, in hertz.</param>
    /// <param name="bandwidth">b &gt; 0.</param>
    public static T Rate<T>(T snrBandwidth, T bandwidth)
        where T : IReal<T> => bandwidth * T.BinaryLogarithm(T.Integer(1) + (snrBandwidth / bandwidth));

    /// <summary>r′(b) = log₂(1 + q/b) − q/((q + b)·ln 2), what a further hertz adds to the rate [bit/(s·Hz)].</summary>
    /// <param name="snrBandwidth">q.</param>
    /// <param name="bandwidth">b &gt; 0.</param>
    public static T Slope<T>(T snrBandwidth, T bandwidth)
        where T : IReal<T> =>
        T.BinaryLogarithm(T.Integer(1) + (snrBandwidth / bandwidth))
        - (snrBandwidth / ((snrBandwidth + bandwidth) * T.Logarithm(T.Integer(2))));

    /// <summary>
    /// The bandwidth at which a rate R is reached, R·ln 2/(−W₋₁(−G·e^(−G)) − G) with G = R·ln 2/q. There is one if G &lt; 1.
    /// </summary>
    /// <param name="rate">R &gt; 0.</param>
    /// <param name="snrBandwidth">q.</param>
    public static T Needed<T>(T rate, T snrBandwidth)
        where T : IReal<T>
    {
        var natural = rate * T.Logarithm(T.Integer(2));
        var g = T.Let(new Symbol("G"), natural / snrBandwidth);
        return natural / (T.Integer(0) - T.LowerLambertW((T.Integer(0) - g) / T.Exponential(g)) - g);
    }
}
