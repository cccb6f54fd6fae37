using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Output;
using SplitProofs.Reports.Solutions;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>The pages on claims: one page on all of them, and a page on each.</summary>
/// <param name="Title">The title of the page on all claims.</param>
/// <param name="Introduction">Its first sentence.</param>
/// <param name="Sources">A description of the hash of SplitProofs' sources, as a clause.</param>
/// <param name="Path">Where that page is, without an ending.</param>
/// <param name="Above">The pages above it.</param>
/// <param name="Verdicts">The verdict on each claim, including the claims that others rest on.</param>
/// <param name="Budget">How thoroughly the claims were checked.</param>
internal sealed record ClaimPages(
    string Title,
    string Introduction,
    string Sources,
    string Path,
    ImmutableArray<Inline.Link> Above,
    ImmutableArray<Verdict> Verdicts,
    Budget Budget
)
{
    /// <summary>The command that checks claims.</summary>
    public string Program { get; init; } = "splitproofs";

    /// <summary>Whether these are the claims of SplitProofs itself. Then symbols, derivations and the bibliography have pages.</summary>
    public bool AreShipped { get; init; }

    /// <summary>Whether a claim is about the problem of the derivations, whose symbols have a page.</summary>
    public bool IsDerived(Claim claim) => AreShipped && claim.Id.Collection == "device-edge";

    /// <summary>The shipped networks that violate false statements.</summary>
    public ImmutableArray<NaturalViolation> Natural { get; init; } = [];

    /// <summary>The further papers, each with a collection of claims.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];

    /// <summary>Whether a claim is about a further paper, whose claims have a list of their own.</summary>
    public bool IsOfPaper(Claim claim) => Papers.Any(paper => claim.Id.IsWithin(paper.Collection));

    /// <summary>Whether the page on all claims shows a claim in its graph and lists.</summary>
    public bool IsShown(Claim claim) => !IsOfPaper(claim);

    /// <summary>Whether any claim rests on another, so that there is something to draw.</summary>
    public bool HasGraph => Verdicts.Any(verdict => !verdict.Claim.Uses.IsEmpty);

    /// <summary>The names of the claims on the pages.</summary>
    public ClaimNames Names { get; } = new(Verdicts.Select(verdict => verdict.Claim));

    /// <summary>Where the page of a claim is, without an ending.</summary>
    public string PathOf(Claim claim) => PagePath.OfClaim(Names.Of(claim));

    /// <summary>Where the figure of a claim's errors is.</summary>
    public string PathOfErrors(Claim claim) => PagePath.OfErrors(Names.Of(claim));

    /// <summary>The files of a report on claims alone.</summary>
    /// <param name="name">The name of its site.</param>
    public ReportFiles Files(string name) => ReportFiles.Of(name, [], Parts());

    /// <summary>The pages and their figures.</summary>
    public ReportParts Parts() =>
        new(
            [
                new(Path, ClaimsPage.Of(this)),
                .. Verdicts
                    .AsParallel()
                    .AsOrdered()
                    .Select(verdict => new Page(PathOf(verdict.Claim), ClaimPage.Of(this, verdict))),
            ],
            [
                .. HasGraph
                    ? [new OutputFile(PagePath.OfClaimGraph, SvgDependencyGraph.Of(ClaimGraph.Of(this, IsShown)))]
                    : Array.Empty<OutputFile>(),
                .. Verdicts.SelectMany(ErrorFigure),
            ]
        )
        {
            Within = HasGraph
                ? [new(PagePath.OfClaimGraph, SvgDependencyGraph.Of(ClaimGraph.WithLinks(this, IsShown)))]
                : [],
        };

    private IEnumerable<OutputFile> ErrorFigure(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e =>
                ErrorChart.IsDrawn(verdict.Claim, e)
                    ? FigureBlocks.Files(
                        PathOfErrors(verdict.Claim),
                        ErrorChart.Of(Names.Of(verdict.Claim), verdict.Claim, e)
                    )
                    : [],
            refuted: _ => [],
            failed: _ => [],
            isUnchecked: _ => Array.Empty<OutputFile>()
        );
}
