using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Problems;

/// <summary>
/// Gathers the faults of one description, so that many can be reported at once. Where a part of the compiler returns
/// <see langword="null"/>, it has reported why here.
/// </summary>
internal sealed class ProblemLog(string path)
{
    private readonly List<Fault> _faults = [];

    public bool HasErrors => _faults.Any(fault => fault.Kind.Severity == Severity.Error);

    /// <summary>Every fault once, in the order of the file.</summary>
    public EquatableArray<Fault> Faults =>
        _faults.Distinct().OrderBy(fault => fault.Place is Place.Span span ? span.At.Start : 0).ToEquatableArray();

    /// <summary>A place in the description.</summary>
    public Place At(SourceSpan span) => new Place.Span(path, span);

    /// <summary>Adds a fault.</summary>
    /// <param name="kind">What kind of fault it is.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="cause">What is wrong: a clause without a full stop.</param>
    /// <param name="remedy">The way out: a sentence; empty if the cause says it.</param>
    public void Report(FaultKind kind, SourceSpan span, string cause, string remedy) =>
        Report(new Fault(At(span), cause, remedy) { Kind = kind });

    /// <summary>Adds a fault.</summary>
    public void Report(FaultKind kind, SourceSpan span, Objection objection) =>
        Report(kind, span, objection.Cause, objection.Remedy);

    /// <summary>
    /// Adds a fault, with a capital letter at the start of its cause. Cause and remedy become one line each, of limited length, whatever
    /// the description holds.
    /// </summary>
    public void Report(Fault fault) =>
        _faults.Add(
            fault with
            {
                Cause = InOneLine(char.ToUpperInvariant(fault.Cause[0]) + fault.Cause.Substring(1)),
                Remedy = InOneLine(fault.Remedy),
            }
        );

    private static string InOneLine(string text)
    {
        const int most = 2_000;
        var line = Quote.Plain(text);
        return line.Length <= most ? line : $"{line.Substring(0, most)} (...)";
    }
}
