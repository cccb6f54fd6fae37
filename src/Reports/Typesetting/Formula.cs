using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>A typeset formula: the same one in LaTeX and in MathML.</summary>
/// <param name="Latex">The formula in LaTeX, without dollar signs; <c>cases</c> and <c>aligned</c> take several lines.</param>
/// <param name="MathMl">The formula in MathML Core, without the <c>math</c> element around it.</param>
public sealed record Formula(string Latex, string MathMl)
{
    /// <summary>Typesets an expression; named intermediate values appear as their names.</summary>
    public static Formula Of(Expression expression) => Of(Layout.Of(expression));

    /// <summary>Typesets a symbol.</summary>
    public static Formula Of(Symbol symbol) => Of(Expression.Of(symbol));

    /// <summary>Typesets definitions as equations below one another, as for <see cref="WhereList"/>.</summary>
    public static Formula Of(IReadOnlyList<Expression.Definition> definitions) => Of(Layout.Of(definitions));

    private static Formula Of(Notation notation) =>
        new(Typesetting.Latex.Of(notation), $"<mrow>{Typesetting.MathMl.Of(notation)}</mrow>");
}
