using SplitProofs.Reports.Documents;

namespace SplitProofs.Properties.Reports.Documents;

public class SymbolTextTests
{
    [Theory]
    [InlineData("ξ_n is at most ξ̂_n.", @"ξ<sub>n</sub> is at most $\hat\xi_n$.")]
    [InlineData("E[(X − ξ̂)⁺] and ξ̂_{n+1}", @"E\[(X − $\hat\xi$)⁺\] and $\hat\xi_{n+1}$")]
    [InlineData("t_{n+1}·E[(X − ξ_{n+1})⁺]", "t<sub>n+1</sub>·E\\[(X − ξ<sub>n+1</sub>)⁺\\]")]
    [InlineData("J_LA(N), v_{N−1} and t_0", "J<sub>LA</sub>(N), v<sub>N−1</sub> and t<sub>0</sub>")]
    [InlineData("E[x_{s_m}]", "E\\[x<sub>s<sub>m</sub></sub>\\]")]
    [InlineData("β_E = 0 and p_max", "β<sub>E</sub> = 0 and p<sub>max</sub>")]
    public void A_subscript_is_set_below_the_line(string text, string markdown) =>
        Assert.Equal(markdown, Markdown(text));

    [Theory]
    [InlineData("δ = (-1/4, 0): 4, -1", "δ = (−1/4, 0): 4, −1")]
    [InlineData("-2 to 1e-9 in ResNet-18, 2106-13898", "−2 to 1e-9 in ResNet-18, 2106-13898")]
    public void A_hyphen_before_a_number_is_a_minus_sign(string text, string shown) =>
        Assert.Equal(shown, VisibleText.Of(Html(text)).Trim());

    [Theory]
    [InlineData("my_name and a_b_c")]
    [InlineData("x_ and _y")]
    [InlineData("no subscript at all")]
    public void What_is_no_symbol_stays_as_it_is(string text) => Assert.Equal(text, VisibleText.Of(Html(text)).Trim());

    [Theory]
    [InlineData("β_T·τ_m + β_E", "β<sub>T</sub>·τ<sub>m</sub> + β<sub>E</sub>")]
    [InlineData("Σ_{N<m≤N′} φ_m", "Σ<sub>N&lt;m≤N′</sub> φ<sub>m</sub>")]
    [InlineData("x_{s_m} and min_{n≤N}", "x<sub>s<sub>m</sub></sub> and min<sub>n≤N</sub>")]
    [InlineData(
        "c^S_n, ξ̂_0, D′_n and N*_LA",
        "c<sup>S</sup><sub>n</sub>, ξ̂<sub>0</sub>, D′<sub>n</sub> and N*<sub>LA</sub>"
    )]
    [InlineData(
        "∫_ξ^∞ 2^{1/ξ} (P)^N J^(1)",
        "∫<sub>ξ</sub><sup>∞</sup> 2<sup>1/ξ</sup> (P)<sup>N</sup> J<sup>(1)</sup>"
    )]
    [InlineData("p_tx, *a* and **b**", "p<sub>tx</sub>, *a* and **b**")]
    [InlineData("my_name, a_b_c, x_, _y, [a](my_page.md) and e^", "my_name, a_b_c, x_, _y, [a](my_page.md) and e^")]
    public void Markdown_has_its_scripts_above_and_below_the_line(string markdown, string set) =>
        Assert.Equal(set, SymbolText.InMarkdown(markdown));

    private static string Markdown(string text) =>
        MarkdownPage.Of(new Document("", [], [new Block.Paragraph(SymbolText.Of(text))])).Split('\n')[^2];

    private static string Html(string text) =>
        HtmlPage
            .Of(new Document("", [], [new Block.Paragraph(SymbolText.Of(text))]), "")
            .Split("<main id=\"content\">")[1]
            .Split("</main>")[0];
}
