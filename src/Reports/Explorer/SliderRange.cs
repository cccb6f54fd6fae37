namespace SplitProofs.Reports.Explorer;

/// <summary>The values that a slider may have.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
/// <param name="IsLogarithmic">Whether equal distances on the slider are equal ratios; otherwise they are equal differences.</param>
/// <param name="Step">The step; 0 for two significant digits.</param>
internal sealed record SliderRange(double Least, double Most, bool IsLogarithmic, double Step = 0);
