using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Inputs.Profiles;

/// <summary>A network as a chain of measured stages.</summary>
/// <param name="Name">The file's name without folder and ending.</param>
/// <param name="Chain">The stages, all of measured work.</param>
/// <param name="Source">The file: name, text and hash.</param>
public sealed record ProfileFile(string Name, StageChain Chain, Source Source)
{
    /// <summary>How far repeated measurements of its stages spread.</summary>
    public MeasuredSpread Spread { get; init; } = MeasuredSpread.Unknown;

    /// <summary>The SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Hash => Source.Hash;
}
