namespace SplitProofs.Analytics.Units;

/// <summary>The weight of a joule in a cost.</summary>
/// <param name="Value">The quantity in 1/J.</param>
public readonly record struct PerJoule(double Value)
{
    /// <summary>The dimensionless cost of an energy.</summary>
    public static double operator *(PerJoule weight, Joules energy) => weight.Value * energy.Value;

    /// <summary>The cost of a power, per second that it is drawn.</summary>
    public static PerSecond operator *(PerJoule weight, Watts power) => new(weight.Value * power.Value);
}
