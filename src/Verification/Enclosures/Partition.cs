namespace SplitProofs.Verification.Enclosures;

/// <summary>How much of a box of parameters a statement was proved for.</summary>
/// <param name="Boxes">The number of parts examined.</param>
/// <param name="Proved">The share of the box's volume that is proved (0..1), exactly.</param>
/// <param name="ProvedDirectly">
/// The share (0..1) that is proved without rearranging, by the difference of the two sides as computed.
/// </param>
/// <param name="Counterexample">A part throughout which the statement is violated; empty if none was found.</param>
/// <param name="Contradiction">A part in which the two forms of a difference contradict each other; empty if there is none.</param>
public sealed record Partition(
    int Boxes,
    double Proved,
    double ProvedDirectly,
    string Counterexample,
    string Contradiction
)
{
    /// <summary>The number of parts that are proved, which together make up the proved volume.</summary>
    public int ProvedBoxes { get; init; }

    /// <summary>The number of parts that are left undecided. They make up the rest of the box if nothing was refuted.</summary>
    public int UndecidedBoxes { get; init; }

    /// <summary>The share of the box's volume that is left undecided (0..1).</summary>
    public double Undecided => 1 - Proved;
}
