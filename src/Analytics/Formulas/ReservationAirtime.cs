namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// An endless chain of equal layers under the optimal rule (R13). The reservation airtime r solves r − Ψ(r) = δ/t, and the cost of a long
/// finite chain is near that of the endless one.
/// </summary>
public static class ReservationAirtime
{
    /// <summary>E[(r − X)⁺] = r − Ψ(r), the expected saving by one more draw for a rule that would otherwise pay r.</summary>
    /// <param name="reservation">r.</param>
    /// <param name="airtime">The channel.</param>
    public static T Saving<T, TAirtime>(T reservation, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => reservation - airtime.ExpectedMinimum(reservation);

    /// <summary>The expected cost of the endless chain, v* = t·r − δ.</summary>
    /// <param name="extra">δ &gt; 0.</param>
    /// <param name="offload">t.</param>
    /// <param name="reservation">r.</param>
    public static T EndlessCost<T>(T extra, T offload, T reservation)
        where T : IReal<T> => (offload * reservation) - extra;

    /// <summary>
    /// P(X &gt; ξ)^N·gap: the gap to the endless chain, which each stage multiplies by the probability of exceeding a threshold.
    /// </summary>
    /// <param name="threshold">ξ.</param>
    /// <param name="stages">N.</param>
    /// <param name="gap">The gap with no stage placed.</param>
    /// <param name="airtime">The channel.</param>
    public static T Gap<T, TAirtime>(T threshold, T stages, T gap, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => T.Power(airtime.ProbabilityAbove(threshold), stages) * gap;
}
