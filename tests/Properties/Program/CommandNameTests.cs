using SplitProofs.Program.Commands;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class CommandNameTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var command in SplitProofsProgram.Root().Subcommands)
            {
                data.Add(command.Name, command.Description ?? "");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_is_made_alone_is_the_one_that_its_name_says(string name, string description)
    {
        var run = _program.Run(name, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(description.Split('.')[0], run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sweep", "sweep <experiment> [options]", "sweep [command] [options]")]
    [InlineData("sweep plan", "sweep plan <experiment> [options]")]
    [InlineData("sweep merge", "sweep merge <folder> [options]")]
    [InlineData("verify", "verify [<claim>...] [options]", "verify [command] [options]")]
    [InlineData("verify merge", "verify merge <folder> [options]")]
    [InlineData("new", "new [command] [options]")]
    [InlineData("place", "place [options]")]
    public void Help_says_how_to_write_a_command(string command, params string[] forms)
    {
        var lines = _program.Run([.. command.Split(' '), "--help"]).Output.Split('\n').ToList();
        var usage = lines[(lines.IndexOf("Usage:") + 1)..].TakeWhile(line => line.Length > 0);
        // The first word is the name of the process.
        Assert.Equal(forms, usage.Select(line => line.Trim()[(line.Trim().IndexOf(' ') + 1)..]));
    }

    [Theory]
    [InlineData(
        "error: saving-against-snr: \u201cplan\u201d does not take",
        "sweep",
        "saving-against-snr",
        "plan",
        "--slurm"
    )]
    [InlineData("error: R1: \u201cmerge\u201d does not take", "verify", "R1", "merge", "shards")]
    public void A_word_before_a_subcommand_is_refused(string message, params string[] arguments)
    {
        var run = _program.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_no_command_is_compared_with_all_of_them()
    {
        var run = _program.Run("simulat");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("simulate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_needs_no_command()
    {
        var run = _program.Run("--version");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
