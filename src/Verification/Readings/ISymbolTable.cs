using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Readings;

/// <summary>
/// The values of a formula's symbols, in exact fractions and from their definitions, and the properties of its airtimes.
/// </summary>
public interface ISymbolTable
{
    /// <summary>The value of a symbol.</summary>
    /// <exception cref="InvalidOperationException">It has no value here, or its subscript is out of range.</exception>
    Rational Of(Symbol symbol);

    /// <summary>The table in which a letter of subscripts has a value.</summary>
    ISymbolTable At(string letter, int value);

    /// <summary>The expectation of a function of the airtime X.</summary>
    Rational Expect(Func<Rational, Rational> function);

    /// <summary>Whether the mean of an airtime is finite.</summary>
    bool HasFiniteMean(Symbol airtime);

    /// <summary>Whether an airtime is drawn anew at each stage, independently and from one law.</summary>
    bool IsDrawnAnew(Symbol airtime);

    /// <summary>Whether Ψ of one airtime is at most Ψ of another at every level, where Ψ(ξ) = E[min(X, ξ)].</summary>
    bool IsExpectedMinimumAtMost(Symbol airtime, Symbol other);
}
