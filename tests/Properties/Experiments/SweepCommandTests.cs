using System.Diagnostics;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

[Collection("Program")]
public sealed class SweepCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public SweepCommandTests() => _program.Write("mine.experiment.yaml", ExperimentText.Valid);

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_sweep_says_what_its_rows_answer()
    {
        var run = _program.Run("sweep", "mine.experiment.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("What does it cost?\nAt most ", run.Output, StringComparison.Ordinal);
        Assert.Contains("30 rows of 6 cells are in mine.sweep", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllLines(InFolder("mine.sweep/rows.csv")).Length,
            File.ReadAllLines(InFolder("mine.sweep/rows.jsonl")).Length + 1
        );
        Assert.Empty(Directory.GetFiles(InFolder("mine.sweep"), "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public void Figures_are_drawn_for_a_page_or_for_a_paper()
    {
        Assert.Equal(0, _program.Run("sweep", "mine.experiment.yaml").ExitCode);
        Assert.StartsWith("<svg", File.ReadAllText(InFolder("mine.sweep/figure.svg")), StringComparison.Ordinal);
        var run = _program.Run("sweep", "merge", "mine.sweep", "--figure", "tikz");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("figure.tikz", run.Output, StringComparison.Ordinal);
        var merged = File.ReadAllText(InFolder("mine.sweep/figure.tikz"));
        Assert.Contains("\\begin{tikzpicture}", merged, StringComparison.Ordinal);
        _program.Run("sweep", "mine.experiment.yaml", "--figure=tikz", "--output=other", "--threads=1");
        Assert.Equal(merged, File.ReadAllText(InFolder("other/figure.tikz")));
    }

    [Theory]
    [InlineData(1, "2")]
    [InlineData(3, "1")]
    [InlineData(8, "2")]
    public void The_bytes_depend_on_neither_shards_nor_threads(int shards, string threads)
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one", "--threads", "1");
        for (var shard = shards; shard >= 1; shard--)
        {
            var run = _program.Run(
                "sweep",
                "mine.experiment.yaml",
                $"--shard={shard}/{shards}",
                "--output=parts",
                $"--threads={threads}"
            );
            Assert.Equal(0, run.ExitCode);
        }

        Assert.Equal(0, _program.Run("sweep", "merge", "parts").ExitCode);
        foreach (var name in new[] { "rows.csv", "rows.jsonl" })
        {
            Assert.Equal(File.ReadAllBytes(InFolder($"one/{name}")), File.ReadAllBytes(InFolder($"parts/{name}")));
        }
    }

    [Fact]
    public void A_merge_names_the_shard_that_is_missing_and_how_to_run_it()
    {
        _program.Run("sweep", "mine.experiment.yaml", "--shard", "1/2", "--output", "parts");
        var run = _program.Run("sweep", "merge", "parts");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "error: parts: shard 2/2 is incomplete: 3 of 3 batches are missing. "
                + "Run it again: splitproofs sweep mine.experiment.yaml --shard 2/2 --output parts",
            run.Error.TrimEnd()
        );
        Assert.False(File.Exists(InFolder("parts/rows.csv")));
        var plan = _program.Run("sweep", "plan", "mine.experiment.yaml", "--shards=2", "--slurm", "--output=parts");
        Assert.Contains("submit 0 2 \"$@\"", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_that_was_changed_is_noticed_and_solved_again()
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        var (batch, rows) = (InFolder("one/batches/0000002.rows"), File.ReadAllText(InFolder("one/rows.csv")));
        var text = File.ReadAllText(batch);
        File.WriteAllText(batch, text[..^2]);
        var run = _program.Run("sweep", "merge", "one");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "0000002.rows: this file was changed or damaged after it was written",
            run.Error,
            StringComparison.Ordinal
        );
        File.WriteAllText(batch, text.Replace(text.Split(' ')[1], new string('0', 64), StringComparison.Ordinal));
        Assert.Contains("of another experiment", _program.Run("sweep", "merge", "one").Error, StringComparison.Ordinal);
        Assert.Equal(0, _program.Run("sweep", "mine.experiment.yaml", "--output", "one").ExitCode);
        Assert.Equal((text, rows), (File.ReadAllText(batch), File.ReadAllText(InFolder("one/rows.csv"))));
    }

    /// <summary>Whatever else lies among the files by which shards say that they began, a merge says what is missing.</summary>
    [Theory]
    [InlineData("0-of-0")]
    [InlineData("1-of-0")]
    [InlineData("-1-of--1")]
    [InlineData("5-of-3")]
    [InlineData("1-of-2147483647")]
    [InlineData("notes.txt")]
    public void A_file_that_names_no_shard_is_passed_over(string name)
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        File.Delete(InFolder("one/batches/0000002.rows"));
        _program.Write($"one/shards/{name}", "other.experiment.yaml");
        Assert.Equal(
            "error: one: shard 1/1 is incomplete: 1 of 6 batches are missing. "
                + "Run it again: splitproofs sweep mine.experiment.yaml --shard 1/1 --output one",
            _program.Run("sweep", "merge", "one").Error.TrimEnd()
        );
    }

    [LinuxTheory]
    [InlineData("sweep.json", "sweep.json is a named pipe, and not a regular file")]
    [InlineData("batches/0000002.rows", "0000002.rows: this file was changed or damaged after it was written")]
    public void A_named_pipe_in_place_of_a_file_is_not_waited_for(string file, string cause)
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        File.Delete(InFolder($"one/{file}"));
        using (var mkfifo = Process.Start("mkfifo", [InFolder($"one/{file}")]))
        {
            mkfifo.WaitForExit();
        }

        var run = _program.RunProcess("sweep", "merge", "one", "--timeout", "60");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_deletes_what_killed_runs_left_and_not_what_another_run_is_writing()
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        _program.Write("one/batches/0000001.rows.1.new", "left");
        using (File.Create(InFolder("one/batches/0000002.rows.2.new")))
        {
            Assert.Equal(0, _program.Run("sweep", "merge", "one").ExitCode);
            Assert.Equal(
                [InFolder("one/batches/0000002.rows.2.new")],
                Directory.GetFiles(InFolder("one/batches"), "*.new")
            );
        }

        Assert.Equal(0, _program.Run("sweep", "merge", "one").ExitCode);
        Assert.Empty(Directory.GetFiles(InFolder("one/batches"), "*.new"));
    }

    [Fact]
    public void Nothing_is_left_of_a_batch_that_cannot_be_written()
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        File.Delete(InFolder("one/batches/0000002.rows"));
        Directory.CreateDirectory(InFolder("one/batches/0000002.rows"));
        var run = _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: one: this folder cannot be used (", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(InFolder("one"), "*.new", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("rules: [optimal, lookahead]", "rules: [optimal, static-lookahead]")]
    [InlineData("points: 3", "points: 4")]
    public void Rows_of_another_experiment_are_not_mixed_in(string original, string replacement)
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        _program.Write("mine.experiment.yaml", ExperimentText.With(original, replacement));
        foreach (
            var run in new[]
            {
                _program.Run("sweep", "mine.experiment.yaml", "--output", "one"),
                _program.Run("sweep", "plan", "mine.experiment.yaml", "--shards=2", "--slurm", "--output", "one"),
            }
        )
        {
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.StartsWith(
                "error: one: this folder has rows of another experiment",
                run.Error,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_comment_in_the_experiment_does_not_make_it_another()
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        _program.Write("mine.experiment.yaml", $"# the same\n{ExperimentText.Valid}");
        var run = _program.Run("sweep", "mine.experiment.yaml", "--output", "one");
        Assert.Equal((0, "Solving 0 cells..."), (run.ExitCode, run.Progress));
    }

    [Fact]
    public void A_scenario_of_ones_own_that_changes_makes_other_rows()
    {
        _program.Write("mine.yaml", Inputs.ScenarioText.Valid);
        _program.Write("mine.experiment.yaml", ExperimentText.With("[reference]", "[mine.yaml]"));
        Assert.Equal(0, _program.Run("sweep", "mine.experiment.yaml", "--output", "one").ExitCode);
        _program.Write("mine.yaml", Inputs.ScenarioText.With("2 MHz", "3 MHz"));
        Assert.Equal(1, _program.Run("sweep", "mine.experiment.yaml", "--output", "one").ExitCode);
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone()
    {
        Directory.CreateDirectory(InFolder("mine"));
        _program.Write("mine/thesis.txt", "mine");
        var run = _program.Run("sweep", "mine.experiment.yaml", "--output", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: mine: this folder has other files in it", run.Error, StringComparison.Ordinal);
        Assert.Equal([InFolder("mine/thesis.txt")], Directory.GetFileSystemEntries(InFolder("mine")));
        Assert.Contains(
            "this is no folder of a sweep",
            _program.Run("sweep", "merge", "mine").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "this is no folder of a sweep",
            _program.Run("sweep", "merge", "nothing").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_is_no_folder_and_stays()
    {
        _program.Write("thesis.txt", "mine");
        var run = _program.Run("sweep", "mine.experiment.yaml", "--output", "thesis.txt");
        Assert.Equal((1, "error: thesis.txt: this is a file. Name a folder."), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Equal("mine", File.ReadAllText(InFolder("thesis.txt")));
    }

    [Fact]
    public void A_sweep_that_is_killed_at_any_moment_goes_on_where_it_was()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _program.Write(
            "long.experiment.yaml",
            ExperimentText.With("points: 3", "points: 300").Replace("[LeNet-5]", "[ResNet50]", StringComparison.Ordinal)
        );
        Assert.Equal(0, _program.Run("sweep", "long.experiment.yaml", "--output", "one").ExitCode);
        var batches = 0;
        foreach (var milliseconds in new[] { 400, 900, 1300 })
        {
            using var process = _program.Start(["sweep", "long.experiment.yaml", "--output", "killed"]);
            process.WaitForExit(milliseconds);
            process.Kill();
            process.WaitForExit();
            var kept = Directory.Exists(InFolder("killed/batches"))
                ? Directory.GetFiles(InFolder("killed/batches"), "*.rows").Length
                : 0;
            Assert.True(kept >= batches);
            batches = kept;
        }

        var last = _program.Run("sweep", "long.experiment.yaml", "--output", "killed");
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(File.ReadAllBytes(InFolder("one/rows.csv")), File.ReadAllBytes(InFolder("killed/rows.csv")));
        Assert.Empty(Directory.GetFiles(InFolder("killed"), "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_cluster_without_the_number_of_shards_is_a_wrong_command_line()
    {
        var run = _program.RunProcessWith("JOB_COMPLETION_INDEX", "1", "sweep", "mine.experiment.yaml");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: JOB_COMPLETIONS: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--slurm, --kubernetes", "sweep", "plan", "mine.experiment.yaml")]
    [InlineData("mean: no experiment is called so", "sweep", "mean")]
    [InlineData("--shard: there is no shard 3 of 2", "sweep", "mine.experiment.yaml", "--shard", "3/2")]
    [InlineData(
        "--figure: no format is called 'tik'. Did you mean 'tikz'?",
        "sweep",
        "mine.experiment.yaml",
        "--figure",
        "tik"
    )]
    [InlineData("Run “splitproofs sweep merge --help”", "sweep", "merge")]
    public void A_wrong_command_line_says_so(string message, params string[] arguments)
    {
        var run = _program.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private string InFolder(string name) => Path.Combine(_program.Folder, name);
}
