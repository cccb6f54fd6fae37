using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Readings;

/// <summary>The values of the symbols of a formula, in exact fractions and from their definitions.</summary>
public interface ISymbolTable
{
    /// <summary>The value of a symbol.</summary>
    /// <exception cref="InvalidOperationException">It has no value here, or its subscript is out of range.</exception>
    Rational Of(Symbol symbol);

    /// <summary>The table with the value of a letter in subscripts.</summary>
    ISymbolTable At(string letter, int value);

    /// <summary>The expectation of a function of the airtime X.</summary>
    Rational Expect(Func<Rational, Rational> function);
}
