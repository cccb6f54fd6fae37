using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Proofs;

/// <summary>
/// proofs/Statements.v: formulas of claims as propositions in Coq, with the claim's setting and those of its hypotheses that the
/// formula needs. Every symbol that is not given is what the theorems call it; a symbol with a subscript also needs the
/// subscript to be one that it has, and a finite mean where its value has one in it.
/// </summary>
internal static class GeneratedStatements
{
    /// <summary>
    /// The claims, the formulas of each (from 1 on) whose symbols all have a name in Coq, and those before them that say what a
    /// symbol of theirs is.
    /// </summary>
    private static readonly ImmutableArray<(
        string Claim,
        ImmutableArray<int> Given,
        ImmutableArray<int> Formulas
    )> _read =
    [
        ("R4", [], [1]),
        ("R7", [], [1, 2]),
        ("R8", [], [1, 2]),
        ("R12", [], [2, 3]),
        ("R13", [1, 2], [3, 4, 5, 6]),
        ("R14", [], [1, 2]),
        ("R17", [], [1, 3, 4]),
        ("R18", [], [1, 2, 3]),
        ("R19", [], [4, 5, 6, 7]),
    ];

    private static readonly ImmutableHashSet<string> _wholeLetters = ["M", "N", "n", "m"];

    public static string Source() =>
        string.Concat(
            """
            (** * Claims, read in Coq

                Generated from src/Claims by tests/Properties/Proofs, which fails when this file differs. Each formula of a claim, under
                the claim's setting and hypotheses. Claims.v proves them. *)

            From Coq Require Import Reals ZArith.
            From SplitProofs Require Import Airtime Rules Geometric Generated.
            Open Scope R_scope.


            """.ReplaceLineEndings("\n"),
            string.Join(
                "\n",
                from read in _read
                let claim = ShippedClaims.All.Single(claim => claim.Id == new ClaimId("device-edge", read.Claim))
                from formula in read.Formulas
                select Statement(claim, read.Given, formula)
            )
        );

    private static string Statement(Claim claim, ImmutableArray<int> given, int formula)
    {
        var scope = new Scope();
        var conclusion = Read(formula);
        ImmutableArray<string> assumed =
        [
            .. claim.Setting.Select(scope.Condition),
            .. claim
                .Hypotheses.SelectMany(hypothesis => hypothesis.Assumptions)
                .Where(assumption => assumption.IsNeededFor(formula))
                .Select(assumption => scope.Condition(assumption.Condition)),
            .. given.Select(Read),
        ];
        var wholes = string.Concat(scope.Wholes.Select(name => $" {name}"));
        var reals = string.Concat(scope.Reals.Select(name => $" {name}"));
        return string.Concat(
            $"Definition {claim.Id.Number}_formula_{formula.ToString(CultureInfo.InvariantCulture)} : Prop :=\n",
            $"  forall (A : airtime) (mu{reals} : R) (M{wholes} : nat) (delta t phi : nat -> R),\n",
            string.Concat(assumed.Concat(scope.Meanings).Select(premise => $"  {premise} ->\n")),
            $"  {conclusion}.\n"
        );

        string Read(int place) => scope.Relation((Expression.Relation)claim.Formulas[place - 1]);
    }

    /// <summary>The names that one statement uses, and what they need to have a meaning.</summary>
    private sealed class Scope
    {
        private const string Mean = "mean A mu";

        private readonly SortedSet<string> _meanings = new(StringComparer.Ordinal);
        private readonly Gallina _gallina;

        public Scope() => _gallina = new(Name);

        public IEnumerable<string> Meanings => _meanings;

        public SortedSet<string> Wholes { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Reals { get; } = new(StringComparer.Ordinal);

        public string Relation(Expression.Relation relation) =>
            Whole(relation.Left) is { } left && Whole(relation.Right) is { } right
                ? $"({left} {Gallina.SignOf(relation.Sign)} {right})%Z"
                : relation.Match(_gallina);

        public string Condition(Condition condition) =>
            condition.Match(
                holds: c => Relation(c.Relation),
                less: c =>
                    Whole(c.Left) is { } left && Whole(c.Right) is { } right
                        ? $"({left} < {right})%Z"
                        : $"{c.Left.Match(_gallina)} < {c.Right.Match(_gallina)}",
                forAll: c =>
                    $"(forall {c.Index} : nat, ({Bound(c.First)} <= Z.of_nat {c.Index} <= {Bound(c.Last)})%Z -> {Inside(c)})",
                exists: _ => throw new NotSupportedException("Not yet read: a condition that something exists."),
                sumsTo: _ => throw new NotSupportedException("Not yet read: a sum."),
                all: c => $"({string.Join(" /\\ ", c.Conditions.Select(Condition))})",
                any: c => $"({string.Join(" \\/ ", c.Conditions.Select(Condition))})",
                finiteMean: _ => Mean,
                drawnAnew: _ => throw new NotSupportedException("A law has no draws of its own here."),
                expectedMinimumAtMost: _ => throw new NotSupportedException("Not yet read: a second airtime.")
            );

        /// <summary>The body of a condition on every number of a range; its letter is bound there.</summary>
        private string Inside(Condition.ForAll condition)
        {
            var free = Wholes.Contains(condition.Index);
            var body = Condition(condition.Body);
            if (!free)
            {
                Wholes.Remove(condition.Index);
            }

            return body;
        }

        private string Bound(Expression expression) =>
            Whole(expression) ?? throw new NotSupportedException("A range has whole ends.");

        /// <summary>A whole number as an integer of Coq, where subtraction is not cut off at 0; otherwise null.</summary>
        private string? Whole(Expression expression) =>
            expression switch
            {
                Expression.Constant constant => constant.Value.ToString(CultureInfo.InvariantCulture),
                Expression.Variable { Symbol: { Subscript: "", Superscript: "" } symbol }
                    when _wholeLetters.Contains(symbol.Letter) => $"Z.of_nat {Letter(symbol.Letter)}",
                Expression.Sum sum when Whole(sum.Left) is { } left && Whole(sum.Right) is { } right =>
                    $"({left} + {right})",
                Expression.Difference difference
                    when Whole(difference.Left) is { } left && Whole(difference.Right) is { } right =>
                    $"({left} - {right})",
                _ => null,
            };

        private string Letter(string letter)
        {
            if (letter != "M")
            {
                Wholes.Add(letter);
            }

            return letter;
        }

        /// <summary>A subscript as a natural number: “n+1”, “N−1”, “0”, “M”.</summary>
        private string Cut(string subscript)
        {
            var parts = subscript.Split('+', '−');
            var first = char.IsDigit(parts[0][0]) ? $"{parts[0]}%nat" : Letter(parts[0]);
            if (parts.Length == 1)
            {
                return first;
            }

            var isLess = subscript.Contains('−', StringComparison.Ordinal);
            if (isLess)
            {
                _meanings.Add($"({parts[1]} <= {first})%nat");
            }

            return $"({first} {(isLess ? "-" : "+")} {parts[1]})%nat";
        }

        private string Name(Symbol symbol) =>
            symbol switch
            {
                { Letter: "μ", Subscript: "" } => "mu",
                { Letter: "M" or "N", Subscript: "", Superscript: "" } => Letter(symbol.Letter),
                { Letter: "K" or "r", Subscript: "" } => Real(symbol.Letter),
                { Letter: "v", Subscript: "", Superscript: "∗" } => Real("star"),
                { Letter: "δ", Subscript: "" } => Real("d"),
                { Letter: "t", Subscript: "" } => Real("s"),
                { Letter: "φ", Subscript: "" } => Real("ph"),
                { Letter: "δ" } => $"(delta {Cut(symbol.Subscript)})",
                { Letter: "t" } => $"(t {Cut(symbol.Subscript)})",
                { Letter: "φ" } => $"(phi {Cut(symbol.Subscript)})",
                { Letter: "ξ", Hat: true, Subscript: "" } => $"(EqualLayers_Threshold mu {Real("d")} {Real("s")})",
                { Letter: "ξ", Hat: true } => LookAheadThreshold(Cut(symbol.Subscript)),
                { Letter: "ξ", Superscript: "SLA" } => StaticThreshold(Cut(symbol.Subscript)),
                { Letter: "ξ" } => OptimalThreshold(Cut(symbol.Subscript)),
                { Letter: "J", Superscript: "∗" } => OptimalCost(Cut(symbol.Subscript)),
                { Letter: "J", Superscript: "LA" } => Cost("J_look_ahead A mu delta t", Cut(symbol.Subscript)),
                { Letter: "J", Superscript: "SLA" } => Cost("J_static A mu delta t", Cut(symbol.Subscript)),
                { Letter: "J", Superscript: "static" } => BestStaticSplit(Cut(symbol.Subscript)),
                { Letter: "S" } => Cost("reach A mu delta t 0", Cut(symbol.Subscript)),
                { Letter: "v" } => Value(Cut(symbol.Subscript)),
                _ => throw new NotSupportedException($"The symbol {symbol} has no name in Coq."),
            };

        private string Real(string name)
        {
            Reals.Add(name);
            return name;
        }

        private string OptimalCost(string horizon)
        {
            _meanings.Add($"({horizon} <= M)%nat");
            _meanings.Add($"({Mean} \\/ {horizon} = M)");
            return $"(J_optimal A mu delta t {horizon})";
        }

        private string Cost(string function, string cut)
        {
            _meanings.Add($"({cut} <= M)%nat");
            _meanings.Add(Mean);
            return $"({function} {cut})";
        }

        private string BestStaticSplit(string horizon)
        {
            _meanings.Add($"({horizon} <= M)%nat");
            _meanings.Add(Mean);
            return $"(least (fun m => total delta m + t m * mu) {horizon} 0)";
        }

        private string OptimalThreshold(string cut)
        {
            _meanings.Add($"({cut} < {Letter("N")} <= M)%nat");
            _meanings.Add($"({Mean} \\/ N = M)");
            return $"(xi A mu delta t N {cut})";
        }

        private string StaticThreshold(string cut)
        {
            _meanings.Add($"({cut} < {Letter("N")} <= M)%nat");
            _meanings.Add(Mean);
            return $"(xi_static mu delta t (N - {cut})%nat {cut})";
        }

        private string LookAheadThreshold(string cut)
        {
            _meanings.Add($"({cut} < M)%nat");
            _meanings.Add($"({Mean} \\/ S {cut} = M)");
            return $"(xi_hat mu delta t {cut})";
        }

        private string Value(string cut)
        {
            _meanings.Add($"({cut} <= {Letter("N")} <= M)%nat");
            _meanings.Add($"({Mean} \\/ N = M)");
            return $"(optimal A mu delta t (N - {cut})%nat {cut})";
        }
    }
}
