namespace SplitProofs.Reports.Documents;

/// <summary>Where the text of a cell stands.</summary>
public enum Alignment
{
    /// <summary>At the left, as words do.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right, as numbers do.</summary>
    Right,
}
