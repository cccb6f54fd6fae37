namespace SplitProofs.Analytics.Units;

/// <summary>An energy.</summary>
/// <param name="Value">The quantity in joules.</param>
public readonly record struct Joules(double Value)
{
    /// <summary>The sum of two energies.</summary>
    public static Joules operator +(Joules left, Joules right) => new(left.Value + right.Value);
}
