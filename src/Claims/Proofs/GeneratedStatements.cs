using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Proofs;

/// <summary>
/// proofs/Statements.v: formulas of claims as propositions in Coq, with the claim's setting and those of its hypotheses that the formula
/// needs. A symbol that is not given has the meaning that the theorems give it. A symbol with a subscript also needs the subscript to be
/// in range, and the mean to be finite if the symbol's value contains it.
/// </summary>
internal static class GeneratedStatements
{
    /// <summary>The whole file.</summary>
    /// <exception cref="NotSupportedException">A symbol or condition of a claim has no reading in Coq.</exception>
    public static string Source() =>
        string.Concat(
            """
            (** * Claims, read in Coq

                Generated from src/Claims by src/Claims/Proofs; a test fails when this file differs. Each formula of a claim, under
                the claim's setting and hypotheses. Claims.v proves those of true statements, ClaimsFail.v refutes those of false ones.
                That draws are independent is no premise: it is how the rules' costs are defined. *)

            From Coq Require Import Reals ZArith.
            From SplitProofs Require Import Airtime Rules Geometric Expectation EqualLayers Runs Latency Markov States Generated.
            Open Scope R_scope.


            """.ReplaceLineEndings("\n"),
            string.Join(
                "\n",
                from read in ReadClaims.All
                let claim = ShippedClaims.All.Single(claim => claim.Id == new ClaimId("device-edge", read.Claim))
                from formula in read.Formulas
                select Statement(claim, read, formula)
            )
        );

    private static string Statement(Claim claim, ReadClaim read, int formula)
    {
        var scope = new StatementScope(read);
        var conclusion = scope.Relation(At(formula));
        ImmutableArray<string> assumed =
        [
            .. claim.Setting.Select(scope.Condition),
            .. claim
                .Hypotheses.SelectMany(hypothesis => hypothesis.Assumptions)
                .Where(assumption =>
                    assumption.IsNeededFor(formula) || read.Given.Any(given => assumption.IsNeededFor(given.Formula))
                )
                .Select(assumption => scope.Condition(assumption.Condition)),
            .. read.Given.Select(given =>
                given.Each.Length == 0 ? scope.Relation(At(given.Formula)) : scope.Each(given.Each, At(given.Formula))
            ),
        ];
        return string.Concat(
            $"Definition {claim.Id.Number}_formula_{formula.ToString(CultureInfo.InvariantCulture)} : Prop :=\n",
            $"  forall {scope.Laws}{Free(read.HasLaw ? "" : " mu", scope.Reals, "R")} (M{Names(scope.Wholes)} : nat)"
                + $" (delta t phi{Names(scope.Sequences)} : nat -> R){Names(scope.Others)},\n",
            string.Concat(
                assumed
                    .Concat(scope.Meanings)
                    .Where(premise => !StatementScope.IsEmpty(premise))
                    .Distinct()
                    .Select(premise => $"  {premise} ->\n")
            ),
            $"  {conclusion}.\n"
        );

        Expression.Relation At(int place) => (Expression.Relation)claim.Formulas[place - 1];
    }

    private static string Free(string first, IEnumerable<string> others, string type) =>
        first.Length == 0 && !others.Any() ? "" : $" ({$"{first}{Names(others)}".TrimStart()} : {type})";

    private static string Names(IEnumerable<string> names) => string.Concat(names.Select(name => $" {name}"));
}
