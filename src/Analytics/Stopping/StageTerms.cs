namespace SplitProofs.Analytics.Stopping;

/// <summary>A stage as the stopping problem sees it.</summary>
/// <param name="Extra">The extra cost of the stage on the device (δ); may be negative.</param>
/// <param name="NextOffload">The cost per unit of airtime of sending after it (t &gt; 0; 0 after the last stage of all).</param>
/// <param name="Placement">The cost of placing it once per update (φ ≥ 0).</param>
public readonly record struct StageTerms(double Extra, double NextOffload, double Placement);
