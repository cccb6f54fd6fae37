namespace SplitProofs.Properties.Inputs;

/// <summary>A scenario without fault, to be spoilt by tests.</summary>
internal static class ScenarioText
{
    public const string Path = "my.yaml";

    public const string Valid = """
        name: mine
        device: {speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP, memory: 1 GiB}
        edge: {speed: 80 GFLOP/s}
        uplink:
          bandwidth: 2 MHz
          transmit_power: 100 mW
          fading: {family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}
        downlink: {rate: 20 Mbit/s, receive_power: 50 mW}
        weights: {time: 0.5 /s, energy: 0.5 /J}
        inferences_per_update: 1000

        """;

    /// <summary>The same with a channel with memory.</summary>
    public static string WithMarkov =>
        With(
            "{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}",
            "{family: markov, states: [{name: a, snr: 9}, {name: b, snr: 1}], transition: [[0.5, 0.5], [0.1, 0.9]]}"
        );

    public static string With(string original, string replacement)
    {
        Assert.Contains(original, Valid, StringComparison.Ordinal);
        return Valid.Replace(original, replacement, StringComparison.Ordinal);
    }
}
