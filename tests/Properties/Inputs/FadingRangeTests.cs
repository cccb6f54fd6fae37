using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Scenarios.Families;
using SplitProofs.Properties.Reports.Output;

namespace SplitProofs.Properties.Inputs;

/// <summary>
/// Every family of fading over its documented range: all corners, and values drawn on a logarithmic scale. Each has a finite answer, or
/// costs an infinite amount as R2 says, which a cut-off rules out.
/// </summary>
public sealed class FadingRangeTests : IDisposable
{
    private const int Drawn = 24;

    private static readonly StageChain _chain = new(
        new(1_200_000),
        [
            .. Enumerable
                .Range(1, 3)
                .Select(n => new Stage(
                    $"stage {n}",
                    new(new Work.Measured(new(0.01), new(0.001), new(0.0001)), new(1000), new(1_200_000 / n))
                )),
        ]
    );

    private static readonly string[] _cutoffs =
    [
        "",
        "cutoff_snr: 0",
        "cutoff_snr: -300 dB",
        "cutoff_snr: 40 dB",
        "cutoff_snr: 300 dB",
    ];

    /// <summary>Each family with the values at the ends of its range, and a draw within it.</summary>
    private static readonly ImmutableDictionary<string, Family> _families = new Dictionary<string, Family>
    {
        ["rayleigh"] = new(
            [
                ["mean_snr: -300 dB", "mean_snr: 13 dB", "mean_snr: 300 dB"],
                _cutoffs,
                ["correlation: 0", "correlation: 1"],
            ],
            random => [Snr("mean_snr", random), Cutoff(random)]
        ),
        ["rayleigh with memory"] = new(
            [
                ["mean_snr: -300 dB", "mean_snr: 13 dB", "mean_snr: 300 dB"],
                ["", "cutoff_snr: -300 dB", "cutoff_snr: 300 dB"],
                [
                    "correlation: 5e-324",
                    "correlation: 0.9",
                    "correlation: 0.9999999999",
                    "correlation: 0.9999999999999999",
                ],
            ],
            random =>
                [
                    Snr("mean_snr", random),
                    Cutoff(random),
                    $"correlation: {(random.Next(2) == 0 ? random.NextDouble() : 1 - Power(random, -16, 0)):R}",
                ]
        ),
        ["nakagami"] = new(
            [
                ["mean_snr: -300 dB", "mean_snr: 13 dB", "mean_snr: 300 dB"],
                ["m: 1e-6", "m: 0.9999999", "m: 1", "m: 1.0000001", "m: 10000"],
                _cutoffs,
            ],
            random => [Snr("mean_snr", random), $"m: {Power(random, -6, 4):R}", Cutoff(random)]
        ),
        ["rician"] = new(
            [
                ["mean_snr: -300 dB", "mean_snr: 13 dB", "mean_snr: 300 dB"],
                ["k: 0", "k: 5e-324", "k: 1000"],
                _cutoffs,
            ],
            random => [Snr("mean_snr", random), $"k: {Power(random, -10, 3):R}", Cutoff(random)]
        ),
        ["lognormal"] = new(
            [
                ["median_snr: -300 dB", "median_snr: 13 dB", "median_snr: 300 dB"],
                ["sigma: 0.1 dB", "sigma: 8 dB", "sigma: 60 dB"],
                _cutoffs,
            ],
            random => [Snr("median_snr", random), $"sigma: {Power(random, -1, 1.77):R} dB", Cutoff(random)]
        ),
        ["finite"] = new(
            [
                [
                    "states: [{snr: 0, probability: 5e-324}, {snr: 300 dB, probability: 1}]",
                    "states: [{snr: -300 dB, probability: 1}, {snr: 300 dB, probability: 5e-324}]",
                    "states: [{snr: -300 dB, probability: 0}, {snr: 1e-30, probability: 1}]",
                    "states: [{snr: 0, probability: 0.5}, {snr: 300 dB, probability: 0.5}]",
                ],
                _cutoffs,
            ],
            random =>
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"states: [{{{Snr("snr", random)}, probability: 0.25}}, {{{Snr("snr", random)}, probability: 0.75}}]"
                    ),
                    Cutoff(random),
                ]
        ),
        ["trace"] = new(
            [
                ["file: lowest.csv", "file: highest.csv", "file: both.csv"],
                _cutoffs,
            ],
            random => ["file: both.csv", Cutoff(random)]
        ),
        ["markov"] = new(
            [
                [
                    "states: [{name: a, snr: 0}, {name: b, snr: 300 dB}]",
                    "states: [{name: a, snr: -300 dB}, {name: b, snr: 300 dB}]",
                ],
                [
                    "transition: [[1, 0], [0, 1]]",
                    "transition: [[1, 5e-324], [5e-324, 1]]",
                    "transition: [[1, 1e-300], [1, 0]]",
                    "transition: [[0, 1], [1, 0]]",
                ],
                ["", "start: a", "start: [5e-324, 1]"],
            ],
            random =>
                [
                    $"states: [{{name: a, {Snr("snr", random)}}}, {{name: b, {Snr("snr", random)}}}]",
                    "transition: [[0.75, 0.25], [0.5, 0.5]]",
                ]
        ),
    }.ToImmutableDictionary();

    private readonly TemporaryFolder _folder = new();

    public FadingRangeTests()
    {
        _folder.Write("lowest.csv", "snr\n0\n1e-30\n");
        _folder.Write("highest.csv", "snr_dB\n300\n299\n");
        _folder.Write("both.csv", "snr_dB\n-300\n300\n");
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Names => [.. _families.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void The_tests_cover_every_family() =>
        Assert.Equal(
            FadingFamilies.All.Select(family => family.Name).Order(StringComparer.Ordinal),
            _families.Keys.Select(name => name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_in_range_has_an_answer_or_a_fault_with_a_place(string name)
    {
        var random = new Random(42);
        var family = _families[name];
        IEnumerable<string> corners = family.Corners.Aggregate<string[], IEnumerable<string>>(
            [""],
            (before, values) => before.SelectMany(keys => values.Select(value => Joined(keys, value)))
        );
        var drawn = Enumerable.Range(0, Drawn).Select(_ => family.Draw(random).Aggregate("", Joined));
        var wrong = corners
            .Concat(drawn)
            .Select(keys => $"{{family: {name.Split(' ')[0]}{keys}}}")
            .Select(fading => (fading, Wrong: WhatIsWrong(fading)))
            .Where(result => result.Wrong.Length > 0);
        Assert.Empty(wrong);

        static string Joined(string keys, string value) => value.Length == 0 ? keys : $"{keys}, {value}";
    }

    /// <summary>The smallest cases that were once answered with an exception.</summary>
    [Theory]
    [InlineData("{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB, correlation: 0.9999999999}")]
    [InlineData("{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: 53.35 dB, correlation: 0.9}")]
    [InlineData("{family: rayleigh, mean_snr: -50 dB, cutoff_snr: -10 dB, correlation: 0.9}")]
    [InlineData("{family: rayleigh, mean_snr: -300 dB, cutoff_snr: -10 dB, correlation: 0.9}")]
    [InlineData("{family: rayleigh, mean_snr: -300 dB, correlation: 0.9}")]
    [InlineData("{family: rayleigh, mean_snr: 13.35 dB, correlation: 0.9999}")]
    public void A_channel_with_memory_at_the_edge_of_its_range_has_an_answer(string fading) =>
        Assert.Equal("", WhatIsWrong(fading));

    private string WhatIsWrong(string fading)
    {
        _folder.Write(
            "s.yaml",
            $$"""
            name: edge
            uplink:
              bandwidth: 2 MHz
              transmit_power: 100 mW
              fading: {{fading}}
            downlink: {rate: 20 Mbit/s, receive_power: 50 mW}
            weights: {time: 0.5 /s, energy: 0.5 /J}
            inferences_per_update: 1000
            """
        );
        try
        {
            return ScenarioReader
                .ReadFile(_folder["s.yaml"])
                .Match(
                    file => WhatIsWrong(new SplittingQuestion(_chain, file.Scenario, new SplittingRule.Optimal())),
                    faults =>
                        faults[0].ToString().StartsWith($"{_folder["s.yaml"]}:5:", StringComparison.Ordinal)
                            ? ""
                            : $"{faults[0]}"
                );
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private static string WhatIsWrong(SplittingQuestion question)
    {
        var table = question.Table();
        if (table.FrameCost.Any(cost => !(cost >= 0)))
        {
            return $"frame costs {string.Join(", ", table.FrameCost)}";
        }

        if (!SplittingAnswer.TryFind(question, out var answer))
        {
            return HasCutoff(question.Fading) ? "a cut-off, and no answer" : "";
        }

        var total = (answer.Usage.Time.Value + answer.Usage.Energy.Value) / 2;
        return !(Math.Abs(total - answer.CostPerInference) <= 1e-6 * total)
                ? $"{answer.CostPerInference:R} an inference, and {total:R} by time and energy"
            : !answer.Latency.StopProbabilities.All(share => share is >= 0 and <= 1 + 1e-12) ? "stop probabilities"
            : !(answer.Latency.Quantile(0.99).Value >= answer.Latency.Quantile(0.5).Value) ? "quantiles"
            : answer.Latency.Quantile(0.5).Value < 0 ? "a negative latency"
            : answer.TryAccuracy(out var accuracy)
            && !(accuracy.RefinementError >= 0 && accuracy.LeastOptimal <= accuracy.MostOptimal)
                ? $"{accuracy}"
            : "";
    }

    private static bool HasCutoff(Fading fading) =>
        fading.Match(
            independent: draws => double.IsFinite(draws.Channel.MeanAirtime),
            withMemory: memory => memory.Channel.Chain.Airtimes.All(double.IsFinite)
        );

    private static string Snr(string key, Random random) => $"{key}: {-300 + (600 * random.NextDouble()):R} dB";

    private static string Cutoff(Random random) => random.Next(4) == 0 ? "" : Snr("cutoff_snr", random);

    private static double Power(Random random, double least, double most) =>
        Math.Pow(10, least + ((most - least) * random.NextDouble()));

    private sealed record Family(string[][] Corners, Func<Random, string[]> Draw);
}
