namespace SplitProofs.Reports.Typesetting;

/// <summary>Signs between two parts.</summary>
internal enum Sign
{
    /// <summary>+</summary>
    Plus,

    /// <summary>−</summary>
    Minus,

    /// <summary>No sign: a product of neighbours.</summary>
    Juxtaposed,

    /// <summary>·</summary>
    Dot,

    /// <summary>/</summary>
    Slash,

    /// <summary>A comma between arguments.</summary>
    Comma,

    /// <summary>A semicolon between a variable and the event that it is restricted to.</summary>
    Semicolon,

    /// <summary>=</summary>
    Equal,

    /// <summary>≤</summary>
    AtMost,

    /// <summary>≥</summary>
    AtLeast,

    /// <summary>&gt;</summary>
    Above,
}
