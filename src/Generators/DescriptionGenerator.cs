using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SplitProofs.Descriptions.Binding;
using SplitProofs.Generators.Emission;

namespace SplitProofs.Generators;

/// <summary>Compiles the <c>*.dnn.yaml</c> files among the additional files into classes, and a catalogue of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DescriptionGenerator : IIncrementalGenerator
{
    private const string NamespaceProperty = "build_property.RootNamespace";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .AdditionalTextsProvider.Where(DescriptionFile.IsDescription)
            .Select(DescriptionFile.Read)
            .WithTrackingName(StepNames.Text);
        var compiled = files.Select((file, _) => file.Compile()).WithTrackingName(StepNames.Compiled);
        var models = compiled.SelectMany((file, _) => file.Models).WithTrackingName(StepNames.Model);
        var namesakes = models.Collect().Select((all, _) => Namesakes(all)).WithTrackingName(StepNames.Namesakes);
        var @namespace = context
            .AnalyzerConfigOptionsProvider.Select((options, _) => Namespace(options.GlobalOptions))
            .WithTrackingName(StepNames.Namespace);
        var sole = models
            .Combine(namesakes)
            .Where(pair => !pair.Right.Contains(pair.Left.Path))
            .Select((pair, _) => pair.Left);
        var names = sole.Select((model, _) => model.Network.Name)
            .Collect()
            .Select((all, _) => all.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(StepNames.Names);

        context.RegisterSourceOutput(
            compiled.SelectMany((file, _) => file.Result.Faults),
            (output, fault) => output.ReportDiagnostic(Diagnostics.Of(fault))
        );
        context.RegisterSourceOutput(
            files.Combine(namesakes).Where(pair => pair.Right.Contains(pair.Left.Path)),
            (output, pair) => output.ReportDiagnostic(Diagnostics.Of(pair.Left.NamesakeFault()))
        );
        context.RegisterSourceOutput(
            sole.Combine(@namespace),
            (output, pair) => output.AddSource($"{pair.Left.Network.Name}.g.cs", ModelSource.Of(pair.Left, pair.Right))
        );
        context.RegisterSourceOutput(
            names.Combine(@namespace),
            (output, pair) =>
            {
                if (pair.Left.Count > 0)
                {
                    output.AddSource($"{CSharpNames.Catalogue}.g.cs", CatalogueSource.Of(pair.Left, pair.Right));
                }
            }
        );
    }

    /// <summary>
    /// The paths of files whose network has the name of another file's; the first file of each name, by path, is left out.
    /// </summary>
    private static EquatableArray<string> Namesakes(ImmutableArray<Model> models) =>
        models
            .GroupBy(model => model.Network.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.OrderBy(model => model.Path, StringComparer.Ordinal).Skip(1))
            .Select(model => model.Path)
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToEquatableArray();

    private static string Namespace(AnalyzerConfigOptions options) =>
        options.TryGetValue(NamespaceProperty, out var root) && root.Length > 0
            ? RootNamespace.Sanitise(root)
            : RootNamespace.Default;
}
