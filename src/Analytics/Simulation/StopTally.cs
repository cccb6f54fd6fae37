namespace SplitProofs.Analytics.Simulation;

/// <summary>The counts of the inferences that stop at one cut.</summary>
/// <param name="Count">The number of inferences.</param>
/// <param name="Sum">The sum of their airtimes minus a centre, Σ(x − c).</param>
/// <param name="SumOfSquares">The sum of the squared differences, Σ(x − c)².</param>
internal readonly record struct StopTally(long Count, double Sum, double SumOfSquares)
{
    public static StopTally operator +(StopTally left, StopTally right) =>
        new(left.Count + right.Count, left.Sum + right.Sum, left.SumOfSquares + right.SumOfSquares);
}
