using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Browser;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Reports.Explorer;

/// <summary>What the explorer computes in Chromium is what the solvers compute.</summary>
[Collection(BrowserCollection.Name)]
public class ExplorerArithmeticTests(Chromium chromium)
{
    private const double Tolerance = 1e-9;

    /// <summary>Shares are differences from 1, and right to the last bits of that.</summary>
    private const double Rounding = 1e-14;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    [BrowserFact]
    public async Task Answers_on_500_settings_are_those_of_the_solvers()
    {
        var settings = ExplorerSetting.Draw(seed: 16, count: 500);
        await using var page = await OpenedExplorer.In(chromium);
        var answers = await Answers(page, settings);
        var differences = settings
            .Zip(answers)
            .AsParallel()
            .AsOrdered()
            .SelectMany(pair => Differences(pair.First, pair.Second).Select(found => $"{pair.First}: {found}"))
            .ToArray();
        Assert.True(differences.Length == 0, $"{differences.Length}:\n{string.Join('\n', differences.Take(20))}");
        Assert.Empty(page.Page.Errors);

        // The settings are no easy ones: nothing, some stages or all of them are best, the memory binds, and some have no answer.
        Assert.Contains(answers, answer => answer.Placed == 0);
        Assert.Contains(answers, answer => answer.Placed > 0 && answer.Placed < answer.Frames.Length - 1);
        Assert.Contains(answers, answer => answer.Placed == answer.Frames.Length - 1);
        Assert.Contains(answers, answer => answer.Placed > 0 && answer.Placed == answer.Limit);
        Assert.Contains(answers, answer => answer.Placed < 0);
    }

    [BrowserFact]
    public async Task A_formula_that_is_read_wrongly_gives_other_answers()
    {
        var settings = ExplorerSetting.Draw(seed: 17, count: 12);
        await using var page = await OpenedExplorer.In(
            chromium,
            text => text.Replace("Math.log1p(snr)", "Math.log1p(1e-7 + snr)", StringComparison.Ordinal)
        );
        var answers = await Answers(page, settings);
        Assert.NotEmpty(settings.Zip(answers).SelectMany(pair => Differences(pair.First, pair.Second)));
    }

    private static async Task<ImmutableArray<ExplorerAnswer>> Answers(
        OpenedExplorer page,
        ImmutableArray<string> settings
    )
    {
        var json = await page.Page.Page.EvaluateFunctionAsync<string>(ExplorerAnswer.Script, [settings.ToArray()]);
        return JsonSerializer.Deserialize<ImmutableArray<ExplorerAnswer>>(json, _options);
    }

    private static IEnumerable<string> Differences(string setting, ExplorerAnswer found)
    {
        var values = setting.Split('&').Select(part => part.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var network = Success(NetworkLookup.Find(values["model"]));
        var scenario = Success(ScenarioReader.Read(found.Scenario, "explorer.scenario.yaml")).Scenario;
        var rule = SplittingRule.All.Single(rule => rule.Option == values["rule"]);
        var question = new SplittingQuestion(network.Chain, scenario, rule);
        var table = question.Table();
        var baselines = Baselines.Of(question.Costs, question.Fading);
        var isAnswered = SplittingAnswer.TryFind(question, out var answer);
        var placed = isAnswered ? answer!.PlacedStages : -1;
        return
        [
            .. found.Wrong.Select(part => $"the page does not know {part}"),
            .. Numbers("T(N)", table.FrameCost, found.Frames),
            .. Numbers("C(N)", table.CostPerInference, found.PerInference),
            .. Numbers("edge only", [baselines.EdgeOnly], [found.Edge]),
            .. Numbers("device only", [baselines.DeviceOnly], [found.Device]),
            .. Numbers("best fixed cut", [baselines.StaticCost], [found.Static]),
            .. Numbers("memory", [table.HorizonLimit], [found.Limit]),
            .. double.IsFinite(baselines.StaticCost)
                ? Numbers("fixed cut", [baselines.StaticSplit], [found.StaticSplit])
                : [],
            .. Numbers("N*", [placed], [found.Placed]),
            .. isAnswered && placed == found.Placed ? Decisions(answer!, found) : [],
        ];
    }

    private static IEnumerable<string> Decisions(SplittingAnswer answer, ExplorerAnswer found)
    {
        var decisions = (SplittingDecisions.Thresholds)answer.Decisions;
        return
        [
            .. Numbers("threshold", decisions.Airtimes, found.Thresholds),
            .. Numbers(
                "SNR",
                [.. Enumerable.Range(0, answer.PlacedStages).Select(cut => decisions.LeastSnr(cut).Linear)],
                found.Snr
            ),
            .. Numbers("share", answer.Latency.StopProbabilities, found.Stops, Rounding),
            .. Numbers("mean time", [answer.Usage.Time.Value], [found.Time]),
            .. Numbers("mean energy", [answer.Usage.Energy.Value], [found.Energy]),
            .. Numbers(
                "percentile",
                [.. new[] { 0.5, 0.95, 0.99 }.Select(share => answer.Latency.Quantile(share).Value)],
                found.Percentiles
            ),
        ];
    }

    private static IEnumerable<string> Numbers(
        string name,
        ImmutableArray<double> expected,
        ImmutableArray<double> found,
        double rounding = 0
    ) =>
        expected.Length != found.Length
            ? [$"{name}: {found.Length} numbers, not {expected.Length}"]
            : expected
                .Zip(found)
                .Select((pair, index) => (pair.First, pair.Second, index))
                .Where(pair =>
                    !(
                        pair.First == pair.Second
                        || Math.Abs(pair.First - pair.Second) <= (Tolerance * Math.Abs(pair.First)) + rounding
                    )
                )
                .Select(pair =>
                    FormattableString.Invariant($"{name} {pair.index}: {pair.Second:R}, not {pair.First:R}")
                );

    private static T Success<T>(Result<T> result) =>
        result.Match(
            success: value => value,
            failure: faults =>
                throw new InvalidOperationException(string.Join('\n', faults.Select(fault => fault.Cause)))
        );
}
