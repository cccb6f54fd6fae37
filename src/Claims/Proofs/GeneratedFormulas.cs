using System.Collections.Immutable;
using System.Text;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Library;

namespace SplitProofs.Claims.Proofs;

/// <summary>proofs/Generated.v: every formula of the library as a function in Coq, from the code that the solvers run.</summary>
internal static class GeneratedFormulas
{
    /// <summary>The letters of <see cref="EveryFormula"/>, in the order in which the functions take them.</summary>
    private static readonly ImmutableArray<(string Letter, string Name)> _letters =
    [
        ("δ", "delta"),
        ("t", "t"),
        ("u", "next"),
        ("v", "value"),
        ("c", "going_on"),
        ("r", "level"),
        ("z", "other"),
        ("φ", "phi"),
        ("K", "inferences"),
        ("S", "reached"),
        ("N", "count"),
    ];

    public static string Source()
    {
        var source = new StringBuilder(
            """
            (** * The library's formulas, read in Coq

                Generated from src/Analytics/Formulas by src/Claims/Proofs; a test fails when this file differs. Formulas.v proves
                that the theorems are about these functions. A count of powers is a natural number. *)

            From Coq Require Import Reals.
            From SplitProofs Require Import Airtime Rules Geometric.
            Open Scope R_scope.


            """
        );
        foreach (
            var (name, formula) in EveryFormula.Read(letter => Expression.Of(new(letter)), default(SymbolicAirtime))
        )
        {
            source.Append(Function(name, formula));
        }

        return source.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Function(string name, Expression formula)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        var term = formula.Match(new Gallina(Parameter, Count, ("A", "mu")));
        var isNatural =
            term.Contains("^ count", StringComparison.Ordinal) || term.Contains("^ i) count", StringComparison.Ordinal);
        var airtime = term.Contains(" A ", StringComparison.Ordinal) ? " (A : airtime)" : "";
        var mean = used.Contains("mu") || term.Contains("excess A mu", StringComparison.Ordinal) ? " (mu : R)" : "";
        var others = string.Concat(
            _letters
                .Where(letter => used.Contains(letter.Name))
                .Select(letter => letter.Name == "count" && isNatural ? " (count : nat)" : $" ({letter.Name} : R)")
        );
        return $"Definition {name.Replace('.', '_')}{airtime}{mean}{others} : R :=\n  {term}.\n\n";

        string Parameter(Symbol symbol)
        {
            var parameter =
                symbol.Letter == "μ" ? "mu" : _letters.Single(letter => letter.Letter == symbol.Letter).Name;
            used.Add(parameter);
            return parameter;
        }

        string Count(Expression expression) =>
            expression is Expression.Variable variable
                ? Parameter(variable.Symbol)
                : throw new NotSupportedException("A number of powers is a letter here.");
    }
}
