namespace SplitProofs.Reports.Typesetting;

/// <summary>Pairs of delimiters.</summary>
internal enum Fence
{
    /// <summary>( )</summary>
    Parentheses,

    /// <summary>[ ]</summary>
    Brackets,

    /// <summary>{ }</summary>
    Braces,

    /// <summary>⌈ ⌉</summary>
    Ceiling,
}
