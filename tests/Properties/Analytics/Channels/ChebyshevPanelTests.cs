using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

public class ChebyshevPanelTests
{
    [Fact]
    public void Each_power_up_to_the_last_is_interpolated_by_itself()
    {
        for (var power = 0; power < ChebyshevPanel.Nodes; power++)
        {
            double[] values = [.. ChebyshevPanel.PaddedNodeSpan.ToArray().Select(node => Math.Pow(node, power))];
            var coefficients = new double[ChebyshevPanel.Nodes];

            ChebyshevPanel.Interpolate(values, coefficients);

            for (var k = 0; k < coefficients.Length; k++)
            {
                // The conversion from Chebyshev polynomials has factors up to 131072.
                Assert.Equal(k == power ? 1 : 0, coefficients[k], 1e-9);
            }
        }
    }
}
