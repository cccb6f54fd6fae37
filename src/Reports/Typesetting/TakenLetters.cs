using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>The letters that a formula shows, including those in subscripts. None of them can be the index of a sum in it.</summary>
internal static class TakenLetters
{
    /// <summary>The letters of a formula; named intermediate values appear as their names.</summary>
    public static ImmutableHashSet<string> Of(Expression expression) =>
        expression switch
        {
            Expression.Variable variable => Of(variable.Symbol),
            Expression.Definition definition => Of(definition.Symbol),
            _ => [.. Operands.Of(expression).SelectMany(Of)],
        };

    // A word in a subscript, such as “max”, does not take its letters.
    private static ImmutableHashSet<string> Of(Symbol symbol) =>
        [symbol.Letter, .. symbol.Subscript.Split([' ', '+', '−', '-', '·', ',', '(', ')'])];
}
