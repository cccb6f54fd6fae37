namespace SplitProofs.Analytics.Simulation;

/// <summary>What is counted of the inferences that stop at one cut.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sum">The sum of their airtimes, each less a centre.</param>
/// <param name="SumOfSquares">The sum of the squares of these.</param>
internal readonly record struct StopTally(long Count, double Sum, double SumOfSquares)
{
    public static StopTally operator +(StopTally left, StopTally right) =>
        new(left.Count + right.Count, left.Sum + right.Sum, left.SumOfSquares + right.SumOfSquares);
}
