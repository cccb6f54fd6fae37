using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Binding;
using SplitProofs.Generators;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Generators;

/// <summary>
/// Every word of C#, every member of <see cref="object"/> and every name in generated code, tried as the name of a network, a
/// parameter, a stage and a block: each compiles, or is refused at its place with a way out.
/// </summary>
public class GeneratedNameTests
{
    private static readonly CSharpParseOptions _options = new(
        LanguageVersion.Latest,
        documentationMode: DocumentationMode.Diagnose
    );

    private static readonly ImmutableArray<string> _words =
    [
        .. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText),
        .. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText),
        .. typeof(object).GetMethods().Select(method => method.Name),
        .. GeneratedMember.OfObject,
        .. GeneratedMember.OfClass,
        .. GeneratedMember.OfStages,
        .. new[] { "LeNet5", "EqualNeuronMlp", "Windows", "NestedRepeats", "TwoInputs", "Catalogue" }.SelectMany(
            IdentifiersIn
        ),
        .. "Block_ Cost_ i i2 i_ i_2 value__ same nameof con Con nul com1 Injected SplitProofs System".Split(' '),
    ];

    /// <summary>Each word as it is, with a small and with a capital letter first, once.</summary>
    private static ImmutableArray<string> Spellings { get; } =
    [
        .. _words
            .Where(word => word.Length > 0 && char.IsLetter(word[0]))
            .SelectMany(word =>
                new[] { word, char.ToLowerInvariant(word[0]) + word[1..], char.ToUpperInvariant(word[0]) + word[1..] }
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string, int> Roles =>
        new()
        {
            { "class", 60 },
            { "parameter", 250 },
            { "stage", 250 },
            { "block", 250 },
        };

    [Theory]
    [MemberData(nameof(Roles))]
    public void Each_name_compiles_or_is_refused_with_a_way_out(string role, int atLeast)
    {
        var written = Spellings
            .Select((word, index) => (Word: word, Text: TextOf(role, word, index)))
            .Select(case_ => (case_.Word, case_.Text, Result: Description.Compile(case_.Text, "a")))
            .ToArray();
        foreach (var (word, text, result) in written.Where(case_ => !Compiles(case_.Result)))
        {
            Assert.Contains(
                result.Faults,
                fault =>
                    fault.Remedy.Length > 0
                    && word.Equals(
                        text.Substring(fault.Span.Start, fault.Span.Length),
                        StringComparison.OrdinalIgnoreCase
                    )
            );
        }

        var accepted = written
            .Where(case_ => Compiles(case_.Result))
            .DistinctBy(case_ => role == "class" ? case_.Word.ToUpperInvariant() : case_.Word)
            .ToArray();
        Assert.InRange(accepted.Length, atLeast, Spellings.Length);
        CSharpGeneratorDriver
            .Create(
                [new DescriptionGenerator().AsSourceGenerator()],
                [.. accepted.Select((case_, index) => new DescriptionText($"/a/{index}.dnn.yaml", case_.Text))],
                _options,
                new RootNamespaceOption("Networks")
            )
            .RunGeneratorsAndUpdateCompilation(Empty, out var compilation, out var problems);
        Assert.Empty(problems);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning).Take(5));
        Assert.Equal(accepted.Length + 2, compilation.SyntaxTrees.Count());
    }

    [Fact]
    public void Every_public_member_of_a_class_is_in_the_list_or_holds_a_parameter()
    {
        var names = Resources
            .NamesIn("models")
            .Concat(Resources.NamesIn("snapshots"))
            .Where(name => name.EndsWith(".dnn.yaml", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                var network = Compiling.Network(Resources.Read(name));
                var declared = Type(SplitProofs.Generators.Emission.ModelSource.Of(new(name, network), "Networks"));
                return Named(declared)
                    .Except(network.Parameters.Select(parameter => CSharpNames.PropertyOf(parameter.Name)));
            })
            .Distinct();
        Assert.Equal(GeneratedMember.OfClass.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_members_of_object_are_those_that_a_class_sees() =>
        Assert.Equal(
            typeof(object)
                .GetMethods(
                    System.Reflection.BindingFlags.Instance
                        | System.Reflection.BindingFlags.Static
                        | System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.NonPublic
                )
                .Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                .Select(method => method.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
            GeneratedMember.OfObject
        );

    private static CSharpCompilation Empty =>
        CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("", _options)],
            Driver.References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );

    private static bool Compiles(CompilationResult result) => result.Match(_ => true, _ => false);

    /// <summary>A network whose code has everything: nested repeats, a quantity that is rounded down, a requirement.</summary>
    private static string TextOf(string role, string word, int index) =>
        $$"""
            name: {{(role == "class" ? word : $"Network{index}")}}
            parameters: { {{(role == "parameter" ? word : "runs")}}: 3, size: 9, kernel: {default: 2, max: 5} }
            input: {shape: [1, size, size]}
            blocks: { {{(role == "block" ? word : "part")}}: {layers: [flatten, dense: 4]} }
            layers:
              - maxpool: {kernel: kernel, stride: 2, name: {{(role == "stage" ? word : "pool")}}}
              - {{(role == "block" ? word : "part")}}
              - repeat: {{(role == "parameter" ? word : "runs")}}
                layers:
                  - dense: 4
                  - repeat: 2
                    layers: [dense: 4]
            """;

    private static IEnumerable<string> IdentifiersIn(string snapshot) =>
        CSharpSyntaxTree
            .ParseText(Resources.Read($"snapshots/{snapshot}.txt"))
            .GetRoot()
            .DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText);

    private static ClassDeclarationSyntax Type(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().First();

    private static IEnumerable<string> Named(ClassDeclarationSyntax type) =>
        type
            .Members.Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(member =>
                member switch
                {
                    PropertyDeclarationSyntax property => property.Identifier.Text,
                    BaseTypeDeclarationSyntax nested => nested.Identifier.Text,
                    MethodDeclarationSyntax method => method.Identifier.Text,
                    _ => "",
                }
            )
            .Where(name => name.Length > 0);
}
