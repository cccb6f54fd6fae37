using System.Text.Json.Nodes;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

/// <summary>The JSON schema of experiments, as it is committed, against the reader and the shipped experiments.</summary>
public class ExperimentSchemaTests
{
    private static readonly SchemaChecker _schema = new(
        JsonNode.Parse(Resources.Read("docs/experiment.schema.json"))!.AsObject()
    );

    /// <summary>Where SPLITPROOFS_WRITE_EXPERIMENT_SCHEMA names a file, the schema is written there too.</summary>
    [Fact]
    public void The_committed_schema_is_the_one_of_the_reader()
    {
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_WRITE_EXPERIMENT_SCHEMA") is { Length: > 0 } path)
        {
            File.WriteAllText(path, ExperimentSchema.Text);
        }

        Assert.Equal(ExperimentSchema.Text, Resources.Read("docs/experiment.schema.json"));
    }

    [Fact]
    public void Every_shipped_experiment_follows_the_schema() =>
        Assert.All(
            ShippedExperiments.ReadAll().Value(),
            experiment => Assert.True(_schema.Accepts(experiment.Source.Text), experiment.Name)
        );

    [Theory]
    [InlineData("name: mine", "nam: mine")]
    [InlineData("name: mine\n", "")]
    [InlineData("networks: [LeNet-5]", "networks: LeNet-5")]
    [InlineData("points: 3", "point: 3")]
    [InlineData("[optimal, ", "[optimum, ")]
    [InlineData("frame_cost, saving]", "frame_cost, savings]")]
    [InlineData("y: frame_cost, ", "")]
    public void What_the_reader_refuses_in_form_the_schema_refuses_too(string original, string replacement)
    {
        Assert.True(_schema.Accepts(ExperimentText.Valid));
        Assert.False(_schema.Accepts(ExperimentText.With(original, replacement)));
        Assert.NotEmpty(ExperimentReader.Read(ExperimentText.With(original, replacement), "my.yaml").Faults);
    }
}
