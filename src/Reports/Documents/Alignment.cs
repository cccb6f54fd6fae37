namespace SplitProofs.Reports.Documents;

/// <summary>The alignment of the text in a cell.</summary>
public enum Alignment
{
    /// <summary>At the left, as words do.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right, as numbers do.</summary>
    Right,
}
