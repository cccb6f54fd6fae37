using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

/// <summary>Ctrl-C, SIGTERM and --timeout, with processes of their own; of verify, see its own tests.</summary>
[Collection("Program")]
public sealed class StoppedRunTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("place", "INT", 130, "error: the placements were not all computed. It was interrupted.")]
    [InlineData("simulate", "TERM", 143, "error: the frames were not played to the end. It was terminated.")]
    [InlineData("report", "TERM", 143, "error: nothing was written. It was terminated.")]
    public void A_signal_ends_a_run_with_a_line_and_without_a_trace(
        string command,
        string signal,
        int exitCode,
        string message
    )
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var arguments = Long(command);
        var before = Directory.GetFileSystemEntries(_program.Folder);
        var run = _program.Signal(signal, arguments);
        Assert.Equal((exitCode, "", message), (run.ExitCode, run.Output, run.Error.TrimEnd()));
        Assert.Equal(before, Directory.GetFileSystemEntries(_program.Folder));
    }

    [Theory]
    [InlineData("place", "error: the placements were not all computed.")]
    [InlineData("simulate", "error: the frames were not played to the end.")]
    [InlineData("report", "error: nothing was written.")]
    public void The_end_of_its_time_ends_a_run_in_the_same_way(string command, string message)
    {
        var arguments = Long(command);
        var before = Directory.GetFileSystemEntries(_program.Folder);
        var run = _program.RunProcess([.. arguments, "--timeout", "1"]);
        Assert.Equal((124, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"{message} The time given with --timeout is over: allow more, or ask for less.",
            run.Error.TrimEnd()
        );
        Assert.Equal(before, Directory.GetFileSystemEntries(_program.Folder));
    }

    [Fact]
    public void A_run_with_time_to_spare_is_as_without_a_limit()
    {
        string[] arguments = ["place", "--model", "LeNet-5", "--scenario", "reference"];
        Assert.Equal(_program.Run(arguments), _program.Run([.. arguments, "--timeout", "1000000"]));
    }

    private string[] Long(string command) =>
        command switch
        {
            "place" => ["place", "--profile", ManyRows(), "--scenario", "reference"],
            "simulate" => ["simulate", "--model", "LeNet-5", "--scenario", "reference", "--frames", "9007199254740"],
            _ => [command],
        };

    private string ManyRows() =>
        _program.Write(
            "many-rows.csv",
            "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,12409\n"
                + string.Concat(Enumerable.Range(0, 30_000).Select(row => $"r{row},1e-3,1e-4,1e-5,1,9\n"))
        );
}
