using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Runtime.Measuring;

namespace SplitProofs.Runtime.Tests;

/// <summary>What measure writes is a profile of the stages of the description.</summary>
[Collection("Program")]
public sealed class MeasureTests : IDisposable
{
    private readonly Networks _networks = new();

    public void Dispose() => _networks.Dispose();

    private string Profile => Path.Combine(_networks.Folder, "net.csv");

    private StageChain Read() =>
        ProfileReader
            .ReadFile(Profile)
            .Match(profile => profile.Chain, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    private static Work.Measured[] WorkOf(StageChain chain) =>
        [.. chain.Stages.Select(stage => stage.Cost.Work).Cast<Work.Measured>()];

    [Fact]
    public async Task The_profile_has_the_stages_and_bits_of_the_description_and_both_sides()
    {
        var path = _networks.Write("net.onnx", Networks.Residual());
        string[] measure = ["measure", path, "--repeats", "5", "--warmup", "1", "--output", Profile];
        var device = await Networks.RunAsync([.. measure, "--power", "5W"]);
        Assert.Equal((0, ""), (device.ExitCode, device.Output));
        Assert.Contains("together, and the whole in one session", device.Error, StringComparison.Ordinal);
        var (chain, numbers) = (Read(), Networks.Open(path).Numbers);
        Assert.Equal(numbers.Stages.Select(stage => stage.Name), chain.Stages.Select(stage => stage.Name));
        Assert.Equal(
            numbers.Stages.Select(stage => stage.OutputBits),
            chain.Stages.Select(stage => stage.Cost.Output.Value)
        );
        Assert.Equal(
            numbers.Stages.Select(stage => stage.ParameterBits),
            chain.Stages.Select(stage => stage.Cost.Parameters.Value)
        );
        Assert.Equal(numbers.InputBits, chain.Input.Value);
        Assert.True(chain.KnowsActivations);
        Assert.All(
            WorkOf(chain),
            work =>
            {
                Assert.InRange(work.DeviceTime.Value, 1e-7, 1);
                Assert.Equal(5 * work.DeviceTime.Value, work.DeviceEnergy.Value, work.DeviceEnergy.Value * 1e-3);
                Assert.Equal(0, work.EdgeTime.Value);
            }
        );

        var edge = await Networks.RunAsync([.. measure, "--edge"]);
        Assert.Equal(0, edge.ExitCode);
        Assert.Equal(
            WorkOf(chain).Select(work => (work.DeviceTime, work.DeviceEnergy)),
            WorkOf(Read()).Select(work => (work.DeviceTime, work.DeviceEnergy))
        );
        Assert.All(WorkOf(Read()), work => Assert.InRange(work.EdgeTime.Value, 1e-7, 1));
        var text = File.ReadAllText(Profile);
        Assert.Contains("# device: 1 thread; medians of 5 runs after 1 to warm up", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not measured yet", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--edge: no profile is named", "--edge")]
    [InlineData("--power: the power is in W, and J is an energy", "--power", "5 J")]
    [InlineData("'net.onnx' does not end in .csv, as profiles do", "--output", "net.onnx")]
    [InlineData("--repeats: '0' is not a whole number", "--repeats", "0")]
    public async Task A_wrong_command_line_has_one_message(string message, params string[] arguments)
    {
        var path = _networks.Write("net.onnx", Networks.Residual());
        var run = await Networks.RunAsync(["measure", path, .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_of_the_edge_server_are_not_added_to_a_profile_of_another_network()
    {
        File.WriteAllText(
            Profile,
            "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,8\na,1,1,1,8,8\n"
        );
        var path = _networks.Write("net.onnx", Networks.Residual());
        var run = await Networks.RunAsync("measure", path, "--edge", "--output", Profile);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("its stages are not those of", run.Error, StringComparison.Ordinal);
        Assert.Contains("a,1,1,1,8,8", File.ReadAllText(Profile), StringComparison.Ordinal);
    }

    /// <summary>Linux shows the counters of packages; those inside of packages have a second number.</summary>
    [Fact]
    public void The_energy_of_packages_is_read_also_where_a_counter_begins_again()
    {
        Write("intel-rapl:0", 900_000, 1_000_000);
        Write("intel-rapl:0:0", 5, 1_000_000);
        Write("intel-rapl:1", 100_000, 1_000_000);
        var counters = EnergySource
            .Read("rapl", _networks.Folder)
            .Match(
                source => (EnergySource.Counters)source,
                faults => throw new InvalidOperationException($"{faults[0]}")
            );
        Assert.Equal(2, counters.Packages.Length);
        Assert.Equal(0, counters.Packages.Sum(package => package.Joules()));
        Write("intel-rapl:0", 300_000, 1_000_000);
        Write("intel-rapl:1", 150_000, 1_000_000);
        Assert.Equal(0.45, counters.Packages.Sum(package => package.Joules()), 1e-9);
    }

    [Fact]
    public void Where_there_are_no_counters_a_power_is_asked_for() =>
        Assert.Contains(
            "--power 5W",
            Assert.Single(EnergySource.Read("rapl", _networks.Folder).Faults).ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_quartiles_lie_between_measurements() =>
        Assert.Equal(new Spread(2.5, 1.75, 3.25), Spread.Of([4, 1, 3, 2]));

    private void Write(string package, long microjoules, long range)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_networks.Folder, package)).FullName;
        File.WriteAllText(Path.Combine(folder, "energy_uj"), $"{microjoules}\n");
        File.WriteAllText(Path.Combine(folder, "max_energy_range_uj"), $"{range}\n");
    }
}
