using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Verification.Hashing;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on a claim: its statement and hypotheses, how it is checked, and what the check found.</summary>
internal static class ClaimPage
{
    public static Document Of(ClaimPages pages, Verdict verdict)
    {
        var claim = verdict.Claim;
        return new(
            $"{pages.Names.Of(claim)} {claim.Title}",
            [
                .. pages.Above.Select(above => new Inline.Link(above.Content, $"../{above.Target}")),
                new(pages.Title, $"../{pages.Path}.md"),
            ],
            [
                new Block.Paragraph($"{Verdict(verdict)} {SymbolText.Of(claim.Statement)}"),
                .. claim.Formulas.Select(formula => new Block.DisplayedFormula(formula)),
                .. pages.IsDerived(claim) ? ClaimSymbols.OfDerived(claim)
                : pages.AreShipped ? ClaimSymbols.OfOther(claim)
                : [],
                .. Hypotheses(claim),
                .. Neighbours(pages, claim),
                new Block.Heading(2, "How it is checked"),
                new Block.Paragraph($"{new Inline.Strong("Oracle")}. {SymbolText.Of(claim.Oracle)}"),
                new Block.Paragraph(
                    $"{new Inline.Strong("Instances")}. {SymbolText.Of(Sentence(claim.DomainDescription))}"
                ),
                .. Evidence(pages, verdict),
                .. pages.IsDerived(claim) ? NaturalBlocks.Of(claim.Id.Number, pages.Natural) : [],
                .. Mutants(verdict),
                .. EnclosureBlocks.Of(verdict),
                .. ProofBlocks.Of(verdict),
                .. Sources(pages, claim),
                new Block.Paragraph(
                    $"Hash of what this verdict depends on, sources, claim, instances and seed: "
                        + $"{new Inline.Code(EvidenceHash.Of(verdict))}."
                ),
                .. Onward(pages, verdict),
            ]
        );
    }

    private static Prose Verdict(Verdict verdict)
    {
        var word =
            !verdict.Holds ? "Fails"
            : verdict.Claim.Stance == Stance.Holds ? "Holds"
            : "False";
        return $"{new Inline.Strong(word)}.";
    }

    private static IEnumerable<Block> Hypotheses(Claim claim) =>
        claim.Hypotheses.IsEmpty
            ? []
            :
            [
                new Block.Heading(2, "Hypotheses"),
                new Block.BulletList([.. claim.Hypotheses.Select(hypothesis => SymbolText.Of(hypothesis.Words))]),
            ];

    private static IEnumerable<Block> Neighbours(ClaimPages pages, Claim claim)
    {
        var uses = Verdicts(pages, other => claim.Uses.Contains(other.Id));
        var users = Verdicts(pages, other => other.Uses.Contains(claim.Id));
        return
        [
            new Block.Heading(2, "Among the claims"),
            new Block.BulletList([
                uses.IsEmpty
                    ? "Rests on no other claim: it follows from the definitions."
                    : Links(pages, "Rests on", uses),
                users.IsEmpty ? "No other claim rests on it." : Links(pages, "Used by", users),
            ]),
        ];
    }

    private static IEnumerable<Block> Evidence(ClaimPages pages, Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e => Sampled(pages, verdict.Claim, e),
            refuted: Refuted,
            failed: e => [new Block.Heading(2, "Evidence"), new Block.Paragraph(e.Reason)],
            isUnchecked: _ =>
                [new Block.Heading(2, "Evidence"), new Block.Paragraph("The check did not run to its end.")]
        );

    private static IEnumerable<Block> Sampled(ClaimPages pages, Claim claim, Evidence.Sampled evidence) =>
        [
            new Block.Heading(2, "Evidence"),
            new Block.Paragraph(
                $"{evidence.Cases} instances, drawn from seed {pages.Budget.Seed.ToString(CultureInfo.InvariantCulture)}, "
                    + $"were compared with the oracle. {Errors(claim, evidence)}"
            ),
            new Block.Paragraph(Tolerance(claim, evidence)),
            .. Figure(pages, claim, evidence),
            .. evidence.Corners.IsEmpty ? [] : Corners(evidence.Corners),
        ];

    private static Block[] Corners(ImmutableArray<CornerCount> corners) =>
        [
            new Block.Details(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{corners.Length} hard corners that a run must meet, each met by at least {corners.Min(corner => corner.Count)} "
                        + $"instances"
                ),
                [
                    new Block.Table(
                        [Column.OfText("Hard corner"), Column.OfNumbers("Instances in it")],
                        [
                            .. corners
                                .GroupBy(corner => corner.Group.Length == 0 ? corner.Name : corner.Group)
                                .Select(group => (IReadOnlyList<Prose>)[Corner(group.Key, [.. group]), Counts(group)]),
                        ]
                    )
                    {
                        Caption = "Hard corners",
                    },
                ]
            ),
        ];

    private static Prose Corner(string name, ImmutableArray<CornerCount> corners) =>
        corners.Length == 1 ? SymbolText.Of(name) : $"{SymbolText.Of(name)}: {Exactly.Of(corners.Length)} such corners";

    private static string Counts(IEnumerable<CornerCount> corners)
    {
        var (least, most) = (corners.Min(corner => corner.Count), corners.Max(corner => corner.Count));
        return least == most ? Exactly.Of(least) : $"{Exactly.Of(least)} to {Exactly.Of(most)}";
    }

    /// <summary>Where the claim is derived, which paper posed the problem, and the command that checks the claim again.</summary>
    private static IEnumerable<Block> Sources(ClaimPages pages, Claim claim)
    {
        var number = claim.Id.Number;
        var derivation = $"../{PagePath.OfDerivations}.md#{DerivationsPage.Anchor(number)}";
        return
        [
            new Block.Heading(2, "Sources"),
            .. pages.IsDerived(claim) && DerivationsPage.Has(number)
                ?
                [
                    new Block.Paragraph(
                        $"{new Inline.Link($"The derivation of {number}", derivation)}. The problem is that of "
                            + $"{new Inline.Link(PageOrigin.Paper, $"../{PagePath.OfBibliography}.md")}; the formulas are derived here."
                    ),
                ]
                : Paper(pages, claim),
            new Block.Paragraph("This command checks the claim again:"),
            new Block.CodeBlock("sh", $"{pages.Program} verify {pages.Names.Of(claim)}"),
        ];
    }

    private static Prose Tolerance(Claim claim, Evidence.Sampled evidence)
    {
        var allowed =
            evidence.LargestTolerance == 0
                ? "None"
                : $"Worked out from each instance, at most {SixDigits.Of(evidence.LargestTolerance, 2)}";
        var used =
            evidence.LargestTolerance == 0
                ? ""
                : $" The worst error is {ToleranceShare.Of(evidence.ToleranceUsed, claim.Rounding)} of what its instance may have.";
        return $"{new Inline.Strong("Tolerance")}. {allowed}: {SymbolText.Of(claim.ToleranceReason)}.{used}";
    }

    private static Prose Errors(Claim claim, Evidence.Sampled evidence) =>
        evidence.Errors.Exact == evidence.Cases && claim.Rounding == Rounding.IsFixed ? "None has any error at all."
        : ErrorChart.IsTold(claim, evidence.WorstViolation)
            ? (Prose)(
                $"The largest error, {WorstError.Of(evidence.WorstViolation)} of the terms involved, was met first at the "
                + $"instance {SymbolText.Of(evidence.WorstInstance)}."
            )
        : "All errors are a few last bits, at most 1e-15 of the terms involved; "
            + "which instance has the largest differs between processors.";

    private static IEnumerable<Block> Figure(ClaimPages pages, Claim claim, Evidence.Sampled evidence)
    {
        if (!ErrorChart.IsDrawn(claim, evidence))
        {
            yield break;
        }

        var chart = ErrorChart.Of(pages.Names.Of(claim), claim, evidence);
        yield return FigureBlocks.Of(
            "../",
            pages.PathOfErrors(claim),
            chart,
            claim.Rounding == Rounding.IsFixed
                ? "Each instance counts once, with its largest error. The last class holds the largest tolerance."
                : "Each instance counts once, with its largest error. "
                    + "Shares are coarse, and errors of a few last bits share a bar, because exponentials and logarithms "
                    + "differ in the last bit between processors. The last class holds the largest tolerance."
        );
    }

    private static IEnumerable<Block> Mutants(Verdict verdict) =>
        verdict.Mutants.IsEmpty
            ? []
            :
            [
                new Block.Heading(2, "Mutants"),
                new Block.Paragraph(
                    "Plausible wrong forms of the claim. The check above must refute each on every run, by an instance where "
                        + "it is off by at least 1 %."
                ),
                new Block.Table(
                    [
                        Column.OfText("Mutant"),
                        Column.OfText("Refuted by"),
                        Column.OfText("The mutant says"),
                        Column.OfText("The oracle says"),
                    ],
                    [
                        .. verdict.Mutants.Select(mutant =>
                            (IReadOnlyList<Prose>)[SymbolText.Of(mutant.Name), RefutedBy(mutant), .. Said(mutant)]
                        ),
                    ]
                )
                {
                    Caption = "Mutants, and the instance that refutes each",
                },
            ];

    /// <summary>The instance that refutes a mutant; if none does, the reason.</summary>
    public static Prose RefutedBy(MutantOutcome mutant) =>
        mutant.Match(
            refuted: e => SymbolText.Of(e.Counterexample),
            lives: e => (Prose)$"{new Inline.Strong("nothing")}: {SymbolText.Of(e.Reason)}"
        );

    /// <summary>What the mutant asserts about the instance that refutes it, and what the oracle finds.</summary>
    private static Prose[] Said(MutantOutcome mutant) =>
        mutant
            .Match(refuted: e => e.Violated, lives: _ => [])
            .Take(1)
            .Select(assertion =>
                assertion.Match<Prose[]>(
                    equal: e => [Digits.Of(e.Left, 6), Digits.Of(e.Right, 6)],
                    atMost: a => [$"at most {Digits.Of(a.Right, 6)}", Digits.Of(a.Left, 6)]
                )
            )
            .FirstOrDefault(["", ""]);

    /// <summary>The paper that a collection of claims is about, with a link.</summary>
    private static Block[] Paper(ClaimPages pages, Claim claim) =>
        pages.AreShipped
            ?
            [
                .. Reference
                    .All.Where(reference => reference.For.Contains(claim.Id.Collection))
                    .Select(reference => new Block.Paragraph(
                        $"The claim is about {new Inline.Link(reference.InWords, $"../{PagePath.OfBibliography}.md")}."
                    )),
            ]
            : [];

    private static IEnumerable<Block> Refuted(Evidence.Refuted evidence) =>
        [
            new Block.Heading(2, "Counterexample"),
            new Block.Paragraph(
                $"{SymbolText.Of(evidence.Counterexample)}. In exact fractions, so that no rounding is to be allowed for:"
            ),
            .. Steps(evidence.Worked.Steps),
            new Block.Paragraph(
                $"A violation was met at instance {evidence.FoundAfter} and made simpler {evidence.Shrinks} times."
            ),
        ];

    /// <summary>The steps as lists. A step that ends with a colon starts a new list: “Over the worse channel:”.</summary>
    private static IEnumerable<Block> Steps(ImmutableArray<string> steps)
    {
        var list = new List<Prose>();
        foreach (var step in steps)
        {
            if (!step.EndsWith(':'))
            {
                list.Add(SymbolText.Of(step));
                continue;
            }

            if (list.Count > 0)
            {
                yield return new Block.BulletList([.. list]);
                list.Clear();
            }

            yield return new Block.Paragraph(SymbolText.Of(step));
        }

        if (list.Count > 0)
        {
            yield return new Block.BulletList(list);
        }
    }

    private static IEnumerable<Block> Onward(ClaimPages pages, Verdict verdict) =>
        PageSteps.Around(pages.Verdicts, pages.Verdicts.IndexOf(verdict), other => Link(pages, other.Claim));

    private static ImmutableArray<Claim> Verdicts(ClaimPages pages, Func<Claim, bool> condition) =>
        [.. pages.Verdicts.Select(verdict => verdict.Claim).Where(condition)];

    private static Prose Links(ClaimPages pages, string what, ImmutableArray<Claim> claims) =>
        new(
            claims.SelectMany(
                (claim, i) => new Inline[] { new Inline.Text(i == 0 ? $"{what} " : "; "), Link(pages, claim) }
            )
        );

    private static Inline.Link Link(ClaimPages pages, Claim claim) =>
        new($"{pages.Names.Of(claim)} {claim.Title}", $"../{pages.PathOf(claim)}.md");

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
