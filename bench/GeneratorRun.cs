using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SplitProofs.Generators;

namespace SplitProofs.Benchmarks;

/// <summary>Runs the generator as the compiler does.</summary>
internal static class GeneratorRun
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>A driver that has not run yet.</summary>
    public static GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create(
            [new DescriptionGenerator().AsSourceGenerator()],
            ShippedDescription.All,
            Options,
            new RootNamespace()
        );

    /// <summary>A compilation of one file.</summary>
    public static CSharpCompilation Compilation(string source) =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(source, Options)]);

    /// <summary>Parses generated sources, as the driver does with those that are new.</summary>
    public static int Parse(IReadOnlyList<SourceText> sources)
    {
        var length = 0;
        foreach (var source in sources)
        {
            length += CSharpSyntaxTree.ParseText(source, Options).GetRoot().FullSpan.Length;
        }

        return length;
    }

    /// <summary>What a driver has generated; an error where it reports anything.</summary>
    public static IReadOnlyList<SourceText> Sources(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        return result.Diagnostics.IsEmpty
            ? [.. result.Results.Single().GeneratedSources.Select(source => source.SourceText)]
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private sealed class RootNamespace : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Property();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Property : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = "Networks";
                return key == "build_property.RootNamespace";
            }
        }
    }
}
