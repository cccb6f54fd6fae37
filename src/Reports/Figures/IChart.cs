namespace SplitProofs.Reports.Figures;

/// <summary>A chart that can be drawn for a page and for a paper.</summary>
public interface IChart
{
    /// <summary>What it shows, in a few words.</summary>
    string Title { get; }

    /// <summary>What it shows, in a sentence or two, for readers who cannot see it.</summary>
    string Description { get; }

    /// <summary>The chart as a self-contained file in SVG.</summary>
    string ToSvg();

    /// <summary>The chart as a picture for LaTeX, drawn by TikZ with the package pgfplots.</summary>
    string ToTikz();
}
