namespace SplitProofs.Reports.Plans;

/// <summary>How well cells stand for fading whose states are a continuum.</summary>
/// <param name="Cells">The number of cells.</param>
/// <param name="RefinementError">How far the frame cost may be off, from ever more cells; an estimate.</param>
/// <param name="LeastOptimal">No rule's frame cost is below this, with as many stages placed (M7).</param>
/// <param name="MostOptimal">The optimal rule's frame cost is not above this; +∞ where nothing is known.</param>
public sealed record CellAccuracy(int Cells, double RefinementError, double LeastOptimal, double MostOptimal);
