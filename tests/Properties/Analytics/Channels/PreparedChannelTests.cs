using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels;

public class PreparedChannelTests
{
    [Theory]
    [InlineData("airtime.csv")]
    [InlineData("airtime-extremes.csv")]
    public void Prepared_channels_agree_with_the_reference_values(string table)
    {
        var failures = AirtimeReference
            .Read(table)
            .Select(row => (Row: row, Computed: row.ToChannel().Prepare().ExpectedMinimum(row.Airtime)))
            .Where(value =>
                !(Math.Abs(value.Computed - value.Row["expected_min"]) <= 1e-12 * value.Row["expected_min"])
            )
            .Select(value => $"{value.Row}: {value.Computed:R} is not {value.Row["expected_min"]:R}")
            .ToArray();

        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Prepared_channels_agree_with_direct_ones_everywhere_between_the_reference_values()
    {
        var failures = new List<string>();
        var laws = AirtimeReference
            .Read("airtime-extremes.csv")
            .DistinctBy(row => (row.Family, row.Scale, row.Shape, row.Cutoff));
        foreach (var row in laws)
        {
            var direct = row.ToChannel();
            var prepared = direct.Prepare();
            for (var n = -60; n <= 60; n += 3)
            {
                var airtime = Math.Pow(10, (n + 0.37) / 20);
                var minimum = direct.ExpectedMinimum(airtime);
                // A change of ξ in its last digits changes the probability by this much.
                var condition =
                    (direct.ProbabilityAtMost(airtime * 1.000001) - direct.ProbabilityAtMost(airtime)) * 1e6;
                Compare(failures, $"{row}: Ψ({airtime:R})", minimum, prepared.ExpectedMinimum(airtime), minimum);
                Compare(
                    failures,
                    $"{row}: P(X > {airtime:R})",
                    direct.ProbabilityAbove(airtime),
                    prepared.ProbabilityAbove(airtime),
                    1 + condition
                );
                var excess = direct.ExpectedExcess(airtime);
                if (double.IsFinite(excess))
                {
                    Compare(
                        failures,
                        $"{row}: E[(X − {airtime:R})⁺]",
                        excess,
                        prepared.ExpectedExcess(airtime),
                        excess
                    );
                }
                else
                {
                    Assert.Equal(excess, prepared.ExpectedExcess(airtime));
                }

                Compare(
                    failures,
                    $"{row}: E[X; X ≤ {airtime:R}]",
                    direct.ExpectedAtMost(airtime),
                    prepared.ExpectedAtMost(airtime),
                    airtime * (1 + condition)
                );
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [InlineData("airtime.csv")]
    [InlineData("airtime-extremes.csv")]
    public void The_stated_bound_covers_the_error_and_is_below_a_tenth_of_the_accuracy_promised(string table)
    {
        // What rounding may add to the proven bound of the interpolation.
        const double rounding = 1e-14;
        foreach (var row in AirtimeReference.Read(table))
        {
            var prepared = Assert.IsType<PreparedChannel>(row.ToChannel().Prepare());
            var error = Math.Abs(prepared.ExpectedMinimum(row.Airtime) - row["expected_min"]) / row["expected_min"];

            Assert.True(prepared.TruncationBound <= 1e-13, $"{row}: the bound is {prepared.TruncationBound:G3}.");
            Assert.True(
                error <= prepared.TruncationBound + rounding,
                $"{row}: the error {error:G3} exceeds the bound {prepared.TruncationBound:G3} and rounding."
            );
        }
    }

    [Fact]
    public void Every_law_of_the_supported_ranges_can_be_prepared_within_the_bound()
    {
        Func<SignalToNoiseRatio, SignalToNoiseRatio, Channel>[] families =
        [
            (mean, cutoff) => new RayleighChannel(mean, cutoff),
            (mean, cutoff) => new NakagamiChannel(mean, 0.5, cutoff),
            (mean, cutoff) => new NakagamiChannel(mean, 20, cutoff),
            (mean, cutoff) => new RicianChannel(mean, 1, cutoff),
            (mean, cutoff) => new RicianChannel(mean, 30, cutoff),
            (mean, cutoff) => new LogNormalChannel(mean, 1, cutoff),
            (mean, cutoff) => new LogNormalChannel(mean, 12, cutoff),
        ];
        foreach (var family in families)
        {
            foreach (var mean in new[] { -20.0, -10, 0, 20, 40, 60 })
            {
                foreach (var cutoff in new[] { double.NegativeInfinity, -40, -20, 0, 10, 20 })
                {
                    var channel = family(SignalToNoiseRatio.FromDecibels(mean), new(Math.Pow(10, cutoff / 10)));
                    var prepared = Assert.IsType<PreparedChannel>(channel.Prepare());
                    Assert.InRange(prepared.TruncationBound, 0, 1e-13);
                }
            }
        }
    }

    private static void Compare(List<string> failures, string what, double expected, double computed, double scale)
    {
        if (!(Math.Abs(computed - expected) <= 1e-12 * scale))
        {
            failures.Add(
                $"{what} is {computed:R} and not {expected:R}, an error of {Math.Abs(computed - expected) / scale:G3}"
            );
        }
    }
}
