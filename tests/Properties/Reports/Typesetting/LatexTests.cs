using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;
using static SplitProofs.Properties.Reports.Typesetting.Letters;

namespace SplitProofs.Properties.Reports.Typesetting;

public sealed class LatexTests
{
    private static readonly SymbolicAirtime _airtime = new();

    public static TheoryData<string, Expression> Sums =>
        new()
        {
            { "a + b + c", A + B + C },
            { "a + b + c", A + (B + C) },
            { "a + b - c", A + (B - C) },
            { "a - b - c", A - B - C },
            { "a - (b - c)", A - (B - C) },
            { "a - (b + c)", A - (B + C) },
            { "a - b c", A - B * C },
            { "a - b + c", A - B + C },
            { "-2 + a", Int(-2) + A },
            { "a + (-2)", A + Int(-2) },
            { "a - (-2)", A - Int(-2) },
            { "a + (-2 + b)", A + (Int(-2) + B) },
            { "a + (-2) b", A + Int(-2) * B },
        };

    public static TheoryData<string, Expression> Products =>
        new()
        {
            { "a b c", A * B * C },
            { "a b c", A * (B * C) },
            { "(a + b) c", (A + B) * C },
            { "a (b - c)", A * (B - C) },
            { "2 a", Int(2) * A },
            { @"a \cdot 2", A * Int(2) },
            { @"2 \cdot 3", Int(2) * Int(3) },
            { @"a \cdot 2^b", A * Pow(Int(2), B) },
            { @"2 \cdot \frac{1}{3}", Int(2) * (Int(1) / Int(3)) },
            { @"a \cdot 2 \cdot \frac{b}{3}", A * Int(2) * (B / Int(3)) },
            { @"a (-2)", A * Int(-2) },
            { @"(-2) a", Int(-2) * A },
            { @"a \frac{b}{c}", A * (B / C) },
            { @"\frac{a}{b} c", A / B * C },
            { @"a \bigl( b - (c + d) \bigr)", A * (B - (C + D)) },
            { @"a \Bigl( b - \bigl( c - (d + a) \bigr) \Bigr)", A * (B - (C - (D + A))) },
            { @"a (b - \min\lbrace c, d \rbrace)", A * (B - Min(C, D)) },
        };

    public static TheoryData<string, Expression> Quotients =>
        new()
        {
            { @"\frac{a}{b}", A / B },
            { @"\frac{a / b}{c}", A / B / C },
            { @"\frac{a}{b / c}", A / (B / C) },
            { @"\frac{a + b}{c d}", (A + B) / (C * D) },
            { @"\frac{a / (b c)}{d}", A / (B * C) / D },
            { @"\frac{(a + b) / c}{d}", (A + B) / C / D },
            { @"\frac{a b / c}{d}", A * B / C / D },
            { @"\frac{(a / b) / c}{d}", A / B / C / D },
            { @"\frac{a (b / c)}{d}", A * (B / C) / D },
            { @"\frac{-1}{a}", Int(-1) / A },
            { @"\frac{(-1) / a}{b}", Int(-1) / A / B },
            { @"1 - \frac{a}{b}", Int(1) - A / B },
            { @"\frac{1 - a^N}{1 - a}", (Int(1) - Pow(A, N)) / (Int(1) - A) },
        };

    public static TheoryData<string, Expression> Powers =>
        new()
        {
            { "p^N", Pow(P, N) },
            { "p^{N - 1}", Pow(P, N - Int(1)) },
            { "p^{12}", Pow(P, Int(12)) },
            { "(p^a)^b", Pow(Pow(P, A), B) },
            { "p^{a^b}", Pow(P, Pow(A, B)) },
            { "(a + b)^2", Pow(A + B, Int(2)) },
            { "(a b)^2", Pow(A * B, Int(2)) },
            { "a b^2", A * Pow(B, Int(2)) },
            { @"\left( \frac{a}{b} \right)^2", Pow(A / B, Int(2)) },
            { "p^{a / b}", Pow(P, A / B) },
            { "(-1)^N", Pow(Int(-1), N) },
            { @"(\ln a)^2", Pow(Ln(A), Int(2)) },
            { @"(\min\lbrace a, b \rbrace)^2", Pow(Min(A, B), Int(2)) },
            { @"\lceil a \rceil^2", Pow(Ceil(A), Int(2)) },
            { @"(N^\circ)^2", Pow(Expression.Of(new Symbol("N", Superscript: "∘")), Int(2)) },
            { "t_0^2", Pow(Expression.Of(new Symbol("t", "0")), Int(2)) },
            { @"\mathbb{P}(X > \xi)^N", Pow(_airtime.ProbabilityAbove(Xi), N) },
        };

    public static TheoryData<string, Expression> FunctionsOfExpressions =>
        new()
        {
            { @"\ln a", Ln(A) },
            { @"\ln(a b)", Ln(A * B) },
            { @"\ln(a + b)", Ln(A + B) },
            { @"\ln(a^2)", Ln(Pow(A, Int(2))) },
            { @"\ln(\ln a)", Ln(Ln(A)) },
            { @"\ln \frac{a}{b}", Ln(A / B) },
            { @"\ln\left( a \frac{b}{c} \right)", Ln(A * (B / C)) },
            { @"a \ln b", A * Ln(B) },
            { @"(\ln a) b", Ln(A) * B },
            { @"a (\ln b) c", A * Ln(B) * C },
            { @"a (\ln b) c", A * (Ln(B) * C) },
            { @"\ln a + b", Ln(A) + B },
            { @"\frac{(a \ln b) / c}{d}", A * Ln(B) / C / D },
            { @"\frac{\ln(a / b)}{\ln p}", Ln(A / B) / Ln(P) },
            { @"\log_2 a", Log2(A) },
            { @"\log_2(1 + a b)", Log2(Int(1) + A * B) },
            { @"a \log_2 b", A * Log2(B) },
            { @"\frac{a}{\log_2 b}", A / Log2(B) },
            { "e^a", Exp(A) },
            { "e^{a + b}", Exp(A + B) },
            { "e", Exp(Int(1)) },
            { @"\frac{a - 1}{e}", (A - Int(1)) / Exp(Int(1)) },
            { "(e^a)^b", Pow(Exp(A), B) },
            { "W_0(a)", W(A) },
            { "W_0(a)^2", Pow(W(A), Int(2)) },
            { @"W_0\left( \frac{a}{b} \right)", W(A / B) },
            { @"e^{1 + W_0\bigl( (a - 1) / e \bigr)}", Exp(Int(1) + W((A - Int(1)) / Exp(Int(1)))) },
            { @"\lceil a + b \rceil", Ceil(A + B) },
            { @"\left\lceil \frac{a}{b} \right\rceil", Ceil(A / B) },
            { @"\min\lbrace a, b \rbrace", Min(A, B) },
            { @"\min\lbrace a, b, c + d \rbrace", Min(A, Min(B, C + D)) },
            { @"\min\lbrace a, b, c \rbrace", Min(Min(A, B), C) },
            { @"a \min\lbrace b, c \rbrace", A * Min(B, C) },
        };

    public static TheoryData<string, Expression> PowerSums =>
        new()
        {
            { @"\sum_{k = 0}^{N - 1} p^k", Expression.GeometricSum(P, N) },
            { @"\sum_{k = 0}^{N - 2} p^k", Expression.GeometricSum(P, N - Int(1)) },
            { @"\sum_{k = 0}^N p^k", Expression.GeometricSum(P, N + Int(1)) },
            { @"\sum_{k = 0}^2 p^k", Expression.GeometricSum(P, Int(3)) },
            { @"\sum_{j = 0}^{N - 1} k^j", Expression.GeometricSum(Of("k"), N) },
            { @"\sum_{k = 0}^{N - 1} (1 - a)^k", Expression.GeometricSum(Int(1) - A, N) },
            { @"\sum_{j = 0}^{k - 1} p^j", Expression.GeometricSum(P, Of("k")) },
            {
                @"\sum_{j = 0}^{N - 1} p^j + t_{a+k}",
                Expression.GeometricSum(P, N) + Expression.Of(new Symbol("t", "a+k"))
            },
            {
                @"\sum_{k = 0}^{N - 1} \left( \sum_{j = 0}^{M - 1} p^j \right)^k",
                Expression.GeometricSum(Expression.GeometricSum(P, Of("M")), N)
            },
            { @"a \sum_{k = 0}^{N - 1} p^k + b", A * Expression.GeometricSum(P, N) + B },
            { @"\left( \sum_{k = 0}^{N - 1} p^k \right) a", Expression.GeometricSum(P, N) * A },
        };

    public static TheoryData<string, Expression> Functionals =>
        new()
        {
            { @"\mu", _airtime.Mean },
            { @"\Psi(\xi)", _airtime.ExpectedMinimum(Xi) },
            { @"\Psi\left( \frac{a}{b} \right)", _airtime.ExpectedMinimum(A / B) },
            { @"\mathbb{P}(X > \xi)", _airtime.ProbabilityAbove(Xi) },
            { @"\mathbb{P}(X > a + b)", _airtime.ProbabilityAbove(A + B) },
            { @"\mathbb{E}[X; X \le \xi]", _airtime.ExpectedAtMost(Xi) },
            { @"\mathbb{E}[(X - \xi)^+]", _airtime.ExpectedExcess(Xi) },
            { @"\mathbb{E}\bigl[ \bigl( X - (a + b) \bigr)^+ \bigr]", _airtime.ExpectedExcess(A + B) },
            { @"\mathbb{E}\left[ \left( X - \frac{a}{b} \right)^+ \right]", _airtime.ExpectedExcess(A / B) },
            { @"a \Psi(\xi)", A * _airtime.ExpectedMinimum(Xi) },
        };

    public static TheoryData<string, Expression> Choices =>
        new()
        {
            {
                """
                    \begin{cases}
                    c & \text{if } a \le b \\
                    d & \text{otherwise}
                    \end{cases}
                    """,
                Expression.WhereAtMost(A, B, C, D)
            },
            {
                """
                    \begin{cases}
                    0 & \text{if } a \le b \\
                    1 & \text{if } b \le c \\
                    \frac{a}{b} & \text{otherwise}
                    \end{cases}
                    """,
                Expression.WhereAtMost(A, B, Int(0), Expression.WhereAtMost(B, C, Int(1), A / B))
            },
            {
                """
                    a + \left( \begin{cases}
                    b & \text{if } a / b \le p \\
                    c & \text{otherwise}
                    \end{cases} \right)
                    """,
                A + Expression.WhereAtMost(A / B, P, B, C)
            },
        };

    public static TheoryData<string, Expression> Relations =>
        new()
        {
            { "a = b + c", new Expression.Relation(A, RelationSign.Equal, B + C) },
            { @"a - b \le c", new Expression.Relation(A - B, RelationSign.AtMost, C) },
            { @"a \ge \frac{b}{c}", new Expression.Relation(A, RelationSign.AtLeast, B / C) },
        };

    public static TheoryData<string, Symbol> Symbols =>
        new()
        {
            { "a", new("a") },
            { @"\xi_n", new("ξ", "n") },
            { @"\hat\xi_{n+1}", new("ξ", "n+1", Hat: true) },
            { @"\hat S_N", new("S", "N", Hat: true) },
            { @"N^\circ", new("N", Superscript: "∘") },
            { @"N^\ast", new("N", Superscript: "∗") },
            { @"J_{\mathrm{LA}}", new("J", "LA") },
            { @"J_{\mathrm{LA}}^\ast", new("J", "LA", "*") },
            { @"N^\circ", new("N", Superscript: "°") },
            { @"\mathrm{SLA}", new("SLA") },
            { @"c_{\mu n}", new("c", "μ n") },
            { @"t_{M-1}", new("t", "M−1") },
            { @"x_{10}", new("x", "10") },
            { @"\beta_{\mathrm{max}}", new("β", "max") },
            { @"\Theta", new("Θ") },
        };

    [Theory]
    [MemberData(nameof(Sums))]
    [MemberData(nameof(Products))]
    [MemberData(nameof(Quotients))]
    [MemberData(nameof(Powers))]
    [MemberData(nameof(FunctionsOfExpressions))]
    [MemberData(nameof(PowerSums))]
    [MemberData(nameof(Functionals))]
    [MemberData(nameof(Choices))]
    [MemberData(nameof(Relations))]
    public void An_expression_is_set_as_written_here(string latex, Expression expression) =>
        Assert.Equal(latex, Formula.Of(expression).Latex);

    [Theory]
    [MemberData(nameof(Symbols))]
    public void A_symbol_is_set_as_written_here(string latex, Symbol symbol) =>
        Assert.Equal(latex, Formula.Of(symbol).Latex);

    [Fact]
    public void A_mark_without_a_command_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Formula.Of(new Symbol("☃")));

    [Fact]
    public void The_smallest_integer_is_set() =>
        Assert.Equal("-9223372036854775808", Formula.Of(Int(long.MinValue)).Latex);

    [Fact]
    public void A_definition_is_set_as_its_symbol() =>
        Assert.Equal(@"2 \hat\xi", Formula.Of(Int(2) * Expression.Let(new Symbol("ξ", Hat: true), A / B)).Latex);

    [Fact]
    public void Definitions_are_set_below_one_another() =>
        Assert.Equal(
            """
            \begin{aligned}
            \hat\xi & = \mu + \frac{a}{b} \\
            p & = \mathbb{P}(X > \hat\xi)
            \end{aligned}
            """,
            Formula.Of(WhereList.Of(Probability)).Latex
        );

    internal static Expression Probability =>
        Expression.Let(
            new Symbol("p"),
            _airtime.ProbabilityAbove(Expression.Let(new Symbol("ξ", Hat: true), _airtime.Mean + A / B))
        );
}
