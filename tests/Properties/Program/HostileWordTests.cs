using SplitProofs.Properties.Commands;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Program;

/// <summary>Words of a command line that try to forge a line of the program's messages, or to colour the terminal.</summary>
[Collection("Program")]
public sealed class HostileWordTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    public static TheoryData<string[]> CommandLines =>
        new(
            ["place", "--model", "{0}", "--scenario", "reference"],
            ["place", "--model", "{0}.yaml", "--scenario", "reference"],
            ["place", "--profile", "{0}", "--scenario", "reference"],
            ["place", "--model", "LeNet5", "--scenario", "{0}"],
            ["place", "--model", "LeNet5", "--scenario", "reference", "--rule", "{0}"],
            ["verify", "{0}"],
            ["verify", "--{0}"],
            ["verify", "--cases", "{0}"],
            ["verify", "--replay", "{0}"],
            ["{0}"],
            ["-{0}"]
        );

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Every_message_stays_on_its_line(string[] arguments)
    {
        foreach (var hostile in (string[])["x\nerror: forged", "x\u001B[31mred", "x\u202Eover", "x\u200By", "x\u0085z"])
        {
            var outcome = _program.Run([
                .. arguments.Select(word => word.Replace("{0}", hostile, StringComparison.Ordinal)),
            ]);
            Assert.NotEqual(0, outcome.ExitCode);
            var lines = outcome.Error.TrimEnd().ReplaceLineEndings("\n").Split('\n');
            Assert.DoesNotContain(lines, line => line.StartsWith("error: forged", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.Equal(-1, Characters.FirstHidden(line)));
        }
    }
}
