namespace SplitProofs.Reports.Typesetting;

/// <summary>How large delimiters are.</summary>
internal enum FenceSize
{
    /// <summary>As tall as a line.</summary>
    Line,

    /// <summary>Around delimiters of the size of a line.</summary>
    Big,

    /// <summary>Around big ones.</summary>
    Bigger,

    /// <summary>Around bigger ones, at any depth.</summary>
    Biggest,

    /// <summary>As tall as their contents.</summary>
    Stretched,
}
