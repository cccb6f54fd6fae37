using System.Diagnostics;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class CompletionTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("pla", "place")]
    [InlineData("place --sc", "--scenario")]
    [InlineData("place --model Lenet", "LeNet-5")]
    [InlineData("place --scenario four", "four-states")]
    [InlineData("place --rule stat", "static-lookahead")]
    [InlineData("inspect ale", "AlexNet")]
    [InlineData("sweep saving-ag", "saving-against-snr")]
    [InlineData("verify R2", "R2 R20 R21 R22")]
    [InlineData("completion z", "zsh")]
    [InlineData("new net", "network")]
    [InlineData("place --model 'unfinished", "")]
    public void The_words_are_those_that_may_follow(string line, string words)
    {
        var run = _program.Run("completion", "words", line);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            words,
            string.Join(' ', run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries))
        );
    }

    [Fact]
    public void Every_command_is_among_the_words_of_an_empty_line() =>
        Assert.Contains("place", _program.Run("completion", "words", "").Output, StringComparison.Ordinal);

    [LinuxTheory]
    [InlineData("splitproofs pla", "place")]
    [InlineData("splitproofs place --model Lenet", "LeNet-5")]
    public void Bash_completes_with_the_script(string line, string word)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "splitproofs.dll");
        var script = $"""
            splitproofs() (dotnet '{dll}' "$@")
            source <(splitproofs completion bash)
            COMP_LINE='{line}' COMP_POINT={line.Length}
            _splitproofs_words
            echo "$(IFS=,; echo "$COMPREPLY")"
            """;
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        Assert.Equal($"{word}\n", process.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void An_unknown_shell_is_a_wrong_command_line()
    {
        var refused = _program.Run("completion", "tcsh");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("bash, fish, powershell, zsh", refused.Error, StringComparison.Ordinal);
    }
}
