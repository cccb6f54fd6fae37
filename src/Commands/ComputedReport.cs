using System.Collections.Immutable;
using SplitProofs.Reports.Pages;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary>A report before it is written or compared.</summary>
/// <param name="Files">Its files, as Markdown and as a site.</param>
/// <param name="Summary">A line that sums it up.</param>
/// <param name="Verdicts">The verdicts of the claims; empty for a report without claims.</param>
internal sealed record ComputedReport(ReportFiles Files, string Summary, ImmutableArray<Verdict> Verdicts);
