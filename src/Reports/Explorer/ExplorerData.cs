using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Reports.Explorer;

/// <summary>The networks, scenarios and rules of the explorer, as an object of JavaScript.</summary>
internal static class ExplorerData
{
    /// <summary>Enough digits for what a scenario states, too few to show the rounding of its unit.</summary>
    private const string Digits = "G12";

    /// <summary>The source text. It contains nothing that could end the script element.</summary>
    /// <param name="networks">Networks whose work is counted, not measured.</param>
    /// <param name="scenarios">Scenarios that the page's quantities describe completely; the page begins with the first.</param>
    public static string Source(ImmutableArray<Network> networks, ImmutableArray<Scenario> scenarios) =>
        $"const data = {new JsonObject
        {
            ["nodes"] = NakagamiAirtime.Nodes,
            ["quantities"] = Array(ExplorerQuantity.All.Select(Quantity)),
            ["rules"] = Array(SplittingRule.All.Select(Rule)),
            ["scenarios"] = Array(scenarios.Select(ScenarioValues)),
            ["networks"] = Array(networks.Select(Network)),
        }.ToJsonString()};\n";

    /// <summary>A value in a quantity's unit, as a scenario writes it.</summary>
    public static string Written(double value) =>
        double.Parse(value.ToString(Digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .ToString(CultureInfo.InvariantCulture);

    private static JsonNode Quantity(ExplorerQuantity quantity) =>
        new JsonObject
        {
            ["name"] = quantity.Name,
            ["key"] = quantity.Key,
            ["label"] = quantity.Label,
            ["unit"] = quantity.Unit,
            ["factor"] = quantity.Factor,
            ["least"] = quantity.Range.Least,
            ["most"] = quantity.Range.Most,
            ["logarithmic"] = quantity.Range.IsLogarithmic,
            ["step"] = quantity.Range.Step,
            ["without"] = quantity.WithoutIt,
        };

    private static JsonNode Rule(SplittingRule rule) =>
        new JsonObject { ["option"] = rule.Option, ["name"] = rule.Name };

    private static JsonNode ScenarioValues(Scenario scenario) =>
        new JsonObject
        {
            ["name"] = scenario.Name,
            ["values"] = new JsonObject(
                ExplorerQuantity.All.Select(quantity =>
                    KeyValuePair.Create<string, JsonNode?>(
                        quantity.Name,
                        quantity.Of(scenario) is { } value
                            ? JsonValue.Create(double.Parse(Written(value), CultureInfo.InvariantCulture))
                            : "none"
                    )
                )
            ),
        };

    private static JsonNode Network(Network network)
    {
        var chain = network.Chain;
        var tensors = chain.Stages.SkipLast(1).Select(stage => (StageTensors.Known)stage.Cost.Tensors).ToArray();
        return new JsonObject
        {
            ["key"] = network.FileName,
            ["name"] = network.Name,
            ["stages"] = Array(chain.Stages.Select(stage => (JsonNode)stage.Name)),
            ["work"] = Array(chain.Stages.Select(stage => (JsonNode)Workload(stage.Cost.Work))),
            ["parameters"] = Array(chain.Stages.Select(stage => (JsonNode)stage.Cost.Parameters.Value)),
            ["data"] = Array(Enumerable.Range(0, chain.Count).Select(cut => (JsonNode)chain.CutData(cut).Value)),
            ["elements"] = Array([0L, .. tensors.Select(cut => (JsonNode)cut.FeatureElements)]),
            ["raw"] = Array([chain.Input.Value, .. tensors.Select(cut => (JsonNode)cut.RawInput.Value)]),
            ["memory"] = Array(
                Enumerable.Range(1, chain.Count).Select(placed => (JsonNode)(long)chain.CountedMemory(placed))
            ),
        };
    }

    private static long Workload(Work work) =>
        work.Match(
            counted: counted => counted.Workload.Value,
            measured: _ => throw new ArgumentException("The work of the explorer's networks is counted.", nameof(work))
        );

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}
