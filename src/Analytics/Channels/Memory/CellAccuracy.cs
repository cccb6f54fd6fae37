namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>The accuracy of a cost on a channel with a continuum of states, which was divided into finitely many cells.</summary>
/// <param name="Cells">The number of cells.</param>
/// <param name="RefinementError">
/// The estimated error of the cost, from chains with more and more cells (<see cref="Refinement"/>).
/// </param>
/// <param name="LeastOptimal">A lower bound of the cost of every rule with this number of stages placed (M7).</param>
/// <param name="MostOptimal">An upper bound of the optimal rule's cost; +∞ where none is known.</param>
public sealed record CellAccuracy(int Cells, double RefinementError, double LeastOptimal, double MostOptimal);
