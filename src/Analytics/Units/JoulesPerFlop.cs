namespace SplitProofs.Analytics.Units;

/// <summary>The energy that a processor spends on one floating-point operation.</summary>
/// <param name="Value">The quantity in joules per floating-point operation.</param>
public readonly record struct JoulesPerFlop(double Value) { }
