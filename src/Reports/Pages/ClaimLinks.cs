using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>How pages on placements refer to claims.</summary>
/// <param name="HavePages">Whether the report has pages on claims; if so, the references are links.</param>
internal sealed record ClaimLinks(bool HavePages)
{
    /// <summary>A claim by its number.</summary>
    /// <param name="number">The number, such as R10.</param>
    /// <param name="root">The relative path from the page to the report's folder: empty, or <c>../</c>.</param>
    public Inline Of(string number, string root = "") =>
        HavePages ? new Inline.Link(number, $"{root}{PagePath.OfClaim(number)}.md") : new Inline.Text(number);
}
