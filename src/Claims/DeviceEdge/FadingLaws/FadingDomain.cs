using System.Collections.Immutable;
using FsCheck;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

/// <summary>The instances on which claims try a family of fading.</summary>
/// <param name="Name">The family in words.</param>
/// <param name="Has">Whether a law is of this family.</param>
/// <param name="Generator">Draws a law of a given mean or median SNR [dB], without a cut-off.</param>
internal sealed record FadingDomain(string Name, Func<FadingLaw, bool> Has, Func<double, Gen<FadingLaw>> Generator)
{
    /// <summary>The parameters that are drawn, in words; empty for none.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>
    /// The quantity, in words, for which each factor of ten lowers the highest cut-off by 10 dB; empty if there is none.
    /// </summary>
    public string Sharpness { get; init; } = "";

    /// <summary>A further limit of the cut-off, in words; empty for none.</summary>
    public string CutoffLimit { get; init; } = "";

    /// <summary>How the oracle computes the distribution function, in words (R1).</summary>
    public required string Distribution { get; init; }

    /// <summary>Hard corners without a cut-off, where the mean or the variance of the airtime may be infinite (R2).</summary>
    public ImmutableArray<Corner<FadingLaw>> Corners { get; init; } = [];

    /// <summary>
    /// Wrong statements about which means are infinite, each with the laws for which it is wrong. They become mutants of
    /// R2, whose check must refute them.
    /// </summary>
    public ImmutableArray<Corner<FadingLaw>> Misstatements { get; init; } = [];

    /// <summary>Laws with a cut-off, for simulating whole networks: one or two (S2).</summary>
    public required ImmutableArray<FadingLaw> OverNetworks { get; init; }
}
