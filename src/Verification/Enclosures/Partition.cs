namespace SplitProofs.Verification.Enclosures;

/// <summary>How much of a box of parameters a statement was proved for.</summary>
/// <param name="Boxes">The number of parts examined.</param>
/// <param name="Proved">The share of the box's volume that is proved (0..1), exactly.</param>
/// <param name="ProvedDirectly">The share of it that needed no rearranging: the one side as computed, less the other.</param>
/// <param name="Counterexample">A part throughout which the statement is violated; empty if none was found.</param>
/// <param name="Contradiction">A part where the two forms of a difference exclude one another; empty if there is none.</param>
public sealed record Partition(
    int Boxes,
    double Proved,
    double ProvedDirectly,
    string Counterexample,
    string Contradiction
)
{
    /// <summary>The number of parts that are proved, which together are the proved volume.</summary>
    public int ProvedBoxes { get; init; }

    /// <summary>The number of parts that are left undecided, which together are the rest of the box where nothing was refuted.</summary>
    public int UndecidedBoxes { get; init; }

    /// <summary>The share of the box's volume that is left undecided (0..1).</summary>
    public double Undecided => 1 - Proved;
}
