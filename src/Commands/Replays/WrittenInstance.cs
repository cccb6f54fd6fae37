using System.Text.Json;
using SplitProofs.Text.Faults;
using SplitProofs.Verification;

namespace SplitProofs.Commands.Replays;

/// <summary>An instance of a claim as a file states it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Instance">The instance in JSON, which may be of another shape than the claim's instances.</param>
/// <param name="Place">The file.</param>
public sealed record WrittenInstance(Claim Claim, JsonElement Instance, Place Place);
