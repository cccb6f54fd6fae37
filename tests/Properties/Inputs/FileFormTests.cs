using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Traces;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Inputs;

/// <summary>Files as people and other programs write them; those in the folder Files beside this test.</summary>
[Collection("Program")]
public class FileFormTests
{
    private const string Header = "layer,device_s,device_J,edge_s,parameter_bits,output_bits";

    private static readonly Stage[] _twoStages =
    [
        Measured("conv1", 0.012137, 0.0013795, 1.5185e-05, 1118208, 6195200),
        Measured("fc", 0.0021, 0.0004, 3e-06, 131203072, 32000),
    ];

    [Theory]
    [InlineData("profile-in-milliseconds.csv")]
    [InlineData("profile-from-pandas.csv")]
    [InlineData("profile-indexed.csv")]
    [InlineData("profile-from-a-spreadsheet.csv")]
    public void One_profile_written_in_several_ways_is_the_same(string file)
    {
        var profile = ProfileReader.Read(Resources.Read($"inputs/{file}"), file).Value();

        Assert.Equal(1204224, profile.Chain.Input.Value);
        Assert.Equal(_twoStages, profile.Chain.Stages.ToArray());
        Assert.False(profile.Spread.IsKnown);
    }

    [Theory]
    [InlineData("s", "J", "bits", 1.0, 1.0, 1)]
    [InlineData("ms", "mJ", "bytes", 1e-3, 1e-3, 8)]
    [InlineData("us", "uJ", "kB", 1e-6, 1e-6, 8000)]
    [InlineData("ns", "nJ", "KiB", 1e-9, 1e-9, 8192)]
    [InlineData("milliseconds", "millijoules", "MiB", 1e-3, 1e-3, 8388608)]
    [InlineData("ks", "kJ", "Mbit", 1e3, 1e3, 1000000)]
    public void A_unit_in_the_header_is_converted_by_its_factor(
        string time,
        string energy,
        string data,
        double second,
        double joule,
        long bit
    )
    {
        var header = $"layer,device_{time},device_{energy},edge_{time},parameter_{data},output_{data}";
        var profile = ProfileReader.Read($"{header}\ninput,,,,,7\na,12.5,0.25,3,11,5\n", "net.csv").Value();

        var stage = Assert.Single(profile.Chain.Stages.ToArray());
        var work = Assert.IsType<Work.Measured>(stage.Cost.Work);
        Assert.Equal(12.5, work.DeviceTime.Value / second, 1e-13);
        Assert.Equal(0.25, work.DeviceEnergy.Value / joule, 1e-14);
        Assert.Equal(3, work.EdgeTime.Value / second, 1e-14);
        Assert.Equal(
            (7 * bit, 11 * bit, 5 * bit),
            (profile.Chain.Input.Value, stage.Cost.Parameters.Value, stage.Cost.Output.Value)
        );
    }

    [Theory]
    [InlineData("Layer,Device / s,Device / J,Edge / s,Parameters / bit,Output / bit")]
    [InlineData("Layer,Device (s),Device [J],edge time s,Parameters bits,OUTPUT-BITS")]
    [InlineData("stage,device_latency_s,device_energy_J,server_s,params_bits,output_size_bits")]
    [InlineData("name,device_time_seconds,device_joules,edge_latency (sec),param_bit,outputs_bits")]
    public void Titles_may_be_spelt_in_other_ways(string header) =>
        Assert.Equal(
            ProfileReader.Read($"{Header}\ninput,,,,,8\na,1,2,3,4,5\n", "net.csv").Value().Chain.Stages.ToArray(),
            ProfileReader.Read($"{header}\ninput,,,,,8\na,1,2,3,4,5\n", "net.csv").Value().Chain.Stages.ToArray()
        );

    [Fact]
    public void Columns_may_have_another_order() =>
        Assert.Equal(
            [Measured("a", 1, 2, 3, 4, 5)],
            ProfileReader
                .Read(
                    "output_bits,edge_s,layer,device_J,device_s,parameter_bits\n8,,input,,,\n5,3,a,2,1,4\n",
                    "net.csv"
                )
                .Value()
                .Chain.Stages.ToArray()
        );

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void Semicolons_and_tabs_separate_as_commas_do(string separator) =>
        Assert.Equal(
            _twoStages,
            ProfileReader
                .Read(
                    Resources.Read("inputs/profile-from-pandas.csv").Replace(",", separator, StringComparison.Ordinal),
                    "net.csv"
                )
                .Value()
                .Chain.Stages.ToArray()
        );

    [Fact]
    public void Comments_are_skipped_and_lines_keep_their_numbers()
    {
        const string text = $"# measured\n{Header}\n # input\ninput,,,,,8\n\"#1\",1,2,3,4,5\nb,x,2,3,4,5\n";

        ProfileReader.Read(text, "net.csv").IsOneFault("net.csv:6:3", "device_s does not start with a number");
        Assert.Equal(
            ["#1", "b"],
            ProfileReader.Read(text.Replace('x', '1'), "net.csv").Value().Chain.Stages.Select(stage => stage.Name)
        );
    }

    [Fact]
    public void Repeated_measurements_are_averaged_and_their_spread_is_known()
    {
        var profile = ProfileReader.Read(Resources.Read("inputs/profile-repeated.csv"), "net.csv").Value();

        // By hand: (10 + 12 + 14) / 3 ms and (10 + 20 + 30) / 3 us, with standard deviations 2 ms and 10 us.
        Assert.Equal(8000, profile.Chain.Input.Value);
        Assert.Equal(2, profile.Chain.Count);
        AssertMeasured(profile.Chain.Stages[0], 0.012, 0.002, 40e-6);
        AssertMeasured(profile.Chain.Stages[1], 0.004, 0.001, 20e-6);
        Assert.Equal(3, profile.Spread.Measurements);
        Assert.Equal(2 / 12.0, profile.Spread.Stages[0].DeviceTime, 1e-12);
        Assert.Equal(0, profile.Spread.Stages[0].DeviceEnergy, 1e-12);
        Assert.Equal(0.5, profile.Spread.Stages[1].EdgeTime, 1e-12);
    }

    [Property(MaxTest = 300, Arbitrary = new[] { typeof(Repeated) })]
    public void Repeats_stage_by_stage_and_run_by_run_are_the_same(int[][] microseconds)
    {
        var (stages, runs) = (microseconds.Length, microseconds[0].Length);
        var byStage =
            from stage in Enumerable.Range(0, stages)
            from run in Enumerable.Range(0, runs)
            select Row(stage, run);
        var byRun =
            from run in Enumerable.Range(0, runs)
            from stage in Enumerable.Range(0, stages)
            select Row(stage, run);

        var first = Read(byStage);
        var second = Read(byRun);

        Assert.Equal(first.Chain.Stages.ToArray(), second.Chain.Stages.ToArray());
        for (var stage = 0; stage < stages; stage++)
        {
            var exact = microseconds[stage].Sum(time => (decimal)time) / runs / 1_000_000;
            var work = Assert.IsType<Work.Measured>(first.Chain.Stages[stage].Cost.Work);
            Assert.Equal(1, work.DeviceTime.Value / (double)exact, 1e-12);
        }

        string Row(int stage, int run) =>
            string.Create(CultureInfo.InvariantCulture, $"s{stage},{microseconds[stage][run]},1,1,8,8");

        static ProfileFile Read(IEnumerable<string> rows) =>
            ProfileReader
                .Read(
                    $"layer,device_us,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,8\n{string.Join('\n', rows)}",
                    "net.csv"
                )
                .Value();
    }

    [Theory]
    // As many rows of each name, in no order of repeats.
    [InlineData("a,1,1,1,8,8\nb,1,1,1,8,8\nb,1,1,1,8,8\na,1,1,1,8,8", "line 4 already has the name 'b'")]
    // One name more often than another.
    [InlineData("conv,1,1,1,8,8\nrelu,1,1,1,8,8\nfc,1,1,1,8,8\nrelu,1,1,1,8,8", "line 4 already has the name 'relu'")]
    // One name only: a stage measured twice, or two stages of one name.
    [InlineData("a,1,1,1,8,8\na,2,1,1,8,8", "line 3 already has the name 'a'")]
    // What is no measurement differs.
    [InlineData(
        "a,1,1,1,8,8\na,1,1,1,8,9\nb,1,1,1,8,8\nb,1,1,1,8,8",
        "output_bits of 'a' is '9', and it is '8' on line 3"
    )]
    public void Rows_of_one_name_that_are_no_repeats_are_a_fault(string rows, string cause) =>
        Assert.Contains(
            cause,
            ProfileReader.Read($"{Header}\ninput,,,,,8\n{rows}\n", "net.csv").Messages(),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_column_of_runs_allows_repeats_of_a_single_stage()
    {
        var profile = ProfileReader
            .Read($"run,{Header}\n1,input,,,,,8\n1,a,1,1,1,8,8\n2,a,2,1,1,8,8\n", "net.csv")
            .Value();

        Assert.Equal([Measured("a", 1.5, 1, 1, 8, 8)], profile.Chain.Stages.ToArray());
        Assert.Equal(2, profile.Spread.Measurements);
    }

    [Theory]
    [InlineData("trace-with-semicolons.csv")]
    [InlineData("trace-with-upper-case.csv")]
    public void One_trace_written_in_several_ways_is_the_same(string file) =>
        AssertTrace([11.2, 9.75], Resources.Read($"inputs/{file}"));

    [Theory]
    [InlineData("SNR (dB)\n11.2\n9.75\n")]
    [InlineData("\"snr [dB]\"\n11.2\n9.75\n")]
    [InlineData(",Snr-db\n0,11.2\n1,9.75\n")]
    [InlineData("sep=,\ntime,snr_dB\n0,11.2\n1,9.75\n")]
    [InlineData("# roof\ntime\tsnr dB\n0\t11.2\n# gap\n1\t9.75\n")]
    [InlineData("time;snr_decibels\n0;11,2\n0,5;9,75\n")]
    [InlineData("time;snr_dB\n0;11.2\n0.5;9.75\n")]
    public void Titles_separators_and_comments_of_a_trace_may_differ(string text) => AssertTrace([11.2, 9.75], text);

    [Fact]
    public void A_scenario_may_name_a_trace_in_either_form()
    {
        using var program = new ProgramUnderTest();
        foreach (
            var name in (string[])
                ["trace.yaml", "trace-with-semicolons.csv", "trace-with-upper-case.csv", "profile.csv"]
        )
        {
            program.Write(name, Resources.Read($"inputs/{name}"));
        }

        program.Write(
            "other.yaml",
            Resources.Read("inputs/trace.yaml").Replace("semicolons", "upper-case", StringComparison.Ordinal)
        );

        var one = program.Run("place", "--profile", "profile.csv", "--scenario", "trace.yaml");
        var other = program.Run("place", "--profile", "profile.csv", "--scenario", "other.yaml");
        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Equal(one.Output, other.Output);
    }

    [Fact]
    public void The_mean_of_a_log_normal_law_says_its_median()
    {
        var scenario = ScenarioReader.Read(Resources.Read("inputs/log-normal-mean.yaml"), "log.yaml").Value().Scenario;

        // In natural logarithms the law has the standard deviation s = 8·ln(10)/10, and the mean is exp(s²/2) times the median.
        var s = 8 * Math.Log(10) / 10;
        var median = 10 / Math.Exp(s * s / 2);
        var expected = new LogNormalChannel(new(median), 8);
        var channel = Assert.IsType<LogNormalChannel>(scenario.Uplink.Fading.RequireIndependent());
        Assert.Equal(-7.3683, (10 * Math.Log10(median)) - 10, 1e-4);
        Assert.Equal(1, channel.MeanAirtime / expected.MeanAirtime, 1e-12);
        Assert.Equal(1, channel.ExpectedMinimum(0.3) / expected.ExpectedMinimum(0.3), 1e-12);
    }

    [Fact]
    public void Rice_means_rician() =>
        Assert.IsType<RicianChannel>(
            ScenarioReader
                .Read(Resources.Read("inputs/rice.yaml"), "rice.yaml")
                .Value()
                .Scenario.Uplink.Fading.RequireIndependent()
        );

    [Fact]
    public void A_decimal_comma_between_braces_is_named() =>
        ScenarioReader
            .Read(Resources.Read("inputs/decimal-comma.yaml"), "f.yaml")
            .IsOneFault("f.yaml:7:40", "the comma in '13,35 dB'", "Write a point before decimals: 13.35 dB.");

    [Fact]
    public void The_answer_shows_how_far_repeats_spread()
    {
        using var program = new ProgramUnderTest();
        program.Write("net.csv", Resources.Read("inputs/profile-repeated.csv"));

        var text = program.Run("place", "--profile", "net.csv", "--scenario", "reference");
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Contains("Each stage is the mean of 3 measurements.", text.Output, StringComparison.Ordinal);
        Assert.Contains(
            "16.67 % (conv1) for the device's time, 0 % for its energy, and 50 % (fc) for the edge server's time.",
            text.Output,
            StringComparison.Ordinal
        );
        var json = program.Run("place", "--profile", "net.csv", "--scenario", "reference", "--json");
        Assert.Contains("\"perStage\": 3", json.Output, StringComparison.Ordinal);
        var simulated = program.Run("simulate", "--profile", "net.csv", "--scenario", "reference", "--frames", "1");
        Assert.Contains("Each stage is the mean of 3 measurements.", simulated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_given_as_a_model_and_a_model_given_as_a_profile_are_told_their_option()
    {
        using var program = new ProgramUnderTest();

        var table = program.Run("place", "--model", "net.csv", "--scenario", "reference");
        Assert.Equal(2, table.ExitCode);
        Assert.Contains("Give it as --profile net.csv.", table.Error, StringComparison.Ordinal);

        var description = program.Run("place", "--profile", "net.dnn.yaml", "--scenario", "reference");
        Assert.Equal(2, description.ExitCode);
        Assert.Contains("Give a description as --model net.dnn.yaml.", description.Error, StringComparison.Ordinal);
    }

    private static Stage Measured(string name, double time, double energy, double edge, long parameters, long output) =>
        new(name, new(new Work.Measured(new(time), new(energy), new(edge)), new(parameters), new(output)));

    private static void AssertMeasured(Stage stage, double time, double energy, double edge)
    {
        var work = Assert.IsType<Work.Measured>(stage.Cost.Work);
        Assert.Equal(1, work.DeviceTime.Value / time, 1e-14);
        Assert.Equal(1, work.DeviceEnergy.Value / energy, 1e-14);
        Assert.Equal(1, work.EdgeTime.Value / edge, 1e-14);
    }

    private static void AssertTrace(double[] decibels, string text) =>
        Assert.Equal(
            decibels,
            TraceReader.Read(text, "t.csv").Value().Ratios.Select(snr => Math.Round(snr.Decibels, 12))
        );

    private static class Repeated
    {
        public static Arbitrary<int[][]> Times =>
            Arb.From(
                from stages in Gen.Choose(2, 5)
                from runs in Gen.Choose(2, 6)
                from times in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(1, 1_000_000), runs), stages)
                select times
            );
    }
}
