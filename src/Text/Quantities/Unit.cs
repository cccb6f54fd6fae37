using System.Collections.Immutable;

namespace SplitProofs.Text.Quantities;

/// <summary>A unit that quantities are read in, without prefix.</summary>
/// <param name="Symbol">How it is written.</param>
/// <param name="Noun">What it measures, with an article.</param>
/// <param name="Example">A quantity in it.</param>
public sealed record Unit(string Symbol, string Noun, string Example)
{
    /// <summary>Hertz, of bandwidths.</summary>
    public static Unit Hertz { get; } = new("Hz", "a frequency", "2 MHz");

    /// <summary>Watt, of powers.</summary>
    public static Unit Watt { get; } = new("W", "a power", "100 mW");

    /// <summary>Operations per second, of processors.</summary>
    public static Unit FlopPerSecond { get; } = new("FLOP/s", "a computing speed", "80 GFLOP/s");

    /// <summary>Joule per operation, of processors.</summary>
    public static Unit JoulePerFlop { get; } = new("J/FLOP", "an energy per operation", "12.5 pJ/FLOP");

    /// <summary>Bits per second, of links.</summary>
    public static Unit BitPerSecond { get; } = new("bit/s", "a data rate", "20 Mbit/s");

    /// <summary>Bit, of memory.</summary>
    public static Unit Bit { get; } = new("bit", "an amount of data", "1 GiB");

    /// <summary>Per second: the weight of time in a cost.</summary>
    public static Unit PerSecond { get; } = new("/s", "a worth per second", "0.5 /s");

    /// <summary>Per joule: the weight of energy in a cost.</summary>
    public static Unit PerJoule { get; } = new("/J", "a worth per joule", "0.5 /J");

    /// <summary>Joule, of measured energies.</summary>
    public static Unit Joule { get; } = new("J", "an energy", "1 J");

    /// <summary>Second, of measured times.</summary>
    public static Unit Second { get; } = new("s", "a time", "1 s");

    /// <summary>Metre, of distances.</summary>
    public static Unit Metre { get; } = new("m", "a length", "15 m");

    internal static Unit Flop { get; } = new("FLOP", "a number of operations", "1 GFLOP");

    /// <summary>Decibel, of ratios.</summary>
    public static Unit Decibel { get; } = new("dB", "a level", "13.35 dB");

    internal static ImmutableArray<Unit> All { get; } =
    [
        Hertz,
        Watt,
        FlopPerSecond,
        JoulePerFlop,
        BitPerSecond,
        Bit,
        PerSecond,
        PerJoule,
        Joule,
        Second,
        Metre,
        Flop,
        Decibel,
    ];
}
