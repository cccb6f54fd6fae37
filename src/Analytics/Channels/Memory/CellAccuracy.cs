namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>How accurate a cost is that was computed in cells of a channel whose states are a continuum.</summary>
/// <param name="Cells">The number of cells.</param>
/// <param name="RefinementError">The estimated error of the cost, from ever more cells (<see cref="Refinement"/>).</param>
/// <param name="LeastOptimal">No rule's cost is below this, with as many stages placed (M7).</param>
/// <param name="MostOptimal">The optimal rule's cost is not above this; +∞ where nothing is known.</param>
public sealed record CellAccuracy(int Cells, double RefinementError, double LeastOptimal, double MostOptimal);
