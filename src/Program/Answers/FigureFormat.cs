using System.Collections.Immutable;
using SplitProofs.Reports.Figures;

namespace SplitProofs.Program.Answers;

/// <summary>A format of figures.</summary>
/// <param name="Name">Its name on the command line, which is also the ending of its files.</param>
/// <param name="Write">A chart as the text of a file.</param>
internal sealed record FigureFormat(string Name, Func<IChart, string> Write)
{
    /// <summary>Every format, the usual one first.</summary>
    public static ImmutableArray<FigureFormat> All { get; } =
    [new("svg", chart => chart.ToSvg()), new("tikz", chart => chart.ToTikz())];
}
