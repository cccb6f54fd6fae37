using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Allocation;

/// <summary>A cut at which a device may split its network.</summary>
/// <param name="Computing">The time of computing on both sides, and any fixed time of an upload.</param>
/// <param name="Upload">What is sent there; nothing after the last stage.</param>
public readonly record struct CutOption(Seconds Computing, Bits Upload);
