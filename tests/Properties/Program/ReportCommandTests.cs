using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

public sealed class ReportCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void ReportsAreTheSameBytesOnASecondRunAndCheckSeesAChange()
    {
        var first = _program.Run("report", "--output", "first");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(0, _program.Run("report", "--output", "second").ExitCode);
        var names = Files("first");
        Assert.Contains("index.md", names);
        Assert.Contains("index.html", names);
        Assert.Contains("figures/alexnet-reference.svg", names);
        Assert.Equal(names, Files("second"));
        Assert.All(names, name => Assert.Equal(Bytes("first", name), Bytes("second", name)));

        Assert.All(
            names.Where(name => name.EndsWith(".md", StringComparison.Ordinal)),
            name =>
                Assert.DoesNotContain(
                    "SplitProofs.Reports",
                    File.ReadAllText(Path.Combine(_program.Folder, "first", name)),
                    StringComparison.Ordinal
                )
        );

        Assert.Equal(0, _program.Run("report", "--output", "first", "--check").ExitCode);
        File.AppendAllText(Path.Combine(_program.Folder, "first", "index.md"), "changed\n");
        var check = _program.Run("report", "--output", "first", "--check");
        Assert.Equal((1, ""), (check.ExitCode, check.Output));
        Assert.Contains("index.md differs", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutACommandTheReportIsWritten()
    {
        Assert.Equal(0, _program.Run().ExitCode);
        Assert.True(File.Exists(Path.Combine(_program.Folder, "reports", "index.html")));
    }

    [Fact]
    public void AFolderOfTheUsersIsNotReplaced()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "mine"));
        _program.Write("mine/thesis.txt", "years of work");
        var run = _program.Run("report", "--output", "mine");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("thesis.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Files("mine"));
    }

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

    private byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(_program.Folder, folder, name));
}
