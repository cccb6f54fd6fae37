using System.Globalization;
using System.Xml.Linq;

namespace SplitProofs.Properties.Reports.Figures;

/// <summary>The room that a text of a figure takes, from the estimate of an ordinary font.</summary>
internal sealed record Box(string Text, double Left, double Right, double Top, double Bottom)
{
    public static Box Of(XElement text, double size = 13)
    {
        var width =
            size
            * text.Value.Sum(c =>
                "ijl .,:;|".Contains(c) ? 0.33
                : "MW".Contains(c) ? 0.9
                : 0.58
            );
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "middle" => Attribute(text, "x") - width / 2,
            "end" => Attribute(text, "x") - width,
            _ => Attribute(text, "x"),
        };
        var baseline = Attribute(text, "y");
        return new(text.Value, left, left + width, baseline - 11 * size / 13, baseline + 3 * size / 13);
    }

    public bool Meets(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(double x, double y) => Left < x && x < Right && Top < y && y < Bottom;

    public static double Attribute(XElement element, string name) =>
        double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
