using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Traces;
using SplitProofs.Properties.Reports.Output;

namespace SplitProofs.Properties.Inputs;

public sealed class FadingReaderTests : IDisposable
{
    private const string Fading = "{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}";
    private static readonly SignalToNoiseRatio _mean = SignalToNoiseRatio.FromDecibels(10);
    private static readonly SignalToNoiseRatio _cutoff = SignalToNoiseRatio.FromDecibels(-3);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, Channel> Families =>
        new()
        {
            { "{family: rician, mean_snr: 10 dB, k: 6, cutoff_snr: -3 dB}", new RicianChannel(_mean, 6, _cutoff) },
            { "{family: rician, mean_snr: 10, k: 0}", new RicianChannel(_mean, 0) },
            { "{family: rician, mean_snr: 10, k: 20 dB}", new RicianChannel(_mean, 100) },
            { "{family: rice, mean_snr: 10, k: 6}", new RicianChannel(_mean, 6) },
            { "{family: log-normal, median_snr: 10, sigma: 2.5 dB}", new LogNormalChannel(_mean, 2.5) },
            {
                "{family: lognormal, median_snr: 10 dB, sigma: 8 dB, cutoff_snr: -3 dB}",
                new LogNormalChannel(_mean, 8, _cutoff)
            },
            { "{family: lognormal, median_snr: 10, sigma: 2.5 dB}", new LogNormalChannel(_mean, 2.5) },
        };

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_is_read_with_its_own_keys(string fading, Channel expected)
    {
        var channel = ScenarioReader
            .Read(ScenarioText.With(Fading, fading), ScenarioText.Path)
            .Value()
            .Scenario.Uplink.Fading.RequireIndependent();

        Assert.Equal(expected.GetType(), channel.GetType());
        Assert.Equal(expected.MeanAirtime, channel.MeanAirtime);
        Assert.Equal(expected.ExpectedMinimum(0.3), channel.ExpectedMinimum(0.3));
    }

    [Fact]
    public void A_trace_is_found_beside_its_scenario_and_kept_with_it()
    {
        _folder.Write("links/roof.csv", "time_s, snr_dB\n0, 10\n1, -3.5\r\n2, \"1e1\"\n");
        _folder.Write(
            "links/roof.yaml",
            ScenarioText.With(Fading, "{family: trace, file: roof.csv, cutoff_snr: -3 dB}")
        );

        var file = ScenarioReader.ReadFile(_folder["links/roof.yaml"]).Value();

        var trace = Assert.Single(file.Traces);
        Assert.Equal(_folder["links/roof.csv"], trace.Source.Path);
        Assert.Equal(64, trace.Source.Hash.Length);
        Assert.Equal(3, trace.Ratios.Length);
        Assert.Equal(2, Assert.IsType<TraceChannel>(file.Scenario.Uplink.Fading.RequireIndependent()).Count);
        Assert.Equal(Airtime.OfSnr(10), file.Scenario.Uplink.Fading.RequireIndependent().MeanAirtime, 1e-15);
    }

    [Fact]
    public void A_trace_of_plain_ratios_may_say_decibels_measurement_by_measurement()
    {
        var trace = TraceReader.Read("snr\n0\n10 dB\n2.5\n", "t.csv").Value();

        Assert.Equal([0, 10, 2.5], trace.Ratios.Select(snr => snr.Linear));
    }

    [Fact]
    public void A_trace_is_read_in_order_where_it_states_the_states_of_a_chain()
    {
        _folder.Write("t.csv", "snr_dB\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"{n % 20}\n")));
        _folder.Write("s.yaml", ScenarioText.With(Fading, "{family: trace, file: t.csv, chain_states: 4}"));

        var fading = ScenarioReader.ReadFile(_folder["s.yaml"]).Value().Scenario.Uplink.Fading;

        var trace = Assert.IsType<OrderedTrace>(
            Assert.IsType<SplitProofs.Analytics.Scenarios.Fading.WithMemory>(fading).Channel
        );
        Assert.Equal((40, 4), (trace.Count, trace.States));
        Assert.Equal(0.8, trace.Chain.Transitions(1)[1], 1e-12);
    }

    [Theory]
    [InlineData("1", "chain_states must be 2 or greater")]
    [InlineData("65", "chain_states must be 64 or less")]
    [InlineData("4", "a chain of 4 states needs 40 measurements", "has 3")]
    public void A_wrong_number_of_states_is_a_fault(string states, params string[] words)
    {
        _folder.Write("t.csv", "snr_dB\n1\n2\n3\n");
        _folder.Write("s.yaml", ScenarioText.With(Fading, $"{{family: trace, file: t.csv, chain_states: {states}}}"));

        ScenarioReader.ReadFile(_folder["s.yaml"]).IsOneFault($"{_folder["s.yaml"]}:7:54", words);
    }

    [Fact]
    public void A_cutoff_above_the_whole_trace_is_a_fault()
    {
        _folder.Write("t.csv", "snr_dB\n1\n2\n");
        _folder.Write("s.yaml", ScenarioText.With(Fading, "{family: trace, file: t.csv, cutoff_snr: 3 dB}"));

        ScenarioReader
            .ReadFile(_folder["s.yaml"])
            .IsOneFault($"{_folder["s.yaml"]}:7:52", "no measurement of the trace", "Lower cutoff_snr");
    }

    [Theory]
    [InlineData("", "t.csv", "the file is empty", "snr_dB")]
    [InlineData("snr_dB\n", "t.csv", "ends after its header", "measurement on each line")]
    [InlineData("10\n11\n", "t.csv:1:1", "names no column snr_dB or snr", "Start it with")]
    [InlineData("snr,snr_dB\n1,2\n", "t.csv:1:5", "a second column", "Keep one")]
    [InlineData("snr_dB\nmuch\n", "t.csv:2:1", "snr_dB does not start with a number: 'much'")]
    [InlineData("snr_dB\n10 dB\n", "t.csv:2:1", "snr_dB is a number without a unit", "'dB'")]
    [InlineData("snr_dB\n400\n", "t.csv:2:1", "snr_dB must be between -300 and 300")]
    [InlineData("snr\n-1\n", "t.csv:2:1", "snr must be 0 or greater as a plain ratio", "-1 dB")]
    [InlineData("t,snr\n0,1\n1\n", "t.csv:3:1", "this line has 1 field, and the header has 2 fields")]
    [InlineData("t,snr\n0,1\n1, \n", "t.csv:3:3", "snr has no value", "Delete the line")]
    [InlineData("snr\n1\n\n2\n", "t.csv:3:1", "this line is empty", "Delete it")]
    [InlineData("t,SNR\n0,1\n", "t.csv:1:3", "'SNR' does not say whether it is in decibels", "Call it snr_dB")]
    [InlineData("t,snr_dBm\n0,1\n", "t.csv:1:1", "names no column snr_dB or snr")]
    [InlineData("t,snr_dB\n0,11,2\n", "t.csv:2:1", "3 fields, and the header has 2", "a point before decimals")]
    [InlineData(
        "t;snr_dB\n0.5;11,2\n",
        "t.csv:2:5",
        "'11,2' has a comma before decimals, and '0.5' at t.csv:2:1 a point",
        "Write points"
    )]
    [InlineData("t;snr_dB\n0;1,118,2\n", "t.csv:2:3", "digits are set apart by ','", "point before decimals")]
    [InlineData("snr\n\"1\n", "t.csv:2:1", "quotation mark is not closed")]
    public void A_wrong_trace_is_one_fault_at_its_place(string text, string place, params string[] words) =>
        TraceReader.Read(text, "t.csv").IsOneFault(place, words);

    [Fact]
    public void A_fault_inside_a_named_trace_is_told_at_its_place_in_the_trace()
    {
        _folder.Write("t.csv", "snr_dB\n1\nx\n");
        _folder.Write("s.yaml", ScenarioText.With(Fading, "{family: trace, file: t.csv}"));

        ScenarioReader.ReadFile(_folder["s.yaml"]).IsOneFault($"{_folder["t.csv"]}:3:1", "'x'");
    }

    public void Dispose() => _folder.Dispose();
}
