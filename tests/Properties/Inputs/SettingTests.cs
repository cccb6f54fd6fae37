using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>Values of a scenario from the command line, against the same values in its file.</summary>
public class SettingTests
{
    /// <summary>What is set, and what the file would say in place of what.</summary>
    public static TheoryData<string, string, string> Settings =>
        new()
        {
            { "name=yours", "name: mine", "name: yours" },
            { "device.speed=2GFLOP/s", "speed: 0.8 GFLOP/s", "speed: 2 GFLOP/s" },
            { "device.memory=5 MB", "memory: 1 GiB", "memory: 5 MB" },
            { "edge={speed: 1 TFLOP/s}", "edge: {speed: 80 GFLOP/s}", "edge: {speed: 1 TFLOP/s}" },
            { "uplink.bandwidth=5MHz", "bandwidth: 2 MHz", "bandwidth: 5 MHz" },
            { "uplink.transmit_power=30 dBm", "transmit_power: 100 mW", "transmit_power: 30 dBm" },
            { "uplink.feature_bits=8", "  transmit_power: 100 mW", "  transmit_power: 100 mW\n  feature_bits: 8" },
            { "uplink.fading.mean_snr=-3 dB", "mean_snr: 13.35 dB", "mean_snr: -3 dB" },
            { " uplink.fading.correlation =0.5", "cutoff_snr: -10 dB", "cutoff_snr: -10 dB, correlation: 0.5" },
            {
                "uplink.fading={family: finite, states: [{snr: 2, probability: 1}]}",
                "{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}",
                "{family: finite, states: [{snr: 2, probability: 1}]}"
            },
            { "downlink.rate=1 MB/s", "rate: 20 Mbit/s", "rate: 1 MB/s" },
            { "downlink.receive_power=0 W", "receive_power: 50 mW", "receive_power: 0 W" },
            { "weights.time=1 /s", "time: 0.5 /s", "time: 1 /s" },
            { "weights.energy='0 /J'", "energy: 0.5 /J", "energy: 0 /J" },
            { "inferences_per_update=7", "inferences_per_update: 1000", "inferences_per_update: 7" },
        };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_value_that_is_set_is_as_if_the_file_said_it(string setting, string original, string replacement)
    {
        var set = Read(ScenarioText.Valid, setting).Value();
        var written = Read(ScenarioText.With(original, replacement)).Value();
        Assert.Equal(Comparable(written.Scenario), Comparable(set.Scenario));
        Assert.NotEqual(Comparable(Read(ScenarioText.Valid).Value().Scenario), Comparable(set.Scenario));
        Assert.Equal([setting], set.Settings.Select(given => given.Text));
        Assert.Equal(ScenarioText.Valid, set.Text);
    }

    [Fact]
    public void A_section_that_the_file_leaves_out_is_added()
    {
        var without = ScenarioText.With("edge: {speed: 80 GFLOP/s}\n", "");
        Assert.Equal(
            Comparable(Read(ScenarioText.Valid).Value().Scenario),
            Comparable(Read(without, "edge.speed=80 GFLOP/s").Value().Scenario)
        );
    }

    [Fact]
    public void An_item_of_a_list_has_its_number_from_0_as_its_name()
    {
        const string states = "{family: finite, states: [{snr: 2, probability: 0.5}, {snr: 3, probability: 0.5}]}";
        var text = ScenarioText.With("{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}", states);
        Assert.Equal(
            Comparable(Read(text.Replace("snr: 3", "snr: 9", StringComparison.Ordinal)).Value().Scenario),
            Comparable(Read(text, "uplink.fading.states.1.snr=9").Value().Scenario)
        );
        Read(text, "uplink.fading.states.2.snr=9")
            .IsOneFault("--set uplink.fading.states.2.snr", "states is a list of 2", "'2'", "from 0 to 1");
    }

    /// <summary>What is set, and the words of the one fault.</summary>
    public static TheoryData<string, string, string[]> Wrong =>
        new()
        {
            { "uplink.bandwith=5MHz", "--set uplink.bandwith", ["uplink has no key 'bandwith'", "'bandwidth'?"] },
            { "uplnk.bandwidth=5MHz", "--set uplnk.bandwidth", ["the scenario has no key 'uplnk'", "'uplink'?"] },
            { "uplink.bandwidth=5mhz", "--set uplink.bandwidth", ["unknown unit 'mhz'", "Did you mean MHz?"] },
            { "uplink.bandwidth=5 mW", "--set uplink.bandwidth", ["bandwidth is in Hz, and mW is a power"] },
            { "uplink.bandwidth=0 Hz", "--set uplink.bandwidth", ["bandwidth must be greater than 0"] },
            { "uplink.bandwidth=", "--set uplink.bandwidth", ["bandwidth has no value", "2 MHz"] },
            { "uplink.fading={family: rayleigh", "--set uplink.fading", ["closing '}' is missing"] },
            { "uplink.bandwidth=&a 5 MHz", "--set uplink.bandwidth", ["anchor", "Write the value out."] },
            { "uplink.fading.family.x=1", "--set uplink.fading.family.x", ["family is the single value 'rayleigh'"] },
            { "uplink.fading.m=2", "--set uplink.fading.m", ["fading has no key 'm'"] },
            { "device.speed.0=2", "--set device.speed.0", ["speed is the single value", "leave '0' out"] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_that_is_wrong_has_the_message_of_the_file_and_names_the_option(
        string setting,
        string place,
        string[] words
    ) => Read(ScenarioText.Valid, setting).IsOneFault(place, words);

    [Fact]
    public void What_is_wrong_with_the_file_keeps_its_place() =>
        Read(ScenarioText.With("1 GiB", "1 GiBB"), "uplink.bandwidth=5MHz").IsOneFault("my.yaml:2:60", "unknown unit");

    [Theory]
    [InlineData("uplink.bandwidth", "'uplink.bandwidth' gives no value")]
    [InlineData("=5", "'=5' names no key")]
    [InlineData("uplink..bandwidth=5", "names no key")]
    public void A_setting_is_a_key_and_a_value(string setting, string cause) =>
        Setting.ReadAll([setting]).IsOneFault("--set", cause, "--set uplink.bandwidth=5MHz");

    [Fact]
    public void A_key_is_set_once() =>
        Setting
            .ReadAll(["edge.speed=1 GFLOP/s", "name=a", "edge.speed=2 GFLOP/s"])
            .IsOneFault("--set edge.speed", "two values are given");

    [Fact]
    public void A_trace_on_the_command_line_starts_from_the_current_folder() =>
        ScenarioReader
            .Read(
                ScenarioText.Valid,
                "no/such/folder/my.yaml",
                Setting.ReadAll(["uplink.fading={family: trace, file: missing.csv}"]).Value()
            )
            .IsOneFault("--set uplink.fading", "the trace cannot be read: missing.csv: there is no such file");

    private static Result<ScenarioFile> Read(string text, params string[] settings) =>
        Setting.ReadAll(settings).Bind(read => ScenarioReader.Read(text, ScenarioText.Path, read));

    private static readonly Fading _any = ScenarioReader
        .Read(ScenarioText.Valid, ScenarioText.Path)
        .Value()
        .Scenario.Uplink.Fading;

    /// <summary>A scenario, with its channel as what it does.</summary>
    private static string Comparable(Scenario scenario) =>
        $"{scenario with { Uplink = scenario.Uplink with { Fading = _any } }} "
        + scenario.Uplink.Fading.Match(
            independent: draws => $"{draws.Channel.MeanAirtime} {draws.Channel.ExpectedMinimum(0.3)}",
            withMemory: memory => $"{memory.Channel.Chain.States} {memory.Channel.Chain.Airtimes[0]}"
        );
}
