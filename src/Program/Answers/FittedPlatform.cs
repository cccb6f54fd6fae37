using System.Collections.Immutable;
using SplitProofs.Inputs.Calibration;

namespace SplitProofs.Program.Answers;

/// <summary>A platform that <c>calibrate</c> fits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Side">Whose times it was fitted to: “device” or “edge server”.</param>
/// <param name="Sources">A line for each network and its profile, with their hashes.</param>
/// <param name="Fit">The fit.</param>
internal sealed record FittedPlatform(string Name, string Side, ImmutableArray<string> Sources, PlatformFit Fit);
