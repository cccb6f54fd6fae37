namespace SplitProofs.Analytics.Stopping;

/// <summary>Consecutive stages that cost the same, to compute, to place and to send before and after.</summary>
/// <param name="Count">How many stages (L ≥ 1); 1 where the offload costs before and after differ.</param>
/// <param name="Extra">The extra cost of each stage on the device (δ); may be negative.</param>
/// <param name="Offload">The cost per unit of airtime of sending before each stage (t &gt; 0).</param>
/// <param name="NextOffload">The cost per unit of airtime of sending after each stage; 0 after the last one of all.</param>
/// <param name="Placement">The cost of placing each stage once per update (φ ≥ 0).</param>
public readonly record struct StageRun(int Count, double Extra, double Offload, double NextOffload, double Placement);
