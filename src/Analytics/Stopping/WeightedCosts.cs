using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The weighted costs of the parts of an inference, β_T × time + β_E × the device's energy. With the weights 1 and 0 they are times, with 0
/// and 1 energies.
/// </summary>
public static class WeightedCosts
{
    /// <summary>The extra cost of a stage on the device, δ = β_T·(τ − e) + β_E·ε.</summary>
    /// <param name="timeWeight">β_T.</param>
    /// <param name="energyWeight">β_E.</param>
    /// <param name="deviceTime">The time on the device, τ.</param>
    /// <param name="deviceEnergy">The energy of the device, ε.</param>
    /// <param name="edgeTime">The time on the edge server.</param>
    public static T Extra<T>(T timeWeight, T energyWeight, T deviceTime, T deviceEnergy, T edgeTime)
        where T : IReal<T> => (timeWeight * (deviceTime - edgeTime)) + (energyWeight * deviceEnergy);

    /// <summary>The cost of a stage on the device, β_T·τ + β_E·ε.</summary>
    /// <inheritdoc cref="Extra" path="/param"/>
    public static T Device<T>(T timeWeight, T energyWeight, T deviceTime, T deviceEnergy)
        where T : IReal<T> => (timeWeight * deviceTime) + (energyWeight * deviceEnergy);

    /// <summary>The cost of a stage on the edge server, e.</summary>
    /// <inheritdoc cref="Extra" path="/param"/>
    public static T Edge<T>(T timeWeight, T edgeTime)
        where T : IReal<T> => timeWeight * edgeTime;

    /// <summary>
    /// The cost of the device's radio for some time, (β_T + β_E·p)·duration: t where it sends a cut's data at one bit per second and
    /// hertz, φ where it receives a stage's parameters.
    /// </summary>
    /// <param name="timeWeight">β_T.</param>
    /// <param name="energyWeight">β_E.</param>
    /// <param name="power">The device's power meanwhile, p.</param>
    /// <param name="duration">The time.</param>
    public static T Radio<T>(T timeWeight, T energyWeight, T power, T duration)
        where T : IReal<T> => (timeWeight + (energyWeight * power)) * duration;
}
