namespace SplitProofs.Analytics.Channels;

/// <summary>The functionals of a law as piecewise polynomials.</summary>
/// <param name="Panels">The polynomials.</param>
/// <param name="ExpectedAtLongest">E[X; X ≤ ξ] at the longest airtime of the panels.</param>
/// <param name="Truncation">An upper bound of the relative error of Ψ by interpolation.</param>
internal sealed record PreparedLaw(AirtimePanels Panels, double ExpectedAtLongest, double Truncation);
