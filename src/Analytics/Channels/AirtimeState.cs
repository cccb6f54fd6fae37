namespace SplitProofs.Analytics.Channels;

/// <summary>A state of a finite-state channel, by its airtime.</summary>
/// <param name="Airtime">The airtime [s·Hz/bit], positive.</param>
/// <param name="Probability">The state's probability.</param>
public readonly record struct AirtimeState(double Airtime, double Probability);
