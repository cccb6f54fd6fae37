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
