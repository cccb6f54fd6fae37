using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Properties.Descriptions.Schema;

/// <summary>The JSON schema of descriptions, as it is committed, against the compiler's table and all descriptions.</summary>
public partial class SchemaTests
{
    private static readonly SchemaChecker _schema = new(JsonNode.Parse(DescriptionSchema.Text)!.AsObject());

    /// <summary>Where SPLITPROOFS_WRITE_SCHEMA names a file, the schema is written there too.</summary>
    [Fact]
    public void The_committed_schema_is_the_one_of_the_operator_table()
    {
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_WRITE_SCHEMA") is { Length: > 0 } path)
        {
            File.WriteAllText(path, DescriptionSchema.Text);
        }

        Assert.Equal(DescriptionSchema.Text, Resources.Read("docs/dnn.schema.json"));
    }

    [Fact]
    public void Every_shipped_network_follows_the_schema() =>
        Assert.All(Resources.NamesIn("models"), name => Assert.True(_schema.Accepts(Resources.Read(name)), name));

    [Fact]
    public void Every_example_of_the_reference_follows_the_schema() =>
        Assert.All(
            Example().Matches(Resources.Read("docs/description-language.md")),
            match => Assert.True(_schema.Accepts(match.Groups["text"].Value), match.Value)
        );

    [Theory]
    [InlineData("layers: [dense: {unit: 3}]")]
    [InlineData("layers: [conv: {filters: 3}]")]
    [InlineData("layers: [conv: 3]")]
    [InlineData("layers: [dense: {units: 3, bias: 1}]")]
    [InlineData("layers: [relu: {name: a}]")]
    [InlineData("layers: [gated_mlp: {units: 3, activation: rellu}]")]
    [InlineData("layers: [dropout: 2]")]
    [InlineData("layers: [residual: {body: [], shortcut: none}]")]
    [InlineData("layers: [{repeat: 3}]")]
    [InlineData("layers: [{when: 1 < 2}]")]
    [InlineData("layers: [{when: 1 < 2, layers: [relu], then: [relu]}]")]
    [InlineData("layers: 3")]
    [InlineData("layer: [relu]")]
    [InlineData("layers: []\ncuts: some")]
    public void What_the_compiler_refuses_in_form_the_schema_refuses_too(string text)
    {
        var description = $"name: Test\ninput: {{shape: [3, 8, 8]}}\n{text}\n";
        Assert.False(_schema.Accepts(description));
        Assert.NotEmpty(Compiling.Faults(description));
    }

    [Fact]
    public void Every_operator_is_in_the_schema() =>
        Assert.All(
            OperatorTable.All,
            known => Assert.Contains($"\"{known.Name}\": {{", DescriptionSchema.Text, StringComparison.Ordinal)
        );

    [GeneratedRegex(@"```yaml\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
