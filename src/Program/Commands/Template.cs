using System.Collections.Immutable;

namespace SplitProofs.Program.Commands;

/// <summary>A file to write from a template.</summary>
/// <param name="Path">Where to write it.</param>
/// <param name="Text">Its content.</param>
internal sealed record TemplateFile(string Path, string Text);

/// <summary>A kind of files that <c>splitproofs new</c> can make, from copies of <c>templates/</c> inside the program.</summary>
/// <param name="Kind">Its name on the command line.</param>
/// <param name="Summary">A phrase that says what it makes.</param>
/// <param name="Sources">Its files: where a copy goes, and which file of <c>templates/</c> it is a copy of.</param>
internal sealed record Template(string Kind, string Summary, ImmutableArray<(string Path, string Resource)> Sources)
{
    /// <summary>The placeholder in the files that the user's name replaces.</summary>
    private const string Hyphenated = "my-name";
    private const string Joined = "MyName";
    private const string Initials = "MN";

    /// <summary>The claim of the paper, which serves as an example for one claim too.</summary>
    private const string Claim = "LeastTime";

    public static ImmutableArray<Template> All { get; } =
    [
        Single("network", "A description: NAME.dnn.yaml.", "my-name.dnn.yaml"),
        Single("scenario", "A scenario: NAME.scenario.yaml.", "my-name.scenario.yaml"),
        Single("experiment", "An experiment: NAME.experiment.yaml.", "my-name.experiment.yaml"),
        new("claim", "A claim for a project of claims: a C# file.", [($"{Claim}.cs", $"paper/{Claim}.cs")]),
        new(
            "paper",
            "A project with the claims of a paper: a folder.",
            [
                .. new[] { "README.md", $"{Joined}.csproj", "Program.cs", $"{Claim}.cs", "FasterWorker.cs" }.Select(
                    file => ($"{Hyphenated}/{file}", $"paper/{file}")
                ),
            ]
        ),
    ];

    /// <summary>The files, with the user's name in them.</summary>
    public ImmutableArray<TemplateFile> FilesFor(TemplateName name) =>
        [.. Sources.Select(source => new TemplateFile(Filled(source.Path, name), Filled(Read(source.Resource), name)))];

    private static Template Single(string kind, string summary, string file) =>
        new(kind, summary, [(file, $"{kind}/{file}")]);

    private string Filled(string text, TemplateName name) =>
        (
            Kind == "claim"
                ? text.Replace(Joined, "Claims", StringComparison.Ordinal)
                    .Replace(Claim, name.Joined, StringComparison.Ordinal)
                : text
        )
            .Replace(Hyphenated, name.Hyphenated, StringComparison.Ordinal)
            .Replace(Joined, name.Joined, StringComparison.Ordinal)
            .Replace(Initials, name.Initials, StringComparison.Ordinal);

    private static string Read(string resource)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"templates/{resource}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
