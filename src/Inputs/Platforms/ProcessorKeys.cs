using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>The keys of a processor: of a device, an edge server, or a node of a line.</summary>
internal static class ProcessorKeys
{
    /// <summary>How fast it computes.</summary>
    public static readonly Key<FlopsPerSecond> Speed = QuantityKey.Of(
        "speed",
        Unit.FlopPerSecond,
        Bound.Positive,
        value => new FlopsPerSecond(value)
    );

    /// <summary>The platform that says how long each layer takes, in place of one speed.</summary>
    public static readonly Key<PlatformFile> Platform = new(
        "platform",
        "zcu102",
        field => field.AsLiteral().Bind(ShippedPlatforms.Find)
    );

    /// <summary>The energy that an operation takes.</summary>
    public static readonly Key<JoulesPerFlop> Energy = QuantityKey.Of(
        "energy",
        Unit.JoulePerFlop,
        Bound.NonNegative,
        value => new JoulesPerFlop(value)
    );

    /// <summary>The memory that its stages must fit in.</summary>
    public static readonly Key<DeviceMemory> Memory = new(
        "memory",
        Unit.Bit.Example,
        field =>
            field
                .AsLiteral()
                .Bind(Quantity.ReadBits)
                .Map(capacity => (DeviceMemory)new DeviceMemory.Limited(new(capacity)))
    );

    /// <summary>The processor, by its speed or its platform, whichever is stated; empty if neither is.</summary>
    public static Result<ImmutableArray<Processor>> StatedProcessor(Fields fields) =>
        fields.Has(Speed) && fields.Has(Platform)
            ? Results.Failure<ImmutableArray<Processor>>(
                fields.PlaceOf(Platform),
                $"{fields.Owner} has both speed and platform",
                "A platform has a speed for each class of operators: leave one of them out."
            )
        : fields.Has(Speed)
            ? fields.Required(Speed).Map(speed => ImmutableArray.Create<Processor>(new Processor.AtSpeed(speed)))
        : fields.Has(Platform)
            ? fields.Required(Platform).Map(file => ImmutableArray.Create<Processor>(new Processor.OnPlatform(file)))
        : Results.Success(ImmutableArray<Processor>.Empty);
}
