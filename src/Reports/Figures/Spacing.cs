namespace SplitProofs.Reports.Figures;

/// <summary>Places along a line, as near as possible to the wanted ones, but with gaps between them.</summary>
internal static class Spacing
{
    /// <summary>
    /// The places within bounds that are nearest to the wanted ones (least squares) and keep their gaps to the place before. Places that
    /// would be too near to each other are pooled. The bounds leave room for all gaps.
    /// </summary>
    /// <param name="wanted">The places wanted, in order from the left.</param>
    /// <param name="weights">How much each place matters; positive.</param>
    /// <param name="gaps">For each place but the first, its least distance from the one before.</param>
    /// <param name="least">The least place.</param>
    /// <param name="most">The greatest place.</param>
    public static IReadOnlyList<double> Spread(
        IReadOnlyList<double> wanted,
        IReadOnlyList<double> weights,
        IReadOnlyList<double> gaps,
        double least,
        double most
    )
    {
        var offsets = new double[wanted.Count];
        var pools = new List<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + gaps[i - 1];
            pools.Add((weights[i] * (wanted[i] - offsets[i]), weights[i], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Weight >= pools[^1].Sum / pools[^1].Weight)
            {
                var ((leftSum, leftWeight, leftCount), (sum, weight, count)) = (pools[^2], pools[^1]);
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (leftSum + sum, leftWeight + weight, leftCount + count);
            }
        }

        return
        [
            .. pools
                .SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Weight, pool.Count))
                .Select((place, i) => Math.Clamp(place, least, Math.Max(least, most - offsets[^1])) + offsets[i]),
        ];
    }
}
