namespace SplitProofs.Text.Faults;

/// <summary>Finds the word that was probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// What to write instead of a word. If the word is a candidate and its value without a space between them, it says how to write the
    /// value; if a candidate is near, it is <c>Did you mean 'x'?</c>; otherwise it is the list of all candidates. The distance is the
    /// number of letters inserted, deleted, changed or swapped. A candidate is near if the distance is 1 or at most a third of
    /// its letters, or at most half of them if both begin with the same two letters. It is not near if a word in it means
    /// something else (<see cref="DistinctWords"/>).
    /// </summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        var known = candidates.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();
        return known.Length == 0 ? "There are none here."
            : ValueAfter(word, known) is { Length: > 0 } separated ? separated
            : Nearest(word, known) is { Length: > 0 } nearest ? $"Did you mean '{nearest}'?"
            : List(known);
    }

    /// <summary>How to write a value, if the word is a candidate and its value without a space between them; otherwise empty.</summary>
    public static string ValueAfter(string word, IEnumerable<string> candidates)
    {
        var sign = word.IndexOfAny(_separators);
        return sign > 0 && candidates.Contains(word.Substring(0, sign))
            ? $"A value follows a colon and a space, as in '{word.Substring(0, sign)}: ...'."
            : "";
    }

    /// <summary>All candidates, in order.</summary>
    public static string List(IEnumerable<string> candidates) =>
        "Known here: "
        + string.Join(", ", candidates.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        + ".";

    /// <summary>
    /// What a misspelt word means; empty if no spelling is near enough, or if several that mean different things are equally near. A
    /// spelling is near enough if the distance is at most a quarter of the letters of the shorter word, or one letter more or less after
    /// the same first letter; its digits must be the same.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <param name="spellings">The spellings, and what each means.</param>
    public static string Slip(string word, IEnumerable<(string Spelling, string Meaning)> spellings)
    {
        var near = spellings
            .Where(known => DigitsOf(known.Spelling) == DigitsOf(word))
            .Select(known => (known.Spelling, known.Meaning, Distance: Distance(word, known.Spelling)))
            .Where(known => known.Distance <= MostSlips(word, known.Spelling))
            .ToArray();
        var meanings = near.Where(known => known.Distance == near.Min(other => other.Distance))
            .Select(known => known.Meaning)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return meanings.Length == 1 ? meanings[0] : "";
    }

    private static int MostSlips(string word, string spelling)
    {
        var shorter = Math.Min(word.Length, spelling.Length);
        var isOneLonger = Math.Abs(word.Length - spelling.Length) == 1 && shorter >= 3 && word[0] == spelling[0];
        return Math.Max(shorter / 4, isOneLonger ? 1 : 0);
    }

    private static string DigitsOf(string word) => string.Concat(word.Where(char.IsDigit));

    /// <summary>
    /// The candidate nearest to the word, or to its part before a colon, an equals sign or a parenthesis; empty if none is near.
    /// </summary>
    public static string Nearest(string word, IEnumerable<string> candidates)
    {
        var sign = word.IndexOfAny(_separators);
        var start = (sign > 0 ? word.Substring(0, sign) : word).ToLowerInvariant();
        var nearest = candidates
            .Where(name => !DistinctWords.Separate(start, name))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: Distance(start, name.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return
            nearest.Name is { } found
            && nearest.Distance <= Math.Max(1, found.Length / (BeginAlike(start, found) ? 2 : 3))
            && nearest.Distance < found.Length
            ? found
            : "";
    }

    private static bool BeginAlike(string left, string right) =>
        left.Length >= 2 && right.StartsWith(left.Substring(0, 2), StringComparison.OrdinalIgnoreCase);

    private static readonly char[] _separators = [':', '=', '(', '：'];

    private static int Distance(string left, string right)
    {
        const int longest = 64;
        if (left.Length > longest || right.Length > longest)
        {
            return int.MaxValue;
        }

        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                distance[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1,
                            distance[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                        );
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
                }
            }
        }

        return distance[left.Length, right.Length];
    }
}
