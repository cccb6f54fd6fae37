using System.Globalization;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>
/// Writes a notation in LaTeX. Markdown processors read the text before LaTeX does, so it contains no backslash before a punctuation
/// mark, no bare asterisk, and \\ only at the end of a line.
/// </summary>
internal static class Latex
{
    public static string Of(Notation notation) =>
        notation switch
        {
            Notation.Name n => Name(n.Symbol),
            Notation.Numeral n => n.Value.ToString(CultureInfo.InvariantCulture),
            Notation.Negative n => "-" + Of(n.Magnitude),
            Notation.Infix n => Of(n.Left) + Infix(n.Sign) + Of(n.Right),
            Notation.Fraction n => $@"\frac{{{Of(n.Numerator)}}}{{{Of(n.Denominator)}}}",
            Notation.Raised n => $"{Of(n.Base)}^{Group(Of(n.Exponent))}",
            Notation.PositivePart n => Of(n.Base) + "^+",
            Notation.Fenced n => Fenced(n),
            Notation.Applied { Argument: Notation.Fenced } n => Function(n.Function) + Of(n.Argument),
            Notation.Applied n => $"{Function(n.Function)} {Of(n.Argument)}",
            Notation.Summation n => $@"\sum_{{{Name(n.Index)} = 0}}^{Group(Of(n.Upper))} {Of(n.Body)}",
            Notation.Cases n => Environment(
                "cases",
                [.. n.Rows.Select(CasesRow), $@"{Of(n.Otherwise)} & \text{{otherwise}}"]
            ),
            Notation.Aligned n => Environment(
                "aligned",
                n.Rows.Select(row => $"{Of(row.Left)} &{Infix(row.Sign)}{Of(row.Right)}")
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string CasesRow(CasesRow row) => $@"{Of(row.Value)} & \text{{if }} {Of(row.Condition)}";

    private static string Environment(string name, IEnumerable<string> rows) =>
        $"\\begin{{{name}}}\n{string.Join(" \\\\\n", rows)}\n\\end{{{name}}}";

    private static string Infix(Sign sign) =>
        sign switch
        {
            Sign.Plus => " + ",
            Sign.Minus => " - ",
            Sign.Juxtaposed => " ",
            Sign.Dot => @" \cdot ",
            Sign.Slash => " / ",
            Sign.Comma => ", ",
            Sign.Semicolon => "; ",
            Sign.Equal => " = ",
            Sign.AtMost => @" \le ",
            Sign.AtLeast => @" \ge ",
            Sign.Above => " > ",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Function(FunctionName name) =>
        name switch
        {
            FunctionName.NaturalLogarithm => @"\ln",
            FunctionName.BinaryLogarithm => @"\log_2",
            FunctionName.LambertW => "W_0",
            FunctionName.LowerLambertW => "W_{-1}",
            FunctionName.Minimum => @"\min",
            FunctionName.Psi => @"\Psi",
            FunctionName.Probability => @"\mathbb{P}",
            FunctionName.Expectation => @"\mathbb{E}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Fenced(Notation.Fenced fenced)
    {
        var (open, close) = fenced.Fence switch
        {
            Fence.Parentheses => ("(", ")"),
            Fence.Brackets => ("[", "]"),
            Fence.Braces => (@"\lbrace", @"\rbrace"),
            Fence.Ceiling => (@"\lceil", @"\rceil"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var body = Of(fenced.Body);
        return fenced.Size switch
        {
            FenceSize.Line => open.Length > 1 ? $"{open} {body} {close}" : open + body + close,
            FenceSize.Big => $@"\bigl{open} {body} \bigr{close}",
            FenceSize.Bigger => $@"\Bigl{open} {body} \Bigr{close}",
            FenceSize.Biggest => $@"\biggl{open} {body} \biggr{close}",
            FenceSize.Stretched => $@"\left{open} {body} \right{close}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Name(Symbol symbol) =>
        (symbol.Hat ? Hat(Marks(symbol.Letter)) : Marks(symbol.Letter))
        + (symbol.Subscript.Length > 0 ? "_" + Group(Marks(symbol.Subscript)) : "")
        + (symbol.Superscript.Length > 0 ? "^" + Group(Marks(symbol.Superscript)) : "");

    private static string Hat(string letter) => letter.StartsWith('\\') ? @"\hat" + letter : @"\hat " + letter;

    private static string Marks(string script) =>
        ScriptTokens
            .Of(script)
            .Select(token =>
                ScriptTokens.IsWord(token) ? $@"\mathrm{{{token}}}"
                : ScriptTokens.IsNumber(token) ? token
                : LatexCommands.Of(token[0])
            )
            .Aggregate("", Join);

    // A command ends at the first mark that is not a letter, so a letter after it needs a space.
    private static string Join(string left, string right) =>
        left.LastIndexOf('\\') is >= 0 and var start
        && left[(start + 1)..].All(char.IsAsciiLetter)
        && char.IsAsciiLetter(right[0])
            ? $"{left} {right}"
            : left + right;

    private static string Group(string latex) =>
        latex.Length == 1 || (latex[0] == '\\' && latex[1..].All(char.IsAsciiLetter)) ? latex : $"{{{latex}}}";
}
