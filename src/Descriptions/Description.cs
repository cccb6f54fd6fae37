using SplitProofs.Descriptions.Binding;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions;

/// <summary>The compiler of network descriptions; docs/description-language.md is the reference of the language.</summary>
public static class Description
{
    private static readonly YamlLanguage _language = new(
        Document: "description",
        Start: "A description starts with 'name:', 'input:' and 'layers:'.",
        Shorter: "Use 'repeat' for what recurs.",
        InsteadOfAlias: "Write the value out, or make it a parameter."
    );

    /// <summary>
    /// The place of the network's name in its description; the start of the file if there is no name.
    /// </summary>
    public static SourceSpan SpanOfName(string text)
    {
        var entries = YamlReader
            .Read(text, file: "", _language)
            .Match(success: root => root is YamlNode.Map map ? map.Entries : [], failure: _ => []);
        return entries
            .Where(entry => entry.Key.Text == "name")
            .Select(entry => entry.Value.Span)
            .DefaultIfEmpty(SourceSpan.StartOfFile)
            .First();
    }

    /// <summary>Compiles a description. No text makes it throw.</summary>
    /// <param name="text">The description, in YAML.</param>
    /// <param name="path">The file it is from, for messages.</param>
    public static CompilationResult Compile(string text, string path) => Compile(text, path, keepsLayers: false);

    /// <summary>
    /// The same, so that the stages of the evaluated network know their layers. It takes a second compilation, because layers may differ
    /// where costs are equal.
    /// </summary>
    /// <inheritdoc cref="Compile(string, string)" path="/param"/>
    public static CompilationResult CompileWithLayers(string text, string path) =>
        Compile(text, path, keepsLayers: true);

    /// <summary>
    /// For each stage of a description, the lines of its layers, in the order of computation. Layers that cost nothing are left out.
    /// </summary>
    /// <param name="text">A description that compiles, without repeats.</param>
    internal static EquatableArray<EquatableArray<int>> LinesOfStages(string text) =>
        CompileWithLayers(text, "")
            .Match(
                succeeded =>
                    succeeded
                        .Network.Chain.Items.Select(item =>
                            item.Match(
                                single => single.Stage.Cost.Layers.Select(layer => layer.Line).ToEquatableArray(),
                                repeated: _ => default
                            )
                        )
                        .ToEquatableArray(),
                failed: _ => default
            );

    private static CompilationResult Compile(string text, string path, bool keepsLayers)
    {
        var problems = new ProblemLog(path);
        var network = YamlReader
            .Read(text, path, _language)
            .Match(
                success: root => DescriptionBinder.Bind(root, problems, keepsLayers),
                failure: faults =>
                {
                    foreach (var fault in faults)
                    {
                        problems.Report(fault);
                    }

                    return null;
                }
            );
        return network is null || problems.HasErrors
            ? new CompilationResult.Failed(problems.Faults)
            : new CompilationResult.Succeeded(network, problems.Faults);
    }
}
