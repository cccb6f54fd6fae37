using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// The values of the derivations' symbols on an instance, in exact fractions and from their definitions: costs of rules are walked stage
/// by stage, and thresholds are the airtimes at which sending costs as much as going on.
/// </summary>
/// <param name="Instance">The instance.</param>
/// <param name="Indices">The values of letters in subscripts, including the horizon N.</param>
public sealed record SymbolTable(FiniteInstance Instance, ImmutableDictionary<string, int> Indices) : ISymbolTable
{
    private ImmutableDictionary<Symbol, Rational> Given { get; init; } = ImmutableDictionary<Symbol, Rational>.Empty;

    private ImmutableDictionary<(string Letter, string Superscript), Func<int, Rational?>> Sequences { get; init; } =
        ImmutableDictionary<(string, string), Func<int, Rational?>>.Empty;

    private ImmutableDictionary<Symbol, FiniteLaw> OtherLaws { get; init; } =
        ImmutableDictionary<Symbol, FiniteLaw>.Empty;

    /// <summary>The table with one more index.</summary>
    public SymbolTable At(string letter, int value) => this with { Indices = Indices.SetItem(letter, value) };

    ISymbolTable ISymbolTable.At(string letter, int value) => At(letter, value);

    /// <inheritdoc/>
    public Rational Expect(Func<Rational, Rational> function) => Instance.Law.Expect(function);

    /// <summary>The law has finitely many states, each of a finite airtime.</summary>
    public bool HasFiniteMean(Symbol airtime) => Law(airtime).States.Length > 0;

    /// <summary>One law serves every stage of an instance.</summary>
    public bool IsDrawnAnew(Symbol airtime) => Law(airtime).States.Length > 0;

    /// <inheritdoc/>
    public bool IsExpectedMinimumAtMost(Symbol airtime, Symbol other) =>
        Law(airtime).IsExpectedMinimumAtMost(Law(other));

    /// <summary>The table with the law of an airtime other than X.</summary>
    public SymbolTable With(Symbol airtime, FiniteLaw law) => this with { OtherLaws = OtherLaws.SetItem(airtime, law) };

    /// <summary>The table with a letter that has a given value at each subscript.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="at">Its value at a subscript from 0 on; null where it has none.</param>
    /// <param name="superscript">Its superscript; empty for none.</param>
    public SymbolTable With(string letter, Func<int, Rational?> at, string superscript = "") =>
        this with
        {
            Sequences = Sequences.SetItem((letter, superscript), at),
        };

    /// <summary>The table with a symbol that has a given value.</summary>
    public SymbolTable With(Symbol symbol, Rational value) => this with { Given = Given.SetItem(symbol, value) };

    /// <summary>The value of a symbol.</summary>
    /// <exception cref="InvalidOperationException">It has no value here, or its subscript is out of range.</exception>
    public Rational Of(Symbol symbol) =>
        Given.TryGetValue(symbol, out var given)
            ? given
            : Defined(symbol) ?? throw new InvalidOperationException($"nothing is known of {Spelt(symbol)}");

    /// <summary>The horizon; −1 if none is given, so that nothing that depends on it has a value.</summary>
    private int Horizon => Indices.GetValueOrDefault("N", -1);

    private static string Spelt(Symbol symbol) =>
        symbol.Letter
        + (symbol.Hat ? "\u0302" : "")
        + (symbol.Subscript.Length > 0 ? $"_{{{symbol.Subscript}}}" : "")
        + (symbol.Superscript.Length > 0 ? $"^{{{symbol.Superscript}}}" : "");

    private Rational? Defined(Symbol symbol) =>
        symbol.Subscript.Length == 0 ? Plain(symbol)
        : Subscript(symbol.Subscript) is not { } index || index < 0 ? null
        : !symbol.Hat && Sequences.TryGetValue((symbol.Letter, symbol.Superscript), out var at) ? at(index)
        : index <= Instance.Stages ? Indexed(symbol, index)
        : null;

    private FiniteLaw Law(Symbol airtime) =>
        airtime == new Symbol("X") ? Instance.Law
        : OtherLaws.TryGetValue(airtime, out var law) ? law
        : throw new InvalidOperationException($"nothing is known of {Spelt(airtime)}");

    private Rational? Plain(Symbol symbol) =>
        symbol switch
        {
            ("K", _, "", false) => Instance.Inferences,
            ("M", _, "", false) => Instance.Stages,
            ("δ", _, "", false) when Instance.Extra.Distinct().Count() == 1 => Instance.Extra[0],
            ("t", _, "", false) when Instance.Offload.Distinct().Count() == 1 => Instance.Offload[0],
            ("φ", _, "", false) when Instance.Placement.Distinct().Count() == 1 => Instance.Placement[0],
            // With equal layers, the threshold of each cut except the last.
            ("ξ", _, "", true) when Instance.Offload.Distinct().Count() == 1 => OneFurther(0),
            (var letter, _, "", false) when Indices.TryGetValue(letter, out var index) => index,
            _ => null,
        };

    private Rational? Indexed(Symbol symbol, int index) =>
        (symbol.Letter, symbol.Superscript, symbol.Hat) switch
        {
            ("δ", "", false) when index > 0 => Instance.Extra[index - 1],
            ("φ", "", false) when index > 0 => Instance.Placement[index - 1],
            ("t", "", false) => Instance.OffloadAt(index),
            ("D", "", false) => Spent(index),
            ("S", "", false) => ExactWalk.LookAheadReaches(Instance, index),
            ("J", "LA", false) => ExactWalk.LookAhead(Instance, index),
            ("J", "∗", false) => ExactWalk.Optimal(Instance, index),
            ("J", "SLA", false) => ExactWalk.StaticLookAhead(Instance, index),
            ("J", "static", false) => FixedCuts(0, index).Min(),
            ("C", "", false) when index > 0 => FixedCuts(1, index).Min(),
            ("G", "", false) => Genie.ExpectedCost(Instance, index),
            ("T", "", false) or ("T", "LA", false) => FrameWalk.LookAhead(Instance)[index],
            ("T", "∗", false) => FrameWalk.Optimal(Instance, index)[index],
            ("ξ", "", true) when index < Instance.Stages => OneFurther(index),
            ("ξ", "", false) when index < Horizon => GoingOn(index) / Instance.Offload[index],
            ("ξ", "SLA", false) when index < Horizon => BestFixedCut(index) / Instance.Offload[index],
            ("c", "", false) when index < Horizon => GoingOn(index),
            ("v", "", false) when index <= Horizon => index == 0
                ? ExactWalk.Optimal(Instance, Horizon)
                : GoingOn(index - 1) - Instance.Extra[index - 1],
            _ => null,
        };

    /// <summary>The airtime at which sending costs as much as going exactly one stage further and sending there.</summary>
    private Rational OneFurther(int cut) =>
        (Instance.Extra[cut] + Instance.Law.Expect(x => Instance.OffloadAt(cut + 1) * x)) / Instance.Offload[cut];

    private Rational GoingOn(int cut) => ExactWalk.OptimalGoingOn(Instance, cut, Horizon);

    private Rational BestFixedCut(int cut) => ExactWalk.BestFixedCutBeyond(Instance, cut, Horizon);

    private Rational Spent(int stages) => Instance.Extra.Take(stages).Sum();

    private IEnumerable<Rational> FixedCuts(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(cut => ExactWalk.StaticSplit(Instance, cut));

    /// <summary>The value of a subscript such as “n”, “N−1” or “j+k P”; null where a letter is no index.</summary>
    private int? Subscript(string subscript) =>
        Subscripts.Value(
            subscript,
            letter =>
                letter == "M" ? Instance.Stages
                : Indices.TryGetValue(letter, out var index) ? index
                : null
        );
}
