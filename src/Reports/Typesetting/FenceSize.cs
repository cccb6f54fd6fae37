namespace SplitProofs.Reports.Typesetting;

/// <summary>How large delimiters are.</summary>
internal enum FenceSize
{
    /// <summary>As tall as a line.</summary>
    Line,

    /// <summary>The size around delimiters that are as tall as a line.</summary>
    Big,

    /// <summary>The size around big delimiters.</summary>
    Bigger,

    /// <summary>The size around bigger delimiters, at any depth.</summary>
    Biggest,

    /// <summary>As tall as their contents.</summary>
    Stretched,
}
