using System.Text.Json.Nodes;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;

namespace SplitProofs.Properties.Inputs.Schema;

/// <summary>The JSON schema of scenarios, as it is committed, against the reader and all scenarios.</summary>
public class ScenarioSchemaTests
{
    private static readonly SchemaChecker _schema = new(
        JsonNode.Parse(Resources.Read("docs/scenario.schema.json"))!.AsObject()
    );

    /// <summary>Where SPLITPROOFS_WRITE_SCENARIO_SCHEMA names a file, the schema is written there too.</summary>
    [Fact]
    public void The_committed_schema_is_the_one_of_the_reader()
    {
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_WRITE_SCENARIO_SCHEMA") is { Length: > 0 } path)
        {
            File.WriteAllText(path, ScenarioSchema.Text);
        }

        Assert.Equal(ScenarioSchema.Text, Resources.Read("docs/scenario.schema.json"));
    }

    [Fact]
    public void Every_shipped_scenario_follows_the_schema() =>
        Assert.All(ShippedScenarios.ReadAll().Value(), file => Assert.True(_schema.Accepts(file.Text), file.Text));

    [Theory]
    [MemberData(nameof(ScenarioReferenceTests.Scenarios), MemberType = typeof(ScenarioReferenceTests))]
    public void Every_scenario_of_the_reference_follows_the_schema(string text) => Assert.True(_schema.Accepts(text));

    [Theory]
    [InlineData("name: mine", "nam: mine")]
    [InlineData("name: mine\n", "")]
    [InlineData("edge: {speed: 80 GFLOP/s}", "edge: 80 GFLOP/s")]
    [InlineData("bandwidth: 2 MHz", "bandwidth: [2 MHz]")]
    [InlineData("bandwidth: 2 MHz", "bandwith: 2 MHz")]
    [InlineData("transmit_power: 100 mW", "transmit_power: 100 mW\n  power: 1 W")]
    [InlineData("family: rayleigh", "family: raleigh")]
    [InlineData("family: rayleigh", "family: nakagami")]
    [InlineData("family: rayleigh", "family: finite")]
    [InlineData("mean_snr: 13.35 dB", "median_snr: 13.35 dB")]
    [InlineData("memory: 1 GiB", "ram: 1 GiB")]
    [InlineData("rate: 20 Mbit/s, ", "")]
    [InlineData("{time: 0.5 /s, energy: 0.5 /J}", "[0.5, 0.5]")]
    public void What_the_reader_refuses_in_form_the_schema_refuses_too(string original, string replacement)
    {
        var text = ScenarioText.With(original, replacement);
        Assert.True(_schema.Accepts(ScenarioText.Valid));
        Assert.False(_schema.Accepts(text));
        Assert.NotEmpty(ScenarioReader.Read(text, "s.yaml").Faults);
    }
}
