namespace SplitProofs.Reports.Figures;

/// <summary>A value to compare with, drawn from side to side.</summary>
/// <param name="Label">What it is (“edge only”).</param>
/// <param name="Value">The value; an infinite one is only mentioned below the chart.</param>
public sealed record ReferenceLine(string Label, double Value);
