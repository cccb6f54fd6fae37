using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Plans;

/// <summary>A plan for a person.</summary>
public static class PlanText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(Answer answer)
    {
        var (plan, chain) = (answer.Plan, answer.Network.Chain);
        IEnumerable<string> lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{answer.Network.Name} under {answer.Scenario.Name}, {RuleNames.Print(answer.Rule)}"
            ),
            "",
            .. Placement(chain, plan.PlacedStages, plan.Table.HorizonLimit),
            .. Precision(answer.Scenario),
            .. EqualLayerBracket.TryFind(answer, out var bracket)
                ? [Bracket(bracket, chain.Count)]
                : Array.Empty<string>(),
            "",
            .. Costs(plan.FrameCost, plan.PlacementCost, plan.CostPerInference, plan.Usage, plan.Latency),
            .. Decisions(answer),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    /// <summary>What the scenario says of the bits of features, if anything.</summary>
    internal static IEnumerable<string> Precision(Scenario scenario) =>
        scenario.Uplink.Precision.Match<string[]>(
            ofNetwork: () => [],
            ofLink: link =>
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The scenario sends features in {link.PerElement.Value} {(link.PerElement.Value == 1 ? "bit" : "bits")} per element, whatever the network states, and raw inputs as they come."
                    ),
                ]
        );

    /// <summary>What to place, and what the memory holds.</summary>
    internal static IEnumerable<string> Placement(StageChain chain, int placed, int limit) =>
        [
            placed == 0
                ? "Place nothing on the device: it sends the raw input."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Place {placed} of {chain.Count} stages on the device: {Names(chain.Stages.Take(placed).Select(stage => stage.Name))}."
                ),
            .. limit < chain.Count
                ? [string.Create(CultureInfo.InvariantCulture, $"Its memory holds the first {limit} at most.")]
                : Array.Empty<string>(),
        ];

    /// <summary>What that costs and takes.</summary>
    internal static IEnumerable<string> Costs(
        double frame,
        double placement,
        double inference,
        ExpectedUsage usage,
        ILatencyLaw latency
    ) =>
        [
            $"  cost of a frame         {SixDigits.Of(frame)}",
            $"    of which placement    {SixDigits.Of(placement)}",
            $"  cost of an inference    {SixDigits.Of(inference)}",
            $"  expected time           {WithPrefix.Of(usage.Time)}",
            $"  expected device energy  {WithPrefix.Of(usage.Energy)}",
            .. LatencyPercentiles.All.Select(percent =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {$"{percent} % are done within", -22}  {WithPrefix.Of(latency.Quantile(percent / 100.0))}"
                )
            ),
        ];

    /// <summary>What happens at the last cut, where at least one stage is placed.</summary>
    internal static string LastCut(ImmutableArray<Stage> stages, int placed, ILatencyLaw latency)
    {
        var (end, share) = (stages[placed - 1].Name, Percentage.Of(latency.StopProbabilities[placed]));
        return placed == stages.Length
            ? $"After {end} the result is there, and nothing is sent: {share}."
            : $"After {end} send whatever the SNR: {share}.";
    }

    private static string Bracket(OptimalPlacementBracket bracket, int stages) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"By closed forms for equal layers (R17), the best placement short of all {stages} is {Between(bracket)}."
        );

    /// <summary>“3”, where nothing else is left, or “2 to 5”.</summary>
    public static string Between(OptimalPlacementBracket bracket) =>
        bracket.Least == bracket.Most
            ? string.Create(CultureInfo.InvariantCulture, $"{bracket.Least}")
            : string.Create(CultureInfo.InvariantCulture, $"{bracket.Least} to {bracket.Most}");

    private static IEnumerable<string> Decisions(Answer answer)
    {
        var (plan, stages) = (answer.Plan, answer.Network.Chain.Stages);
        if (plan.PlacedStages == 0)
        {
            yield break;
        }

        yield return "";
        yield return "On the way, send as soon as the SNR is at least; so many inferences end there";
        var width = stages.Take(plan.PlacedStages).Max(stage => stage.Name.Length);
        var thresholds = plan.Thresholds.Select(Threshold).ToArray();
        var thresholdWidth = thresholds.Max(threshold => threshold.Length);
        for (var cut = 0; cut < plan.PlacedStages; cut++)
        {
            yield return $"  before {stages[cut].Name.PadRight(width)}  {thresholds[cut].PadRight(thresholdWidth)}  {Percentage.Of(plan.Latency.StopProbabilities[cut])}";
        }

        yield return LastCut(stages, plan.PlacedStages, plan.Latency);
    }

    /// <summary>From which SNR on to send, for an airtime threshold.</summary>
    public static string Threshold(double airtime)
    {
        var snr = new SignalToNoiseRatio(Airtime.ToSnr(airtime));
        return double.IsPositiveInfinity(snr.Linear) ? "never"
            : snr.Linear == 0 ? "always"
            : $"{SixDigits.Of(snr.Decibels)} dB";
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length <= 4 ? string.Join(", ", all) : $"{all[0]} to {all[^1]}";
    }
}
