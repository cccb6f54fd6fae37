using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>A page that only the site has, because it is more than a document.</summary>
/// <param name="Path">Where it is, without an ending.</param>
/// <param name="Found">What the search finds it by: its title, headings and first words.</param>
/// <param name="Html">Its whole text, with the site's header and script above it.</param>
internal sealed record SitePage(string Path, Document Found, Func<string, string> Html);
