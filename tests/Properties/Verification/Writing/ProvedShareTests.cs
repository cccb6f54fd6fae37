using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Verification.Writing;

public class ProvedShareTests
{
    [Theory]
    [InlineData(1, "100\u00A0%")]
    [InlineData(0.99999, "99.9\u00A0%")]
    [InlineData(0.7509765625, "75\u00A0%")]
    [InlineData(0.0004, "0\u00A0%")]
    public void A_share_that_is_proved_is_rounded_down(double share, string printed) =>
        Assert.Equal(printed, ProvedShare.Of(share));
}
