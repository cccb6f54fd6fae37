using System.Diagnostics;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

/// <summary>Standard output or standard error that is closed, or full, and terminals that are hardly wide.</summary>
[Collection("Program")]
public sealed class StandardStreamTests : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [LinuxTheory]
    [InlineData("place --model Nope --scenario reference 2>&-", 2)]
    [InlineData("place --model Nope --scenario reference 2>/dev/full", 2)]
    [InlineData("sweep merge nothing 2>/dev/full", 1)]
    [InlineData("verify R4 --cases 400 --level sampled >&2 2>/dev/null", 0)]
    [InlineData("verify R4 --cases 400 --level sampled 2>/dev/full", 0)]
    public void Work_goes_on_and_the_exit_code_stays_where_nobody_can_be_told(string line, int exitCode) =>
        Assert.Equal(exitCode, Shell(line).ExitCode);

    [LinuxTheory]
    [InlineData("inspect LeNet-5 >&-", "it is closed, or may not be written")]
    [InlineData("inspect LeNet-5 >/dev/full", "No space left on device")]
    [InlineData("completion bash >/dev/full", "No space left on device")]
    public void A_result_that_cannot_be_written_fails_with_the_cause_and_a_way_out(string line, string cause)
    {
        var (exitCode, _, error) = Shell(line);
        Assert.Equal(
            $"error: standard output: not all of it was written ({cause}). Send it to a terminal or to a disk with room.\n",
            error
        );
        Assert.Equal(1, exitCode);
    }

    [LinuxTheory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(20)]
    public void Help_is_printed_on_every_terminal(int columns)
    {
        if (!File.Exists("/usr/bin/script"))
        {
            return;
        }

        var (exitCode, output, _) = Shell("--help", $"stty cols {columns} rows 1; ");
        Assert.Equal(0, exitCode);
        Assert.Contains("Without a command", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>Runs the program with a line of a shell behind its name; within a terminal where some of the line is before it.</summary>
    private (int ExitCode, string Output, string Error) Shell(string line, string? inTerminal = null)
    {
        var command = $"{inTerminal}dotnet {Path.Combine(AppContext.BaseDirectory, "splitproofs.dll")} {line}";
        var start = inTerminal is null
            ? new ProcessStartInfo("sh", ["-c", command])
            : new ProcessStartInfo("script", ["-qec", command, "/dev/null"]);
        start.WorkingDirectory = _program.Folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(_longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} did not end.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
