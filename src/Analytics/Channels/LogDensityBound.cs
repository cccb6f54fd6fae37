namespace SplitProofs.Analytics.Channels;

/// <summary>How the logarithm of a density of the signal-to-noise ratio changes with w = ln(1 + γ) on a disc.</summary>
/// <param name="LeastSlope">A lower bound of the first derivative at the centre.</param>
/// <param name="GreatestSlope">An upper bound of the first derivative at the centre.</param>
/// <param name="Curvature">An upper bound of the modulus of the second derivative on the disc.</param>
internal readonly record struct LogDensityBound(double LeastSlope, double GreatestSlope, double Curvature);
