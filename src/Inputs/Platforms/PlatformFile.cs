using SplitProofs.Analytics.Platforms;

namespace SplitProofs.Inputs.Platforms;

/// <summary>A platform with the text that it was read from.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Published">Where its constants come from; empty if it does not say.</param>
/// <param name="Source">Its file: name, text and hash.</param>
public sealed record PlatformFile(Platform Platform, string Published, Source Source);
