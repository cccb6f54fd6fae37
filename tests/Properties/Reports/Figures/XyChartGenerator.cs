using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

/// <summary>Random charts of values against values, with missing, extreme and equal values, and names of any width.</summary>
internal static class XyChartGenerator
{
    private static readonly Gen<string> _words = Gen.Elements(
        "a",
        "one-stage look-ahead",
        "MMMMMMM <&> MMMMMMM",
        "frame cost T(N) of a network with a name that is long enough to be broken at spaces, in a unit [no unit]"
    );

    private static readonly Gen<double> _values = Gen.Frequency(
        (1, Gen.Elements(0.0, double.NaN, double.PositiveInfinity, -5, 1e-9, 1e12)),
        (4, Gen.Choose(1, 10_000).Select(n => n / 7.0))
    );

    public static Arbitrary<XyChart> Charts { get; } =
        Arb.From(
            from count in Gen.Choose(1, 8)
            from series in (
                from name in _words
                from joined in Gen.Elements(PointJoin.Line, PointJoin.Steps, PointJoin.None)
                from points in (
                    from x in _values
                    from y in _values
                    from error in Gen.Elements(0.0, 0.5, 100)
                    from mark in Gen.Elements(true, false)
                    select new XyPoint(x, y) { Error = error, IsMarked = mark }
                ).ListOf()
                select new XySeries(name, joined, [.. points.OrderBy(point => point.X)])
            ).ListOf(count)
            from title in _words
            from horizontal in _words
            from vertical in _words
            from scales in Gen.Choose(0, 3)
            select new XyChart(
                title,
                "D & d",
                new(horizontal, scales % 2 == 1),
                new(vertical, scales > 1),
                [.. series, new XySeries("least", PointJoin.Line, [new(1, 1)])]
            ),
            Smaller
        );

    private static IEnumerable<XyChart> Smaller(XyChart chart) =>
        chart
            .Series.SkipLast(1)
            .Select((_, gone) => chart with { Series = [.. chart.Series.Where((_, place) => place != gone)] });
}
