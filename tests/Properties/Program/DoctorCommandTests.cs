using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class DoctorCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void It_says_what_is_here_and_tests_the_numbers()
    {
        var run = _program.RunProcess("doctor");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("R10           holds", run.Output, StringComparison.Ordinal);
        Assert.Contains("self-test     passed", run.Output, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData("sbatch", "Slurm         installed, but it does not say its version")]
    public void A_part_that_is_missing_comes_with_how_to_get_it_and_one_that_says_nothing_is_named(
        string silent,
        string line
    )
    {
        var tools = Directory.CreateDirectory(Path.Combine(_program.Folder, "tools")).FullName;
        File.WriteAllText(Path.Combine(tools, silent), "#!/bin/sh\nexit 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(tools, silent), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        // Of the shared framework, three folders up.
        var dotnet = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "../../../.."));
        var run = _program.RunProcessWith("PATH", $"{tools}:{dotnet}", "doctor");
        Assert.Contains("Coq           not found. It checks the proofs", run.Output, StringComparison.Ordinal);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }
}
