using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SplitProofs.Descriptions;
using SplitProofs.Generators.Emission;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Generators;

/// <summary>No text of a description, and no name of its file, becomes code.</summary>
public class InjectionTests
{
    private static readonly CSharpParseOptions _options = new(
        LanguageVersion.Latest,
        documentationMode: DocumentationMode.Diagnose
    );

    private static readonly ImmutableArray<string> _fields =
    [
        "name",
        "title",
        "summary",
        "source",
        "parameter",
        "parameter's bound",
        "stage",
        "block",
        "input",
        "tensor",
        "key",
        "operator",
        "number",
    ];

    public static TheoryData<string> Fields => [.. _fields];

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(HostileText) })]
    public void Texts_and_the_name_of_the_file_stay_texts(HostileText hostile)
    {
        var text = hostile.Text;
        var network = Compiling.Network(Driver.Perceptron) with { Title = text, Summary = text, Source = text };
        var tree = Parsed(ModelSource.Of(new Model($"/a/{text.Replace('/', '|')}.dnn.yaml", network), "Networks"));
        Assert.Equal(Members(Perceptron()), Members(tree));
        foreach (var property in (string[])["Title", "Summary", "Source"])
        {
            Assert.Equal(text, ValueOf(tree, property));
        }
    }

    /// <summary>As a quoted value in YAML, where a text may hold every character that is text.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void A_hostile_value_is_a_placed_fault_of_one_line_or_leaves_the_members_as_they_are(string field)
    {
        var compiled = 0;
        foreach (var hostile in HostileText.Arbitrary.Generator.Draw(150))
        {
            var text = With(field, hostile.Text);
            var result = Description.Compile(text, "a\nb.dnn.yaml");
            Assert.All(
                result.Faults,
                fault =>
                {
                    Assert.Equal(-1, Characters.FirstHidden(fault.ToString()));
                    Assert.Equal(-1, Characters.FirstHidden(SplitProofs.Generators.Diagnostics.Of(fault).GetMessage()));
                    Assert.IsType<Place.Span>(fault.Place);
                }
            );
            compiled += result.Match(
                succeeded =>
                {
                    var source = ModelSource.Of(new Model("a.dnn.yaml", succeeded.Network), "Networks");
                    Assert.Equal(Members(Perceptron()).Count(), Members(Parsed(source)).Count());
                    Assert.Equal(-1, Characters.FirstHidden(source.Replace("\n", "", StringComparison.Ordinal)));
                    return 1;
                },
                failed =>
                {
                    Assert.Contains(failed.Errors, fault => fault.Kind.Severity == Severity.Error);
                    return 0;
                }
            );
        }

        Assert.True(compiled > 0 || field is not ("title" or "summary" or "source"));
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(HostileText) })]
    public void The_name_of_a_namespace_is_made_one(HostileText hostile)
    {
        var name = RootNamespace.Of(RootNamespace.Sanitise(hostile.Text));
        var tree = Parsed($"namespace {name};");
        Assert.Single(tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>());
        Assert.Empty(Members(tree).Skip(1));
    }

    [Theory]
    [InlineData("a\u2028b", "\"a\\u2028b\"")]
    [InlineData("a\u202Eb", "\"a\\u202eb\"")]
    [InlineData("a\nb\"\\", "\"a\\nb\\\"\\\\\"")]
    [InlineData("é😀", "\"é😀\"")]
    public void A_literal_shows_what_is_hidden(string text, string literal) =>
        Assert.Equal(literal, CSharpCode.Literal(text).ToString());

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("depth", "depth")]
    public void An_identifier_that_may_be_a_keyword_is_marked(string name, string identifier) =>
        Assert.Equal(identifier, CSharpCode.Identifier(name).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\u200Bb")]
    [InlineData("1a")]
    [InlineData("a;b")]
    public void What_is_no_name_is_no_identifier(string name) =>
        Assert.Throws<ArgumentException>(() => CSharpCode.Identifier(name));

    [Fact]
    public void Text_enters_code_by_the_escaping_functions_alone()
    {
        var takesText = typeof(CSharpCode)
            .GetMembers()
            .OfType<System.Reflection.MethodBase>()
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(string)))
            .Select(method => method.Name);
        Assert.Equal(
            ["AppendLiteral", "Comment", "DocText", "Identifier", "InterpolatedLiteral", "Literal"],
            takesText.Order(StringComparer.Ordinal)
        );
    }

    private static SyntaxTree Perceptron() =>
        Parsed(ModelSource.Of(new Model("a.dnn.yaml", Compiling.Network(Driver.Perceptron)), "Networks"));

    private static SyntaxTree Parsed(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, _options);
        Assert.Empty(tree.GetDiagnostics());
        return tree;
    }

    private static IEnumerable<(SyntaxKind, string)> Members(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes()
            .OfType<MemberDeclarationSyntax>()
            .Select(member =>
                (member.Kind(), member.ChildTokens().FirstOrDefault(t => t.IsKind(SyntaxKind.IdentifierToken)).Text)
            );

    private static string ValueOf(SyntaxTree tree, string property) =>
        tree.GetRoot()
            .DescendantNodes()
            .OfType<PropertyDeclarationSyntax>()
            .Single(declared => declared.Identifier.Text == property)
            .ExpressionBody!.Expression.ChildTokens()
            .Single()
            .ValueText;

    private static string With(string field, string value)
    {
        var quoted = JsonSerializer.Serialize(value);
        return $$"""
            name: {{(field == "name" ? quoted : "Perceptron")}}
            title: {{(field == "title" ? quoted : "A")}}
            summary: {{(field == "summary" ? quoted : "A")}}
            source: {{(field == "source" ? quoted : "A")}}
            parameters:
              {{(field == "parameter" ? quoted : "depth")}}: {default: 3, min: {{(
                field == "parameter's bound" ? quoted : "1"
            )}}}
              neurons: 8
            inputs: { {{(field == "input" ? quoted : "x")}}: {shape: [neurons], bits: 32} }
            blocks: { {{(field == "block" ? quoted : "b")}}: {layers: [dense: neurons, relu]} }
            {{(field == "key" ? quoted + ": 3" : "")}}
            layers:
              - as: {{(field == "tensor" ? quoted : "y")}}
              - repeat: {{(field is "parameter" or "number" ? quoted : "depth")}}
                layers: [{{(field == "operator" ? quoted : "dense")}}: {units: neurons, name: {{(
                field == "stage" ? quoted : "dense"
            )}}}]
            """;
    }
}
