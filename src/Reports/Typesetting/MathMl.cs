using System.Globalization;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Typesetting;

/// <summary>Writes a notation in MathML Core.</summary>
internal static class MathMl
{
    private const string Left = " style=\"text-align: left\"";
    private const string BeforeSign = " style=\"text-align: right; padding-right: 0\"";
    private const string FromSign = " style=\"text-align: left; padding-left: 0\"";
    private const string ApplyFunction = "<mo>\u2061</mo>";
    private const string ThinSpace = "<mspace width=\"0.17em\"></mspace>";

    /// <summary>The elements of a notation, to be set side by side.</summary>
    public static string Of(Notation notation) =>
        notation switch
        {
            Notation.Name n => Name(n.Symbol),
            Notation.Numeral n => Element("mn", n.Value.ToString(CultureInfo.InvariantCulture)),
            Notation.Negative n => Row(Prefix("−") + Of(n.Magnitude)),
            Notation.Infix
            {
                Sign: Sign.Juxtaposed,
                Right: Notation.Applied
                {
                    Function: FunctionName.NaturalLogarithm or FunctionName.BinaryLogarithm or FunctionName.Minimum
                }
            } n => Of(n.Left) + Infix(n.Sign) + ThinSpace + Of(n.Right),
            Notation.Infix n => Of(n.Left) + Infix(n.Sign) + Of(n.Right),
            Notation.Fraction n => Element("mfrac", Single(n.Numerator) + Single(n.Denominator)),
            Notation.Raised { Base: Notation.Fenced fenced } n => Raised(fenced, Single(n.Exponent)),
            Notation.Raised { Base: Notation.Applied { Argument: Notation.Fenced fenced } applied } n => Row(
                Function(applied.Function) + ApplyFunction + Raised(fenced, Single(n.Exponent))
            ),
            Notation.Raised n => Element("msup", Single(n.Base) + Single(n.Exponent)),
            Notation.PositivePart n => Raised(n.Base, Element("mo", "+")),
            Notation.Fenced n => Fenced(n, close => close),
            Notation.Applied { Argument: Notation.Fenced } n => Row(
                Function(n.Function) + ApplyFunction + Of(n.Argument)
            ),
            Notation.Applied n => Row(Function(n.Function) + ApplyFunction + ThinSpace + Of(n.Argument)),
            Notation.Summation n => Row(
                Element(
                    "munderover",
                    Element("mo", "∑") + Row(Name(n.Index) + Infix(Sign.Equal) + Element("mn", "0")) + Single(n.Upper)
                ) + Of(n.Body)
            ),
            Notation.Cases n => Row(
                "<mo stretchy=\"true\" form=\"prefix\">{</mo>"
                    + Element(
                        "mtable",
                        string.Concat(n.Rows.Select(row => CasesRow(row.Value, Text("if ") + Of(row.Condition))))
                            + CasesRow(n.Otherwise, Text("otherwise"))
                    )
            ),
            Notation.Aligned n => Element(
                "mtable",
                " displaystyle=\"true\"",
                string.Concat(
                    n.Rows.Select(row =>
                        Element(
                            "mtr",
                            Element("mtd", BeforeSign, Of(row.Left))
                                + Element("mtd", FromSign, "<mrow></mrow>" + Infix(row.Sign) + Of(row.Right))
                        )
                    )
                )
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Single(Notation notation) => notation is Notation.Infix ? Row(Of(notation)) : Of(notation);

    private static string CasesRow(Notation value, string condition) =>
        Element("mtr", Element("mtd", Left, Of(value)) + Element("mtd", Left, condition));

    private static string Text(string text) => Element("mtext", text.Replace(' ', '\u00A0'));

    private static string Prefix(string sign) => Element("mo", " form=\"prefix\"", sign);

    private static string Infix(Sign sign) =>
        sign switch
        {
            Sign.Plus => Element("mo", "+"),
            Sign.Minus => Element("mo", "−"),
            Sign.Juxtaposed => Element("mo", "\u2062"),
            Sign.Dot => Element("mo", "⋅"),
            Sign.Slash => Element("mo", " lspace=\"0em\" rspace=\"0em\"", "/"),
            Sign.Comma => Element("mo", ","),
            Sign.Semicolon => Element("mo", ";"),
            Sign.Equal => Element("mo", "="),
            Sign.AtMost => Element("mo", "≤"),
            Sign.AtLeast => Element("mo", "≥"),
            Sign.Above => Element("mo", "&gt;"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Function(FunctionName name) =>
        name switch
        {
            FunctionName.NaturalLogarithm => Element("mi", "ln"),
            FunctionName.BinaryLogarithm => Element("msub", Element("mi", "log") + Element("mn", "2")),
            FunctionName.LambertW => Element("msub", Element("mi", "W") + Element("mn", "0")),
            FunctionName.LowerLambertW => Element(
                "msub",
                Element("mi", "W") + Element("mrow", Element("mo", "−") + Element("mn", "1"))
            ),
            FunctionName.Minimum => Element("mi", "min"),
            FunctionName.Psi => Upright("Ψ"),
            FunctionName.Probability => Upright("ℙ"),
            FunctionName.Expectation => Upright("𝔼"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // The exponent is set on the closing delimiter alone, because a hat on the contents would lift it. But a delimiter
    // with an exponent does not grow in every browser.
    private static string Raised(Notation.Fenced fenced, string exponent) =>
        fenced.Size == FenceSize.Line
            ? Fenced(fenced, close => Element("msup", close + exponent))
            : Element("msup", Fenced(fenced, close => close) + exponent);

    private static string Fenced(Notation.Fenced fenced, Func<string, string> closing)
    {
        var (open, close) = fenced.Fence switch
        {
            Fence.Parentheses => ("(", ")"),
            Fence.Brackets => ("[", "]"),
            Fence.Braces => ("{", "}"),
            Fence.Ceiling => ("⌈", "⌉"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var stretchy = fenced.Size switch
        {
            FenceSize.Line => " stretchy=\"false\"",
            FenceSize.Big => OfHeight("1.2em"),
            FenceSize.Bigger => OfHeight("1.8em"),
            FenceSize.Biggest => OfHeight("2.4em"),
            FenceSize.Stretched => " stretchy=\"true\"",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Row(
            Element("mo", stretchy + " form=\"prefix\"", open)
                + Single(fenced.Body)
                + closing(Element("mo", stretchy + " form=\"postfix\"", close))
        );
    }

    private static string OfHeight(string height) => $" stretchy=\"true\" minsize=\"{height}\" maxsize=\"{height}\"";

    private static string Name(Symbol symbol)
    {
        var letter = Marks(symbol.Letter);
        var nucleus = symbol.Hat
            ? Element("mover", " accent=\"true\"", letter + "<mo stretchy=\"false\">^</mo>")
            : letter;
        return (symbol.Subscript.Length > 0, symbol.Superscript.Length > 0) switch
        {
            (false, false) => nucleus,
            (true, false) => Element("msub", nucleus + Marks(symbol.Subscript)),
            (false, true) => Element("msup", nucleus + Marks(symbol.Superscript)),
            (true, true) => Element("msubsup", nucleus + Marks(symbol.Subscript) + Marks(symbol.Superscript)),
        };
    }

    private static string Marks(string script)
    {
        var marks = ScriptTokens.Of(script).Select(Mark).ToList();
        return marks.Count == 1 ? marks[0] : Row(string.Concat(marks));
    }

    private static string Mark(string token) =>
        ScriptTokens.IsWord(token) ? Element("mi", token)
        : ScriptTokens.IsNumber(token) ? Element("mn", token)
        : ScriptTokens.IsLetter(token) ? (token[0] is >= 'Γ' and <= 'Ω' ? Upright(token) : Element("mi", token))
        : token[0] is '∞' ? Element("mi", token)
        : Element("mo", Mark(token[0]));

    private static string Mark(char mark) =>
        mark switch
        {
            '-' => "−",
            '*' => "∗",
            '°' => "∘",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => mark.ToString(),
        };

    // LaTeX sets capital Greek letters and blackboard bold upright; MathML would slant a single letter.
    private static string Upright(string letter) => Element("mi", " mathvariant=\"normal\"", letter);

    private static string Row(string content) => Element("mrow", content);

    private static string Element(string name, string content) => Element(name, "", content);

    private static string Element(string name, string attributes, string content) =>
        $"<{name}{attributes}>{content}</{name}>";
}
