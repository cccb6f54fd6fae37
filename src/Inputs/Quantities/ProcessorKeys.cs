using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Quantities;

/// <summary>The keys of a processor, be it of a device, an edge server, or a node of a line.</summary>
internal static class ProcessorKeys
{
    /// <summary>The speed of the processor.</summary>
    public static readonly Key<FlopsPerSecond> Speed = QuantityKey.Of(
        "speed",
        Unit.FlopPerSecond,
        Bound.Positive,
        value => new FlopsPerSecond(value)
    );

    /// <summary>The energy of one operation.</summary>
    public static readonly Key<JoulesPerFlop> Energy = QuantityKey.Of(
        "energy",
        Unit.JoulePerFlop,
        Bound.NonNegative,
        value => new JoulesPerFlop(value)
    );

    /// <summary>The memory that its stages must fit into; it may be unlimited.</summary>
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
