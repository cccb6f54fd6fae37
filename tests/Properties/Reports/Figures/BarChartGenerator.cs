using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Properties.Reports.Figures;

/// <summary>Random charts of one to ten bars, with shares from nothing to all and texts of any width.</summary>
internal static class BarChartGenerator
{
    private static readonly Gen<string> _words = Gen.Elements(
        "",
        "0",
        "≤ 1e-17",
        "no error",
        "< 5 %",
        "100 %",
        "MMMMMMM <&> MMMMMMM"
    );

    public static Arbitrary<BarChart> Charts { get; } =
        Arb.From(
            from count in Gen.Choose(1, 10)
            from bars in (
                from label in _words
                from share in Gen.Frequency(
                    (1, Gen.Elements(0.0, 1.0)),
                    (2, Gen.Choose(0, 1000).Select(n => n / 1000.0))
                )
                from text in _words
                select new Bar(label, share, text)
            ).ListOf(count)
            from horizontal in _words
            from vertical in _words
            select new BarChart("T <1>", "D & d", horizontal, vertical, [.. bars]),
            Smaller
        );

    private static IEnumerable<BarChart> Smaller(BarChart chart) =>
        chart.Bars.Count == 1
            ? []
            : chart.Bars.Select((_, gone) => chart with { Bars = [.. chart.Bars.Where((_, place) => place != gone)] });
}
