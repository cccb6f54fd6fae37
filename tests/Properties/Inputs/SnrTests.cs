using SplitProofs.Inputs.Traces;

namespace SplitProofs.Properties.Inputs;

public class SnrTests
{
    [Theory]
    [InlineData("13.35", 13.35)]
    [InlineData("10 dB", 10)]
    [InlineData("+3 dB", 1.9952623149688795)]
    [InlineData("-10 dB", 0.1)]
    [InlineData("0 dB", 1)]
    public void A_signal_to_noise_ratio_is_in_decibels_or_plain(string text, double expected) =>
        Assert.Equal(expected, Assert.Single(TraceReader.Read($"snr\n{text}", "t.csv").Value().Ratios).Linear);
}
