using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Properties.Analytics.Channels;

public class AirtimeTests
{
    private const double Accuracy = 1e-12;

    [Fact]
    public void Every_channel_agrees_with_the_reference_values()
    {
        var failures = new List<string>();
        foreach (var row in AirtimeReference.Read("airtime.csv"))
        {
            var channel = row.ToChannel();
            Compare(failures, row, "expected_min", channel.ExpectedMinimum(row.Airtime), row["expected_min"]);
            Compare(failures, row, "mean", channel.MeanAirtime, row["mean"]);
            Compare(failures, row, "cdf", channel.ProbabilityAtMost(row.Airtime), 1);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Every_channel_keeps_its_accuracy_at_the_ends_of_the_supported_ranges()
    {
        var failures = new List<string>();
        foreach (var row in AirtimeReference.Read("airtime-extremes.csv"))
        {
            var channel = row.ToChannel();
            // The condition number of a probability at ξ, as an absolute error per relative change of ξ.
            var conditioned = Math.Max(1, row["sensitivity"]);
            Compare(failures, row, "expected_min", channel.ExpectedMinimum(row.Airtime), row["expected_min"]);
            Compare(failures, row, "mean", channel.MeanAirtime, row["mean"]);
            Compare(failures, row, "cdf", channel.ProbabilityAtMost(row.Airtime), conditioned);
            Compare(
                failures,
                row,
                "above",
                channel.ProbabilityAbove(row.Airtime),
                Math.Min(1, row["above"]) + row["sensitivity"]
            );
            Compare(
                failures,
                row,
                "expected_excess",
                channel.ExpectedExcess(row.Airtime),
                row["expected_excess"] + (row.Airtime * row["above"])
            );
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void The_mean_airtime_is_right_at_a_shape_that_a_coarser_step_got_wrong()
    {
        // A claim once found this instance: half the nodes left an error of 1e-10.
        var channel = new NakagamiChannel(
            SignalToNoiseRatio.FromDecibels(4.5),
            shape: 7.75,
            SignalToNoiseRatio.FromDecibels(-20)
        );

        Assert.Equal(0.555823389578994899870133, channel.MeanAirtime, 0.5558 * Accuracy);
    }

    private static void Compare(
        List<string> failures,
        AirtimeReference row,
        string value,
        double computed,
        double scale
    )
    {
        var expected = row[value];
        var error = computed == expected ? 0 : Math.Abs(computed - expected) / scale;
        if (!(error <= Accuracy))
        {
            failures.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row}: {value} is {computed:R} and not {expected:R}, an error of {error:G3} of its scale"
                )
            );
        }
    }
}
