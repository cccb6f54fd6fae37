using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

public sealed class XyCsvTests
{
    [Fact]
    public void Series_over_the_same_values_share_a_column() =>
        Assert.Equal(
            "\"placed stages, N\",optimal rule,look-ahead\n0,100,100\n1,93.8325,\n",
            XyCsv.Of(Chart([new(0, 100), new(1, 93.83251)], [new(0, 100), new(1, double.PositiveInfinity)]))
        );

    [Fact]
    public void Others_have_two_columns_each() =>
        Assert.Equal(
            "\"optimal rule: placed stages, N\",optimal rule: cost [%],\"look-ahead: placed stages, N\",look-ahead: cost [%]\n"
                + "0,100,2,7\n1,93,,\n",
            XyCsv.Of(Chart([new(0, 100), new(1, 93)], [new(2, 7)]))
        );

    private static XyChart Chart(XyPoint[] optimal, XyPoint[] lookAhead) =>
        new(
            "T",
            "D",
            new("placed stages, N", "", false),
            new("cost", "%", false),
            [
                new XySeries("optimal rule", PointJoin.Line, optimal),
                new XySeries("look-ahead", PointJoin.Line, lookAhead),
            ]
        );
}
