using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Routing;

/// <summary>One step of backward induction in which sending also has a terminal cost, the rest of the route beyond the link.</summary>
public static class TerminalStep
{
    /// <summary>The airtime up to which to send at cut n, ξ_n = (c_{n+1} + v_{n+1} − R_n)/t_n.</summary>
    /// <param name="computing">c_{n+1}, the cost of the next stage.</param>
    /// <param name="nextValue">v_{n+1}, the value of continuing from cut n + 1.</param>
    /// <param name="terminal">R_n, the cost of what is left once the features have arrived.</param>
    /// <param name="offload">t_n, the cost of sending per unit of airtime.</param>
    public static T Threshold<T>(T computing, T nextValue, T terminal, T offload)
        where T : IReal<T> => (computing + nextValue - terminal) / offload;

    /// <summary>The value at cut n before the channel is seen, v_n = R_n + t_n·Ψ(ξ_n).</summary>
    /// <param name="offload">t_n.</param>
    /// <param name="expectedMinimum">Ψ(ξ_n) = E[min(X, ξ_n)].</param>
    /// <param name="terminal">R_n.</param>
    public static T Value<T>(T offload, T expectedMinimum, T terminal)
        where T : IReal<T> => terminal + (offload * expectedMinimum);
}
