using SplitProofs.Claims;
using SplitProofs.Properties.Commands;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Properties.Program;

public sealed class ReportCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Without_a_command_the_report_is_written_and_a_check_of_it_sees_nothing_but_a_change()
    {
        var written = _program.RunProcess();
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.StartsWith(
            $"Solving {ShippedPlacements.Models.Length} networks under 8 scenarios...\nChecking {ShippedClaims.All.Length} claims...\n",
            written.Progress,
            StringComparison.Ordinal
        );
        Assert.EndsWith($" of {ShippedClaims.All.Length} claims checked", written.Progress, StringComparison.Ordinal);
        var names = Files("reports");
        Assert.Contains("index.md", names);
        Assert.Contains("index.html", names);
        Assert.Contains("figures/cost/alexnet-reference.svg", names);
        Assert.All(
            names.Where(name => name.EndsWith(".md", StringComparison.Ordinal)),
            name => Assert.DoesNotMatch(@"SplitProofs\.[A-Z]\w*\.", Text(name))
        );

        // The check makes every file again, and so finds each byte that is not the same on a second run.
        var lines = Text("index.md").Split('\n').Length;
        File.AppendAllText(Path.Combine(_program.Folder, "reports", "index.md"), "changed\n");
        var check = _program.RunProcess("report", "--check");
        Assert.Equal((1, ""), (check.ExitCode, check.Output));
        Assert.StartsWith($"error: reports: index.md differs in line {lines}", check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.Split('\n'), line => line.StartsWith("error: reports: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_of_the_users_is_not_replaced_and_nothing_is_computed_for_it()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "mine"));
        _program.Write("mine/thesis.txt", "years of work");
        var run = _program.Run("report", "--output", "mine");
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.Contains("thesis.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Files("mine"));
    }

    [Fact]
    public void A_page_that_was_edited_is_not_overwritten_and_nothing_is_computed_for_it()
    {
        var page = Path.Combine(_program.Folder, "reports", "index.md");
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        _program.Write("reports/splitproofs.sha256", $"{new string('0', 64)}  index.md\n");
        _program.Write("reports/index.md", "edited");
        var run = _program.Run("report");
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.Contains(
            "reports, index.md changed after SplitProofs wrote the report",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--overwrite", run.Error, StringComparison.Ordinal);
        Assert.Equal("edited", File.ReadAllText(page));
        Assert.Equal(["reports"], Directory.GetFileSystemEntries(_program.Folder).Select(Path.GetFileName));
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(_program.Folder, "reports", name));

    private string[] Files(string folder)
    {
        var root = Path.Combine(_program.Folder, folder);
        return
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}
