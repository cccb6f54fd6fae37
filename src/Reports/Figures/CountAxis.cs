using System.Globalization;

namespace SplitProofs.Reports.Figures;

/// <summary>The horizontal axis: the integers from 0 to the last.</summary>
/// <param name="Last">The last integer.</param>
internal sealed record CountAxis(int Last)
{
    private const double Gap = 12;

    /// <summary>Where an integer lies between the left end (0) and the right end (1).</summary>
    public double Position(int index) => Last == 0 ? 0.5 : (double)index / Last;

    /// <summary>The integers that have a number below them, as many as fit.</summary>
    public IEnumerable<int> Ticks(double width, double fontSize)
    {
        var room = TextMetrics.Width(Last.ToString(CultureInfo.InvariantCulture), fontSize) + Gap;
        var step = Steps().First(step => Last == 0 || step * width / Last >= room);
        return Enumerable.Range(0, Last / step + 1).Select(i => i * step);
    }

    private static IEnumerable<int> Steps()
    {
        for (var power = 1; ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }
}
