using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Networks;

/// <summary>The cost of running a stage: counted operations, or times and energies measured on real processors.</summary>
public abstract record Work
{
    private Work() { }

    /// <summary>Exactly counted operations.</summary>
    /// <param name="Macs">Multiply-accumulates of convolutions, linear layers and attention products.</param>
    /// <param name="ElementWise">Everything else (bias, activation, normalisation, pooling).</param>
    public sealed record Counted(Macs Macs, Flops ElementWise) : Work
    {
        /// <summary>The workload (w): two operations for each multiply-accumulate, plus the element-wise ones.</summary>
        public Flops Workload => Macs.ToFlops() + ElementWise;
    }

    /// <summary>Measured costs, as a profile states them.</summary>
    /// <param name="DeviceTime">Time on the device (τ).</param>
    /// <param name="DeviceEnergy">Energy of the device (ε).</param>
    /// <param name="EdgeTime">Time on the edge server.</param>
    public sealed record Measured(Seconds DeviceTime, Joules DeviceEnergy, Seconds EdgeTime) : Work;

    /// <summary>Handles each kind of work.</summary>
    public T Match<T>(Func<Counted, T> counted, Func<Measured, T> measured) =>
        this switch
        {
            Counted c => counted(c),
            Measured m => measured(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
