using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SplitProofs.Generators;

namespace SplitProofs.Properties.Generators;

/// <summary>A description as an additional file; <see langword="null"/> stands for one that cannot be read.</summary>
internal sealed class DescriptionText(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        text is null ? null : SourceText.From(text);
}

/// <summary>The build property that names the root namespace.</summary>
internal sealed class RootNamespaceOption(string? value) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(value);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string? value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string result)
        {
            result = value ?? "";
            return key == "build_property.RootNamespace" && value is not null;
        }
    }
}

/// <summary>Runs the generator.</summary>
internal static class Driver
{
    public const string Perceptron = """
        name: Perceptron
        parameters: {depth: 3, neurons: 8}
        input: {shape: [neurons], bits: 32}
        layers:
          - repeat: depth
            layers: [dense: neurons, relu]
        """;

    /// <summary>All that the tests refer to, read once.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static GeneratorDriver Of(params AdditionalText[] descriptions) => InNamespace("Networks", descriptions);

    public static GeneratorDriver InNamespace(string? root, params AdditionalText[] descriptions) =>
        CSharpGeneratorDriver.Create(
            [new DescriptionGenerator().AsSourceGenerator()],
            descriptions,
            new CSharpParseOptions(LanguageVersion.Latest),
            new RootNamespaceOption(root),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    public static CSharpCompilation Compilation(string source = "") =>
        CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    public static GeneratorRunResult Run(params AdditionalText[] descriptions) =>
        Assert.Single(Of(descriptions).RunGenerators(Compilation()).GetRunResult().Results);

    public static string Source(GeneratorRunResult result, string hint) =>
        result.GeneratedSources.Single(source => source.HintName == hint).SourceText.ToString();

    /// <summary>A snippet, compiled together with the classes of the descriptions.</summary>
    public static Compilation Compile(string snippet, params AdditionalText[] descriptions)
    {
        Of(descriptions).RunGeneratorsAndUpdateCompilation(Compilation(snippet), out var compilation, out var problems);
        Assert.Empty(problems);
        return compilation;
    }

    /// <summary>What was compiled, to be run.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }
}
