using FsCheck;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Commands;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Traces;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Verification;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Inputs;

public class MutationTests
{
    private const int Cases = 5000;

    private static readonly string[] _profiles =
    [
        .. Resources
            .NamesIn("problems")
            .Where(name => name.EndsWith(".csv", StringComparison.Ordinal))
            .Select(Resources.Read),
        "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,8\n\"a \"\"b\"\", c\",1,1,1,8,0\n",
        .. Files("profile"),
    ];

    private static readonly string[] _traces =
    [
        .. Files("trace-"),
        "snr\n0\n10 dB\n2.5\n",
        "sep=;\nt;snr (dB)\n0;-1,5\n",
    ];

    private static readonly string[] _replays =
    [
        ReplayJson.Of("T1", """{"loads":[0,0,0,1],"speed":1}"""),
        """{"claims":[{"id":"T1","counterexample":{"instance":{"loads":[1e3,-0],"speed":0.5}}}]}""",
    ];

    private static readonly string[] _scenarios =
    [
        .. Resources
            .NamesIn("problems")
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(Resources.Read),
        ScenarioText.Valid,
        Resources.Read("inputs/log-normal-mean.yaml"),
        Resources.Read("inputs/rice.yaml"),
        Resources.Read("inputs/decimal-comma.yaml"),
    ];

    [Property(MaxTest = Cases, Arbitrary = new[] { typeof(MutatedScenarios) })]
    public void A_mutated_scenario_is_a_valid_one_or_faults_of_one_line_and_never_an_exception(MutatedText mutated) =>
        AssertSound(ScenarioReader.Read(mutated.Text, "mutated.yaml"), file => AssertValid(file.Scenario));

    [Property(MaxTest = Cases, Arbitrary = new[] { typeof(MutatedProfiles) })]
    public void A_mutated_profile_is_a_valid_one_or_faults_of_one_line_and_never_an_exception(MutatedText mutated) =>
        AssertSound(ProfileReader.Read(mutated.Text, "mutated.csv"), file => AssertValid(file.Chain));

    [Property(MaxTest = Cases, Arbitrary = new[] { typeof(MutatedTraces) })]
    public void A_mutated_trace_is_a_valid_one_or_faults_of_one_line_and_never_an_exception(MutatedText mutated) =>
        AssertSound(
            TraceReader.Read(mutated.Text, "mutated.csv"),
            file =>
            {
                Assert.NotEmpty(file.Ratios);
                AssertNonNegative([.. file.Ratios.Select(snr => snr.Linear)]);
            }
        );

    [Property(MaxTest = Cases, Arbitrary = new[] { typeof(MutatedReplays) })]
    public void A_mutated_replay_is_a_valid_one_or_faults_of_one_line_and_never_an_exception(MutatedText mutated) =>
        ReplayReader
            .Read(Source.Of(mutated.Text, "mutated.json"), [FalseClaim.Broken])
            .Match(
                success: read =>
                {
                    Assert.NotEmpty(read);
                    return 0;
                },
                failure: faults =>
                {
                    Assert.All(faults, fault => Assert.Equal(-1, Characters.FirstHidden(fault.ToString())));
                    return 0;
                }
            );

    private static IEnumerable<string> Files(string start) =>
        Resources
            .NamesIn("inputs")
            .Where(name =>
                name.StartsWith($"inputs/{start}", StringComparison.Ordinal)
                && name.EndsWith(".csv", StringComparison.Ordinal)
            )
            .Select(Resources.Read);

    private static void AssertSound<T>(Result<T> result, Action<T> assertValid)
    {
        if (result is Result<T>.Success success)
        {
            assertValid(success.Value);
        }
        else
        {
            Assert.NotEmpty(result.Faults);
            Assert.All(
                result.Faults,
                fault =>
                {
                    Assert.Equal(-1, Characters.FirstHidden(fault.ToString()));
                    Assert.StartsWith("mutated.", fault.Place.ToString(), StringComparison.Ordinal);
                    Assert.NotEmpty(fault.Cause);
                    Assert.NotEmpty(fault.Remedy);
                }
            );
        }
    }

    private static void AssertValid(Scenario scenario)
    {
        Assert.NotEmpty(scenario.Name);
        AssertPositive(
            scenario.Uplink.Bandwidth.Value,
            scenario.Uplink.TransmitPower.Value,
            scenario.Downlink.Rate.Value
        );
        AssertNonNegative(
            scenario.Downlink.ReceivePower.Value,
            scenario.Weights.Time.Value,
            scenario.Weights.Energy.Value
        );
        Assert.True(scenario.Weights.Time.Value > 0 || scenario.Weights.Energy.Value > 0);
        Assert.True(scenario.InferencesPerUpdate >= 1);
        Assert.True(scenario.Memory.Match(() => true, limited => limited.Capacity.Value >= 0));
        if (scenario.Processors is Processors.Stated stated)
        {
            AssertPositive(stated.DeviceSpeed.Value, stated.EdgeSpeed.Value);
            AssertNonNegative(stated.DeviceEnergy.Value);
        }

        Assert.InRange(scenario.Uplink.Fading.RequireIndependent().ProbabilityAtMost(0.5), 0, 1);
        if (scenario.Uplink.Fading.RequireIndependent() is FiniteStateChannel finite)
        {
            Assert.NotEmpty(finite.States);
            Assert.InRange(finite.States.Sum(state => state.Probability), 1 - 2e-12, 1 + 2e-12);
            Assert.All(finite.States, state => Assert.True(state.Airtime > 0));
        }
    }

    private static void AssertValid(StageChain chain)
    {
        Assert.True(chain.Input.Value > 0);
        Assert.Equal(chain.Count, chain.Stages.Select(stage => stage.Name).Distinct().Count());
        Assert.All(chain.Stages.SkipLast(1), stage => Assert.True(stage.Cost.Output.Value > 0));
        Assert.All(
            chain.Stages,
            stage =>
            {
                Assert.NotEmpty(stage.Name);
                Assert.DoesNotContain('\n', stage.Name);
                Assert.True(stage.Cost.Output.Value >= 0 && stage.Cost.Parameters.Value >= 0);
                var measured = Assert.IsType<Work.Measured>(stage.Cost.Work);
                AssertNonNegative(measured.DeviceTime.Value, measured.DeviceEnergy.Value, measured.EdgeTime.Value);
            }
        );
    }

    private static void AssertPositive(params double[] values) =>
        Assert.All(values, value => Assert.True(double.IsFinite(value) && value > 0));

    private static void AssertNonNegative(params double[] values) =>
        Assert.All(values, value => Assert.True(double.IsFinite(value) && value >= 0));

    private static class MutatedScenarios
    {
        public static Arbitrary<MutatedText> Texts => MutatedText.Of(_scenarios);
    }

    private static class MutatedTraces
    {
        public static Arbitrary<MutatedText> Texts => MutatedText.Of(_traces);
    }

    private static class MutatedReplays
    {
        public static Arbitrary<MutatedText> Texts => MutatedText.Of(_replays);
    }

    private static class MutatedProfiles
    {
        public static Arbitrary<MutatedText> Texts => MutatedText.Of(_profiles);
    }
}
