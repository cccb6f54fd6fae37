using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Profiles;

namespace SplitProofs.Properties.Inputs;

public class DopplerTests
{
    private const string Law = "family: rayleigh, mean_snr: 8, cutoff_snr: 0.1";

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(2.404825557695773)]
    [InlineData(3.8)]
    [InlineData(40)]
    [InlineData(1e5)]
    public void The_correlation_is_that_of_Clarkes_model(double argument)
    {
        // J₀(x) is the mean of cos(x·sin θ): the trapezoidal rule converges geometrically beyond x points.
        var points = 64 + (2 * (int)argument);
        var expected = Enumerable.Range(0, points).Average(n => Math.Cos(argument * Math.Sin(Math.PI * n / points)));

        var found = DopplerRayleigh.Correlation(new(argument / (2 * Math.PI)), new(1));

        Assert.Equal(Math.Abs(expected), found, 1e-9);
    }

    [Theory]
    [InlineData("5 Hz", 0.02)]
    [InlineData("30 Hz", 0.02)]
    public void Stages_of_equal_times_have_one_correlation(string doppler, double seconds)
    {
        var spread = double.Parse(doppler.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var correlation = DopplerRayleigh.Correlation(new(spread), new(seconds));
        var expected = Ask($"{Law}, correlation: {correlation:R}", seconds, seconds, seconds);

        var found = Ask($"{Law}, doppler: {doppler}", seconds, seconds, seconds);

        Assert.Equal<double>(expected.Table().FrameCost, found.Table().FrameCost);
    }

    [Fact]
    public void Each_stage_has_the_correlation_of_its_own_time()
    {
        var fading = Assert.IsType<Fading.WithMemory>(Ask($"{Law}, doppler: 5 Hz", 0.01, 0, 0.1).Fading);

        var found = Assert.IsType<GaussMarkovRayleigh>(fading.Channel);

        Assert.Equal(0.97548, found.Correlations[0], 1e-5);
        Assert.Equal(1, found.Correlations[1]);
        Assert.Equal(0.30424, found.Correlations[2], 1e-5);
    }

    /// <summary>
    /// After a stage of the first zero of J₀ the SNR is drawn anew: the chain then costs as its stages do one by
    /// one. Before that, a stage
    /// of no time leaves the SNR as it is.
    /// </summary>
    [Fact]
    public void A_stage_of_no_time_and_one_of_the_first_zero_are_the_two_extremes()
    {
        var question = Ask($"{Law}, doppler: 1 Hz", 0, 2.404825557695773 / (2 * Math.PI), 0.1);
        var costs = question.Costs.Weighted;
        var (law, mean) = (new SplitProofs.Analytics.Channels.RayleighChannel(new(8), new(0.1)), 0.0);
        var later = costs.Extra[1] + (costs.Offload[2] * law.MeanAirtime);
        const int points = 200_000;
        for (var point = 0; point < points; point++)
        {
            var airtime = 1 / Math.Log2(1 + (0.1 - (8 * Math.Log((point + 0.5) / points))));
            var second = Math.Min(costs.Offload[1] * airtime, later);
            mean += Math.Min(costs.Offload[0] * airtime, costs.Extra[0] + second) / points;
        }

        var exact = costs.Edge + mean;
        var answer = SplittingAnswer.Of(question, question.Table(), 2);

        Assert.True(answer.TryAccuracy(out var accuracy));
        Assert.InRange(answer.CostPerInference / exact, 0.999, 1.001);
        Assert.InRange(question.Costs.Inferences * exact, accuracy.LeastOptimal, accuracy.MostOptimal);
    }

    [Theory]
    [InlineData(
        "family: rician, mean_snr: 8, k: 4, doppler: 5 Hz",
        "doppler goes with the family rayleigh only",
        "phase"
    )]
    [InlineData("family: nakagami, mean_snr: 8, m: 2, doppler: 5 Hz", "doppler goes with the family rayleigh only")]
    [InlineData($"{Law}, doppler: 5 Hz, correlation: 0.9", "correlation and doppler are both given")]
    [InlineData($"{Law}, doppler: 0 Hz", "doppler must be greater than 0")]
    [InlineData($"{Law}, doppler: 5", "doppler has no unit")]
    public void A_wrong_doppler_spread_is_one_fault(string fading, params string[] words)
    {
        var fault = Assert.Single(LinkTests.Read("", $"{{{fading}}}", "").Faults);
        Assert.All(words, word => Assert.Contains(word, fault.ToString(), StringComparison.Ordinal));
    }

    private static SplittingQuestion Ask(string fading, params double[] seconds)
    {
        var rows = seconds.Select(
            (time, n) => FormattableString.Invariant($"s{n},{time:R},0.03,0.001,0,{60_000 - (20_000 * n)}\n")
        );
        var profile =
            "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,100000\n" + string.Concat(rows);
        return new(
            ProfileReader.Read(profile, "p.csv").Value().Chain,
            LinkTests.Read("", $"{{{fading}}}", "").Value().Scenario,
            new SplittingRule.Optimal()
        );
    }
}
