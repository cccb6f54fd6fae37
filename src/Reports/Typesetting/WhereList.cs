using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>The definitions that a reader of a formula needs: the lines under “where”.</summary>
public static class WhereList
{
    /// <summary>
    /// The definitions in some expressions, each once, in the order in which they are first needed, and each after those that it needs.
    /// </summary>
    /// <exception cref="ArgumentException">Two definitions give one symbol different meanings.</exception>
    public static IReadOnlyList<Expression.Definition> Of(params IEnumerable<Expression> expressions)
    {
        var definitions = new List<Expression.Definition>();
        foreach (var expression in expressions)
        {
            Collect(expression, definitions);
        }

        return definitions;
    }

    private static void Collect(Expression expression, List<Expression.Definition> definitions)
    {
        if (expression is Expression.Definition known && definitions.Find(d => d.Symbol == known.Symbol) is { } earlier)
        {
            if (earlier != known)
            {
                throw new ArgumentException($"The symbol {known.Symbol.Letter} is defined in two ways.");
            }

            return;
        }

        foreach (var operand in Operands.Of(expression))
        {
            Collect(operand, definitions);
        }

        if (expression is Expression.Definition definition)
        {
            definitions.Add(definition);
        }
    }
}
