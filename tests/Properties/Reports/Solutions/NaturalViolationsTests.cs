using System.Globalization;
using System.Text.RegularExpressions;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Inputs;
using SplitProofs.Properties.Packages;

namespace SplitProofs.Properties.Reports.Solutions;

/// <summary>
/// What the committed pages of false statements say of a shipped network under a shipped scenario, against the answers to these. Other
/// tests compare those pages with new ones.
/// </summary>
public sealed class NaturalViolationsTests
{
    [Fact]
    public void Look_ahead_costs_as_much_more_than_the_optimal_rule_as_the_page_says()
    {
        var (network, scenario, words) = OnPage("f2");
        Assert.Equal(
            Number(words, @"\*\*([\d.]+) times as much"),
            Table(network, scenario, new SplittingRule.LookAhead()).CostPerInference[^1]
                / Table(network, scenario, new SplittingRule.Optimal()).CostPerInference[^1],
            0.06
        );
    }

    [Fact]
    public void A_stage_more_costs_as_much_more_as_the_page_says()
    {
        var (network, scenario, words) = OnPage("f5");
        var frames = Table(network, scenario, new SplittingRule.LookAhead()).FrameCost;
        var placed = (int)Number(words, @"more with (\d+) of the stages placed");
        Assert.Equal(Number(words, @"\*\*([\d.]+) times as much"), frames[placed] / frames[placed - 1], 0.06);
    }

    [Fact]
    public void Over_a_stronger_signal_look_ahead_places_as_many_stages_as_the_page_says()
    {
        var (network, scenario, words) = OnPage("f6");
        var times = Number(words, @"([\d.]+) times as strong");
        var decibels = double.Parse(
            Regex.Match(scenario.Source.Text, @"mean_snr: ([\d.]+) dB").Groups[1].Value,
            CultureInfo.InvariantCulture
        );
        var stronger = ScenarioLookup.Find(
            scenario.Scenario.Name,
            Setting
                .ReadAll([
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"uplink.fading.mean_snr={decibels + (10 * Math.Log10(times))} dB"
                    ),
                ])
                .Value()
        );
        Assert.Equal(Number(words, @"places (\d+) stages"), Placed(network, stronger.Value()));
        Assert.Equal(Number(words, @"and not (\d+)"), Placed(network, scenario));
    }

    private static int Placed(Network network, ScenarioFile scenario) =>
        Table(network, scenario, new SplittingRule.LookAhead()).TryFindBest(out var placed) ? placed : -1;

    private static PlacementTable Table(Network network, ScenarioFile scenario, SplittingRule rule) =>
        new SplittingQuestion(scenario.Run(network).Value(), scenario.Scenario, rule).Table();

    private static (Network Network, ScenarioFile Scenario, string Words) OnPage(string claim)
    {
        var page = File.ReadAllText(Path.Combine(Programs.Root(), "reports", "claims", $"{claim}.md"));
        var found = Regex.Match(page, @"It fails for \[(.+) under ([\w-]+)\]\(.*");
        return (
            NetworkLookup.Find(found.Groups[1].Value).Value(),
            ScenarioLookup.Find(found.Groups[2].Value).Value(),
            found.Value
        );
    }

    private static double Number(string words, string pattern) =>
        double.Parse(Regex.Match(words, pattern).Groups[1].Value, CultureInfo.InvariantCulture);
}
