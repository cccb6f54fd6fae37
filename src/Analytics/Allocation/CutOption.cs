using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Allocation;

/// <summary>A cut at which a device may split its network.</summary>
/// <param name="Computing">The time of computing on both sides, and any fixed time of an upload.</param>
/// <param name="Upload">The data that is sent there; 0 after the last stage.</param>
public readonly record struct CutOption(Seconds Computing, Bits Upload);
