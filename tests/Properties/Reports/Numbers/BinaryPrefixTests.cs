using SplitProofs.Reports.Numbers;

namespace SplitProofs.Properties.Reports.Numbers;

public class BinaryPrefixTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(4, "0.5 B")]
    [InlineData(8 * 1023, "1020 B")]
    [InlineData(8 * 1024, "1 KiB")]
    [InlineData(67_108_864, "8 MiB")]
    [InlineData(25_719_808, "3.07 MiB")]
    [InlineData(8_589_934_592, "1 GiB")]
    [InlineData(8e15, "909 TiB")]
    public void A_size_has_the_greatest_prefix_that_leaves_a_number_from_1_on(double bits, string text) =>
        Assert.Equal(text, BinaryPrefix.Of(bits).Replace('\u00A0', ' '));
}
