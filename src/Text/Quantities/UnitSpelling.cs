using System.Collections.Immutable;

namespace SplitProofs.Text.Quantities;

/// <summary>
/// A unit with a prefix: after a number x it means x × 10^tens × 2^twos of the unit, or 10^(x/10) × 10^tens of it where it is a level
/// in decibels.
/// </summary>
/// <param name="Text">How it is written.</param>
/// <param name="Unit">The unit without prefix.</param>
/// <param name="Tens">The power of ten.</param>
/// <param name="Twos">The power of two.</param>
internal sealed record UnitSpelling(string Text, Unit Unit, int Tens, int Twos)
{
    /// <summary>Whether it is a level in decibels: dBm or dBW.</summary>
    public bool IsLevel { get; init; }

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

    private static readonly ImmutableArray<(string Text, int Tens)> _all = [.. _small, .. _large];

    // p and P are 27 powers of ten apart, so each unit has one of them.
    private static readonly ImmutableArray<(string Text, int Tens)> _largest = [.. _large, ("P", 15)];

    private static readonly ImmutableArray<(string Text, int Twos)> _binary =
    [
        ("Ki", 10),
        ("Mi", 20),
        ("Gi", 30),
        ("Ti", 40),
        ("Pi", 50),
    ];

    // The first letter of these says whether they mean bits or bytes.
    private static readonly ImmutableArray<(string There, string Here)> _ofData = [("bps", "bit/s"), ("Bps", "B/s")];

    // Spellings that other tools use, and ours.
    private static readonly ImmutableArray<(string There, string Here)> _elsewhere =
    [
        ("flops/s", "FLOP/s"),
        ("flops", "FLOP/s"),
        ("flop/sec", "FLOP/s"),
        ("macs/s", "MAC/s"),
        ("macs", "MAC/s"),
        ("mac/sec", "MAC/s"),
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
        ("J/macs", "J/MAC"),
        ("seconds", "s"),
        ("second", "s"),
        ("secs", "s"),
        ("sec", "s"),
        ("milliseconds", "ms"),
        ("millisecond", "ms"),
        ("millis", "ms"),
        ("microseconds", "us"),
        ("microsecond", "us"),
        ("nanoseconds", "ns"),
        ("joules", "J"),
        ("joule", "J"),
        ("millijoules", "mJ"),
        ("millijoule", "mJ"),
        ("microjoules", "uJ"),
        ("kilobytes", "kB"),
        ("megabytes", "MB"),
        ("decibels", "dB"),
        ("decibel", "dB"),
    ];

    private static readonly ImmutableDictionary<string, UnitSpelling> _known = Unit
        .All.SelectMany(Spellings)
        .ToImmutableDictionary(spelling => spelling.Text, StringComparer.Ordinal);

    /// <summary>The spellings that are exactly as written: one, or none.</summary>
    public static ImmutableArray<UnitSpelling> Exactly(string text) =>
        _known.TryGetValue(text, out var spelling) ? [spelling] : [];

    /// <summary>The plainest spelling of a multiple of a unit; <see langword="null"/> if there is none.</summary>
    public static UnitSpelling? Of(Unit unit, int tens, int twos) =>
        _known
            .Values.Where(known => known.Unit == unit && known.Tens == tens && known.Twos == twos && !known.IsLevel)
            .OrderBy(known => known.Text, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The spellings of a unit that a misspelt one may mean; several if capitals change the meaning.</summary>
    public static ImmutableArray<UnitSpelling> Near(string text, Unit unit)
    {
        var meant = WrittenHere(text);
        var known = _known.Values.Where(spelling => spelling.Unit == unit).ToImmutableArray();
        ImmutableArray<UnitSpelling> near =
        [
            .. known
                .Where(spelling => meant.Any(word => IsSlip(word, spelling.Text)))
                .OrderBy(spelling => spelling.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(spelling => spelling.Text, StringComparer.Ordinal),
        ];
        ImmutableArray<UnitSpelling> exact = [.. near.Where(spelling => meant.Contains(spelling.Text))];
        return
            exact.Length == 1
            && near.All(spelling => spelling.Text.Equals(exact[0].Text, StringComparison.OrdinalIgnoreCase))
            ? exact
            : near;
    }

    /// <summary>Whether a word differs in capitals only. P for p does not count: they are 27 powers of ten apart.</summary>
    private static bool IsSlip(string word, string spelling) =>
        word.Equals(spelling, StringComparison.OrdinalIgnoreCase)
        && (word.Length < 2 || word[0] == spelling[0] || word[0] is not ('p' or 'P'));

    private static ImmutableArray<string> WrittenHere(string text)
    {
        ImmutableArray<(string There, string Here)> ofData =
        [
            .. _ofData.Where(pair => text.EndsWith(pair.There, StringComparison.Ordinal)),
        ];
        return
        [
            .. _elsewhere
                .Concat(ofData.IsEmpty ? _ofData : ofData)
                .Where(pair => text.EndsWith(pair.There, StringComparison.OrdinalIgnoreCase))
                .Select(pair => text.Substring(0, text.Length - pair.There.Length) + pair.Here)
                .Append(text),
        ];
    }

    private static IEnumerable<UnitSpelling> Spellings(Unit unit) =>
        unit == Unit.Bit ? [.. OfData(unit, "bit", 0), .. OfData(unit, "B", 3)]
        : unit == Unit.BitPerSecond ? [.. OfData(unit, "bit/s", 0), .. OfData(unit, "B/s", 3)]
        // The prefix m would be a slip here: mHz for MHz.
        : unit == Unit.Hertz || unit == Unit.Flop ? Decimal(unit, unit.Symbol, _largest)
        // One multiply-accumulate is two operations.
        : unit == Unit.FlopPerSecond
            ? [.. Decimal(unit, unit.Symbol, _largest), .. Times(1, Decimal(unit, "MAC/s", _largest))]
        : unit == Unit.JoulePerFlop ? [.. Decimal(unit, unit.Symbol, _all), .. Times(-1, Decimal(unit, "J/MAC", _all))]
        : unit == Unit.Watt
            ?
            [
                .. Decimal(unit, unit.Symbol, _all),
                new("dBm", unit, -3, 0) { IsLevel = true },
                new("dBW", unit, 0, 0) { IsLevel = true },
            ]
        : unit == Unit.Metre ? Decimal(unit, unit.Symbol, [("m", -3), ("c", -2), ("k", 3)])
        : unit == Unit.Joule || unit == Unit.Second ? Decimal(unit, unit.Symbol, _all)
        : [new(unit.Symbol, unit, 0, 0)];

    private static IEnumerable<UnitSpelling> Decimal(
        Unit unit,
        string symbol,
        ImmutableArray<(string Text, int Tens)> prefixes
    ) =>
        prefixes
            .Select(prefix => new UnitSpelling(prefix.Text + symbol, unit, prefix.Tens, 0))
            .Prepend(new(symbol, unit, 0, 0));

    private static IEnumerable<UnitSpelling> Times(int twos, IEnumerable<UnitSpelling> spellings) =>
        spellings.Select(spelling => spelling with { Twos = twos });

    private static IEnumerable<UnitSpelling> OfData(Unit unit, string symbol, int twos) =>
        [
            .. Times(twos, Decimal(unit, symbol, _largest)),
            .. _binary.Select(prefix => new UnitSpelling(prefix.Text + symbol, unit, 0, prefix.Twos + twos)),
        ];
}
