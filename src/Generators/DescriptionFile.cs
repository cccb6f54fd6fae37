using Microsoft.CodeAnalysis;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Generators;

/// <summary>A file with a description.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsReadable">Whether it could be read at all.</param>
internal sealed record DescriptionFile(string Path, string Text, bool IsReadable)
{
    public static bool IsDescription(AdditionalText file) =>
        file.Path.EndsWith(".dnn.yaml", StringComparison.OrdinalIgnoreCase);

    public static DescriptionFile Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? new(file.Path, text.ToString(), true) : new(file.Path, "", false);

    public CompiledFile Compile() =>
        new(
            Path,
            IsReadable
                ? Description.Compile(Text, Path)
                : new CompilationResult.Failed(
                    EquatableArray.Of(
                        ProblemAtStart(
                            ProblemKind.UnreadableFile,
                            "The file cannot be read. Check that it exists and is text."
                        )
                    )
                )
        );

    public Problem NamesakeProblem() =>
        new(
            ProblemKind.DuplicateModel,
            Path,
            Description.SpanOfName(Text),
            "Another description has a network of this name (capitals do not count), or this one is listed twice. "
                + "Rename one of the two."
        );

    private Problem ProblemAtStart(ProblemKind kind, string message) =>
        new(kind, Path, new SourceSpan(0, 0, new SourcePosition(1, 1)), message);
}

/// <summary>What came of compiling a file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Result">The network or the errors.</param>
internal sealed record CompiledFile(string Path, CompilationResult Result)
{
    public IEnumerable<Model> Models =>
        Result.Match<IEnumerable<Model>>(succeeded => [new(Path, succeeded.Network)], _ => []);
}

/// <summary>A network and the file it is from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Network">The network; it holds no places in the file, so that an edited comment does not change it.</param>
internal sealed record Model(string Path, CompiledNetwork Network);
