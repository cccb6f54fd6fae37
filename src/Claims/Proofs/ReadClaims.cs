using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Proofs;

/// <summary>The claims whose formulas are read in Coq, with the meanings of their symbols.</summary>
internal static class ReadClaims
{
    /// <summary>All of them, in the order of proofs/Statements.v.</summary>
    public static ImmutableArray<ReadClaim> All { get; } =
    [
        new("R1", 1, 2)
        {
            Names = (scope, symbol) => symbol is { Letter: "ξ" } ? CoqTerm.Real(scope.RealNumber("x")) : null,
        },
        new("R3", 1, 2),
        new("R4", 1),
        new("R5", 1, 2, 3) { HasLaw = true, Names = LookingOnce },
        new("R6", 1),
        new("R7", 1, 2),
        new("R8", 1, 2),
        new("R9", 1) { Given = [(2, ""), (3, "n")], Names = Losses },
        new("R10", 1, 2, 3) { Names = EqualLayers },
        new("R11", 1) { Wholes = ["a", "L"], Names = BestOfRun },
        new("R11", 2) { Wholes = ["a", "k", "L"], Names = Run },
        new("R12", 2, 3),
        new("R13", 3, 4, 5, 6) { Given = [(1, ""), (2, "")] },
        new("R14", 1, 2),
        new("R15", 1, 2, 3) { HasLaw = true, Names = FixedThresholds },
        new("R16", 1) { Wholes = ["b", "j", "P"], Names = BestPeriod },
        new("R16", 3, 4) { Wholes = ["b", "j", "k", "P"], Names = Periods },
        new("R17", 1, 2, 3, 4, 5, 6) { Names = Placements },
        new("R18", 1, 2, 3),
        new("R19", 1, 2, 3, 4, 5, 6, 7) { Names = StaticSplits },
        new("R20", 1, 2, 3, 4) { Names = Comparisons },
        new("R22", 2) { Names = Latency },
        OverStates("M1", 1),
        OverStates("M2", 1),
        OverStates("M3", 1),
        OverStates("M4", 2, 3),
        OverStates("M6", 1, 2),
        OverStates("M8", 1),
        new("F1", 1),
        new("F2", 1),
        new("F3", 1) { Names = Largest },
        new("F4", 1),
        new("F5", 1) { Names = FrameCosts },
        new("F6", 1) { Wholes = ["s", "Z"], Names = OverTwoChannels },
        new("F7", 1) { Wholes = ["s", "Z"], Names = OverTwoChannels },
        new("F8", 1) { Names = OtherUploads },
        new("F9", 1) { Names = OtherUploads },
        new("F10", 1) { Names = WithoutTheCut },
    ];

    private static ReadClaim OverStates(string claim, params ImmutableArray<int> formulas) =>
        new(claim, formulas)
        {
            HasMemory = true,
            Wholes = ["s", "z", "Z"],
            Names = SymbolsWithMemory.Of,
        };

    /// <summary>R5: the genie, and the least of the fixed cuts, given by its hypothesis.</summary>
    private static CoqTerm? LookingOnce(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "G" }:
                return CoqTerm.Real($"(genie_cost X delta t {scope.Cut(symbol.Subscript)})");
            case { Letter: "C" or "D" }:
                return CoqTerm.Real(scope.Sequence(symbol.Letter, scope.Cut(symbol.Subscript)));
            case { Letter: "μ" }:
                scope.Needs(scope.FiniteMean);
                return null;
            default:
                return null;
        }
    }

    /// <summary>R9: its hypotheses define c and S, and its second and third formula define L.</summary>
    private static CoqTerm? Losses(StatementScope scope, Symbol symbol) =>
        symbol.Letter is "L" or "c" ? CoqTerm.Real(scope.Sequence(symbol.Letter, scope.Cut(symbol.Subscript)))
        : symbol.Letter is "S" ? CoqTerm.Real(scope.Sequence("reached", scope.Cut(symbol.Subscript)))
        : null;

    /// <summary>R10: N° is the placement that R10_best_placement_below_the_last_cut shows to be a best one.</summary>
    private static CoqTerm? EqualLayers(StatementScope scope, Symbol symbol) =>
        symbol is { Letter: "N", Superscript: "∘" }
            ? CoqTerm.Whole(
                $"(N_circle A mu {scope.RealNumber("d")} {scope.RealNumber("s")} {scope.RealNumber("ph")} "
                    + $"{scope.RealNumber("K")} (M - 1))"
            )
            : null;

    /// <summary>R11: the number of stages that R11_candidate_of_a_run shows to be best in its run.</summary>
    private static CoqTerm? BestOfRun(StatementScope scope, Symbol symbol) =>
        symbol is { Letter: "k" }
            ? CoqTerm.Whole(
                $"(candidate (run_worth A mu delta t {scope.RealNumber("K")} {scope.Letter("a")}) (tail A (xi_hat mu delta t a)) "
                    + $"(phi (S a)) {scope.Letter("L")})"
            )
            : Run(scope, symbol);

    /// <summary>R11: a run of L steps from cut a; δ and φ are those of its steps.</summary>
    private static CoqTerm? Run(StatementScope scope, Symbol symbol)
    {
        scope.Needs($"(1 <= {scope.Letter("L")})%nat");
        scope.Needs($"run M delta t phi {scope.Letter("a")} L");
        switch (symbol)
        {
            case { Letter: "δ", Subscript: "" }:
                return CoqTerm.Real("(delta (S a))");
            case { Letter: "φ", Subscript: "" }:
                return CoqTerm.Real("(phi (S a))");
            case { Letter: "p" }:
                scope.Needs($"({scope.Letter("k")} <= L)%nat");
                return CoqTerm.Real("(tail A (xi_hat mu delta t a))");
            case { Letter: "H" }:
                return CoqTerm.Real($"({scope.Cost("J_look_ahead", "a")} - reach A mu delta t 0 a * t a * mu)");
            default:
                return null;
        }
    }

    /// <summary>
    /// R15: arbitrary thresholds, and the costs, times and energies that follow from them, each with its own δ, t and φ.
    /// </summary>
    private static CoqTerm? FixedThresholds(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "ξ" }:
                return CoqTerm.Real(scope.Sequence("theta", scope.Cut(symbol.Subscript)));
            case { Letter: "u" }:
                var cut = scope.Cut(symbol.Subscript);
                scope.Needs($"({cut} <= {scope.Letter("N")} <= M)%nat");
                scope.Sequence("theta", cut);
                return CoqTerm.Real($"(threshold_cost X theta delta t (N - {cut})%nat {cut})");
            case { Letter: "β" }:
                return CoqTerm.Real(scope.RealNumber(Weight(symbol.Subscript)));
            case { Letter: "E" }:
                Weighted(scope);
                return CoqTerm.Real(
                    symbol.Subscript == "T"
                        ? $"({scope.RealNumber("edge_time")} + threshold_cost X theta time upload_time {scope.Letter("N")} 0)"
                        : $"(threshold_cost X theta energy upload_energy {scope.Letter("N")} 0)"
                );
            case { Letter: "D" }:
                Weighted(scope);
                return CoqTerm.Real(
                    symbol.Subscript == "T"
                        ? $"(total download_time {scope.Letter("N")})"
                        : $"(total download_energy {scope.Letter("N")})"
                );
            case { Letter: "C" }:
                Weighted(scope);
                return CoqTerm.Real($"(weight_T * edge_time + threshold_cost X theta delta t {scope.Letter("N")} 0)");
            case { Letter: "T" }:
                Weighted(scope);
                return CoqTerm.Real(
                    $"(frame_cost phi {scope.RealNumber("K")} (weight_T * edge_time) "
                        + $"(fun n => threshold_cost X theta delta t n 0) {scope.Letter("N")})"
                );
            default:
                return null;
        }
    }

    private static string Weight(string of) => of == "T" ? "weight_T" : "weight_E";

    /// <summary>δ, t and φ are the weighted sums of times and energies.</summary>
    private static void Weighted(StatementScope scope)
    {
        scope.RealNumber("edge_time");
        scope.RealNumber("weight_T");
        scope.RealNumber("weight_E");
        scope.Sequences.UnionWith([
            "theta",
            "time",
            "upload_time",
            "download_time",
            "energy",
            "upload_energy",
            "download_energy",
        ]);
        scope.Needs("(forall i, delta i = weight_T * time i + weight_E * energy i)");
        scope.Needs("(forall i, t i = weight_T * upload_time i + weight_E * upload_energy i)");
        scope.Needs("(forall i, phi i = weight_T * download_time i + weight_E * download_energy i)");
    }

    /// <summary>R16: the number of periods that R16_candidate shows to be best.</summary>
    private static CoqTerm? BestPeriod(StatementScope scope, Symbol symbol)
    {
        if (symbol is not { Letter: "k", Subscript: "" })
        {
            return Periods(scope, symbol);
        }

        var j = scope.Letter("j");
        scope.Needs($"({j} + {scope.Letter("last")} * {scope.Letter("P")} < M)%nat");
        return CoqTerm.Whole(
            $"(candidate ({scope.RealNumber("K")} * (J_look_ahead A mu delta t {j} - J_look_ahead A mu delta t ({j} + P)%nat)) "
                + "(reach A mu delta t 0 P) (sum (fun i => phi (S i)) P) last)"
        );
    }

    /// <summary>R16: the gain of a period from cut j, the ratio of a period, what it pays, and the best number of periods.</summary>
    private static CoqTerm? Periods(StatementScope scope, Symbol symbol)
    {
        scope.Needs($"(1 <= {scope.Letter("P")} < M)%nat");
        switch (symbol)
        {
            case { Letter: "Γ" }:
                return CoqTerm.Real(
                    $"({scope.Cost("J_look_ahead", "j")} - {scope.Cost("J_look_ahead", "(j + P)%nat")})"
                );
            case { Letter: "ρ" }:
                return CoqTerm.Real("(reach A mu delta t 0 P)");
            case { Letter: "Λ" }:
                return CoqTerm.Real(
                    "(J_look_ahead A mu delta t P - reach A mu delta t 0 P * J_look_ahead A mu delta t 0)"
                );
            case { Letter: "φ", Subscript: "block" }:
                return CoqTerm.Real("(sum (fun i => phi (S i)) P)");
            case { Letter: "k", Subscript: "max" }:
                return CoqTerm.Whole(scope.Letter("last"));
            case { Letter: "S", Subscript: "N+P" }:
                scope.Needs($"({scope.Letter("N")} + P < M)%nat");
                return null;
            case { Letter: "J", Subscript: "j+k P" }:
                scope.Needs($"({scope.Letter("j")} + {scope.Letter("k")} * P < M)%nat");
                return null;
            default:
                return null;
        }
    }

    /// <summary>R17: the smallest best placements of both rules, by their frame costs.</summary>
    private static CoqTerm? Placements(StatementScope scope, Symbol symbol) =>
        symbol switch
        {
            { Letter: "N", Subscript: "LA" or "opt", Superscript: "∗" or "∘" } => CoqTerm.Whole(
                scope.Letter(symbol.Subscript == "LA" ? "n_look_ahead" : "n_optimal")
            ),
            { Letter: "T", Superscript: "LA" or "∗" } => CoqTerm.Real(
                FrameCost(scope, Rule(scope, symbol.Superscript), scope.Cut(symbol.Subscript))
            ),
            _ => null,
        };

    private static string Rule(StatementScope scope, string superscript)
    {
        scope.Needs(scope.FiniteMean);
        return superscript == "LA" ? "(J_look_ahead A mu delta t)" : "(J_optimal A mu delta t)";
    }

    private static string FrameCost(StatementScope scope, string costs, string horizon) =>
        $"(frame_cost phi {scope.RealNumber("K")} {scope.RealNumber("edge")} {costs} {horizon})";

    /// <summary>R19: c is the cost of going on to the best fixed cut up to N.</summary>
    private static CoqTerm? StaticSplits(StatementScope scope, Symbol symbol)
    {
        if (symbol.Letter != "c")
        {
            return null;
        }

        var cut = scope.Cut(symbol.Subscript);
        scope.Needs($"({cut} < {scope.Letter("N")} <= M)%nat");
        scope.Needs(scope.FiniteMean);
        return CoqTerm.Real($"(least (fixed_cut mu delta t {cut}) (N - {cut} - 1) (S {cut}))");
    }

    /// <summary>R20: best placements with K and K + 1 inferences; least frame costs of any rule; costs over two airtimes.</summary>
    private static CoqTerm? Comparisons(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "N", Subscript: "K" or "K+1" }:
                return CoqTerm.Whole(scope.Letter(symbol.Subscript == "K" ? "n_fewer" : "n_more"));
            case { Letter: "T", Superscript: "LA" or "∗" }:
                return CoqTerm.Real(
                    $"(frame_cost phi {scope.RealNumber("K")} 0 {Rule(scope, symbol.Superscript)} {scope.Cut(symbol.Subscript)})"
                );
            case { Letter: "J", Subscript: not ("X" or "Y"), Superscript: "LA" or "∗" }:
                return CoqTerm.Real($"({Rule(scope, symbol.Superscript)} {scope.Cut(symbol.Subscript)})");
            case { Letter: "T", Superscript: "min" }:
                scope.Sequences.Add("J");
                var count = symbol.Subscript.Length == 1 ? "K" : $"(K + {symbol.Subscript[2..]})";
                scope.RealNumber("K");
                return CoqTerm.Real($"(least (frame_cost phi {count} {scope.RealNumber("edge")} J) M 0)");
            case { Letter: "J" or "ξ", Subscript: "X" or "Y" }:
                scope.Others.Add("(B : airtime)");
                scope.RealNumber("nu");
                scope.Needs("mean B nu");
                scope.Needs($"({scope.Letter("N")} <= M)%nat");
                var airtime = symbol.Subscript == "X" ? "A mu" : "B nu";
                if (symbol.Letter == "J")
                {
                    return CoqTerm.Real($"(J_optimal {airtime} delta t N)");
                }

                scope.Needs($"({scope.Letter("n")} < N)%nat");
                return CoqTerm.Real($"(xi {airtime} delta t N n)");
            default:
                return null;
        }
    }

    /// <summary>R22: the costs of the optimal rule, or of look-ahead, with and without the latency.</summary>
    private static CoqTerm? Latency(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "ℓ" }:
                return CoqTerm.Real(scope.RealNumber("l"));
            case { Letter: "C" }:
                scope.RealNumber("edge");
                scope.Sequences.UnionWith(["with_latency", "without"]);
                scope.Needs("costs_of_a_rule A mu M delta t l with_latency without");
                return CoqTerm.Real(
                    $"(edge + {(symbol.Superscript.Length == 0 ? "without" : "with_latency")} {scope.Cut(symbol.Subscript)})"
                );
            default:
                return null;
        }
    }

    /// <summary>F3: the largest rise and the largest fall.</summary>
    private static CoqTerm? Largest(StatementScope scope, Symbol symbol) =>
        symbol.Letter is "R" or "F" ? CoqTerm.Real(scope.RealNumber(symbol.Letter == "R" ? "rise" : "fall")) : null;

    /// <summary>F5: frame costs, given by its hypothesis.</summary>
    private static CoqTerm? FrameCosts(StatementScope scope, Symbol symbol)
    {
        if (symbol.Letter != "T")
        {
            return null;
        }

        var cut = scope.Cut(symbol.Subscript);
        scope.Needs($"({cut} <= M)%nat");
        return CoqTerm.Real(scope.Sequence("T", cut));
    }

    /// <summary>
    /// F6, F7: the costs and the smallest best placement over two channels of the same Z states; A is the worse one, and B the better.
    /// </summary>
    private static CoqTerm? OverTwoChannels(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "x", Superscript: "better" or "worse" }:
                return CoqTerm.Real(scope.Sequence(symbol.Superscript, scope.Cut(symbol.Subscript)));
            case { Letter: "J", Subscript: "M, better" or "M, worse", Superscript: "LA" }:
                return CoqTerm.Real($"({LookAhead(scope, symbol.Subscript[3..])} M)");
            case { Letter: "N", Subscript: "better" or "worse", Superscript: "∗" }:
                var placed = scope.Letter($"n_{symbol.Subscript}");
                scope.Needs(
                    $"least_best (frame_cost phi {scope.RealNumber("K")} {scope.RealNumber("edge")} "
                        + $"{LookAhead(scope, symbol.Subscript)}) 0 M {placed}"
                );
                return CoqTerm.Whole(placed);
            default:
                return null;
        }
    }

    /// <summary>The cost of look-ahead over the better or the worse channel, as a function of the horizon.</summary>
    private static string LookAhead(StatementScope scope, string channel)
    {
        scope.Sequences.Add("prob");
        scope.Others.Add("(B : airtime)");
        scope.RealNumber("nu");
        var law = channel == "better" ? "B nu" : "A mu";
        scope.Needs($"law_of_states {scope.Letter("Z")} prob {channel} {law}");
        return $"(J_look_ahead {law} delta t)";
    }

    /// <summary>F8, F9: what sending costs in a second chain, given by its hypothesis; nothing is sent after its last stage.</summary>
    private static CoqTerm? OtherUploads(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "t", Superscript: "2B" or "2o" }:
                return CoqTerm.Real(scope.Sequence("other", scope.Cut(symbol.Subscript)));
            case { Letter: "J", Superscript: "LA" }:
                scope.Sequences.Add("other");
                scope.Needs("other M = 0");
                scope.Needs(scope.FiniteMean);
                var uploads = symbol.Subscript is "M, 2B" or "M, 2o" ? "other" : "t";
                return CoqTerm.Real($"(J_look_ahead A mu delta {uploads} M)");
            default:
                return null;
        }
    }

    /// <summary>F10: a second chain of one stage less, given by its hypothesis.</summary>
    private static CoqTerm? WithoutTheCut(StatementScope scope, Symbol symbol)
    {
        switch (symbol)
        {
            case { Letter: "δ", Superscript: "without" }:
                return CoqTerm.Real(scope.Sequence("extra", scope.Cut(symbol.Subscript)));
            case { Letter: "t", Superscript: "without" }:
                return CoqTerm.Real(scope.Sequence("other", scope.Cut(symbol.Subscript)));
            case { Letter: "J", Subscript: "with" or "without" }:
                scope.Sequences.UnionWith(["extra", "other"]);
                scope.Needs("other (M - 1)%nat = 0");
                scope.Needs(scope.FiniteMean);
                return CoqTerm.Real(
                    symbol.Subscript == "with"
                        ? "(J_look_ahead A mu delta t M)"
                        : "(J_look_ahead A mu extra other (M - 1)%nat)"
                );
            default:
                return null;
        }
    }
}
