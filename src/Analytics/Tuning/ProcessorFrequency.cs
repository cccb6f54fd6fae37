using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Tuning;

/// <summary>
/// The speed of a processor that minimises the cost of a cycle, β_T/f + β_E·κ·f², in closed form (TUNE2). A cycle takes κ·f² joules.
/// </summary>
public static class ProcessorFrequency
{
    /// <summary>The cost of a cycle at a speed, β_T/f + β_E·κ·f².</summary>
    /// <param name="timeWeight">β_T.</param>
    /// <param name="energyWeight">β_E.</param>
    /// <param name="capacitance">κ, the energy of a cycle divided by the square of the speed.</param>
    /// <param name="speed">f.</param>
    public static T Cost<T>(T timeWeight, T energyWeight, T capacitance, T speed)
        where T : IReal<T> => (timeWeight / speed) + (energyWeight * capacitance * T.Power(speed, T.Integer(2)));

    /// <summary>The best speed of those up to the peak, min((β_T/(2·κ·β_E))^(1/3), f_peak).</summary>
    /// <param name="timeWeight">β_T.</param>
    /// <param name="energyWeight">β_E &gt; 0.</param>
    /// <param name="capacitance">κ &gt; 0.</param>
    /// <param name="peak">f_peak.</param>
    public static T Best<T>(T timeWeight, T energyWeight, T capacitance, T peak)
        where T : IReal<T> =>
        T.Minimum(T.Power(timeWeight / (T.Integer(2) * capacitance * energyWeight), T.Integer(1) / T.Integer(3)), peak);
}
