using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Reports.Output;

namespace SplitProofs.Properties.Inputs;

public sealed class ScenarioLookupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_shipped_scenario_is_valid_has_speeds_and_is_named_like_its_file()
    {
        var all = ShippedScenarios.ReadAll().Value();

        Assert.NotEmpty(all);
        Assert.Equal(ShippedScenarios.Names, all.Select(file => file.Scenario.Name));
        Assert.Equal("reference", ShippedScenarios.Names[0]);
        Assert.Equal(ShippedScenarios.Names[1..].Order(StringComparer.Ordinal), ShippedScenarios.Names[1..]);
        Assert.All(all, file => file.RequireProcessors().Value());
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("Reference")]
    public void A_shipped_scenario_is_found_by_its_name_in_any_case(string name) =>
        Assert.Equal("reference", ScenarioLookup.Find(name).Value().Scenario.Name);

    [Fact]
    public void An_unknown_name_is_a_fault_of_the_option_that_lists_the_names() =>
        ScenarioLookup
            .Find("refrence")
            .IsOneFault(
                "--scenario",
                "no scenario is called 'refrence'",
                "Did you mean 'reference'?",
                "reference",
                ".yaml"
            );

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData("missing.YML")]
    [InlineData("no-folder/missing")]
    public void What_looks_like_a_file_is_one(string path) =>
        ScenarioLookup.Find(path).IsOneFault(path, "there is no such file");

    [Fact]
    public void An_existing_file_needs_no_ending()
    {
        _folder.Write("mine", ScenarioText.Valid);
        Assert.Equal("mine", ScenarioLookup.Find(_folder["mine"]).Value().Scenario.Name);
    }
}
