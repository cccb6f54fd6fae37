using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Figures;

/// <summary>Spells SVG elements; numbers have at most one decimal, the same everywhere.</summary>
internal static partial class Svg
{
    /// <summary>A whole file: a figure with a title and a description, on its own background.</summary>
    public static string Figure(
        string title,
        string description,
        double width,
        double height,
        string sheet,
        IEnumerable<string> parts
    )
    {
        var (w, h) = (Number(width), Number(height));
        var body = string.Join('\n', parts.Prepend(Element("rect", $"class=\"panel\" width=\"{w}\" height=\"{h}\"")));
        IEnumerable<string> lines =
        [
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" "
                + $"role=\"img\" aria-labelledby=\"title description\">",
            $"<title id=\"title\">{Escape(title)}</title>",
            $"<desc id=\"description\">{Escape(description)}</desc>",
            $"<style>\n{string.Join('\n', sheet.Split('\n').Where(rule => IsUsed(rule, body)))}\n</style>",
            body,
            "</svg>",
        ];
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>
    /// Whether a line of the style sheet is for a class that the figure uses. Unused lines are left out, because there are many figures.
    /// </summary>
    private static bool IsUsed(string rule, string body)
    {
        var classes = ClassName().Matches(rule.Split('{')[0]);
        return classes.Count == 0
            || classes.Any(name =>
                body.Contains($"class=\"{name.Groups[1].Value}", StringComparison.Ordinal)
                || body.Contains($" {name.Groups[1].Value}\"", StringComparison.Ordinal)
            );
    }

    [GeneratedRegex(@"\.([a-z]+[0-9]*)")]
    private static partial Regex ClassName();

    public static string Element(string name, string attributes, string content = "") =>
        content.Length == 0 ? $"<{name} {attributes}/>" : $"<{name} {attributes}>{content}</{name}>";

    public static string Line(double x1, double y1, double x2, double y2, string attributes) =>
        Element(
            "line",
            $"x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" {attributes}"
        );

    public static string Text(double x, double y, string attributes, string text) =>
        Element("text", $"x=\"{Number(x)}\" y=\"{Number(y)}\" {attributes}", Escape(text));

    public static string Path(string data, string attributes) => Element("path", $"d=\"{data}\" {attributes}");

    public static string At(double x, double y) => $"transform=\"translate({Number(x)} {Number(y)})\"";

    public static string Point(double x, double y) => $"{Number(x)} {Number(y)}";

    public static string Number(double value) =>
        Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text) => WebUtility.HtmlEncode(Quote.Plain(text));
}
