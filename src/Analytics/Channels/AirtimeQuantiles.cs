namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The quantile function of an airtime, prepared for very many evaluations. Applied to uniform random levels it draws airtimes. Level k
/// of the 2⁶⁴ levels means the probability (k + ½)/2⁶⁴.
/// </summary>
public abstract class AirtimeQuantiles
{
    /// <summary>The airtimes at levels, the least x with P(X ≤ x) ≥ (k + ½)/2⁶⁴.</summary>
    /// <param name="levels">The levels.</param>
    /// <param name="airtimes">Receives as many airtimes as there are levels.</param>
    public abstract void At(ReadOnlySpan<ulong> levels, Span<double> airtimes);

    /// <summary>The last level whose probability is at most a given one; <see langword="false"/> if there is none.</summary>
    public static bool TryLastLevel(double probability, out ulong last)
    {
        // All doubles from 2⁵³ on are whole numbers, so that the sum below is exact where it matters.
        var count = Math.Floor(Math.ScaleB(probability, 64) + 0.5);
        last = count >= Math.ScaleB(1, 64) ? ulong.MaxValue : (ulong)Math.Max(count, 1) - 1;
        return count >= 1;
    }
}
