using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>Scenarios with rates, latencies and distances of their own, against a link worked out from its definition.</summary>
public class LinkTests
{
    private const double Bandwidth = 1e6;
    private const double Mean = 21.6;
    private const double Cutoff = 0.1;

    private const string Rayleigh = "{family: rayleigh, mean_snr: 21.6, cutoff_snr: 0.1}";
    private const string Nakagami = "{family: nakagami, mean_snr: 21.6, m: 2.5}";
    private const string Rician = "{family: rician, mean_snr: 21.6, k: 4, cutoff_snr: 0.1}";
    private const string LogNormal = "{family: lognormal, median_snr: 21.6, sigma: 6 dB, cutoff_snr: 0.1}";

    private static readonly Dictionary<string, (Func<double, double> Density, double Least, double Greatest)> _laws =
        new()
        {
            [Rayleigh] = (snr => Math.Exp(-snr / Mean), Cutoff, 45 * Mean),
            [Nakagami] = (snr => Math.Pow(snr, 1.5) * Math.Exp(-2.5 * snr / Mean), 0, 30 * Mean),
            [Rician] = (
                snr =>
                    Math.Exp(-(5 * snr / Mean) - 4 + (2 * Math.Sqrt(20 * snr / Mean)))
                    * ScaledI0(2 * Math.Sqrt(20 * snr / Mean)),
                Cutoff,
                30 * Mean
            ),
            [LogNormal] = (
                snr => Math.Exp(-Math.Pow(10 * Math.Log10(snr / Mean) / 6, 2) / 2) / snr,
                Cutoff,
                Mean * Math.Pow(10, 0.6 * 8)
            ),
        };

    public static TheoryData<string> Laws => new(_laws.Keys);

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_gap_an_efficiency_and_a_peak_change_the_rate_as_stated(string fading)
    {
        var gap = Math.Pow(10, 0.3);
        AssertCosts(
            "  snr_gap: 3 dB\n  efficiency: 0.75\n  peak_rate: 3.5 Mbit/s\n",
            fading,
            snr => 0.75 * Math.Min(3.5e6, Bandwidth * Math.Log2(1 + (snr / gap))),
            latency: 0,
            gap * (Math.Pow(2, 3.5) - 1)
        );
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_table_of_rates_gives_the_rate_of_the_last_threshold_that_is_reached(string fading) =>
        AssertCosts(
            "  efficiency: 0.9\n  rates: [{snr: 3, rate: 1 Mbit/s}, {snr: 10 dB, rate: 3 Mbit/s}, {snr: 40, rate: 4.5 Mbit/s}]\n",
            fading,
            snr =>
                0.9
                * (
                    snr >= 40 ? 4.5e6
                    : snr >= 10 ? 3e6
                    : 1e6
                ),
            latency: 0,
            10,
            40
        );

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_latency_is_added_to_each_upload(string fading) =>
        AssertCosts(
            "  latency: 30 ms\n",
            fading,
            snr => Bandwidth * Math.Log2(1 + snr),
            latency: 0.05,
            kinks: [],
            downlink: ", latency: 20 ms"
        );

    [Theory]
    [InlineData("  distance: 15 m\n", 43.1685)]
    [InlineData("  distance: 0.03 km\n  noise: -70 dBm\n  antenna_gain: 4.11\n", 5.39607)]
    [InlineData("  distance: 100 m\n  carrier: 2.4 GHz\n  path_loss_exponent: 2\n  antenna_gain: 0 dB\n", 19.7619)]
    [InlineData("  distance: 15 m\n  noise_figure: 6 dB\n", 270823)]
    public void A_distance_gives_the_mean_snr(string keys, double expected)
    {
        var found = MeanOf(keys, "rayleigh");

        Assert.InRange(found / expected, 0.9999, 1.0001);
        Assert.Equal(Decibels(keys), 10 * Math.Log10(found), 1e-9);

        static double Decibels(string keys)
        {
            var far = keys.Contains("100 m", StringComparison.Ordinal);
            var distance =
                far ? 100
                : keys.Contains("km", StringComparison.Ordinal) ? 30
                : 15;
            var (carrier, exponent, gain) = far ? (2.4e9, 2, 0) : (915e6, 3, 10 * Math.Log10(4.11));
            var noise = keys.Contains("noise_figure", StringComparison.Ordinal)
                ? (10 * Math.Log10(1.380649e-23 * 290)) + 60 + 6
                : -100;
            var loss = 20 * Math.Log10(4 * Math.PI * carrier * distance / 299_792_458);
            return (10 * Math.Log10(0.2)) + gain - (exponent / 2.0 * loss) - noise;
        }
    }

    [Fact]
    public void A_distance_gives_the_median_of_shadowing() =>
        Assert.Equal(
            0.5,
            Read("  distance: 15 m\n", "{family: lognormal, sigma: 8 dB}", "")
                .Value()
                .Scenario.Uplink.Fading.RequireIndependent()
                .ProbabilityAtMost(Airtime.OfSnr(MeanOf("  distance: 15 m\n", "rayleigh"))),
            1e-12
        );

    [Theory]
    [InlineData("  distance: 15\n", "{family: rayleigh}", "link.yaml:5:13", "distance has no unit")]
    [InlineData(
        "  distance: 15 MHz\n",
        "{family: rayleigh}",
        "link.yaml:5:13",
        "distance is in m, and MHz is a frequency"
    )]
    [InlineData(
        "  distance: 15 m\n",
        Rayleigh,
        "link.yaml:6:40",
        "mean_snr is given, and the uplink's distance as well"
    )]
    [InlineData(
        "  distance: 15 m\n",
        LogNormal,
        "link.yaml:6:43",
        "median_snr is given, and the uplink's distance as well"
    )]
    [InlineData(
        "  distance: 15 m\n",
        "{family: finite, states: [{snr: 1, probability: 1}]}",
        "link.yaml:5:13",
        "the family finite states its ratios itself"
    )]
    [InlineData("  carrier: 1 GHz\n", Rayleigh, "link.yaml:5:12", "carrier is given without a distance")]
    [InlineData(
        "  distance: 1e30 m\n  path_loss_exponent: 9\n",
        "{family: rayleigh}",
        "link.yaml:5:13",
        "not between -300 and 300"
    )]
    [InlineData(
        "  distance: 1 m\n  noise: 1 pW\n  noise_figure: 3 dB\n",
        "{family: rayleigh}",
        "link.yaml:7:17",
        "noise and noise_figure are both given"
    )]
    [InlineData(
        "  distance: 1 m\n  path_loss_exponent: 0.5\n",
        "{family: rayleigh}",
        "link.yaml:6:23",
        "between 1 and 10"
    )]
    public void A_wrong_distance_is_one_fault_at_its_place(
        string keys,
        string fading,
        string place,
        params string[] words
    ) => Read(keys, fading, "").IsOneFault(place, words);

    private static double MeanOf(string keys, string family)
    {
        var channel = Read(keys, $"{{family: {family}}}", "").Value().Scenario.Uplink.Fading.RequireIndependent();
        // P(SNR ≥ s) = exp(−s/mean).
        return -1 / Math.Log(channel.ProbabilityAtMost(Airtime.OfSnr(1)));
    }

    [Theory]
    [InlineData("  snr_gap: -1 dB\n", "link.yaml:5:12", "snr_gap must be between 1 and 1000000")]
    [InlineData("  snr_gap: 3 W\n", "link.yaml:5:12", "snr_gap is a ratio", "W is a power")]
    [InlineData("  efficiency: 0\n", "link.yaml:5:15", "efficiency must be between 0.000001 and 1")]
    [InlineData("  efficiency: 1.1\n", "link.yaml:5:15", "efficiency must be between 0.000001 and 1")]
    [InlineData("  peak_rate: 1 MHz\n", "link.yaml:5:14", "peak_rate is in bit/s, and MHz is a frequency")]
    [InlineData("  latency: 20\n", "link.yaml:5:12", "latency has no unit")]
    [InlineData("  latency: -1 s\n", "link.yaml:5:12", "latency must be 0 or greater")]
    [InlineData("  rates: []\n", "link.yaml:5:10", "rates is an empty list", "Write for example")]
    [InlineData("  rates: [{snr: 1}]\n", "link.yaml:5:11", "rate 1 needs the key 'rate'")]
    [InlineData(
        "  rates: [{snr: 1, rate: 1 bit/s}]\n  peak_rate: 2 bit/s\n",
        "link.yaml:6:14",
        "peak_rate and rates are both given"
    )]
    [InlineData(
        "  rates: [{snr: 10 dB, rate: 1 Mbit/s}, {snr: 0 dB, rate: 1 Mbit/s}]\n",
        "link.yaml:5:10",
        "the rate from 10 dB on is no higher",
        "never used"
    )]
    public void A_wrong_rate_is_one_fault_at_its_place(string keys, string place, params string[] words) =>
        Read(keys, Rayleigh, "").IsOneFault(place, words);

    [Theory]
    [InlineData("{family: finite, states: [{snr: 0.5, probability: 1}]}")]
    [InlineData("{family: rayleigh, mean_snr: -100 dB}")]
    [InlineData("{family: markov, states: [{name: a, snr: 0.5}], transition: [[1]]}")]
    public void A_fading_that_never_reaches_a_rate_is_a_fault(string fading) =>
        Read("  rates: [{snr: 1, rate: 1 Mbit/s}]\n", fading, "")
            .IsOneFault("link.yaml:5:10", "never at or above the first snr of rates");

    private static void AssertCosts(
        string keys,
        string fading,
        Func<double, double> rate,
        double latency,
        params double[] kinks
    ) => AssertCosts(keys, fading, rate, latency, kinks, downlink: "");

    private static void AssertCosts(
        string keys,
        string fading,
        Func<double, double> rate,
        double latency,
        double[] kinks,
        string downlink
    )
    {
        var (density, least, greatest) = _laws[fading];
        var first = keys.Contains("rates", StringComparison.Ordinal) ? 3 : 0;
        var oracle = new LinkOracle(density, Math.Max(least, first), greatest, rate, kinks);

        var found = Solve(keys, fading, downlink).Table().CostPerInference;

        var expected = oracle.Costs(latency);
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.InRange(pair.Second / pair.First, 1 - 1e-9, 1 + 1e-9));
    }

    internal static SplittingQuestion Solve(string keys, string fading, string downlink = "") =>
        new(
            ProfileReader.Read(LinkOracle.Profile, "p.csv").Value().Chain,
            Read(keys, fading, downlink).Value().Scenario,
            new SplittingRule.Optimal()
        );

    internal static Result<ScenarioFile> Read(string keys, string fading, string downlink) =>
        ScenarioReader.Read(
            "name: link\nuplink:\n  bandwidth: 1 MHz\n  transmit_power: 0.2 W\n"
                + $"{keys}  fading: {fading}\ndownlink: {{rate: 1 Mbit/s, receive_power: 0 W{downlink}}}\n"
                + "weights: {time: 0.5 /s, energy: 0.25 /J}\ninferences_per_update: 100\n",
            "link.yaml"
        );

    /// <summary>I₀(x)·exp(−x), by its integral over an angle: the trapezoidal rule converges geometrically.</summary>
    private static double ScaledI0(double x) =>
        Enumerable.Range(0, 96).Average(n => Math.Exp(x * (Math.Cos(Math.PI * n / 48) - 1)));
}
