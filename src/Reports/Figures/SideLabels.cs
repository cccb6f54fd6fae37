namespace SplitProofs.Reports.Figures;

/// <summary>Labels beside the plot, each as near to its wanted height as the others allow.</summary>
internal static class SideLabels
{
    /// <summary>
    /// The heights of labels, as near as possible to the wanted ones, at least <paramref name="gap"/> apart and within the bounds.
    /// </summary>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wanted, double top, double bottom, double gap)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToList();
        var heights = new double[wanted.Count];
        var free = top;
        foreach (var i in order)
        {
            heights[i] = Math.Max(wanted[i], free);
            free = heights[i] + gap;
        }

        free = bottom;
        foreach (var i in Enumerable.Reverse(order))
        {
            heights[i] = Math.Min(heights[i], free);
            free = heights[i] - gap;
        }

        return heights;
    }
}
