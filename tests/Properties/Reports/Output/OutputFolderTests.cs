using System.Text;
using SplitProofs.Reports.Output;

namespace SplitProofs.Properties.Reports.Output;

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
        Folder.Replace(_first);
        Assert.Equal(["reports/index.md", "reports/networks/a.md", "reports/splitproofs.sha256"], _temporary.Files);
        Assert.Equal(
            $"{Sha256.Of("# One\n")}  index.md\n{Sha256.Of("A\n")}  networks/a.md\n",
            File.ReadAllText(_temporary["reports/splitproofs.sha256"])
        );
    }

    [Fact]
    public void Text_is_UTF8_without_a_mark_and_with_line_feeds_alone()
    {
        Folder.Replace(Set(("a.md", "ξ\r\n")));
        Assert.Equal(Encoding.UTF8.GetBytes("ξ\n"), File.ReadAllBytes(_temporary["reports/a.md"]));
    }

    [Fact]
    public void Files_that_are_no_longer_produced_disappear()
    {
        Folder.Replace(_first);
        Folder.Replace(_second);
        Assert.Equal(["reports/index.md", "reports/networks/b.md", "reports/splitproofs.sha256"], _temporary.Files);
        Assert.Equal("# Two\n", File.ReadAllText(_temporary["reports/index.md"]));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(_temporary["reports"]);
        Folder.Replace(_first);
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void Folders_above_are_made()
    {
        new OutputFolder(_temporary["x/y/reports/"]).Replace(_first);
        Assert.Contains("x/y/reports/index.md", _temporary.Files);
    }

    [Fact]
    public void A_folder_that_no_run_wrote_is_refused_and_left_alone()
    {
        _temporary.Write("reports/thesis.tex", "years of work");
        var refusal = Assert.Throws<OutputException>(() => Folder.Replace(_first));
        Assert.Contains("thesis.tex", refusal.Message);
        Assert.Equal(["reports/thesis.tex"], _temporary.Files);
    }

    [Fact]
    public void A_folder_in_which_someone_left_a_file_is_refused_and_left_alone()
    {
        Folder.Replace(_first);
        _temporary.Write("reports/networks/notes.txt", "mine");
        var before = _temporary.Files.ToList();
        var refusal = Assert.Throws<OutputException>(() => Folder.Replace(_second));
        Assert.Contains("networks/notes.txt", refusal.Message);
        Assert.Equal(before, _temporary.Files);
    }

    [Fact]
    public void A_hidden_file_is_someones_too()
    {
        _temporary.Write("reports/.git/HEAD", "ref");
        Assert.Throws<OutputException>(() => Folder.Replace(_first));
    }

    [Fact]
    public void A_manifest_of_another_kind_is_someones()
    {
        _temporary.Write("reports/splitproofs.sha256", "not a list");
        _temporary.Write("reports/not a list", "mine");
        Assert.Throws<OutputException>(() => Folder.Replace(_first));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        _temporary.Write("reports", "a file");
        Assert.Throws<OutputException>(() => Folder);
    }

    [Fact]
    public void The_root_of_a_drive_is_refused() =>
        Assert.Throws<OutputException>(() => new OutputFolder(Path.GetPathRoot(_temporary["x"])!));

    [Fact]
    public void A_failed_run_leaves_the_old_folder_whole_and_nothing_beside_it()
    {
        Folder.Replace(_first);
        var tooLong = new string('n', 300) + ".md";
        Assert.ThrowsAny<IOException>(() => Folder.Replace(Set(("a.md", "A"), (tooLong, ""))));
        Assert.Empty(Folder.Compare(_first));
        Assert.Equal([_temporary["reports"]], Directory.GetFileSystemEntries(_temporary[""]));
    }

    [Fact]
    public void A_run_that_was_interrupted_while_writing_is_cleared_away()
    {
        Folder.Replace(_first);
        new OutputFolder(_temporary[".reports.new"]).Replace(_second);
        File.Delete(_temporary[".reports.new/networks/b.md"]);
        Folder.Replace(_second);
        Assert.Empty(Folder.Compare(_second));
        Assert.Equal([_temporary["reports"]], Directory.GetFileSystemEntries(_temporary[""]));
    }

    [Fact]
    public void A_run_that_was_interrupted_while_swapping_loses_nothing()
    {
        Folder.Replace(_first);
        Directory.Move(_temporary["reports"], _temporary[".reports.old"]);
        var tooLong = new string('n', 300) + ".md";
        Assert.ThrowsAny<IOException>(() => Folder.Replace(Set((tooLong, ""))));
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void A_run_that_was_interrupted_after_swapping_is_finished()
    {
        Folder.Replace(_first);
        new OutputFolder(_temporary[".reports.old"]).Replace(_second);
        Folder.Replace(_second);
        Assert.Equal([_temporary["reports"]], Directory.GetFileSystemEntries(_temporary[""]));
    }

    [Fact]
    public void Someones_folder_with_the_name_of_a_temporary_one_is_left_alone()
    {
        _temporary.Write(".reports.new/mine.txt", "mine");
        Assert.Throws<OutputException>(() => Folder.Replace(_first));
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
        Folder.Replace(_first);
        Folder.Replace(_second);
        Assert.NotNull(new DirectoryInfo(_temporary["reports"]).LinkTarget);
        Assert.Empty(new OutputFolder(_temporary["elsewhere"]).Compare(_second));
    }

    [Fact]
    public void A_folder_as_written_does_not_differ()
    {
        Folder.Replace(_first);
        Assert.Empty(Folder.Compare(_first));
    }

    [Fact]
    public void An_absent_folder_misses_every_file() =>
        Assert.Equal(
            ["index.md is missing", "networks/a.md is missing", "splitproofs.sha256 is missing"],
            Folder.Compare(_first).Select(difference => difference.Describe())
        );

    [Fact]
    public void Changed_missing_and_extra_files_are_told()
    {
        Folder.Replace(Set(("a.md", "1\n2\n3\n"), ("b.md", "")));
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
    public void The_first_line_that_differs_is_told(string found, int line, string expected, string actual)
    {
        Folder.Replace(Set(("a.md", "1\n2\n")));
        _temporary.Write("reports/a.md", found);
        var changed = Assert.IsType<Difference.Changed>(Assert.Single(Folder.Compare(Set(("a.md", "1\n2\n")))));
        Assert.Equal((line, expected, actual), (changed.Line, changed.Expected, changed.Found));
    }

    [Fact]
    public void A_manifest_that_alone_differs_is_told()
    {
        Folder.Replace(_first);
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

    private static FileSet Set(params (string Path, string Text)[] files) =>
        new(files.Select(file => new OutputFile(file.Path, file.Text)));
}
