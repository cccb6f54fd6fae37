using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Wording;

/// <summary>A rule's name where a heading or a sentence begins with it.</summary>
public static class RuleText
{
    /// <summary>“Optimal rule”.</summary>
    public static string Heading(SplittingRule rule) => Capitalised(rule.Name);

    /// <summary>“The optimal rule”.</summary>
    public static string SentenceStart(SplittingRule rule) => Capitalised(rule.NameInSentence);

    private static string Capitalised(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";
}
