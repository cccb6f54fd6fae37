using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>The name of a level of evidence, in commands and in JSON.</summary>
public static class LevelText
{
    /// <summary>“sampled”, “enclosed” or “proved”.</summary>
    public static string Of(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Sampled => "sampled",
            EvidenceLevel.Enclosed => "enclosed",
            EvidenceLevel.Proved => "proved",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
