using System.Collections.Immutable;

namespace SplitProofs.Inputs.Networks;

/// <summary>How far repeated measurements of the stages spread about their means.</summary>
/// <param name="Measurements">How many times each stage was measured.</param>
/// <param name="Stages">The spread of each stage, in their order; empty where each was measured once.</param>
public sealed record MeasuredSpread(int Measurements, ImmutableArray<StageSpread> Stages)
{
    /// <summary>No spread is known, because the network was counted or measured once.</summary>
    public static MeasuredSpread Unknown { get; } = new(1, []);

    /// <summary>Whether the stages were measured more than once, so that a spread is known.</summary>
    public bool IsKnown => Measurements > 1;
}

/// <summary>The spread of the measurements of one stage: their sample standard deviations, divided by their means.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="DeviceTime">The spread of its time on the device; 0 where the mean is 0.</param>
/// <param name="DeviceEnergy">The spread of the device's energy; 0 where the mean is 0.</param>
/// <param name="EdgeTime">The spread of its time on the edge server; 0 where the mean is 0.</param>
public sealed record StageSpread(string Stage, double DeviceTime, double DeviceEnergy, double EdgeTime);
