using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels;

public class ExtremeChannelTests
{
    private const double Rounding = 1e-9;

    private static readonly double[] _airtimes = [1e-6, 1e-3, 0.1, 30, 1e9];

    /// <summary>Laws well beyond the ranges whose accuracy is stated, within those that a scenario may ask for.</summary>
    private static IEnumerable<(string Name, Channel Channel)> Channels()
    {
        double[] levels = [-300, 0, 300];
        foreach (var scale in levels.Select(SignalToNoiseRatio.FromDecibels))
        {
            foreach (var cutoff in levels.Select(SignalToNoiseRatio.FromDecibels).Prepend(default))
            {
                var at = $"{scale.Decibels} dB, cut-off {cutoff.Decibels} dB";
                yield return ($"Nakagami m = 1e-6, {at}", new NakagamiChannel(scale, 1e-6, cutoff));
                yield return ($"Nakagami m = 1.0001, {at}", new NakagamiChannel(scale, 1.0001, cutoff));
                yield return ($"Nakagami m = 1e4, {at}", new NakagamiChannel(scale, 1e4, cutoff));
                yield return ($"Rician K = 0, {at}", new RicianChannel(scale, 0, cutoff));
                yield return ($"Rician K = 1e-300, {at}", new RicianChannel(scale, 1e-300, cutoff));
                yield return ($"Rician K = 30, {at}", new RicianChannel(scale, 30, cutoff));
                yield return ($"Rician K = 1000, {at}", new RicianChannel(scale, 1000, cutoff));
                yield return ($"log-normal 0.1 dB, {at}", new LogNormalChannel(scale, 0.1, cutoff));
                yield return ($"log-normal 60 dB, {at}", new LogNormalChannel(scale, 60, cutoff));
            }
        }
    }

    [Fact]
    public void Functionals_far_beyond_the_usual_ranges_keep_their_order()
    {
        foreach (var (name, channel) in Channels())
        {
            var mean = channel.MeanAirtime;
            Assert.True(mean > 0, $"{name}: the mean airtime is {mean}.");
            foreach (var airtime in _airtimes)
            {
                var minimum = channel.ExpectedMinimum(airtime);
                Assert.True(
                    minimum > 0 && minimum <= Math.Min(airtime, mean) * (1 + Rounding),
                    $"{name}: Ψ({airtime}) is {minimum}, and μ is {mean}."
                );
                var (above, atMost) = (channel.ProbabilityAbove(airtime), channel.ProbabilityAtMost(airtime));
                Assert.True(Math.Abs(above + atMost - 1) <= Rounding, $"{name}: {above} + {atMost} is not 1.");
                Assert.True(channel.ExpectedExcess(airtime) >= 0, $"{name}: the excess over {airtime} is negative.");
            }
        }
    }

    [Fact]
    public void Prepared_channels_far_beyond_the_usual_ranges_agree_with_direct_ones()
    {
        foreach (var (name, channel) in Channels())
        {
            var prepared = channel.Prepare();
            foreach (var airtime in _airtimes)
            {
                var (direct, approximate) = (channel.ExpectedMinimum(airtime), prepared.ExpectedMinimum(airtime));
                Assert.True(
                    Math.Abs(approximate - direct) <= Rounding * direct,
                    $"{name}: Ψ({airtime}) is {direct}, and prepared {approximate}."
                );
            }
        }
    }

    /// <summary>The root finder refuses what is not a number, and needs an interval about each root.</summary>
    [Fact]
    public void Quantiles_far_beyond_the_usual_ranges_keep_their_order()
    {
        ulong[] levels = [0, 1UL << 20, 1UL << 50, 1UL << 62, 1UL << 63, ~(1UL << 50), ulong.MaxValue];
        // Some laws take a second; with this stride each family comes once.
        foreach (var (name, channel) in Channels().Where((_, index) => index % 11 == 0))
        {
            var airtimes = new double[levels.Length];
            channel.Quantiles().At(levels, airtimes);
            Assert.True(airtimes[0] > 0, $"{name}: the shortest airtime is {airtimes[0]}.");
            for (var n = 1; n < levels.Length; n++)
            {
                Assert.True(
                    airtimes[n] >= airtimes[n - 1] * (1 - Rounding),
                    $"{name}: {airtimes[n]} at level {n} comes after {airtimes[n - 1]}."
                );
            }
        }
    }
}
