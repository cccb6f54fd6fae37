using SplitProofs.Descriptions.Binding;
using SplitProofs.Descriptions.Problems;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions;

/// <summary>The compiler of network descriptions; docs/description-language.md is the reference of the language.</summary>
public static class Description
{
    /// <summary>
    /// Where the name of a network stands in its description; the start of the file where there is no name.
    /// </summary>
    public static SourceSpan SpanOfName(string text)
    {
        var root = YamlReader.Read(text, new ProblemLog(path: ""));
        var entries = root is YamlNode.Map map ? map.Entries : default;
        return entries
            .Where(entry => entry.Key.Text == "name")
            .Select(entry => entry.Value.Span)
            .DefaultIfEmpty(new SourceSpan(0, 0, new SourcePosition(1, 1)))
            .First();
    }

    /// <summary>Compiles a description. No text makes it throw.</summary>
    /// <param name="text">The description, in YAML.</param>
    /// <param name="path">The file it is from, for messages.</param>
    public static CompilationResult Compile(string text, string path)
    {
        var problems = new ProblemLog(path);
        var root = YamlReader.Read(text, problems);
        var network = root is null || problems.HasErrors ? null : DescriptionBinder.Bind(root, problems);
        return network is null || problems.HasErrors
            ? new CompilationResult.Failed(problems.Problems)
            : new CompilationResult.Succeeded(network, problems.Problems);
    }
}
