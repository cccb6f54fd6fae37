using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>A key of scenarios in words, as figures and sentences name it.</summary>
/// <param name="Key">Its name after those of the sections that it is in, with points between; without the numbers of list items.</param>
/// <param name="Name">What it is: “mean SNR”.</param>
/// <param name="Phrase">
/// How a value of it is said: “a mean SNR of {0}”, “{0} inference{1} per update”, where {1} is the ending of the plural.
/// </param>
public sealed record ScenarioKeyWords(string Key, string Name, string Phrase)
{
    /// <summary>Every key that a scenario may have, in the order of its sections.</summary>
    public static ImmutableArray<ScenarioKeyWords> All { get; } =
    [
        Of("name", "name"),
        Of("device", "device"),
        Of("device.speed", "device speed"),
        new("device.platform", "device platform", "the device platform {0}"),
        Of("device.energy", "device energy"),
        Of("device.memory", "device memory"),
        Of("edge", "edge server"),
        Of("edge.speed", "edge server speed"),
        new("edge.platform", "edge server platform", "the edge server platform {0}"),
        Of("uplink", "uplink"),
        Of("uplink.bandwidth", "bandwidth"),
        Of("uplink.transmit_power", "transmit power"),
        new("uplink.feature_bits", "bits per feature", "{0} bit{1} per feature"),
        Of("uplink.efficiency", "efficiency of the uplink"),
        Of("uplink.latency", "uplink latency"),
        new("uplink.snr_gap", "SNR gap", "an SNR gap of {0}"),
        Of("uplink.peak_rate", "peak rate"),
        new("uplink.rates", "table of rates", "the rates {0}"),
        Of("uplink.rates.snr", "least SNR of a rate"),
        Of("uplink.rates.rate", "rate"),
        Of("uplink.distance", "distance"),
        Of("uplink.carrier", "carrier frequency"),
        Of("uplink.path_loss_exponent", "path loss exponent"),
        Of("uplink.antenna_gain", "antenna gain"),
        Of("uplink.noise", "noise power"),
        Of("uplink.noise_figure", "noise figure"),
        new("uplink.fading", "fading", "{0} fading"),
        new("uplink.fading.family", "family of fading", "{0} fading"),
        Of("uplink.fading.mean_snr", "mean SNR"),
        Of("uplink.fading.cutoff_snr", "cut-off SNR"),
        Of("uplink.fading.m", "Nakagami shape m"),
        Of("uplink.fading.k", "Rician factor K"),
        Of("uplink.fading.median_snr", "median SNR"),
        Of("uplink.fading.sigma", "spread of the SNR"),
        Of("uplink.fading.correlation", "correlation"),
        Of("uplink.fading.doppler", "Doppler frequency"),
        new("uplink.fading.states", "states of the channel", "the states {0}"),
        new("uplink.fading.states.name", "name of a state", "the state {0}"),
        Of("uplink.fading.states.snr", "SNR of a state"),
        Of("uplink.fading.states.probability", "probability of a state"),
        new("uplink.fading.transition", "transition probabilities", "the transition probabilities {0}"),
        new("uplink.fading.start", "first state", "the first state {0}"),
        new("uplink.fading.file", "trace", "the trace {0}"),
        new("uplink.fading.chain_states", "states of the chain", "{0} state{1} of the chain"),
        Of("downlink", "downlink"),
        Of("downlink.rate", "download rate"),
        Of("downlink.receive_power", "receive power"),
        Of("downlink.latency", "downlink latency"),
        new("weights", "weights", "the weights {0}"),
        Of("weights.time", "worth of a second"),
        Of("weights.energy", "worth of a joule"),
        new("inferences_per_update", "inferences per update", "{0} inference{1} per update"),
        new("placement", "placement", "the placement {0}"),
        new("placement.updated", "updated parameters", "the updated parameters {0}"),
        new("filter", "filter of uploads", "the filter of uploads {0}"),
        Of("filter.uploaded", "share of uploads"),
    ];

    /// <summary>
    /// The words for a key as <c>--set</c> takes it, which may have numbers of list items; for an unknown one, its own name.
    /// </summary>
    public static ScenarioKeyWords Find(string key)
    {
        var withoutItems = string.Join('.', key.Split('.').Where(name => !name.All(char.IsAsciiDigit)));
        return All.FirstOrDefault(words => words.Key == withoutItems) ?? Of(key, key);
    }

    /// <summary>The key and a value in few words: “bandwidth 2 MHz”, “1000 inferences per update”, “nakagami fading”.</summary>
    /// <param name="value">The value as it is written.</param>
    public string Brief(string value) =>
        Phrase.StartsWith("{0}", StringComparison.Ordinal)
            ? string.Format(CultureInfo.InvariantCulture, Phrase, value, value == "1" ? "" : "s")
            : $"{Name} {value}";

    /// <summary>A quantity: “an antenna gain of 6 dB”.</summary>
    private static ScenarioKeyWords Of(string key, string name) =>
        new(key, name, $"{(name.Length > 0 && "aeiou".Contains(name[0]) ? "an" : "a")} {name} of {{0}}");
}
