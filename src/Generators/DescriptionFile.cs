using System.Text;
using Microsoft.CodeAnalysis;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Generators.Emission;
using SplitProofs.Text.Faults;

namespace SplitProofs.Generators;

/// <summary>A file with a description.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What it says; empty if it cannot be read.</param>
/// <param name="Faults">Why it cannot be read; empty if it can.</param>
internal sealed record DescriptionFile(string Path, string Text, EquatableArray<Fault> Faults)
{
    public static bool IsDescription(AdditionalText file) =>
        file.Path.EndsWith(".dnn.yaml", StringComparison.OrdinalIgnoreCase);

    public static DescriptionFile Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
        {
            return Unreadable(
                file.Path,
                SourceSpan.StartOfFile,
                "The file cannot be read",
                "Check that it exists and is text."
            );
        }

        var content = text.ToString();
        return FirstNotUtf8(text.Encoding, content) is >= 0 and var foreign
            ? Unreadable(
                file.Path,
                SourceSpan.At(content, foreign),
                "The file is not UTF-8 text here",
                "Save it as UTF-8."
            )
            : new(file.Path, content, default);
    }

    public CompiledFile Compile() =>
        new(Path, Faults.Count == 0 ? Description.Compile(Text, Path) : new CompilationResult.Failed(Faults));

    public Fault NamesakeFault() =>
        new(
            new Place.Span(Path, Description.SpanOfName(Text)),
            "Another description has a network of this name (capitals do not count), or this one is listed twice",
            "Rename one of the two."
        )
        {
            Kind = ProblemKind.DuplicateModel,
        };

    /// <summary>
    /// The index of the first character that shows that a file is not UTF-8; −1 if there is none. Compilers read such a file in the
    /// encoding of the system, which depends on the machine, and may replace characters that it does not have.
    /// </summary>
    private static int FirstNotUtf8(Encoding? encoding, string text) =>
        encoding switch
        {
            null or UTF8Encoding => text.IndexOf('\uFFFD'),
            UnicodeEncoding or UTF32Encoding => 0,
            _ => text.TakeWhile(letter => letter < 0x80).Count() is var plain && plain < text.Length ? plain : -1,
        };

    private static DescriptionFile Unreadable(string path, SourceSpan span, string cause, string remedy) =>
        new(
            path,
            "",
            EquatableArray.Of(
                new Fault(new Place.Span(path, span), cause, remedy) { Kind = ProblemKind.UnreadableFile }
            )
        );
}

/// <summary>The outcome of compiling a file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Result">The network or the errors.</param>
internal sealed record CompiledFile(string Path, CompilationResult Result)
{
    public IEnumerable<Model> Models =>
        Result.Match<IEnumerable<Model>>(succeeded => [new(Path, succeeded.Network)], _ => []);
}
