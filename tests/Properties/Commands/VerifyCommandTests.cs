namespace SplitProofs.Properties.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void ClaimsAreCheckedByNumberInAnyCase()
    {
        var run = _program.Run("verify", "r4", "F1", "--cases", "300", "--seed", "7");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("holds (300 instances", lines[0], StringComparison.Ordinal);
        Assert.Contains("is false, as claimed (refuted by", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void TheLevelSaysHowFarUpTheLadderToGo()
    {
        var sampled = _program.Run("verify", "R14", "--cases", "200", "--level", "sampled");
        Assert.Equal((0, ""), (sampled.ExitCode, sampled.Error));
        Assert.DoesNotContain("enclosed", sampled.Output, StringComparison.Ordinal);

        var enclosed = _program.Run("verify", "R14", "--cases", "200", "--level", "enclosed", "--boxes", "64");
        Assert.Equal((0, ""), (enclosed.ExitCode, enclosed.Error));
        Assert.Contains(
            "; enclosed: 62 boxes, 100\u00A0% of the volume proved; mutants",
            enclosed.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--level: 'enclosd' is no level. Did you mean 'enclosed'?", "R4", "--level", "enclosd")]
    [InlineData("--boxes: the number of boxes is 3. Write", "R4", "--boxes", "3")]
    [InlineData("there is no such claim. Did you mean", "R33")]
    [InlineData("--sed: there is no such option. Did you mean '--seed'?", "R4", "--sed", "3")]
    [InlineData("--cases: the number of instances is 0. Write", "R4", "--cases", "0")]
    [InlineData("--cases: 'many' is no whole number", "R4", "--cases", "many")]
    public void AWrongCommandLineGivesAClearMessage(string message, params string[] arguments)
    {
        var run = _program.Run(["verify", .. arguments]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
