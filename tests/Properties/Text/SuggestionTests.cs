using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Text;

public class SuggestionTests
{
    [Theory]
    [InlineData("bandwith", "bandwidth")]
    [InlineData("egde", "edge")]
    [InlineData("raleigh", "rayleigh")]
    [InlineData("featurebits", "feature_bits")]
    [InlineData("mean_sn", "mean_snr")]
    public void A_slip_of_the_hand_is_recognised(string word, string meant) =>
        Assert.Equal($"Did you mean '{meant}'?", Suggestion.For(word, [meant, "something_else"]));

    [Theory]
    [InlineData("mean_snr", "median_snr")]
    [InlineData("device_ms", "device_s")]
    [InlineData("device_mJ", "device_J")]
    [InlineData("parameter_bytes", "parameter_bits")]
    [InlineData("device_speed", "edge_speed")]
    [InlineData("uplink", "downlink")]
    [InlineData("min_rate", "max_rate")]
    [InlineData("snr_dBm", "snr_dB")]
    [InlineData("sinr", "snr")]
    public void A_word_of_another_meaning_is_never_suggested(string word, string other)
    {
        Assert.Equal($"Known here: {other}.", Suggestion.For(word, [other]));
        Assert.Equal($"Known here: {word}.", Suggestion.For(other, [word]));
    }

    [Theory]
    [InlineData("rice", "trace")]
    [InlineData("C2f", "cfc")]
    [InlineData("div", "silu")]
    [InlineData("pow", "moe")]
    public void A_short_word_with_several_other_letters_is_another_word(string word, string other) =>
        Assert.Equal($"Known here: {other}.", Suggestion.For(word, [other]));
}
