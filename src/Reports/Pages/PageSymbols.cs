using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Pages;

/// <summary>The symbols of the derivations, as pages name them in running text.</summary>
internal static class PageSymbols
{
    public static readonly Symbol N = new("N");
    public static readonly Symbol M = new("M");
    public static readonly Symbol BestN = new("N", Superscript: "∗");
    public static readonly Symbol InteriorN = new("N", Superscript: "∘");
    public static readonly Symbol Stage = new("m");
}
