using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;

namespace SplitProofs.Properties.Claims;

/// <summary>
/// The symbols of the claims on channels with memory, from their definitions: costs as the least over every stopping rule. States
/// are numbered from 1 on.
/// </summary>
/// <param name="Instance">The instance.</param>
/// <param name="Indices">The values of letters, with the horizon N among them.</param>
internal sealed record ChannelStateTable(MarkovInstance Instance, ImmutableDictionary<string, int> Indices)
    : ISymbolTable
{
    private readonly Dictionary<(int Placed, int Cut, int State), Rational> _values = [];

    /// <summary>Every horizon N of an instance, each with every cut m up to N.</summary>
    public static IEnumerable<ChannelStateTable> Of(MarkovInstance instance)
    {
        var table = new ChannelStateTable(instance, ImmutableDictionary<string, int>.Empty);
        return from placed in Enumerable.Range(0, instance.Stages + 1)
            from cut in Enumerable.Range(0, placed + 1)
            select table with
            {
                Indices = table.Indices.Add("N", placed).Add("m", cut),
            };
    }

    public ISymbolTable At(string letter, int value) => this with { Indices = Indices.SetItem(letter, value) };

    public Rational Expect(Func<Rational, Rational> function) =>
        Mean(Instance.Initial, state => function(Instance.Airtimes[state - 1]));

    /// <summary>Each state has a finite airtime.</summary>
    public bool HasFiniteMean(Symbol airtime) => airtime == new Symbol("X") && Instance.States > 0;

    public bool IsDrawnAnew(Symbol airtime) =>
        airtime == new Symbol("X") && Instance.Transitions.All(row => row.SequenceEqual(Instance.Initial));

    public bool IsExpectedMinimumAtMost(Symbol airtime, Symbol other) =>
        throw new InvalidOperationException("an instance has one airtime");

    public Rational Of(Symbol symbol) =>
        (
            symbol.Subscript.Length == 0 ? Plain(symbol.Letter)
            : symbol.Subscript.Split(',').Select(Subscript).ToArray() is var at && at.Contains(null) ? null
            : Indexed(symbol, [.. at.Select(index => index!.Value)])
        ) ?? throw new InvalidOperationException($"nothing is known of {symbol}");

    private Rational? Plain(string letter) =>
        letter switch
        {
            "M" => Instance.Stages,
            "Z" => Instance.States,
            _ => Indices.TryGetValue(letter, out var index) ? index : null,
        };

    private Rational? Indexed(Symbol symbol, int[] at) =>
        (symbol.Letter, at) switch
        {
            ("t", [var cut]) => Instance.OffloadAt(cut),
            ("δ", [var stage]) => Instance.Extra[stage - 1],
            ("D", [var cut]) => Instance.Extra.Take(cut).Sum(),
            ("x", [var state]) => Instance.Airtimes[state - 1],
            ("π", [var state]) => Instance.Initial[state - 1],
            ("P", [var state, var next]) => Instance.Transitions[state - 1][next - 1],
            ("p", [var cut, var state]) => LawAt(cut)[state - 1],
            ("μ", [var state]) when symbol.Subscript == "s" => Mean(
                Instance.Transitions[state - 1],
                next => Instance.Airtimes[next - 1]
            ),
            ("μ", [var cut]) => Mean(LawAt(cut), state => Instance.Airtimes[state - 1]),
            ("v", [var cut, var state]) => Value(cut, state),
            ("v", [var cut]) => Mean(Instance.Initial, state => Value(cut, state)),
            ("w", [var cut, var state]) => GoingOn(cut, state) - Instance.Extra[cut],
            // Rows are equal where a claim has this symbol, so that any state will do.
            ("ξ", [var cut]) => GoingOn(cut, state: 1) / Instance.Offload[cut],
            ("J", [var placed]) => symbol.Superscript switch
            {
                "∗" => MarkovWalk.LeastOverAllRules(Instance, placed),
                "LA" => MarkovWalk.LookAhead(Instance, placed),
                "SLA" => MarkovWalk.StaticLookAhead(Instance, placed),
                _ => null,
            },
            _ => null,
        };

    private int? Subscript(string subscript) =>
        Subscripts.Value(
            subscript,
            letter =>
                letter == "M" ? Instance.Stages
                : Indices.TryGetValue(letter, out var index) ? index
                : null
        );

    /// <summary>The least that any rule costs from a cut and state on: over the stages that are left, started there.</summary>
    private Rational Value(int cut, int state)
    {
        var key = (Indices["N"], cut, state);
        return _values.TryGetValue(key, out var known)
            ? known
            : _values[key] =
                cut == Instance.Stages
                    ? Rational.Zero
                    : MarkovWalk.LeastOverAllRules(From(cut, Only(state)), Indices["N"] - cut);
    }

    /// <summary>The least that any rule costs that does not send at a cut: a stage, and then whatever is cheapest.</summary>
    private Rational GoingOn(int cut, int state) =>
        Instance.Extra[cut]
        + (
            cut + 1 == Instance.Stages
                ? Rational.Zero
                : MarkovWalk.LeastOverAllRules(From(cut + 1, Instance.Transitions[state - 1]), Indices["N"] - cut - 1)
        );

    private MarkovInstance From(int cut, ImmutableArray<Rational> law) =>
        Instance with
        {
            Extra = Instance.Extra[cut..],
            Offload = Instance.Offload[cut..],
            Initial = law,
        };

    private ImmutableArray<Rational> Only(int state) =>
        [.. Enumerable.Range(1, Instance.States).Select(s => (Rational)(s == state ? 1 : 0))];

    private ImmutableArray<Rational> LawAt(int cut) =>
        cut == 0
            ? Instance.Initial
            :
            [
                .. Enumerable
                    .Range(1, Instance.States)
                    .Select(next => Mean(LawAt(cut - 1), state => Instance.Transitions[state - 1][next - 1])),
            ];

    private static Rational Mean(ImmutableArray<Rational> law, Func<int, Rational> value) =>
        law.Select((probability, state) => probability * value(state + 1)).Sum();
}
