using System.Text;
using SplitProofs.Reports.Output;

namespace SplitProofs.Properties.Reports.Output;

// Other tests of this collection change the current folder, which one test here reads.
[Collection("Program")]
public sealed class OutputFolderTests : IDisposable
{
    private static readonly FileSet _first = Set(("index.md", "# One\n"), ("networks/a.md", "A\n"));
    private static readonly FileSet _second = Set(("index.md", "# Two\n"), ("networks/b.md", "B\n"));

    private readonly TemporaryFolder _temporary = new();

    private OutputFolder Folder => new(_temporary["reports"]);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Files_are_written_with_a_manifest()
    {
        Write(_first);
        Assert.Equal(["reports/index.md", "reports/networks/a.md", "reports/splitproofs.sha256"], _temporary.Files);
        Assert.Equal(
            $"{Sha256.Of("# One\n")}  index.md\n{Sha256.Of("A\n")}  networks/a.md\n",
            File.ReadAllText(_temporary["reports/splitproofs.sha256"])
        );
    }

    [Fact]
    public void Text_is_UTF8_without_a_mark_and_with_line_feeds_alone()
    {
        Write(Set(("a.md", "ξ\r\n")));
        Assert.Equal(Encoding.UTF8.GetBytes("ξ\n"), File.ReadAllBytes(_temporary["reports/a.md"]));
    }

    [Fact]
    public void Files_that_are_no_longer_produced_disappear()
    {
        Write(_first);
        Write(_second);
        Assert.Equal(["reports/index.md", "reports/networks/b.md", "reports/splitproofs.sha256"], _temporary.Files);
        Assert.Equal("# Two\n", File.ReadAllText(_temporary["reports/index.md"]));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(_temporary["reports"]);
        Write(_first);
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void Folders_above_are_made()
    {
        Write(_first, _temporary["x/y/reports/"]);
        Assert.Contains("x/y/reports/index.md", _temporary.Files);
    }

    [Fact]
    public void A_folder_that_no_run_wrote_is_refused_and_left_alone()
    {
        _temporary.Write("reports/thesis.tex", "years of work");
        var refusal = Assert.Throws<OutputException>(() => Write(_first));
        Assert.Contains("thesis.tex", refusal.Message);
        Assert.Equal(["reports/thesis.tex"], _temporary.Files);
    }

    [Fact]
    public void A_folder_in_which_someone_left_a_file_is_refused_and_left_alone()
    {
        Write(_first);
        _temporary.Write("reports/networks/notes.txt", "mine");
        var before = _temporary.Files.ToList();
        var refusal = Assert.Throws<OutputException>(() => Write(_second));
        Assert.Contains("networks/notes.txt", refusal.Message);
        Assert.Equal(before, _temporary.Files);
    }

    [Theory]
    [InlineData("drafts")]
    [InlineData("networks/drafts/old")]
    public void An_empty_folder_that_someone_left_is_refused_and_left_alone(string empty)
    {
        Write(_first);
        Directory.CreateDirectory(_temporary[$"reports/{empty}"]);
        var refusal = Assert.Throws<OutputException>(() => Write(_second));
        Assert.Contains(
            $"did not write (drafts/)".Replace("drafts", empty.Split("/old")[0]),
            refusal.Message.Replace(" and 1 more", "")
        );
        Assert.True(Directory.Exists(_temporary[$"reports/{empty}"]));
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void A_changed_file_is_refused_and_left_alone_until_it_may_be_overwritten_or_is_moved_away()
    {
        Write(_first);
        _temporary.Write("reports/networks/a.md", "A, by hand\n");
        var refusal = Assert.Throws<OutputException>(() => Write(_second));
        Assert.Contains("networks/a.md changed after SplitProofs wrote the report", refusal.Message);
        Assert.Contains("give --overwrite", refusal.Message);
        Assert.Equal("A, by hand\n", File.ReadAllText(_temporary["reports/networks/a.md"]));
        File.Move(_temporary["reports/networks/a.md"], _temporary["mine.md"]);
        Write(_second);
        Assert.Empty(Folder.Compare(_second));

        _temporary.Write("reports/index.md", "changed\n");
        Write(_first, overwrite: true);
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void A_file_that_someone_changed_during_the_computation_is_refused_too()
    {
        Write(_first);
        using (var replacement = Folder.Open(overwrite: false, NoWaiting, CancellationToken.None))
        {
            _temporary.Write("reports/index.md", "changed meanwhile\n");
            Assert.Throws<OutputException>(() => replacement.Replace(_second, CancellationToken.None));
        }

        Assert.Equal("changed meanwhile\n", File.ReadAllText(_temporary["reports/index.md"]));
        AssertNothingBeside();
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_counts_as_changed_and_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write(_first);
        File.Delete(_temporary["reports/index.md"]);
        System.Diagnostics.Process.Start("mkfifo", _temporary["reports/index.md"]).WaitForExit();
        Assert.Throws<OutputException>(() => Write(_second));
        Assert.Equal("index.md", Assert.Single(Folder.Compare(_first)).Path);
    }

    [Fact]
    public void A_hidden_file_is_someones_too()
    {
        _temporary.Write("reports/.git/HEAD", "ref");
        Assert.Throws<OutputException>(() => Write(_first));
    }

    [Fact]
    public void A_manifest_of_another_kind_is_someones()
    {
        _temporary.Write("reports/splitproofs.sha256", "not a list");
        _temporary.Write("reports/not a list", "mine");
        Assert.Throws<OutputException>(() => Write(_first));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        _temporary.Write("reports", "a file");
        Assert.Throws<OutputException>(() => Folder);
        Assert.Equal("a file", File.ReadAllText(_temporary["reports"]));
    }

    [Theory]
    [InlineData("reports", "is a file; name a folder")]
    [InlineData("reports/inner/folder", "is a file, so that no folder can be within it")]
    [InlineData("", "The name of the folder is empty")]
    public void A_file_in_the_way_is_named_before_anything_is_computed(string folder, string message)
    {
        _temporary.Write("reports", "a file");
        var refusal = Assert.Throws<OutputException>(() => Write(_first, folder.Length > 0 ? _temporary[folder] : ""));
        Assert.Contains(message, refusal.Message);
        Assert.Equal(["reports"], _temporary.Files);
    }

    [Fact]
    public void A_file_with_the_name_of_the_lock_is_left_alone()
    {
        _temporary.Write(".reports.lock", "mine");
        Assert.Contains("is in the way", Assert.Throws<OutputException>(() => Write(_first)).Message);
        Assert.Equal([".reports.lock"], _temporary.Files);
    }

    [Theory]
    [InlineData(".reports.new")]
    [InlineData(".reports.old")]
    public void A_link_with_the_name_of_a_temporary_folder_is_refused_and_its_target_left_alone(string link)
    {
        Write(_first, _temporary["elsewhere"]);
        Write(_first);
        Directory.CreateSymbolicLink(_temporary[link], _temporary["elsewhere"]);

        var refusal = Assert.Throws<OutputException>(() => Write(_second));

        Assert.Contains(link, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("# One\n", File.ReadAllText(_temporary["elsewhere/index.md"]));
        Assert.Equal("# One\n", File.ReadAllText(_temporary["reports/index.md"]));
    }

    [Fact]
    public void A_pipe_with_the_name_of_the_lock_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var make = System.Diagnostics.Process.Start("mkfifo", [_temporary[".reports.lock"]]))
        {
            make.WaitForExit();
        }

        var refusal = Assert.Throws<OutputException>(() => Write(_first));
        Assert.Contains(".reports.lock is in the way", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_nothing_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateSymbolicLink(_temporary["reports"], _temporary["absent"]);
        Assert.Contains("absent, which is not a folder", Assert.Throws<OutputException>(() => Folder).Message);
    }

    [Fact]
    public void The_current_folder_is_refused()
    {
        var current = Environment.CurrentDirectory;
        Assert.Contains("current folder", Assert.Throws<OutputException>(() => Write(_first, current)).Message);
        Assert.Contains(
            "current folder",
            Assert.Throws<OutputException>(() => Write(_first, Path.GetDirectoryName(current)!)).Message
        );
    }

    [Fact]
    public void A_mount_point_and_a_folder_that_cannot_be_written_are_refused()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Contains("is a mount point", Assert.Throws<OutputException>(() => Write(_first, "/proc")).Message);
        Assert.Contains(
            "cannot be written",
            Assert.Throws<OutputException>(() => Write(_first, "/proc/reports")).Message
        );
        Assert.Contains(
            "cannot be written",
            Assert.Throws<OutputException>(() => Write(_first, "/proc/a/b/reports")).Message
        );
    }

    [Fact]
    public void A_run_that_writes_nothing_leaves_nothing()
    {
        using (new OutputFolder(_temporary["x/y/reports"]).Open(overwrite: false, NoWaiting, CancellationToken.None))
        {
            Assert.True(File.Exists(_temporary["x/y/.reports.lock"]));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_temporary[""]));
    }

    [Fact]
    public void A_run_that_is_stopped_before_the_swap_changes_nothing()
    {
        Write(_first);
        using (var replacement = Folder.Open(overwrite: false, NoWaiting, CancellationToken.None))
        {
            Assert.Throws<OperationCanceledException>(() =>
                replacement.Replace(_second, new CancellationToken(canceled: true))
            );
        }

        Assert.Empty(Folder.Compare(_first));
        AssertNothingBeside();
    }

    [Fact]
    public async Task The_second_run_says_that_it_waits_and_then_writes()
    {
        using var waits = new ManualResetEventSlim();
        var first = Folder.Open(overwrite: false, NoWaiting, CancellationToken.None);
        var second = Task.Run(() =>
        {
            using var replacement = Folder.Open(overwrite: false, waits.Set, CancellationToken.None);
            replacement.Replace(_second, CancellationToken.None);
        });
        Assert.True(waits.Wait(TimeSpan.FromMinutes(1)));
        first.Replace(_first, CancellationToken.None);
        Assert.Empty(Folder.Compare(_first));
        first.Dispose();
        await second.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(Folder.Compare(_second));
        AssertNothingBeside();
    }

    [Fact]
    public void A_run_that_waits_can_be_stopped()
    {
        using var first = Folder.Open(overwrite: false, NoWaiting, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Folder.Open(overwrite: false, stop.Cancel, stop.Token));
    }

    [Fact]
    public void The_root_of_a_drive_is_refused() =>
        Assert.Throws<OutputException>(() => new OutputFolder(Path.GetPathRoot(_temporary["x"])!));

    [Fact]
    public void A_failed_run_leaves_the_old_folder_whole_and_nothing_beside_it()
    {
        Write(_first);
        var tooLong = new string('n', 300) + ".md";
        Assert.Throws<OutputException>(() => Write(Set(("a.md", "A"), (tooLong, ""))));
        Assert.Empty(Folder.Compare(_first));
        AssertNothingBeside();
    }

    [Theory]
    [InlineData(".reports.old", "")]
    [InlineData(".reports.old", "splitproofs.sha256")]
    [InlineData(".reports.old", "splitproofs.sha256 index.md")]
    [InlineData(".reports.new", "")]
    [InlineData(".reports.new", "splitproofs.sha256 networks/a.md")]
    public void What_a_killed_run_left_beside_the_folder_is_cleared_away(string left, string files)
    {
        Write(_first);
        Directory.CreateDirectory(_temporary[left]);
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _temporary.Write($"{left}/{file}", File.ReadAllText(_temporary[$"reports/{file}"]));
        }

        _temporary.Write(".reports.lock", "");
        Write(_second);
        Assert.Empty(Folder.Compare(_second));
        AssertNothingBeside();
    }

    [Fact]
    public void The_empty_file_of_a_run_that_was_killed_while_it_tried_to_write_is_cleared_away()
    {
        Write(_first);
        _temporary.Write("reports/networks/splitproofs.probe", "");
        Assert.Empty(Folder.Compare(_first));
        Write(_first);
        Assert.DoesNotContain("reports/networks/splitproofs.probe", _temporary.Files);
    }

    [Fact]
    public void A_run_that_was_interrupted_while_writing_is_cleared_away()
    {
        Write(_first);
        Write(_second, _temporary[".reports.new"]);
        File.Delete(_temporary[".reports.new/networks/b.md"]);
        Write(_second);
        Assert.Empty(Folder.Compare(_second));
        AssertNothingBeside();
    }

    [Fact]
    public void A_run_that_was_interrupted_while_swapping_loses_nothing()
    {
        Write(_first);
        Directory.Move(_temporary["reports"], _temporary[".reports.old"]);
        var tooLong = new string('n', 300) + ".md";
        Assert.Throws<OutputException>(() => Write(Set((tooLong, ""))));
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void A_run_that_was_interrupted_after_swapping_is_finished()
    {
        Write(_first);
        Write(_second, _temporary[".reports.old"]);
        Write(_second);
        AssertNothingBeside();
    }

    [Fact]
    public void Someones_folder_with_the_name_of_a_temporary_one_is_left_alone()
    {
        _temporary.Write(".reports.new/mine.txt", "mine");
        Assert.Throws<OutputException>(() => Write(_first));
        Assert.Equal([".reports.new/mine.txt"], _temporary.Files);
    }

    [Fact]
    public void A_link_to_a_folder_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_temporary["elsewhere"]);
        Directory.CreateSymbolicLink(_temporary["reports"], _temporary["elsewhere"]);
        Write(_first);
        Write(_second);
        Assert.NotNull(new DirectoryInfo(_temporary["reports"]).LinkTarget);
        Assert.Empty(new OutputFolder(_temporary["elsewhere"]).Compare(_second));
    }

    [Fact]
    public void A_folder_as_written_does_not_differ()
    {
        Write(_first);
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void An_absent_folder_misses_every_file() =>
        Assert.Equal(
            ["index.md is missing", "networks/a.md is missing", "splitproofs.sha256 is missing"],
            Folder.Compare(_first).Select(difference => difference.Describe())
        );

    [Fact]
    public void Changed_missing_and_extra_files_are_reported()
    {
        Write(Set(("a.md", "1\n2\n3\n"), ("b.md", "")));
        Assert.Equal(
            [
                new Difference.Changed("a.md", 2, "two", "2"),
                new Difference.Extra("b.md"),
                new Difference.Missing("c.md"),
            ],
            Folder.Compare(Set(("a.md", "1\ntwo\n3\n"), ("c.md", "")))
        );
    }

    [Theory]
    [InlineData("1\n2", 3, "", "")]
    [InlineData("1\n2\n3\n", 3, "", "3")]
    [InlineData("1\r\n2\n", 1, "1", "1\r")]
    [InlineData("\uFEFF1\n2\n", 1, "1", "\uFEFF1")]
    public void The_first_line_that_differs_is_reported(string found, int line, string expected, string actual)
    {
        Write(Set(("a.md", "1\n2\n")));
        _temporary.Write("reports/a.md", found);
        var changed = Assert.IsType<Difference.Changed>(Assert.Single(Folder.Compare(Set(("a.md", "1\n2\n")))));
        Assert.Equal((line, expected, actual), (changed.Line, changed.Expected, changed.Found));
    }

    [Fact]
    public void A_difference_in_the_manifest_alone_is_reported()
    {
        Write(_first);
        _temporary.Write("reports/splitproofs.sha256", "");
        Assert.Equal("splitproofs.sha256", Assert.Single(Folder.Compare(_first)).Path);
    }

    [Fact]
    public void A_long_line_is_shown_around_what_differs()
    {
        var same = new string('x', 500);
        var description = new Difference.Changed("a.html", 7, same + "1" + same, same + "2" + same).Describe();
        Assert.Contains("a.html differs in line 7", description);
        Assert.All(description.Split('\n'), line => Assert.True(line.Length < 120));
        Assert.Contains("x1x", description);
        Assert.Contains("x2x", description);
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("/a.md")]
    [InlineData("a/../b.md")]
    [InlineData("a//b.md")]
    [InlineData("a\\b.md")]
    [InlineData("c:a.md")]
    [InlineData("")]
    [InlineData("splitproofs.sha256")]
    public void A_path_that_leads_elsewhere_is_an_error(string path) =>
        Assert.Throws<ArgumentException>(() => Set((path, "")));

    [Fact]
    public void A_path_that_occurs_twice_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Set(("a.md", ""), ("A.md", "")));

    [Fact]
    public void Hashes_are_those_of_the_standard()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.Of("abc"));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.Of(""));
    }

    private static void NoWaiting() => Assert.Fail("No other run writes this folder.");

    private void Write(FileSet files, string? folder = null, bool overwrite = false)
    {
        using var replacement = new OutputFolder(folder ?? _temporary["reports"]).Open(
            overwrite,
            NoWaiting,
            CancellationToken.None
        );
        replacement.Replace(files, CancellationToken.None);
    }

    private void AssertNothingBeside() =>
        Assert.Equal([_temporary["reports"]], Directory.GetFileSystemEntries(_temporary[""]));

    private static FileSet Set(params (string Path, string Text)[] files) =>
        new(files.Select(file => new OutputFile(file.Path, file.Text)));
}
