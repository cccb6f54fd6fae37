using System.Collections.Immutable;

namespace SplitProofs.Verification.Statements;

/// <summary>A paper whose statements are a collection of claims.</summary>
/// <param name="Collection">The collection, as “papers/ist”.</param>
/// <param name="Title">What the paper is about, in a few words.</param>
/// <param name="Reference">Where it is published.</param>
/// <param name="Says">What the paper claims, in sentences.</param>
/// <param name="Checked">What was checked, and which formulas are the paper's and which are derived here, in sentences.</param>
/// <param name="Holds">What holds, in sentences.</param>
public sealed record Paper(string Collection, string Title, string Reference, string Says, string Checked, string Holds)
{
    /// <summary>Curves that show what holds, if there are any.</summary>
    public ImmutableArray<PaperCurve> Curves { get; init; } = [];

    /// <summary>The title of the curves, and what the axes show.</summary>
    public (string Title, string Horizontal, string Vertical) Axes { get; init; } = ("", "", "");
}

/// <summary>A curve by its points.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">Its points.</param>
public sealed record PaperCurve(string Name, ImmutableArray<(double X, double Y)> Points);
