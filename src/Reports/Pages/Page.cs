using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>A page of a report.</summary>
/// <param name="Path">Where it is, without an ending.</param>
/// <param name="Document">What it says.</param>
internal sealed record Page(string Path, Document Document);
