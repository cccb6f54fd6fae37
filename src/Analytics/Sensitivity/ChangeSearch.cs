using SplitProofs.Analytics.Placement;

namespace SplitProofs.Analytics.Sensitivity;

/// <summary>Searches the values of a quantity for the nearest at which another placement is best.</summary>
/// <param name="Grid">The values at which it is tried.</param>
/// <param name="Present">The present value.</param>
/// <param name="Best">The best placement now.</param>
/// <param name="Solve">The best placement at a value.</param>
internal sealed record ChangeSearch(Grid Grid, double Present, BestPlacement Best, Func<double, BestPlacement> Solve)
{
    /// <summary>The nearest change below. It tries ever smaller numbers of the grid.</summary>
    public NearestChange Below(IEnumerable<long> numbers)
    {
        var last = Grid.AtMost(Present);
        return Search(Grid.ValueAt(last) < Present ? last + 1 : last, numbers);
    }

    /// <summary>The nearest change above. It tries ever greater numbers of the grid.</summary>
    public NearestChange Above(IEnumerable<long> numbers) => Search(Grid.AtMost(Present), numbers);

    /// <param name="present">
    /// The number of the present value on the grid. If the value is between two numbers, the one away from the search. It is not solved.
    /// </param>
    /// <param name="numbers">Numbers ever farther from it, up to the limit of the search.</param>
    private NearestChange Search(long present, IEnumerable<long> numbers)
    {
        var unchanged = present;
        foreach (var number in numbers)
        {
            if (number == unchanged)
            {
                continue;
            }

            var best = Solve(Grid.ValueAt(number));
            if (Differs(best))
            {
                return Narrowed(present, unchanged, number, best);
            }

            unchanged = number;
        }

        return new NearestChange.None(unchanged == present ? Present : Grid.ValueAt(unchanged));
    }

    private NearestChange Narrowed(long present, long unchanged, long changed, BestPlacement best)
    {
        while (Math.Abs(changed - unchanged) > 1)
        {
            var middle = unchanged + ((changed - unchanged) / 2);
            var tried = Solve(Grid.ValueAt(middle));
            (unchanged, changed, best) = Differs(tried) ? (unchanged, middle, tried) : (middle, changed, best);
        }

        var (value, neighbour) = (Grid.ValueAt(changed), unchanged == present ? Present : Grid.ValueAt(unchanged));
        return double.IsFinite(best.FrameCost)
            ? new NearestChange.Found(value, best.PlacedStages, neighbour)
            : new NearestChange.NoPlacement(value, neighbour);
    }

    private bool Differs(BestPlacement other) =>
        other.PlacedStages != Best.PlacedStages || !double.IsFinite(other.FrameCost);
}
