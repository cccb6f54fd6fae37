using System.Diagnostics;

namespace SplitProofs.Properties.Fuzzing;

/// <summary>What came of damaged texts.</summary>
/// <param name="Cases">How many texts were tried.</param>
/// <param name="Accepted">How many of them the reader accepted.</param>
/// <param name="Input">The smallest text at which something is wrong; empty if there is none.</param>
/// <param name="Finding">What is wrong there; empty if nothing is.</param>
internal sealed record FuzzOutcome(int Cases, int Accepted, string Input, string Finding);

/// <summary>Tries a reader with damaged texts, and makes the first at which something is wrong small.</summary>
internal static class Fuzzer
{
    private static readonly TimeSpan _longestCase = TimeSpan.FromSeconds(30);

    /// <summary>Runs until a number of cases or a time is reached, or something is found. Case and seed give the text.</summary>
    public static FuzzOutcome Run(FuzzTarget target, ulong seed, int cases, TimeSpan time)
    {
        var (number, accepted) = (0, 0);
        for (var watch = Stopwatch.StartNew(); number < cases && watch.Elapsed < time; number++)
        {
            var random = new Random(unchecked((int)((seed * 1_000_003) + (ulong)number)));
            var text = target.Texts[random.Next(target.Texts.Length)];
            for (var slips = Math.Min(random.Next(1, 5), random.Next(1, 5)); slips > 0; slips--)
            {
                text = Damage.Slip(text, random);
            }

            var start = watch.Elapsed;
            try
            {
                accepted += target.Try(text) ? 1 : 0;
                if (watch.Elapsed - start > _longestCase)
                {
                    return new(number + 1, accepted, text, $"it took {watch.Elapsed - start}");
                }
            }
            catch (Exception)
            {
                var smallest = Smallest(target, text);
                return new(number + 1, accepted, smallest, target.Finding(smallest));
            }
        }

        return new(number, accepted, "", "");
    }

    /// <summary>The text without what the finding does not need: lines, then runs of characters.</summary>
    private static string Smallest(FuzzTarget target, string text)
    {
        var watch = Stopwatch.StartNew();
        return Without(Without(text, "\n"), "");

        string Without(string whole, string separator)
        {
            string[] parts = separator.Length > 0 ? whole.Split(separator) : [.. whole.Select(c => c.ToString())];
            for (var length = Math.Max(parts.Length / 2, 1); length > 0; length /= 2)
            {
                for (var start = 0; start < parts.Length && watch.Elapsed < _longestCase; )
                {
                    string[] fewer = [.. parts.Take(start), .. parts.Skip(start + length)];
                    if (fewer.Length < parts.Length && target.Finding(string.Join(separator, fewer)).Length > 0)
                    {
                        parts = fewer;
                    }
                    else
                    {
                        start += length;
                    }
                }
            }

            return string.Join(separator, parts);
        }
    }
}
