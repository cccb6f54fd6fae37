using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Proofs;

/// <summary>
/// The meanings of the symbols of claims on channels with memory: functions of proofs/Markov.v, over rows of probabilities.
/// </summary>
internal static class SymbolsWithMemory
{
    /// <summary>The name of a symbol of M1 to M8.</summary>
    public static CoqTerm? Of(StatementScope scope, Symbol symbol)
    {
        var places = symbol.Subscript.Split(',');
        return symbol switch
        {
            { Letter: "x" } => CoqTerm.Real(scope.Sequence("x", State(scope, symbol.Subscript))),
            { Letter: "π" } => CoqTerm.Real(scope.Sequence("first", State(scope, symbol.Subscript))),
            { Letter: "D" } => CoqTerm.Real(scope.Sequence("D", scope.Cut(symbol.Subscript))),
            { Letter: "μ", Subscript: not "" } => CoqTerm.Real(scope.Sequence("means", scope.Cut(symbol.Subscript))),
            { Letter: "ξ" } => CoqTerm.Real(scope.Sequence("threshold", BeforeTheHorizon(scope, symbol.Subscript))),
            { Letter: "P" } => Table(scope, "P", State(scope, places[0]), State(scope, places[1])),
            { Letter: "p" } => Table(scope, "law", scope.Cut(places[0]), State(scope, places[1])),
            { Letter: "w" } => Table(scope, "w", BeforeTheHorizon(scope, places[0]), State(scope, places[1])),
            { Letter: "v" } when places.Length == 2 => CoqTerm.Real(
                $"({Values(scope, scope.Cut(places[0]))} {State(scope, places[1])})"
            ),
            { Letter: "v" } => CoqTerm.Real($"(avg start ({Values(scope, scope.Cut(symbol.Subscript))}))"),
            { Letter: "J", Superscript: "∗" } => Cost(scope, "J_memory", symbol.Subscript),
            { Letter: "J", Superscript: "LA" } => Cost(scope, "J_memory_look_ahead", symbol.Subscript),
            { Letter: "J", Superscript: "SLA" } => Cost(scope, "J_memory_static", symbol.Subscript),
            { Letter: "B" } => FixedCut(scope, scope.Cut(symbol.Subscript)),
            { Letter: "μ" } => Mean(scope),
            _ => null,
        };
    }

    private static CoqTerm Table(StatementScope scope, string name, string first, string second)
    {
        scope.Others.Add($"({name} : nat -> nat -> R)");
        return CoqTerm.Real($"({name} {first} {second})");
    }

    /// <summary>One of the states 1..Z.</summary>
    private static string State(StatementScope scope, string letter)
    {
        scope.Needs($"(1 <= {scope.Letter(letter)} <= {scope.Letter("Z")})%nat");
        return letter;
    }

    /// <summary>A cut at which the rule decides.</summary>
    private static string BeforeTheHorizon(StatementScope scope, string subscript)
    {
        var cut = scope.Cut(subscript);
        scope.Needs($"({cut} < {scope.Letter("N")})%nat");
        return cut;
    }

    /// <summary>The optimal rule's costs from a cut on, with horizon N, as a function of the state.</summary>
    private static string Values(StatementScope scope, string cut)
    {
        Chain(scope);
        scope.Needs($"({cut} <= {scope.Letter("N")} <= M)%nat");
        return $"value next x delta t (N - {cut})%nat {cut}";
    }

    private static CoqTerm Cost(StatementScope scope, string rule, string subscript)
    {
        Chain(scope);
        var horizon = scope.Cut(subscript);
        scope.Needs($"({horizon} <= M)%nat");
        return CoqTerm.Real($"({rule} next start x delta t {horizon})");
    }

    /// <summary>The cost of the rule that always sends at a given cut.</summary>
    private static CoqTerm FixedCut(StatementScope scope, string cut)
    {
        Chain(scope);
        scope.Needs($"({cut} <= M)%nat");
        return CoqTerm.Real($"(avg start (rule_cost next x delta t (fun _ => false) {cut} 0 nil))");
    }

    /// <summary>The mean of the airtime whose law is the law of the first state.</summary>
    private static CoqTerm Mean(StatementScope scope)
    {
        Chain(scope);
        scope.Needs("(forall c : R, psi A c = avg start (fun s => Rmin (x s) c))");
        scope.Needs("mu = avg start x");
        return CoqTerm.Real("mu");
    }

    /// <summary>The premise that the averages over the next state and over the first state are those of the rows.</summary>
    private static void Chain(StatementScope scope)
    {
        scope.Sequences.UnionWith(["x", "first"]);
        scope.Others.UnionWith(["(P : nat -> nat -> R)", "(next : nat -> average nat)", "(start : average nat)"]);
        scope.Needs($"rows_of {scope.Letter("Z")} first P next start");
    }
}
