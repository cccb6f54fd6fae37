namespace SplitProofs.Analytics.Formulas;

/// <summary>How the two sides of a printed statement relate.</summary>
public enum RelationSign
{
    /// <summary>=</summary>
    Equal,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>≥</summary>
    AtLeast,
}
