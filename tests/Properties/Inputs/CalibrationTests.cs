using System.Collections.Immutable;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Inputs;

/// <summary>Speeds are found again from times that follow from them.</summary>
[Collection("Program")]
public sealed class CalibrationTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>Stages from much computing for their data to little.</summary>
    private static ImmutableArray<CalibrationStage> Stages(Func<double, double, double, double> time) =>
        [
            .. Enumerable
                .Range(1, 12)
                .Select(n =>
                {
                    var (macs, other, bytes) = (2e6 * n * n, 1e5 * (13 - n), 4e5 * (1 + (n * 7 % 5)));
                    return new CalibrationStage("net", $"s{n}", macs, other, bytes, time(macs, other, bytes), 0, 0);
                }),
        ];

    private static SpeedFit Fit(ImmutableArray<CalibrationStage> stages, SpeedModel model) =>
        SpeedFit.All(stages, stage => stage.Device).Single(fit => fit.Model == model);

    [Fact]
    public void One_speed_is_found_and_chosen()
    {
        var fits = SpeedFit.All(Stages((macs, other, _) => (macs + other) / 3e9), stage => stage.Device);
        Assert.Equal(3e9, fits[0].Parameters[0], 3e9 * 0.005);
        Assert.True(fits[0].LeftOutError < 0.005);
        Assert.Equal(SpeedModel.OneSpeed, SpeedFit.Chosen(fits).Model);
    }

    [Fact]
    public void The_two_speeds_of_operations_are_found()
    {
        var fit = Fit(Stages((macs, other, _) => (macs / 8e9) + (other / 2e8)), SpeedModel.ByOperation);
        Assert.Equal(8e9, fit.Parameters[0], 8e9 * 0.03);
        Assert.Equal(2e8, fit.Parameters[1], 2e8 * 0.03);
        Assert.True(fit.LeftOutError < 0.03);
    }

    [Fact]
    public void The_speed_and_the_bandwidth_of_a_roofline_are_found_and_chosen()
    {
        var stages = Stages((macs, other, bytes) => Math.Max((macs + other) / 8e9, bytes / 1e8));
        Assert.Contains(stages, stage => stage.Flops / 8e9 > stage.Bytes / 1e8);
        Assert.Contains(stages, stage => stage.Flops / 8e9 < stage.Bytes / 1e8);
        var fits = SpeedFit.All(stages, stage => stage.Device);
        var roofline = SpeedFit.Chosen(fits);
        Assert.Equal(SpeedModel.Roofline, roofline.Model);
        Assert.Equal(8e9, roofline.Parameters[0], 8e9 * 0.03);
        Assert.Equal(1e8, roofline.Parameters[1], 1e8 * 0.03);
        Assert.True(fits[0].LeftOutError > 2 * roofline.LeftOutError);
    }

    [Fact]
    public void A_stage_that_is_left_out_is_predicted_from_the_others_alone()
    {
        var stages = Stages((macs, other, _) => (macs + other) / 3e9);
        var slow = stages.SetItem(4, stages[4] with { Device = 100 * stages[4].Device });
        var fit = Fit(slow, SpeedModel.OneSpeed);
        Assert.Equal(stages[4].Device, fit.LeftOut[4], stages[4].Device * 0.01);
    }

    [Theory]
    [InlineData(1, 2, 0.25, -0.25)]
    [InlineData(2, 3, 0.25, 0.25)]
    [InlineData(0, 4, 0.5, 0)]
    public void Errors_are_shares_of_the_measured_total(double one, double other, double error, double total)
    {
        var fit = LeftOut(one, other);
        Assert.Equal((error, total), (fit.LeftOutError, fit.TotalError));
    }

    /// <summary>Errors of 0.25, and of 0.23 or 0.22: less than a tenth below it, and more.</summary>
    [Theory]
    [InlineData(1.08, 0)]
    [InlineData(1.12, 1)]
    public void The_simplest_fit_is_chosen_that_no_other_beats_by_more_than_a_tenth(double better, int chosen)
    {
        ImmutableArray<SpeedFit> fits = [LeftOut(1, 2), LeftOut(1, 1 + better)];
        Assert.Same(fits[chosen], SpeedFit.Chosen(fits));
    }

    /// <summary>Two stages that take 1 s and 3 s, with the times that models without them predict.</summary>
    private static SpeedFit LeftOut(double one, double other) =>
        new(SpeedModel.OneSpeed, [1], Measured: [1, 3], Predicted: [1, 3], LeftOut: [one, other]);

    [Fact]
    public void A_stage_that_takes_longer_than_predicted_has_a_negative_error()
    {
        var first = true;
        var profile = Profile(flops =>
        {
            var seconds = (first ? 10 : 1) * flops / 2e9;
            first = false;
            return seconds;
        });
        var output = _program.Run("calibrate", "--model", "LeNet-5", "--profile", profile).Output;
        Assert.Matches("(?m)^conv1 [^%\\n]+ -[0-9.]+ %", output);
        Assert.Matches("(?m)^conv2 [^%\\n]+ \\+[0-9.]+ %", output);
    }

    [Fact]
    public void Stages_of_several_networks_are_told_apart_by_their_network()
    {
        string[] alone = ["calibrate", "--model", "LeNet-5", "--profile", Profile(flops => flops / 2e9)];
        var output = _program
            .Run([.. alone, "--model", "AlexNet", "--profile", Profile(flops => flops / 2e9, "AlexNet")])
            .Output;
        Assert.Matches("(?m)^LeNet-5, conv1 ", output);
        Assert.Matches("(?m)^AlexNet, conv1 ", output);
        Assert.Matches("(?m)^conv1 ", _program.Run(alone).Output);
    }

    private const string Header = "layer,device_s,device_J,edge_s,parameter_bits,output_bits\n";

    private string Profile(Func<long, double> seconds, string network = "LeNet-5")
    {
        var file = network == "LeNet-5" ? "p.csv" : $"{network}.csv";
        var rows = _program
            .Run("inspect", network, "--format", "csv")
            .Output.TrimEnd()
            .Split('\n')
            .Skip(1)
            .Select(line => line.Split(','))
            .ToArray();
        var lines = rows.Skip(1)
            .Select(row =>
            {
                var flops = (2 * long.Parse(row[1])) + long.Parse(row[2]);
                return FormattableString.Invariant($"{row[0]},{seconds(flops)},{flops * 2e-11},0,{row[4]},{row[5]}");
            });
        _program.Write(file, $"{Header}input,,,,,{rows[0][5]}\n{string.Join('\n', lines)}\n");
        return file;
    }

    [Fact]
    public void The_part_of_a_scenario_says_where_its_numbers_come_from_and_is_read_as_a_setting()
    {
        var profile = Profile(flops => flops / 2e9);
        var run = _program.Run("calibrate", "--model", "LeNet-5", "--profile", profile, "--output", "part.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var part = File.ReadAllText(Path.Combine(_program.Folder, "part.yaml"));
        Assert.Contains("device: {speed: 2 GFLOP/s, energy: 20 pJ/FLOP}\n", part, StringComparison.Ordinal);
        Assert.Contains("stages of p.csv (sha256: ", part, StringComparison.Ordinal);
        Assert.Contains("The profiles have no times of an edge server.", run.Output, StringComparison.Ordinal);
        var device = part.Split('\n').Single(line => line.StartsWith("device: ", StringComparison.Ordinal));
        Assert.Equal(
            0,
            _program
                .Run("place", "--model", "LeNet-5", "--scenario", "reference", "--set", $"device={device[8..]}")
                .ExitCode
        );
    }

    [Theory]
    [InlineData("AlexNet", "p.csv: its stages are not those of AlexNet: it has 'avgpool1' in place of 'maxpool1'.")]
    [InlineData("LeNet-5 LeNet-5", "there are 2 networks and 1 profile.")]
    public void Profiles_of_other_stages_are_refused(string models, string message)
    {
        var profile = Profile(flops => flops / 2e9);
        var run = _program.Run([
            "calibrate",
            .. models.Split(' ').SelectMany(model => new[] { "--model", model }),
            "--profile",
            profile,
        ]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }
}
