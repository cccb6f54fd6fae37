using System.Text.RegularExpressions;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Documents;

/// <summary>What pages know about the figures of their site: their sizes, and which of them are embedded in the page.</summary>
/// <param name="files">The figures.</param>
/// <param name="within">The figures that are embedded in their page instead of an image, because they contain links.</param>
internal sealed partial class SiteFigures(IEnumerable<OutputFile> files, IEnumerable<OutputFile> within)
{
    private readonly Dictionary<string, FigureMarkup> _known = files
        .Where(file => file.Path.EndsWith(".svg", StringComparison.Ordinal))
        .Select(file => (file.Path, Markup: new FigureMarkup(SizeOf(file.Text), "")))
        .Concat(within.Select(file => (file.Path, Markup: new FigureMarkup([], file.Text.Trim()))))
        .GroupBy(known => known.Path, StringComparer.Ordinal)
        .ToDictionary(known => known.Key, known => known.Last().Markup, StringComparer.Ordinal);

    /// <summary>The known properties of a figure.</summary>
    /// <param name="path">Where it is within the site.</param>
    internal FigureMarkup Of(string path) => _known.GetValueOrDefault(path, FigureMarkup.Unknown);

    private static (string, string)[] SizeOf(string svg) =>
        Dimensions().Match(svg) is { Success: true } size
            ? [("width", size.Groups["width"].Value), ("height", size.Groups["height"].Value)]
            : [];

    [GeneratedRegex("^<svg[^>]*? width=\"(?<width>[0-9.]+)\" height=\"(?<height>[0-9.]+)\"")]
    private static partial Regex Dimensions();
}

/// <summary>The known properties of a figure.</summary>
/// <param name="Size">Attributes with the size of its image; none where it is unknown.</param>
/// <param name="Within">The drawing to embed in the page instead of an image; empty for an image.</param>
internal sealed record FigureMarkup(IReadOnlyList<(string Name, string Value)> Size, string Within)
{
    public static FigureMarkup Unknown { get; } = new([], "");
}
