using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Quantities;

/// <summary>The keys of a processor, be it of a device, an edge server, or a node of a line.</summary>
internal static class ProcessorKeys
{
    /// <summary>How fast it computes.</summary>
    public static readonly Key<FlopsPerSecond> Speed = QuantityKey.Of(
        "speed",
        Unit.FlopPerSecond,
        Bound.Positive,
        value => new FlopsPerSecond(value)
    );

    /// <summary>What an operation takes.</summary>
    public static readonly Key<JoulesPerFlop> Energy = QuantityKey.Of(
        "energy",
        Unit.JoulePerFlop,
        Bound.NonNegative,
        value => new JoulesPerFlop(value)
    );

    /// <summary>What its stages must fit in.</summary>
    public static readonly Key<DeviceMemory> Memory = new(
        "memory",
        Unit.Bit.Example,
        field =>
            field
                .AsLiteral()
                .Bind(Quantity.ReadBits)
                .Map(capacity => (DeviceMemory)new DeviceMemory.Limited(new(capacity)))
    );
}
