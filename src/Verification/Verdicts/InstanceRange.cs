using System.Globalization;

namespace SplitProofs.Verification.Verdicts;

/// <summary>Some of the random instances of a claim, which a seed puts in an order.</summary>
/// <param name="First">The index of the first one, from 0.</param>
/// <param name="End">The index after the last one.</param>
public readonly record struct InstanceRange(int First, int End)
{
    /// <summary>How many there are.</summary>
    public int Count => End - First;

    /// <summary>One of several equal parts of a number of instances.</summary>
    /// <param name="cases">The number of instances.</param>
    /// <param name="part">The number of the part, from 1.</param>
    /// <param name="of">The number of parts.</param>
    public static InstanceRange Part(int cases, int part, int of) =>
        new((int)((long)cases * (part - 1) / of), (int)((long)cases * part / of));

    /// <summary>The range in pieces of at most a number of instances.</summary>
    internal IEnumerable<InstanceRange> Pieces(int most)
    {
        for (var first = First; first < End; first += Math.Min(most, End - first))
        {
            yield return new(first, first + Math.Min(most, End - first));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First} to {End}");
}
