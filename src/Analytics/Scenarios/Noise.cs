using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>The noise at a receiver.</summary>
public abstract record Noise
{
    /// <summary>The Boltzmann constant [J/K], exact by definition.</summary>
    private const double Boltzmann = 1.380649e-23;

    /// <summary>The temperature to which noise figures refer [K].</summary>
    private const double Reference = 290;

    private Noise() { }

    /// <summary>A noise of known power.</summary>
    /// <param name="Power">Its power over the bandwidth of the link.</param>
    public sealed record Stated(Watts Power) : Noise;

    /// <summary>Thermal noise of 290 K, k·T·B, raised by the receiver's noise figure.</summary>
    /// <param name="Figure">The noise figure ≥ 1.</param>
    public sealed record Thermal(PowerRatio Figure) : Noise;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Stated, T> stated, Func<Thermal, T> thermal) =>
        this switch
        {
            Stated s => stated(s),
            Thermal t => thermal(t),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Its power over a bandwidth.</summary>
    public Watts Over(Hertz bandwidth) =>
        Match(
            stated: noise => noise.Power,
            thermal: noise => new Watts(Boltzmann * Reference * bandwidth.Value * noise.Figure.Linear)
        );
}
