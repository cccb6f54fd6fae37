using SplitProofs.Analytics.Channels;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Properties.Inputs;

public class ScenarioRoundTripTests
{
    [Property(MaxTest = 500, Arbitrary = new[] { typeof(WrittenScenario) })]
    public void A_scenario_that_is_written_down_is_read_back_to_the_last_bit(WrittenScenario written)
    {
        var read = ScenarioReader.Read(written.Text, "written.yaml").Value().Scenario;
        var original = written.Scenario;

        // Channels have no equality of their own.
        Assert.Equal(original with { Uplink = original.Uplink with { Fading = read.Uplink.Fading } }, read);
        AssertSameLaw(original.Uplink.Fading.RequireIndependent(), read.Uplink.Fading.RequireIndependent());
    }

    private static void AssertSameLaw(Channel expected, Channel actual)
    {
        Assert.Equal(expected.GetType(), actual.GetType());
        Assert.Equal(States(expected), States(actual));
        Assert.Equal(expected.Sample(new Random(7)), actual.Sample(new Random(7)));
        Assert.All(
            [1e-3, 0.03, 0.3, 3, 1e3],
            x => Assert.Equal(expected.ProbabilityAtMost(x), actual.ProbabilityAtMost(x))
        );
    }

    private static AirtimeState[] States(Channel channel) =>
        channel is FiniteStateChannel finite ? [.. finite.States] : [];
}
