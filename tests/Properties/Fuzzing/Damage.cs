using System.Text.RegularExpressions;

namespace SplitProofs.Properties.Fuzzing;

/// <summary>
/// Slips in a text, drawn from random numbers: words are swapped, replaced or repeated, lines doubled, moved or left out, names
/// become hostile, and numbers go to the edges.
/// </summary>
internal static partial class Damage
{
    private static readonly string[] _words =
    [
        "0",
        "1",
        "-1",
        "2147483647",
        "2147483648",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "100000",
        "1e308",
        "1e-308",
        "5e-324",
        "NaN",
        "Infinity",
        "class",
        "await",
        "Block",
        "Cost",
        "Name",
        "Cut",
        "ToString",
        "i",
        "same",
        "nameof",
        "null",
        "true",
        "\"\"",
        "[]",
        "{}",
        .. HostileText.Fragments,
        .. HostileText.Fragments.Select(text => System.Text.Json.JsonSerializer.Serialize(text)),
    ];

    /// <summary>The text after one slip.</summary>
    public static string Slip(string text, Random random)
    {
        var words = Word().Matches(text);
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(words.Count == 0 ? 3 : 8))
        {
            case 0:
                lines.Insert(other, lines[one]);
                break;
            case 1:
                lines.RemoveAt(one);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                return Replaced(words[random.Next(words.Count)], words[random.Next(words.Count)].Value);
            case 4:
                var number = words.Where(word => char.IsDigit(word.Value[0])).ToArray();
                return Replaced(
                    number.Length == 0 ? words[random.Next(words.Count)] : number[random.Next(number.Length)],
                    random.Next(3) == 0
                        ? $"{(ulong)random.NextInt64() >> random.Next(64)}"
                        : words[random.Next(words.Count)].Value
                );
            case 5:
                var (from, to) = (words[random.Next(words.Count)], words[random.Next(words.Count)].Value);
                return text.Replace(from.Value, to, StringComparison.Ordinal);
            case 6:
                return text.Insert(random.Next(text.Length + 1), _words[random.Next(_words.Length)]);
            default:
                return Replaced(words[random.Next(words.Count)], _words[random.Next(_words.Length)]);
        }

        return string.Join('\n', lines);

        string Replaced(Match word, string by) => text[..word.Index] + by + text[(word.Index + word.Length)..];
    }

    [GeneratedRegex(@"[\w.]+|\S")]
    private static partial Regex Word();
}
