using System.Collections.Immutable;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Registry;

/// <summary>The parts that a claim lacks, each as a cause and a way out.</summary>
internal static class ClaimFaults
{
    public static IEnumerable<(string Cause, string Remedy)> Of(Claim claim) =>
        [
            .. When(
                !IsNumber(claim.Id.Number),
                $"“{claim.Id.Number}” is no number of a claim",
                "Write a letter, and then letters, digits, hyphens, full stops or underscores, as in “TP1”."
            ),
            .. When(
                !IsCollection(claim.Id.Collection),
                $"“{claim.Id.Collection}” is no name of a collection",
                "Write small letters, digits and hyphens before the number, as in “my-paper/TP1” or “papers/mine/TP1”."
            ),
            .. Blank(claim.Title, "Title", "A short name for lists."),
            .. Blank(claim.Statement, "Statement", "Say in words what holds."),
            .. Blank(claim.Oracle, "Oracle", "Say what the claim is compared with, and why that is independent."),
            .. Unset(claim.Formulas.IsDefault, "Formulas"),
            .. Unset(claim.Setting.IsDefault, "Setting"),
            .. Unset(claim.Hypotheses.IsDefault, "Hypotheses"),
            .. Unset(claim.Uses.IsDefault, "Uses"),
            .. Unset(claim.Enclosures.IsDefault, "Enclosures"),
            .. When(
                claim.Tables is null || (claim.Tables.Count > 0 && claim.Tables.Count != claim.Formulas.Length),
                "its Tables are not one for each of its Formulas",
                "Say for each formula where it must hold, or leave Tables out."
            ),
            .. Misplaced(claim),
            .. Unstated(claim),
            .. claim.Accept(new PartsOfClaim()),
        ];

    private sealed class PartsOfClaim : IClaimVisitor<IEnumerable<(string Cause, string Remedy)>>
    {
        public IEnumerable<(string Cause, string Remedy)> Visit<T>(Claim<T> claim)
            where T : notnull => Parts(claim);
    }

    private static IEnumerable<(string Cause, string Remedy)> Parts<T>(Claim<T> claim)
        where T : notnull =>
        [
            .. claim.Domain is { } domain
                ?
                [
                    .. Blank(domain.Description, "Domain's description", "Say which instances it draws."),
                    .. When(domain.Generator is null, "its Domain has no generator", "Give it an FsCheck generator."),
                    .. When(
                        domain.Shrink is null,
                        "its Domain has no shrinker",
                        "Write “_ => []” where instances cannot be made simpler."
                    ),
                    .. Unset(domain.Corners.IsDefault, "Domain's corners"),
                ]
                : When(true, "it has no Domain", "Say how instances are drawn."),
            .. When(
                claim.Tolerance is null,
                "it has no Tolerance",
                "Say how large an error may be on an instance, and why."
            ),
            .. claim.Tolerance is null
                ? []
                : Blank(claim.Tolerance.Reason, "Tolerance's reason", "Say why no true claim errs more."),
            .. When(claim.Assertions is null, "it has no Assertions", "Say what must hold of an instance."),
            .. Unset(claim.Mutants.IsDefault, "Mutants"),
            .. When(
                claim.Stance == Stance.Holds && claim.Mutants is { IsDefault: false, IsEmpty: true },
                "it has no mutant, so nothing shows that its check can fail",
                "State at least one plausible wrong form in Mutants."
            ),
            .. claim.Mutants.IsDefault
                ? []
                : When(
                    claim.Mutants.Any(mutant => string.IsNullOrWhiteSpace(mutant.Name)),
                    "a mutant has no name",
                    "Say what is wrong with it."
                ),
            .. When(
                claim.Stance == Stance.IsFalse && !claim.IsWorked,
                "it is said to be false, but its counterexample is not worked through",
                "Recompute it in exact fractions in Work."
            ),
        ];

    /// <summary>Whether the names of pages and links can contain the number.</summary>
    private static bool IsNumber(string id) =>
        id is { Length: > 0 and <= 40 }
        && char.IsAsciiLetter(id[0])
        && char.IsAsciiLetterOrDigit(id[^1])
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    private static bool IsCollection(string name) =>
        name is { Length: > 0 and <= 80 }
        && name.Split('/')
            .All(part =>
                part.Length > 0
                && char.IsAsciiLetterLower(part[0])
                && part[^1] != '-'
                && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            );

    private static IEnumerable<(string, string)> Misplaced(Claim claim) =>
        claim.Hypotheses.IsDefault || claim.Formulas.IsDefault
            ? []
            : When(
                claim
                    .Hypotheses.SelectMany(hypothesis => hypothesis.Assumptions)
                    .Any(assumption => assumption.Formulas.Any(place => place < 1 || place > claim.Formulas.Length)),
                "a hypothesis is about a formula that it does not have",
                "Count the formulas from 1 on."
            );

    private static IEnumerable<(string, string)> Unstated(Claim claim) =>
        claim.Hypotheses.IsDefault
            ? []
            :
            [
                .. When(
                    claim
                        .Hypotheses.OfType<Hypothesis.InSymbols>()
                        .Any(hypothesis => hypothesis.Conditions.IsDefaultOrEmpty),
                    "a hypothesis in symbols has no condition",
                    "State the condition, or write Hypothesis.InWordsOnly with the reason why no relation can say it."
                ),
                .. When(
                    claim
                        .Hypotheses.OfType<Hypothesis.InWordsOnly>()
                        .Any(hypothesis => string.IsNullOrWhiteSpace(hypothesis.Reason)),
                    "a hypothesis in words only gives no reason",
                    "Say why no relation between symbols of the claim can state it."
                ),
            ];

    private static IEnumerable<(string, string)> Blank(string text, string part, string remedy) =>
        When(string.IsNullOrWhiteSpace(text), $"its {part} is empty", remedy);

    private static IEnumerable<(string, string)> Unset(bool isDefault, string part) =>
        When(isDefault, $"its {part} were never set", "Write [] for none.");

    private static ImmutableArray<(string, string)> When(bool condition, string cause, string remedy) =>
        condition ? [(cause, remedy)] : [];
}
