using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Pages;

/// <summary>A figure on a page, with a link to its numbers; and the files of both.</summary>
internal static class FigureBlocks
{
    /// <summary>The files of a figure: the drawing, and its numbers beside it.</summary>
    /// <param name="path">The path of the figure.</param>
    /// <param name="chart">What it shows.</param>
    public static OutputFile[] Files(string path, XyChart chart) =>
        [new(path, chart.ToSvg()), new(PagePath.OfNumbers(path), XyCsv.Of(chart))];

    /// <summary>The files of a figure of bars: the drawing, and its numbers beside it.</summary>
    /// <inheritdoc cref="Files(string, XyChart)" path="/param"/>
    public static OutputFile[] Files(string path, BarChart chart) =>
        [new(path, SvgBarChart.Of(chart)), new(PagePath.OfNumbers(path), BarCsv.Of(chart))];

    /// <summary>The figure.</summary>
    /// <param name="root">The relative path from the page to the report's folder.</param>
    /// <param name="path">The path of the figure; its numbers are beside it.</param>
    /// <param name="chart">What it shows.</param>
    /// <param name="caption">The words below it.</param>
    public static Block.Figure Of(string root, string path, IChart chart, Prose caption) =>
        new($"{root}{path}", $"{chart.Title}. {chart.Description}", WithNumbers(root, path, caption));

    /// <summary>A figure of bars.</summary>
    /// <inheritdoc cref="Of(string, string, IChart, Prose)" path="/param"/>
    public static Block.Figure Of(string root, string path, BarChart chart, Prose caption) =>
        new($"{root}{path}", $"{chart.Title}. {chart.Description}", WithNumbers(root, path, caption));

    private static Prose WithNumbers(string root, string path, Prose caption) =>
        new([
            .. caption.Inlines,
            new Inline.Text(" "),
            new Inline.Link("Numbers as CSV", $"{root}{PagePath.OfNumbers(path)}"),
        ]);
}
