using System.Collections.Immutable;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Numbers;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>The page that states how much evidence there is: numbers, each with the command that computes it.</summary>
internal static class EvidencePage
{
    private const string Verify = "splitproofs verify";
    private const string Proofs = "proofs/check";

    public static Document Of(Report report)
    {
        var verdicts = report.Verdicts;
        ImmutableArray<Block> sections =
        [
            new Block.Heading(2, "Claims"),
            Table(Claims(verdicts)),
            new Block.Heading(2, "Proofs"),
            new Block.Paragraph(
                "Sampled instances can miss what a proof cannot. Interval arithmetic proves statements over boxes of parameters, and Coq "
                    + "the formulas themselves, for every number of stages."
            ),
            Table(Proved(verdicts)),
            new Block.Heading(2, "Solved problems"),
            Table(Solved(report)),
            new Block.Heading(2, "Tests"),
            new Block.Paragraph(
                "Counted when the program was built, and rounded down to two digits, so that this page changes seldom; the commands "
                    + "give the numbers of today."
            ),
            Table(Tests(report)),
            new Block.Heading(2, "Inputs"),
            new Block.Details("Hashes of the networks and scenarios that were solved", [Inputs(report)]),
        ];
        return new(
            "Evidence",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    $"How much was checked for this report, and how to check it again. Each number is of this run, unless it says "
                        + $"otherwise, and has the command that gives it beside it. What the checks are is on "
                        + $"{new Inline.Link("the page on claims", "claims.md")}."
                ),
                .. PageContents.Of(sections),
                .. sections,
            ]
        );
    }

    private static IEnumerable<Row> Claims(ImmutableArray<Verdict> verdicts)
    {
        var sampled = verdicts.Select(verdict => verdict.Evidence).OfType<Evidence.Sampled>().ToList();
        var refuted = verdicts.Select(verdict => verdict.Evidence).OfType<Evidence.Refuted>().ToList();
        var mutants = verdicts.SelectMany(verdict => verdict.Mutants).ToList();
        return
        [
            new("claims, each with an oracle that shares no code with what it checks", verdicts.Length, Verify),
            new(
                "of them true statements that hold",
                verdicts.Count(verdict => verdict.Holds && verdict.Claim.Stance == Stance.Holds),
                Verify
            ),
            new("plausible false statements, each refuted by an instance in exact fractions", refuted.Count, Verify),
            new("random instances compared with an oracle", sampled.Sum(evidence => (long)evidence.Cases), Verify),
            new(
                "hard corners that these instances must meet",
                sampled.Sum(evidence => evidence.Corners.Length),
                Verify
            ),
            new("of them met", sampled.Sum(evidence => evidence.Corners.Count(corner => corner.Count > 0)), Verify),
            new("mutants, plausible wrong forms of a claim", mutants.Count, Verify),
            new("of them refuted by an instance", mutants.Count(mutant => mutant.IsRefuted), Verify),
        ];
    }

    private static IEnumerable<Row> Proved(ImmutableArray<Verdict> verdicts)
    {
        var enclosures = verdicts.SelectMany(verdict => verdict.Enclosures).ToList();
        var theorems = verdicts.SelectMany(verdict => verdict.Proofs.Theorems).Distinct().ToList();
        return
        [
            new(
                "statements proved over a box by interval arithmetic",
                enclosures.Count(result => result.Holds),
                Verify
            ),
            new(
                "parts of these boxes that were proved",
                enclosures.Sum(result => (long)result.Partition.ProvedBoxes),
                Verify
            ),
            new(
                "false variants of them, each violated throughout a part",
                enclosures.Sum(result => result.Mutants.Count(mutant => mutant.IsRefuted)),
                Verify
            ),
            new("theorems about the claims, checked by Coq", theorems.Count, Proofs),
            new("files of proofs that hold them", theorems.Select(theorem => theorem.File).Distinct().Count(), Proofs),
            new("printed formulas of claims", verdicts.Sum(verdict => verdict.Claim.Formulas.Length), Verify),
            new("of them proved, or refuted where the statement is false", Formulas(FormulaProof.Proved), Proofs),
            new("of them definitions", Formulas(FormulaProof.Definition), Proofs),
            new("of them sampled only", Formulas(FormulaProof.Sampled), Proofs),
            new(
                "axioms that the theorems rest on, all of Coq's standard library",
                verdicts.SelectMany(verdict => verdict.Proofs.Axioms).Distinct().Count(),
                Proofs
            ),
        ];

        int Formulas(FormulaProof proof) => verdicts.Sum(verdict => verdict.Proofs.Places(verdict.Claim, proof).Length);
    }

    private static IEnumerable<Row> Solved(Report report) =>
        [
            new("networks", report.Placements.Networks.Length, "splitproofs report"),
            new("scenarios", report.Placements.Scenarios.Length, "splitproofs report"),
            new(
                "placements tried: every number of stages for each network, scenario and rule",
                report
                    .Independent.Concat(report.Placements.Memory.SelectMany(scenario => scenario.Networks))
                    .Sum(placement => (long)placement.Answers.Length * (placement.Chain.Count + 1)),
                "splitproofs report"
            ),
            new("experiments", report.Experiments.Length, "ls experiments"),
            new(
                "rows of experiments",
                report.Experiments.Sum(solved => (long)solved.Rows.Rows.Length),
                "splitproofs sweep NAME"
            ),
        ];

    private static IEnumerable<Row> Tests(Report report) =>
        report.Sources.Select(count => new Row(count.What, count.Number, count.Command) { Is = "more than " });

    private static Block.Table Inputs(Report report) =>
        new(
            [Column.OfText("Input"), Column.OfText("SHA-256")],
            [
                .. report.Placements.Networks.Select(network =>
                    (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(network.Name, $"{PagePath.OfNetwork(network)}.md"),
                            new Inline.Code(network.Hash),
                        ]
                ),
                .. report.Placements.Scenarios.Select(file =>
                    (IReadOnlyList<Prose>)
                        [
                            new Inline.Link(file.Scenario.Name, $"scenarios.md#{file.Scenario.Name}"),
                            new Inline.Code(file.Hash),
                        ]
                ),
            ]
        )
        {
            Caption = "A network's hash is of what its description says, a scenario's of its file",
        };

    private static Block.Table Table(IEnumerable<Row> rows) =>
        new(
            [Column.OfText("What"), Column.OfNumbers("Number"), Column.OfText("Command")],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Prose>)[row.What, $"{row.Is}{Exactly.Of(row.Number)}", new Inline.Code(row.Command)]
                ),
            ]
        );

    private sealed record Row(string What, long Number, string Command)
    {
        public string Is { get; init; } = "";
    }
}
