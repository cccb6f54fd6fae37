using System.Text.Json;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Analytics.Placement;

/// <summary>Problems solved elsewhere in 25-digit arithmetic.</summary>
public class ReferenceProblemTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string, string> Problems
    {
        get
        {
            var problems = new TheoryData<string, string>();
            foreach (var number in Enumerable.Range(0, 6))
            {
                problems.Add($"0{number}", "optimal");
                problems.Add($"0{number}", "lookahead");
            }

            return problems;
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void The_plan_agrees_with_that_of_an_independent_solver(string problem, string rule)
    {
        var chain = Value(ProfileReader.Read(Text($"{problem}/profile.csv"), "profile.csv")).Chain;
        var scenario = Value(ScenarioReader.Read(Text($"{problem}/scenario.yaml"), "scenario.yaml")).Scenario;
        using var json = JsonDocument.Parse(Text($"{problem}/expected.json"));
        var expected = json.RootElement.GetProperty(rule);
        SplittingRule splittingRule = rule == "optimal" ? new SplittingRule.Optimal() : new SplittingRule.LookAhead();

        Assert.True(SplittingAnswer.TryFind(new(chain, scenario, splittingRule), out var plan));
        Assert.Equal(expected.GetProperty("stages").GetInt32(), chain.Count);
        Assert.Equal(expected.GetProperty("placedStages").GetInt32(), plan.PlacedStages);
        Same("frameCost", plan.FrameCost);
        Same("placementCost", plan.PlacementCost);
        Same("costPerInference", plan.CostPerInference);
        Same("expectedTimeSeconds", plan.Usage.Time.Value);
        Same("expectedEnergyJoules", plan.Usage.Energy.Value);
        SameAll("frameCostByPlacement", plan.Table.FrameCost);
        SameAll("costPerInferenceByPlacement", plan.Table.CostPerInference);
        SameAll("airtime", Assert.IsType<SplittingDecisions.Thresholds>(plan.Decisions).Airtimes);

        void Same(string name, double actual) => Close(expected.GetProperty(name).GetDouble(), actual, name);

        void SameAll(string name, IReadOnlyList<double> actual)
        {
            var values = expected.GetProperty(name).EnumerateArray().Select(value => value.GetDouble()).ToArray();
            Assert.Equal(values.Length, actual.Count);
            for (var n = 0; n < values.Length; n++)
            {
                Close(values[n], actual[n], $"{name}[{n}]");
            }
        }
    }

    private static void Close(double expected, double actual, string name) =>
        Assert.True(
            Math.Abs(actual - expected) <= Tolerance * Math.Abs(expected),
            $"{name} is {actual:R}, not {expected:R}"
        );

    private static T Value<T>(Result<T> result) =>
        result.Match(value => value, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    private static string Text(string name)
    {
        using var stream = typeof(ReferenceProblemTests).Assembly.GetManifestResourceStream($"problems/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
