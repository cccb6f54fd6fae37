using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>The links at the end of a page to the page before it and the page after it.</summary>
internal static class PageSteps
{
    /// <summary>A line with the links; nothing if there is only one page.</summary>
    /// <param name="all">Everything that has a page, in order.</param>
    /// <param name="at">The place of this page.</param>
    /// <param name="link">The link to a page.</param>
    public static IEnumerable<Block> Around<T>(IReadOnlyList<T> all, int at, Func<T, Inline.Link> link)
    {
        Inline[] steps =
        [
            .. at > 0 ? [new Inline.Text("Previous: "), link(all[at - 1])] : Array.Empty<Inline>(),
            .. at > 0 && at < all.Count - 1 ? [new Inline.Text(" · ")] : Array.Empty<Inline>(),
            .. at < all.Count - 1 ? [new Inline.Text("Next: "), link(all[at + 1])] : Array.Empty<Inline>(),
        ];
        return steps.Length == 0 ? [] : [new Block.Paragraph(new Prose(steps))];
    }
}
