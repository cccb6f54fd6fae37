namespace SplitProofs.Analytics.Routing;

/// <summary>A network among several that do the same task.</summary>
/// <param name="Accuracy">Its accuracy, the greater the better.</param>
/// <param name="Cost">What it costs on its best route, finite and ≥ 0.</param>
public readonly record struct CandidatePoint(double Accuracy, double Cost)
{
    /// <summary>
    /// Whether this one beats another: it is as accurate and costs less, or it is more accurate and costs no more. Costs within 10⁻¹² of
    /// each other count as equal.
    /// </summary>
    public bool Beats(CandidatePoint other) =>
        (Accuracy > other.Accuracy && Cost <= other.Cost * RouteTable.Tie)
        || (Accuracy == other.Accuracy && Cost * RouteTable.Tie < other.Cost);
}
