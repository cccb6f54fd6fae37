using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>One liquid time-constant neuron, x′ = −(w + f)·x + A·f, while its input, and with it the gate f, is constant.</summary>
public static class LiquidNeuron
{
    /// <summary>The limit of the state, A·f/(w + f).</summary>
    /// <param name="leak">w, the leak in 1/s.</param>
    /// <param name="gate">f, the gate's value between 0 and 1, in 1/s.</param>
    /// <param name="bias">A.</param>
    public static T Limit<T>(T leak, T gate, T bias)
        where T : IReal<T> => bias * gate / (leak + gate);

    /// <summary>The state after a time, x∞ + (x₀ − x∞)·e^(−(w + f)·t).</summary>
    /// <param name="leak">w.</param>
    /// <param name="gate">f.</param>
    /// <param name="start">x₀.</param>
    /// <param name="limit">x∞, <see cref="Limit"/>.</param>
    /// <param name="time">t ≥ 0.</param>
    public static T State<T>(T leak, T gate, T start, T limit, T time)
        where T : IReal<T> => limit + ((start - limit) / T.Exponential((leak + gate) * time));

    /// <summary>
    /// The closed form as the paper states it, (x₀ − A)·e^(−(w + f(I))·t)·f(−I) + A, with the gates at the input and at its negative.
    /// </summary>
    /// <param name="leak">w.</param>
    /// <param name="gate">f(I), at the present input.</param>
    /// <param name="gateOfNegative">f(−I).</param>
    /// <param name="bias">A.</param>
    /// <param name="start">x₀.</param>
    /// <param name="time">t.</param>
    public static T Published<T>(T leak, T gate, T gateOfNegative, T bias, T start, T time)
        where T : IReal<T> => ((start - bias) / T.Exponential((leak + gate) * time) * gateOfNegative) + bias;

    /// <summary>The state that the semi-implicit solver reaches in n steps, x∞ + (x₀ − x∞)/(1 + (w + f)·t/n)^n.</summary>
    /// <param name="leak">w.</param>
    /// <param name="gate">f.</param>
    /// <param name="start">x₀.</param>
    /// <param name="limit">x∞.</param>
    /// <param name="time">t.</param>
    /// <param name="steps">n, the number of equal steps.</param>
    public static T SemiImplicit<T>(T leak, T gate, T start, T limit, T time, T steps)
        where T : IReal<T> => limit + ((start - limit) / T.Power(T.Integer(1) + ((leak + gate) * time / steps), steps));
}
