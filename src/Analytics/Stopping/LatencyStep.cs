using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>One term of the law of the latency (R21).</summary>
public static class LatencyStep
{
    /// <summary>
    /// The longest airtime with which an inference that stops at cut n is done in time, min(ξ_n, left/(o_n/B)).
    /// </summary>
    /// <param name="threshold">The airtime up to which to send, ξ_n.</param>
    /// <param name="left">The time that computing leaves, x − ℓ_n.</param>
    /// <param name="upload">The time of the upload per unit of airtime, o_n/B &gt; 0.</param>
    public static T Airtime<T>(T threshold, T left, T upload)
        where T : IReal<T> => T.Minimum(threshold, left / upload);
}
