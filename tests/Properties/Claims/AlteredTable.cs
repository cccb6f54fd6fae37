using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;

namespace SplitProofs.Properties.Claims;

/// <summary>An assignment in which one thing is changed, so that it is no longer one of the claim's domain.</summary>
/// <param name="Table">The assignment.</param>
internal sealed record AlteredTable(ISymbolTable Table) : ISymbolTable
{
    private Func<Symbol, Rational, Rational> Value { get; init; } = (_, value) => value;

    private Func<Rational, Rational> Airtime { get; init; } = airtime => airtime;

    /// <summary>Whether the channel has a state in which nothing can be sent.</summary>
    private bool HasDeadState { get; init; }

    private bool ExchangesAirtimes { get; init; }

    /// <summary>The letters that a condition gave a value; copies share them.</summary>
    private HashSet<string> Bound { get; } = [];

    /// <summary>Every change of the assignment by one symbol of those that are given, or of its airtime.</summary>
    public static IEnumerable<AlteredTable> Of(ISymbolTable table, IEnumerable<Symbol> symbols)
    {
        var unchanged = new AlteredTable(table);
        return
        [
            .. from changed in symbols
            from shift in _shifts
            select unchanged with
            {
                Value = (symbol, value) => symbol == changed ? value + shift : value,
            },
            .. _shifts.Select(shift => unchanged with { Airtime = airtime => airtime + shift }),
            unchanged with
            {
                HasDeadState = true,
            },
            unchanged with
            {
                ExchangesAirtimes = true,
            },
        ];
    }

    /// <summary>The assignment, which notes the symbols that are asked for, except the letters that conditions bind.</summary>
    public static AlteredTable Noting(ISymbolTable table, HashSet<Symbol> asked)
    {
        var noting = new AlteredTable(table);
        return noting with
        {
            Value = (symbol, value) =>
            {
                if (!noting.Bound.Contains(symbol.Letter) || symbol.Subscript.Length > 0)
                {
                    asked.Add(symbol);
                }

                return value;
            },
        };
    }

    public Rational Of(Symbol symbol) => Value(symbol, Table.Of(symbol));

    public ISymbolTable At(string letter, int value)
    {
        Bound.Add(letter);
        return this with { Table = Table.At(letter, value) };
    }

    public Rational Expect(Func<Rational, Rational> function) => Table.Expect(x => function(Airtime(x)));

    public bool HasFiniteMean(Symbol airtime) => !HasDeadState && Table.HasFiniteMean(airtime);

    public bool IsDrawnAnew(Symbol airtime) => Table.IsDrawnAnew(airtime);

    public bool IsExpectedMinimumAtMost(Symbol airtime, Symbol other) =>
        ExchangesAirtimes
            ? Table.IsExpectedMinimumAtMost(other, airtime)
            : Table.IsExpectedMinimumAtMost(airtime, other);

    private static readonly Rational[] _shifts = [100, -100];
}
