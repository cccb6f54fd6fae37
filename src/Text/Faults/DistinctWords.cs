using System.Collections.Immutable;

namespace SplitProofs.Text.Faults;

/// <summary>
/// Words that are not misspellings of each other: whoever writes <c>mean_snr</c> or <c>device_ms</c> means something other than
/// <c>median_snr</c> or <c>device_s</c>, however similar the names look.
/// </summary>
internal static class DistinctWords
{
    private static readonly char[] _betweenWords = ['_', '-', ' ', '.', '/'];

    // Each group lists alternatives, of which a name can mean only one. Each entry lists the spellings of one alternative.
    private static readonly ImmutableArray<ImmutableArray<string>> _groups =
    [
        ["mean average avg", "median", "min minimum least", "max maximum most peak", "sum total", "sigma std variance"],
        ["s sec seconds", "ms", "us", "ns", "h hours", "j joules", "mj", "uj", "w watts", "mw", "kw"],
        ["bit bits", "byte bytes b", "kb kbit", "mb mbit", "kib", "mib", "elements"],
        ["db", "dbm", "dbw", "linear ratio"],
        ["device mobile", "edge server", "cloud"],
        ["time latency", "energy", "power", "rate", "speed"],
        ["uplink upload", "downlink download"],
        ["transmit send", "receive"],
        ["input", "output", "parameter parameters"],
        ["snr", "sinr", "rssi"],
        ["height", "width", "depth"],
        ["row rows", "column columns"],
        ["before", "after"],
    ];

    /// <summary>Whether two names differ in a word: each has a word of one group, and the two words mean different things.</summary>
    public static bool Separate(string one, string other)
    {
        var (left, right) = (WordsOf(one), WordsOf(other));
        return _groups.Any(group =>
            MeaningsIn(group, left) is { IsEmpty: false } here
            && MeaningsIn(group, right) is { IsEmpty: false } there
            && !here.Overlaps(there)
        );
    }

    private static ImmutableHashSet<string> WordsOf(string name) =>
        [.. name.ToLowerInvariant().Split(_betweenWords, StringSplitOptions.RemoveEmptyEntries)];

    private static ImmutableHashSet<string> MeaningsIn(ImmutableArray<string> group, ImmutableHashSet<string> words) =>
        [.. group.Where(meaning => words.Overlaps(meaning.Split(' ')))];
}
