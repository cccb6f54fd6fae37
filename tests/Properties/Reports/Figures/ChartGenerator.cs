using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

/// <summary>Random charts: one to seven series of one to 250 points of any size, with gaps, highlights and reference lines.</summary>
internal static class ChartGenerator
{
    private static readonly Gen<string> _words =
        from count in Gen.Choose(1, 6)
        from words in Gen.Elements("N* = 5", "optimal", "rule", "edge", "only", "MMM", "ÄÖÜ", "w", "iiii", "∞<&>")
            .ListOf(count)
        select string.Join(' ', words);

    private static readonly Gen<double> _magnitude =
        from exponent in Gen.Choose(-320, 307)
        from mantissa in Gen.Choose(-99999, 99999)
        select mantissa / 10000.0 * Math.Pow(10, exponent);

    private static readonly Gen<Gen<double>> _values =
        from centre in _magnitude
        from decades in Gen.Choose(0, 12)
        select Gen.Frequency(
            (8, from step in Gen.Choose(0, 1000) select centre * Math.Pow(10, decades * step / 1000.0)),
            (4, from step in Gen.Choose(-1000, 1000) select centre * (1 + step / 1000.0)),
            (2, Gen.Constant(centre)),
            (1, Gen.Elements(0, double.PositiveInfinity, double.NaN, double.NegativeInfinity))
        );

    public static Arbitrary<LineChart> Charts { get; } =
        Arb.From(
            from values in _values
            from length in Gen.Frequency((3, Gen.Choose(1, 12)), (1, Gen.Choose(1, 250)))
            from count in Gen.Choose(1, 7)
            from series in SeriesOf(values, length).ListOf(count)
            from references in ReferenceOf(values).ListOf().Resize(8)
            from shadings in (
                from first in Gen.Choose(0, length - 1)
                from meaning in _words
                select new Shading(first, meaning)
            )
                .ListOf()
                .Resize(1)
            from vertical in _words
            from horizontal in _words
            select new LineChart("title", "description", horizontal, vertical, [.. series])
            {
                ReferenceLines = [.. references],
                Shadings = [.. shadings],
            },
            Smaller
        );

    private static Gen<Series> SeriesOf(Gen<double> value, int length) =>
        from name in _words
        from values in value.ListOf(length)
        from highlights in (
            from index in Gen.Choose(0, length - 1)
            from label in _words
            select new Highlight(index, label)
        )
            .ListOf()
            .Resize(4)
        select new Series(name, [.. values]) { Highlights = [.. highlights] };

    private static Gen<ReferenceLine> ReferenceOf(Gen<double> value) =>
        from label in _words
        from height in value
        select new ReferenceLine(label, height);

    private static IEnumerable<LineChart> Smaller(LineChart chart) =>
        [
            .. Without(chart.ReferenceLines).Select(lines => chart with { ReferenceLines = lines }),
            .. chart.Series.Count > 1 ? Without(chart.Series).Select(series => chart with { Series = series }) : [],
            .. chart.Series.SelectMany(
                (series, place) =>
                    Without(series.Highlights)
                        .Select(highlights =>
                            chart with
                            {
                                Series =
                                [
                                    .. chart.Series.Select(
                                        (s, i) => i == place ? series with { Highlights = highlights } : s
                                    ),
                                ],
                            }
                        )
            ),
        ];

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items) =>
        items.Select((_, i) => (IReadOnlyList<T>)[.. items.Where((_, j) => j != i)]);
}
