using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Wording;

/// <summary>What a scenario states about the rate of its uplink, and about its latencies.</summary>
public static class RateText
{
    /// <summary>A sentence on the rate, and one each on SNRs without a rate and on latencies, if the scenario has them.</summary>
    public static ImmutableArray<string> Of(Scenario scenario) =>
        [$"The uplink's rate is {Rate(scenario.Uplink)}.", .. LeftOut(scenario.Uplink), .. Latency(scenario)];

    /// <summary>The same; if the rate is the plain capacity, only the sentence on latencies.</summary>
    public static ImmutableArray<string> OfUnusual(Scenario scenario) =>
        scenario.Uplink.Rate == TransmissionRate.Capacity && scenario.Uplink.Efficiency == 1
            ? Latency(scenario)
            : Of(scenario);

    private static string Rate(Uplink uplink)
    {
        var share = uplink.Efficiency == 1 ? "" : $"{SixDigits.Of(uplink.Efficiency)} · ";
        return uplink.Rate.Match(
            shannon: rate =>
            {
                var snr = rate.Gap == PowerRatio.One ? "SNR" : $"SNR/{SixDigits.Of(rate.Gap.Linear)}";
                var capacity = $"{WithPrefix.Of(uplink.Bandwidth.Value, "Hz")} · log2(1 + {snr})";
                return double.IsFinite(rate.Peak.Value)
                    ? $"{share}min({WithPrefix.Of(rate.Peak.Value, "bit/s")}, {capacity})"
                    : $"{share}{capacity}";
            },
            table: rate =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{share}that of the last of {rate.Schemes.Length} thresholds that the SNR reaches, from "
                        + $"{OfScheme(rate.Schemes[0])} to {OfScheme(rate.Schemes[^1])}"
                )
        );
    }

    private static string OfScheme(CodingScheme scheme) =>
        $"{WithPrefix.Of(scheme.Rate.Value, "bit/s")} at {SixDigits.Of(scheme.Threshold.Decibels)} dB";

    private static ImmutableArray<string> LeftOut(Uplink uplink)
    {
        var first = uplink.RateLaw.FirstSnr;
        var below = uplink.Fading.Match(
            independent: draws => draws.Channel.ProbabilityAbove(Airtime.OfSnr(first.Linear)),
            withMemory: _ => 0
        );
        return below > 0
            ?
            [
                $"The SNR is below the first threshold with probability {Percentage.Of(below)}: nothing is sent then, and the law of "
                    + "the SNR leaves this out, as below a cutoff_snr.",
            ]
            : [];
    }

    private static ImmutableArray<string> Latency(Scenario scenario) =>
        scenario.Latency.Value > 0
            ? [$"Each upload and its result's way back take {WithPrefix.Of(scenario.Latency)} beside the airtime."]
            : [];
}
