using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;

namespace SplitProofs.Runtime.Measuring;

/// <summary>Where the energy of a stage comes from.</summary>
internal abstract record EnergySource
{
    private EnergySource() { }

    /// <summary>The power of the device is not known.</summary>
    public sealed record Unknown : EnergySource;

    /// <summary>The device takes a stated power while it computes.</summary>
    public sealed record Stated(Watts Power) : EnergySource;

    /// <summary>The energy counters of the processor (RAPL), which Linux shows as files.</summary>
    public sealed record Counters(ImmutableArray<EnergyCounter> Packages) : EnergySource;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> unknown, Func<Stated, T> stated, Func<Counters, T> counters) =>
        this switch
        {
            Unknown => unknown(),
            Stated s => stated(s),
            Counters c => counters(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Reads the option.</summary>
    /// <param name="text">A power, or <c>rapl</c>; <see langword="null"/> if it is left out.</param>
    /// <param name="folder">The folder in which Linux shows the counters.</param>
    public static Result<EnergySource> Read(string? text, string folder = "/sys/class/powercap") =>
        text is null ? Results.Success<EnergySource>(new Unknown())
        : text.Equals("rapl", StringComparison.OrdinalIgnoreCase) ? ReadCounters(folder)
        : Quantity
            .Read(
                new("the power", text.Trim(), new Place.Option("--power")),
                Unit.Watt,
                Bound.NonNegative,
                "5 W, or rapl"
            )
            .Map<EnergySource>(watts => new Stated(new Watts(watts)));

    private static Result<EnergySource> ReadCounters(string folder)
    {
        var packages = Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder, "intel-rapl:*")
                .Where(package => Path.GetFileName(package).Count(c => c == ':') == 1)
                .Order(StringComparer.Ordinal)
                .Select(package => new EnergyCounter(package))
                .Where(package => package.CanRead)
                .ToImmutableArray()
            : [];
        return packages.IsEmpty
            ? Results.Failure<EnergySource>(
                new Place.Option("--power"),
                "this machine shows no counters of its processor's energy (RAPL) that may be read",
                "State the power that the device takes while it computes: --power 5W."
            )
            : Results.Success<EnergySource>(new Counters(packages));
    }
}

/// <summary>The energy counter of a processor's package, in microjoules. It wraps around to 0 at its range.</summary>
internal sealed class EnergyCounter(string folder)
{
    private double _last = double.NaN;
    private double _sum;

    /// <summary>Whether it can be read.</summary>
    public bool CanRead => Value("energy_uj") is not null && Value("max_energy_range_uj") is not null;

    /// <summary>The joules since the first reading.</summary>
    public double Joules()
    {
        var now = Value("energy_uj") ?? _last;
        if (!double.IsNaN(_last))
        {
            _sum += now >= _last ? now - _last : now + (Value("max_energy_range_uj") ?? 0) - _last;
        }

        _last = now;
        return _sum * 1e-6;
    }

    private double? Value(string file)
    {
        try
        {
            return double.TryParse(
                File.ReadAllText(Path.Combine(folder, file)).Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            )
                ? value
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
