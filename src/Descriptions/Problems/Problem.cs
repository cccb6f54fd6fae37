using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Problems;

/// <summary>Something wrong at a place of a description.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Path">The description's file.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">The cause and a way out.</param>
public sealed record Problem(ProblemKind Kind, string Path, SourceSpan Span, string Message)
{
    /// <summary>The problem as compilers print it: <c>path(line,column): error SP0301: message</c>.</summary>
    public override string ToString() =>
        $"{Path}({Span.Position.Line},{Span.Position.Column}): " + $"{Level} {Kind.Id}: {Message}";

    private string Level =>
        Kind.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
}
