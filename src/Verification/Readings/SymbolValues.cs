using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Readings;

/// <summary>Symbols with their values alone, without an airtime.</summary>
public sealed record SymbolValues : ISymbolTable
{
    private readonly ImmutableDictionary<Symbol, Rational> _values;

    private SymbolValues(ImmutableDictionary<Symbol, Rational> values) => _values = values;

    private ImmutableDictionary<string, int> Indices { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Some symbols with their values.</summary>
    public static SymbolValues Of(params ImmutableArray<(Symbol Symbol, Rational Value)> values) =>
        new(values.ToImmutableDictionary(value => value.Symbol, value => value.Value));

    /// <summary>The table with the values of a letter at the subscripts 1, 2, ….</summary>
    public SymbolValues With(string letter, IEnumerable<Rational> values) =>
        new(
            _values.SetItems(
                values.Select(
                    (value, n) =>
                        KeyValuePair.Create(new Symbol(letter, (n + 1).ToString(CultureInfo.InvariantCulture)), value)
                )
            )
        );

    /// <inheritdoc/>
    public Rational Of(Symbol symbol) =>
        symbol is { Subscript: "", Superscript: "", Hat: false } && Indices.TryGetValue(symbol.Letter, out var index)
            ? index
        : _values.TryGetValue(At(symbol), out var value) ? value
        : throw new InvalidOperationException($"nothing is known of {symbol}");

    /// <inheritdoc/>
    public ISymbolTable At(string letter, int value) => this with { Indices = Indices.SetItem(letter, value) };

    /// <inheritdoc/>
    public Rational Expect(Func<Rational, Rational> function) => throw NoAirtime();

    /// <inheritdoc/>
    public bool HasFiniteMean(Symbol airtime) => throw NoAirtime();

    /// <inheritdoc/>
    public bool IsDrawnAnew(Symbol airtime) => throw NoAirtime();

    /// <inheritdoc/>
    public bool IsExpectedMinimumAtMost(Symbol airtime, Symbol other) => throw NoAirtime();

    private Symbol At(Symbol symbol) =>
        Indices.TryGetValue(symbol.Subscript, out var index)
            ? symbol with
            {
                Subscript = index.ToString(CultureInfo.InvariantCulture),
            }
            : symbol;

    private static InvalidOperationException NoAirtime() => new("there are numbers alone");
}
