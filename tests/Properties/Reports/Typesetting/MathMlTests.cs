using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;
using static SplitProofs.Properties.Reports.Typesetting.Letters;

namespace SplitProofs.Properties.Reports.Typesetting;

public sealed class MathMlTests
{
    private const string Times = "<mo>\u2062</mo>";
    private const string Apply = "<mo>\u2061</mo>";
    private const string Thin = "<mspace width=\"0.17em\"></mspace>";

    public static TheoryData<string, Expression> Expressions =>
        new()
        {
            { "<mi>a</mi><mo>+</mo><mi>b</mi>", A + B },
            { $"<mn>2</mn>{Times}<mi>a</mi>", Int(2) * A },
            { "<mn>2</mn><mo>⋅</mo><mn>3</mn>", Int(2) * Int(3) },
            { "<mrow><mo form=\"prefix\">−</mo><mn>2</mn></mrow><mo>+</mo><mi>a</mi>", Int(-2) + A },
            { $"<mi>a</mi><mo>−</mo>{Parenthesised("<mrow><mi>b</mi><mo>−</mo><mi>c</mi></mrow>")}", A - (B - C) },
            {
                "<mfrac><mi>a</mi><mrow><mi>b</mi><mo lspace=\"0em\" rspace=\"0em\">/</mo><mi>c</mi></mrow></mfrac>",
                A / (B / C)
            },
            { "<msup><mi>p</mi><mrow><mi>N</mi><mo>−</mo><mn>1</mn></mrow></msup>", Pow(P, N - Int(1)) },
            {
                $"<mrow><mi mathvariant=\"normal\">𝔼</mi>{Apply}<mrow><mo stretchy=\"false\" "
                    + $"form=\"prefix\">[</mo><mrow><mo stretchy=\"false\" "
                    + $"form=\"prefix\">(</mo><mrow><mi>X</mi><mo>−</mo><mi>ξ</mi></mrow><msup><mo stretchy=\"false\" "
                    + $"form=\"postfix\">)</mo><mo>+</mo></msup></mrow><mo stretchy=\"false\" "
                    + $"form=\"postfix\">]</mo></mrow></mrow>",
                new SymbolicAirtime().ExpectedExcess(Xi)
            },
            {
                $"<mrow><mi mathvariant=\"normal\">ℙ</mi>{Apply}<mrow><mo stretchy=\"false\" "
                    + $"form=\"prefix\">(</mo><mrow><mi>X</mi><mo>&gt;</mo><mi>ξ</mi></mrow><msup><mo stretchy=\"false\" "
                    + $"form=\"postfix\">)</mo><mi>N</mi></msup></mrow></mrow>",
                Pow(new SymbolicAirtime().ProbabilityAbove(Xi), N)
            },
            {
                "<msup><mrow><mo stretchy=\"true\" form=\"prefix\">(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo "
                    + "stretchy=\"true\" form=\"postfix\">)</mo></mrow><mi>N</mi></msup>",
                Pow(A / B, N)
            },
            {
                $"<mi>a</mi>{Times}<mrow><mo stretchy=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\" "
                    + $"form=\"prefix\">(</mo><mrow><mi>b</mi><mo>−</mo>"
                    + $"{Parenthesised("<mrow><mi>c</mi><mo>−</mo><mi>d</mi></mrow>")}</mrow><mo "
                    + $"stretchy=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\" form=\"postfix\">)</mo></mrow>",
                A * (B - (C - D))
            },
            { $"<mi>a</mi>{Times}{Thin}<mrow><mi>ln</mi>{Apply}{Thin}<mi>b</mi></mrow>", A * Ln(B) },
            {
                $"<mrow><mi>ln</mi>{Apply}{Parenthesised($"<mrow><mi>a</mi>{Times}<mi>b</mi></mrow>")}</mrow>",
                Ln(A * B)
            },
            {
                $"<mi>a</mi>{Times}{Thin}<mrow><msub><mi>log</mi><mn>2</mn></msub>{Apply}{Thin}<mi>b</mi></mrow>",
                A * Log2(B)
            },
            { $"<msup><mi>e</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msup>", Exp(A + B) },
            { $"<mrow><msub><mi>W</mi><mn>0</mn></msub>{Apply}{Parenthesised("<mi>a</mi>")}</mrow>", W(A) },
            {
                "<mrow><mo stretchy=\"true\" form=\"prefix\">⌈</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo "
                    + "stretchy=\"true\" form=\"postfix\">⌉</mo></mrow>",
                Ceil(A / B)
            },
            {
                $"<mrow><mi>min</mi>{Apply}<mrow><mo stretchy=\"false\" "
                    + $"form=\"prefix\">{{</mo><mrow><mi>a</mi><mo>,</mo><mi>b</mi></mrow><mo stretchy=\"false\" "
                    + $"form=\"postfix\">}}</mo></mrow></mrow>",
                Min(A, B)
            },
            {
                "<mrow><munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>0</mn></mrow><mrow><mi>N</mi><mo>−</mo>"
                    + "<mn>1</mn></mrow></munderover><msup><mi>p</mi><mi>k</mi></msup></mrow>",
                Expression.GeometricSum(P, N)
            },
            {
                $"<mrow><mi mathvariant=\"normal\">Ψ</mi>{Apply}{Parenthesised("<mi>ξ</mi>")}</mrow>",
                new SymbolicAirtime().ExpectedMinimum(Xi)
            },
            {
                $"<mrow><mi mathvariant=\"normal\">ℙ</mi>{Apply}{Parenthesised("<mrow><mi>X</mi><mo>&gt;</mo><mi>ξ</mi></mrow>")}</mrow>",
                new SymbolicAirtime().ProbabilityAbove(Xi)
            },
            {
                "<mrow><mo stretchy=\"true\" form=\"prefix\">{</mo><mtable>"
                    + Row("<mi>c</mi>", "<mtext>if\u00A0</mtext><mi>a</mi><mo>≤</mo><mi>b</mi>")
                    + Row("<mi>d</mi>", "<mtext>otherwise</mtext>")
                    + "</mtable></mrow>",
                Expression.WhereAtMost(A, B, C, D)
            },
        };

    public static TheoryData<string, Symbol> Symbols =>
        new()
        {
            { "<mi>a</mi>", new("a") },
            { "<msub><mi>ξ</mi><mi>n</mi></msub>", new("ξ", "n") },
            {
                "<msub><mover accent=\"true\"><mi>ξ</mi><mo "
                    + "stretchy=\"false\">^</mo></mover><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msub>",
                new("ξ", "n+1", Hat: true)
            },
            { "<msup><mi>N</mi><mo>∘</mo></msup>", new("N", Superscript: "∘") },
            { "<msubsup><mi>J</mi><mi>LA</mi><mo>∗</mo></msubsup>", new("J", "LA", "*") },
            { "<mi mathvariant=\"normal\">Θ</mi>", new("Θ") },
            { "<mi>SLA</mi>", new("SLA") },
        };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_is_set_as_written_here(string mathMl, Expression expression) =>
        Assert.Equal($"<mrow>{mathMl}</mrow>", Formula.Of(expression).MathMl);

    [Theory]
    [MemberData(nameof(Symbols))]
    public void A_symbol_is_set_as_written_here(string mathMl, Symbol symbol) =>
        Assert.Equal($"<mrow>{mathMl}</mrow>", Formula.Of(symbol).MathMl);

    private static string Parenthesised(string body) =>
        $"<mrow><mo stretchy=\"false\" form=\"prefix\">(</mo>{body}<mo stretchy=\"false\" form=\"postfix\">)</mo></mrow>";

    private static string Row(string value, string condition) =>
        $"<mtr><mtd style=\"text-align: left\">{value}</mtd><mtd style=\"text-align: left\">{condition}</mtd></mtr>";
}
