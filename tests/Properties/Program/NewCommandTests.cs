using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class NewCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_new_network_under_a_new_scenario_has_a_plan()
    {
        Assert.Equal((0, "my-net.dnn.yaml\n"), Made("network", "my-net"));
        Assert.Equal((0, "my-link.scenario.yaml\n"), Made("scenario", "my-link"));
        var plan = _program.Run("place", "--model", "my-net.dnn.yaml", "--scenario", "my-link.scenario.yaml");
        Assert.Equal((0, ""), (plan.ExitCode, plan.Error));
        Assert.StartsWith("MyNet under my-link, optimal rule", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_experiment_has_an_answer()
    {
        Assert.Equal((0, "my-question.experiment.yaml\n"), Made("experiment", "my-question"));
        var run = _program.Run("sweep", "my-question.experiment.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("The optimal rule saves", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_claim_has_the_name_and_the_number_of_its_own()
    {
        Assert.Equal((0, "BestPower.cs\n"), Made("claim", "best-power"));
        var text = File.ReadAllText(Path.Combine(_program.Folder, "BestPower.cs"));
        Assert.Contains("public static class BestPower", text, StringComparison.Ordinal);
        Assert.Contains("Id = \"BP1\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_there_is_replaced_and_nothing_is_written_by_half()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "a-paper"));
        _program.Write("a-paper/Program.cs", "mine");
        var refused = _program.Run("new", "paper", "a-paper");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("a-paper/Program.cs: this is there already", refused.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["Program.cs"],
            Directory.GetFiles(Path.Combine(_program.Folder, "a-paper")).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        _program.Write("a-paper", "mine");
        var refused = _program.Run("new", "paper", "a-paper");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith("error: a-paper: this folder cannot be made (", refused.Error, StringComparison.Ordinal);
        Assert.Contains("or choose another name.", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MyNet")]
    [InlineData("1net")]
    [InlineData("my--net")]
    [InlineData("my_net")]
    [InlineData("../net")]
    [InlineData("a/b")]
    [InlineData("net-")]
    [InlineData("a name")]
    [InlineData("con")]
    [InlineData("lpt1")]
    [InlineData("")]
    public void A_name_that_would_not_do_for_every_file_is_refused(string name)
    {
        var refused = _program.Run("new", "network", name);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Empty(Directory.GetFileSystemEntries(_program.Folder));
    }

    private (int, string) Made(string kind, string name)
    {
        var run = _program.Run("new", kind, name);
        return (run.ExitCode, run.Output.ReplaceLineEndings("\n"));
    }
}
