using System.Collections.Immutable;
using SplitProofs.Reports.Pages;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary>A report before it is written or compared.</summary>
/// <param name="Files">Its files, as Markdown and as a site.</param>
/// <param name="Summary">What it states, in a line.</param>
/// <param name="Verdicts">What it says of the claims; empty where it says nothing of them.</param>
internal sealed record ComputedReport(ReportFiles Files, string Summary, ImmutableArray<Verdict> Verdicts);
