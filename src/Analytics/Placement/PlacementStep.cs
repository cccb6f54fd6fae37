namespace SplitProofs.Analytics.Placement;

/// <summary>
/// Stages that pay only together: the first few of them alone would need at least as many inferences per update to pay as all of them do.
/// </summary>
/// <param name="From">The number of stages placed before them.</param>
/// <param name="To">The number of stages placed with them, &gt; <paramref name="From"/>.</param>
/// <param name="Saving">What they save in a frame, K·(C(From) − C(To)) &gt; 0; +∞ where C(From) is infinite.</param>
/// <param name="PlacementCost">What it costs to place them once per update, Σ φ ≥ 0.</param>
public sealed record PlacementStep(int From, int To, double Saving, double PlacementCost);
