using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Problems;

/// <summary>
/// Gathers the problems of one description, so that many can be reported at once. What comes back as
/// <see langword="null"/> from the compiler's parts has been reported here.
/// </summary>
internal sealed class ProblemLog(string path)
{
    private readonly List<Problem> problems = [];

    public bool HasErrors => problems.Any(problem => problem.Kind.Severity == Severity.Error);

    /// <summary>Every problem once, in the order of the file.</summary>
    public EquatableArray<Problem> Problems =>
        problems.Distinct().OrderBy(problem => problem.Span.Start).ToEquatableArray();

    /// <summary>Adds a problem. Its message becomes one line of some length at most, whatever the description holds.</summary>
    public void Report(ProblemKind kind, SourceSpan span, string message) =>
        problems.Add(new Problem(kind, path, span, InOneLine(message)));

    private static string InOneLine(string message)
    {
        const int most = 2_000;
        var line = string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= most ? line : $"{line.Substring(0, most)} (...)";
    }
}
