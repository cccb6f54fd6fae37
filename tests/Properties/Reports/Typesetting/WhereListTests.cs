using SplitProofs.Analytics.Formulas;
using SplitProofs.Reports.Typesetting;
using static SplitProofs.Properties.Reports.Typesetting.Letters;

namespace SplitProofs.Properties.Reports.Typesetting;

public sealed class WhereListTests
{
    [Fact]
    public void A_definition_is_listed_once() => Assert.Equal(["x"], Names(Let("x", A + B) + Let("x", A + B)));

    [Fact]
    public void Definitions_come_in_the_order_in_which_they_are_needed() =>
        Assert.Equal(["x", "y", "z"], Names(Let("x", A) * Let("y", B) + Let("z", C)));

    [Fact]
    public void A_definition_comes_after_those_that_it_needs() =>
        Assert.Equal(["x", "y", "z"], Names(Let("z", Let("y", Let("x", A) + B) + Let("x", A))));

    [Fact]
    public void A_choice_needs_first_what_is_printed_first() =>
        Assert.Equal(["x", "y", "z"], Names(Expression.WhereAtMost(Let("y", A), C, Let("x", B), Let("z", D))));

    [Fact]
    public void Two_formulas_share_one_list() =>
        Assert.Equal(
            ["x", "y"],
            WhereList.Of(Let("x", A), Let("y", Let("x", A))).Select(definition => definition.Symbol.Letter)
        );

    [Fact]
    public void A_symbol_with_two_meanings_is_an_error() =>
        Assert.Throws<ArgumentException>(() => WhereList.Of(Let("x", A) + Let("x", B)));

    [Fact]
    public void Symbols_that_differ_in_a_hat_are_two() =>
        Assert.Equal(2, WhereList.Of(Let("x", A) + Expression.Let(new Symbol("x", Hat: true), B)).Count);

    private static Expression Let(string letter, Expression value) => Expression.Let(new Symbol(letter), value);

    private static IEnumerable<string> Names(Expression expression) =>
        WhereList.Of(expression).Select(definition => definition.Symbol.Letter);
}
