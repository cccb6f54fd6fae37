using SplitProofs.Reports.Output;

namespace SplitProofs.Properties.Reports.Output;

/// <summary>Processes that are killed while they write, and processes that write the same folder at once.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 20;
    private const int Pairs = 5;

    private readonly TemporaryFolder _temporary = new();
    private readonly Writer _writer = new();

    public void Dispose()
    {
        _writer.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void A_run_that_is_killed_at_any_moment_leaves_a_whole_folder_or_one_that_the_next_run_mends()
    {
        var random = new Random(42);
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var process = _writer.Start(_temporary["reports"], int.MaxValue))
            {
                Thread.Sleep(random.Next(150));
                process.Kill();
                process.WaitForExit();
            }

            // The next run mends first. What is there then is what a run wrote, whole, unless none came to its end.
            using (Open())
            {
                AssertWhole();
            }
        }

        using (var replacement = Open())
        {
            replacement.Replace(_writer.Round(0), CancellationToken.None);
        }

        Assert.Empty(new OutputFolder(_temporary["reports"]).Compare(_writer.Round(0)));
        Assert.Equal([_temporary["reports"]], Directory.GetFileSystemEntries(_temporary[""]));
    }

    [Fact]
    public void Two_runs_at_once_both_succeed_and_leave_one_whole_folder()
    {
        for (var pair = 0; pair < Pairs; pair++)
        {
            using var one = _writer.Start(_temporary["reports"], 20);
            using var other = _writer.Start(_temporary["reports"], 30);
            foreach (var process in new[] { one, other })
            {
                var said = process.StandardError.ReadToEnd();
                process.WaitForExit();
                Assert.True(process.ExitCode == 0 && said.Length == 0, $"exit code {process.ExitCode}: {said}");
            }

            AssertWhole();
            Assert.Equal([_temporary["reports"]], Directory.GetFileSystemEntries(_temporary[""]));
        }
    }

    [Fact]
    public void A_run_whose_current_folder_was_deleted_writes_its_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = _writer.StartInDeletedFolder(_temporary["reports"]);
        Assert.Empty(process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        AssertWhole();
    }

    private FolderReplacement Open() =>
        new OutputFolder(_temporary["reports"]).Open(
            overwrite: false,
            () => Assert.Fail("The lock of a killed run blocks the next one."),
            CancellationToken.None
        );

    private void AssertWhole()
    {
        if (Directory.Exists(_temporary["reports"]))
        {
            var round = int.Parse(File.ReadAllText(_temporary["reports/round.md"]));
            Assert.Empty(new OutputFolder(_temporary["reports"]).Compare(_writer.Round(round)));
        }
    }
}
