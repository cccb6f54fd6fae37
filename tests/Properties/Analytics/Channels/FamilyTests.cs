using SplitProofs.Analytics.Channels;

namespace SplitProofs.Properties.Analytics.Channels;

/// <summary>What families of fading have in common, and where one is a case of another.</summary>
public class FamilyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1e-30)]
    [InlineData(1e-10)]
    [InlineData(1)]
    public void Rician_fading_without_a_line_of_sight_is_Rayleigh_fading(double cutoff)
    {
        var (rician, rayleigh) = (
            new RicianChannel(new(20), 0, new(cutoff)),
            new RayleighChannel(new(20), new(cutoff))
        );
        foreach (var airtime in new[] { 0.1, 0.3, 1, 30, 1e8 })
        {
            AssertClose(rayleigh.ExpectedMinimum(airtime), rician.ExpectedMinimum(airtime), 1e-12);
            AssertClose(rayleigh.ProbabilityAbove(airtime), rician.ProbabilityAbove(airtime), 1e-12);
        }

        AssertClose(rayleigh.MeanAirtime, rician.MeanAirtime, 1e-12);
    }

    [Fact]
    public void Probabilities_under_Rayleigh_fading_are_exponentials_to_the_last_digits()
    {
        var channel = new RayleighChannel(new(20), new(0.1));
        for (var n = 1; n < 100; n++)
        {
            var snr = 0.1 + (n * n / 20.0);
            var airtime = 1 / Math.Log2(1 + snr);
            // A change of the airtime in its last digit changes the ratio by this share.
            var condition = (1 + snr) * Math.Log(1 + snr) * 4e-16 / 20;
            AssertClose(Math.Exp(-(snr - 0.1) / 20), channel.ProbabilityAtMost(airtime), 4e-16 + condition);
        }
    }

    [Fact]
    public void Rayleigh_fading_stays_Rayleigh_fading_with_another_mean() =>
        Assert.IsType<RayleighChannel>(new RayleighChannel(new(20)).WithMeanSnr(new(5)));

    [Theory]
    [InlineData(1.9, false)]
    [InlineData(2, false)]
    [InlineData(2.1, true)]
    public void Without_a_cutoff_the_variance_under_Nakagami_fading_is_finite_above_shape_2(
        double shape,
        bool isFinite
    ) => Assert.Equal(isFinite, new NakagamiChannel(new(20), shape).HasFiniteVariance);

    private static void AssertClose(double expected, double actual, double share) =>
        Assert.True(
            expected == actual || Math.Abs(actual - expected) <= share * Math.Abs(expected),
            $"{actual:R} is not {expected:R}"
        );
}
