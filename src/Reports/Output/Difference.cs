namespace SplitProofs.Reports.Output;

/// <summary>How a folder differs from what a run produces.</summary>
/// <param name="Path">The file, relative to the folder.</param>
public abstract record Difference(string Path)
{
    private const int ExcerptLength = 80;
    private const int ExcerptLead = 20;

    /// <summary>A file that is not there.</summary>
    public sealed record Missing(string Path) : Difference(Path);

    /// <summary>A file that the run does not produce.</summary>
    public sealed record Extra(string Path) : Difference(Path);

    /// <summary>A file with another text.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Line">The first line that differs, from 1.</param>
    /// <param name="Expected">That line as the run produces it; empty past the end.</param>
    /// <param name="Found">That line as it is in the folder; empty past the end.</param>
    public sealed record Changed(string Path, int Line, string Expected, string Found) : Difference(Path);

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Missing, T> missing, Func<Extra, T> extra, Func<Changed, T> changed) =>
        this switch
        {
            Missing d => missing(d),
            Extra d => extra(d),
            Changed d => changed(d),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The difference for a person, in one line or three.</summary>
    public string Describe() =>
        Match(
            missing: d => $"{d.Path} is missing",
            extra: d => $"{d.Path} is not part of the report",
            changed: d =>
            {
                var start = Math.Max(0, FirstDifference(d.Expected, d.Found) - ExcerptLead);
                return $"{d.Path} differs in line {d.Line}\n  expected: {Excerpt(d.Expected, start)}\n  found: "
                    + $"   {Excerpt(d.Found, start)}";
            }
        );

    private static int FirstDifference(string left, string right) =>
        left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();

    private static string Excerpt(string line, int start)
    {
        var end = Math.Min(line.Length, start + ExcerptLength);
        var middle = start < end ? line[start..end] : "";
        return (start > 0 ? "…" : "")
            + middle.Replace("\r", "␍").Replace("\uFEFF", "[byte order mark]")
            + (end < line.Length ? "…" : "");
    }
}
