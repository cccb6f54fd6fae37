namespace SplitProofs.Properties.Experiments;

/// <summary>An experiment without fault, to be spoilt by tests.</summary>
internal static class ExperimentText
{
    public const string Valid = """
        name: mine
        question: What does it cost?
        networks: [LeNet-5]
        scenarios: [reference]
        sweep:
          - set: uplink.fading.mean_snr
            range: {from: 0 dB, to: 20 dB, points: 3}
          - set: inferences_per_update
            values: [1, 1000]
        rules: [optimal, lookahead]
        baselines: [edge-only, device-only, best-static-split]
        outputs: [placed_stages, frame_cost, saving]
        figure: {x: uplink.fading.mean_snr, y: frame_cost, series: [method, inferences_per_update]}
        answer: At most {maximum saving of optimal}.

        """;

    public static string With(string original, string replacement)
    {
        Assert.Contains(original, Valid, StringComparison.Ordinal);
        return Valid.Replace(original, replacement, StringComparison.Ordinal);
    }
}
