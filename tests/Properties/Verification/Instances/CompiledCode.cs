using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Properties.Generators;
using SplitProofs.Verification.Instances;

namespace SplitProofs.Properties.Verification.Instances;

/// <summary>Instances built by the C# that is printed of them.</summary>
internal static class CompiledCode
{
    /// <summary>What the expression of a value gives.</summary>
    public static object? Run<T>(T value)
        where T : notnull => Assert.Single(Run([(typeof(T), InstanceForm.Of(value))]));

    /// <summary>What the expressions of some values give, each of a type.</summary>
    public static IEnumerable<object?> Run(ImmutableArray<(Type Type, InstanceForm Form)> values)
    {
        var forms = values.Select(value => Assert.IsType<InstanceForm.Written>(value.Form)).ToList();
        var usings = forms.SelectMany(form => form.Namespaces).Distinct().Select(name => $"using {name};");
        var members = forms.Select(
            (form, n) => $"public static {values[n].Type.FullName!.Replace('+', '.')} Value{n} => {form.Code};"
        );
        var source = $"{string.Join('\n', usings)}\npublic static class Built {{\n{string.Join('\n', members)}\n}}";
        var compilation = CSharpCompilation.Create(
            $"Built{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source)],
            Driver.References,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, $"{string.Join('\n', result.Diagnostics)}\n{source}");
        var type = Assembly.Load(stream.ToArray()).GetType("Built")!;
        return forms.Select((_, n) => type.GetProperty($"Value{n}")!.GetValue(null));
    }
}
