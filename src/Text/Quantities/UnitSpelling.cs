using System.Collections.Immutable;

namespace SplitProofs.Text.Quantities;

/// <summary>A unit with a prefix: after a number it means 10^tens × 2^twos of the unit.</summary>
/// <param name="Text">How it is written.</param>
/// <param name="Unit">The unit without prefix.</param>
/// <param name="Tens">The power of ten.</param>
/// <param name="Twos">The power of two.</param>
internal sealed record UnitSpelling(string Text, Unit Unit, int Tens, int Twos)
{
    private static readonly ImmutableArray<(string Text, int Tens)> _small =
    [
        ("p", -12),
        ("n", -9),
        ("u", -6),
        ("\u00B5", -6),
        ("\u03BC", -6),
        ("m", -3),
    ];

    private static readonly ImmutableArray<(string Text, int Tens)> _large = [("k", 3), ("M", 6), ("G", 9), ("T", 12)];

    private static readonly ImmutableArray<(string Text, int Twos)> _binary =
    [
        ("Ki", 10),
        ("Mi", 20),
        ("Gi", 30),
        ("Ti", 40),
    ];

    // Spellings used elsewhere, and the ones used here.
    private static readonly ImmutableArray<(string There, string Here)> _elsewhere =
    [
        ("flops/s", "FLOP/s"),
        ("flops", "FLOP/s"),
        ("flop/sec", "FLOP/s"),
        ("bps", "bit/s"),
        ("bps", "B/s"),
        ("b/s", "bit/s"),
        ("bits/s", "bit/s"),
        ("bytes/s", "B/s"),
        ("b", "bit"),
        ("bits", "bit"),
        ("bytes", "B"),
        ("byte", "B"),
        ("watts", "W"),
        ("watt", "W"),
        ("hertz", "Hz"),
        ("1/s", "/s"),
        ("1/J", "/J"),
        ("/sec", "/s"),
        ("s^-1", "/s"),
        ("J^-1", "/J"),
        ("J/flops", "J/FLOP"),
        ("J/op", "J/FLOP"),
    ];

    private static readonly ImmutableDictionary<string, UnitSpelling> _known = Unit
        .All.SelectMany(Spellings)
        .ToImmutableDictionary(spelling => spelling.Text, StringComparer.Ordinal);

    /// <summary>The spellings that are exactly as written: one, or none.</summary>
    public static ImmutableArray<UnitSpelling> Exactly(string text) =>
        _known.TryGetValue(text, out var spelling) ? [spelling] : [];

    /// <summary>The spellings of a unit that a wrong one may mean.</summary>
    public static ImmutableArray<UnitSpelling> Near(string text, Unit unit)
    {
        var meant = _elsewhere
            .Where(pair => text.EndsWith(pair.There, StringComparison.OrdinalIgnoreCase))
            .Select(pair => text.Substring(0, text.Length - pair.There.Length) + pair.Here)
            .Append(text)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _known
                .Values.Where(spelling => spelling.Unit == unit && meant.Contains(spelling.Text))
                .OrderBy(spelling => spelling.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(spelling => spelling.Text, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<UnitSpelling> Spellings(Unit unit) =>
        unit == Unit.Bit ? [.. OfData(unit, "bit", 0), .. OfData(unit, "B", 3)]
        : unit == Unit.BitPerSecond ? [.. OfData(unit, "bit/s", 0), .. OfData(unit, "B/s", 3)]
        // A small prefix to these would be a slip: mHz for MHz.
        : unit == Unit.Hertz || unit == Unit.FlopPerSecond || unit == Unit.Flop ? Decimal(unit, unit.Symbol, _large)
        : unit == Unit.Watt || unit == Unit.JoulePerFlop || unit == Unit.Joule || unit == Unit.Second
            ? Decimal(unit, unit.Symbol, [.. _small, .. _large])
        : [new(unit.Symbol, unit, 0, 0)];

    private static IEnumerable<UnitSpelling> Decimal(
        Unit unit,
        string symbol,
        ImmutableArray<(string Text, int Tens)> prefixes
    ) =>
        prefixes
            .Select(prefix => new UnitSpelling(prefix.Text + symbol, unit, prefix.Tens, 0))
            .Prepend(new(symbol, unit, 0, 0));

    private static IEnumerable<UnitSpelling> OfData(Unit unit, string symbol, int twos) =>
        [
            .. Decimal(unit, symbol, _large).Select(spelling => spelling with { Twos = twos }),
            .. _binary.Select(prefix => new UnitSpelling(prefix.Text + symbol, unit, 0, prefix.Twos + twos)),
        ];
}
