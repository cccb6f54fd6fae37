using System.Text.Json;

namespace SplitProofs.Properties.Commands;

[Collection("Program")]
public sealed class VerifyCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Claims_are_checked_by_number_in_any_case()
    {
        var run = _program.Run("verify", "r4", "F1", "--cases", "300", "--seed", "7");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Checking 2 claims...", run.Progress);
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("holds (300 instances", lines[0], StringComparison.Ordinal);
        Assert.Contains("is false, as claimed (refuted by", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_says_how_far_up_the_ladder_to_go()
    {
        var sampled = _program.Run("verify", "R14", "--cases", "200", "--level", "sampled");
        Assert.Equal((0, ""), (sampled.ExitCode, sampled.Error));
        Assert.DoesNotContain("enclosed", sampled.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("proved", sampled.Output, StringComparison.Ordinal);

        var enclosed = _program.Run("verify", "R14", "--cases", "200", "--level", "enclosed", "--boxes", "64");
        Assert.Equal((0, ""), (enclosed.ExitCode, enclosed.Error));
        Assert.Contains(
            "; enclosed: 62 boxes, 100\u00A0% of the volume proved; proved by Coq 8.16.1 as recorded: every formula; mutants",
            enclosed.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_Coq_a_warning_says_that_proofs_are_by_the_record_alone()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "bin"));
        var coqc = Path.Combine(_program.Folder, _program.Write("bin/coqc", "#!/bin/sh\nexit 1\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(coqc, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var run = _program.RunProcessWith(
            "PATH",
            $"{Path.GetDirectoryName(coqc)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["verify", "R4", "--cases", "300", "--level", "proved"]
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "is not installed, so the proofs are not checked in this run.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("proved by Coq 8.16.1 as recorded: every formula", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--level: 'enclosd' is no level. Did you mean 'enclosed'?", "R4", "--level", "enclosd")]
    [InlineData("--boxes: '3' is not a whole number from 16 to 4000000.", "R4", "--boxes", "3")]
    [InlineData("there is no such claim. Did you mean", "R33")]
    [InlineData("--sed: there is no such option. Did you mean '--seed'?", "R4", "--sed", "3")]
    [InlineData("--cases: '0' is not a whole number from 1 to 2000000000.", "R4", "--cases", "0")]
    [InlineData("--cases: 'many' is not a whole number", "R4", "--cases", "many")]
    public void A_wrong_command_line_gives_a_clear_message(string message, params string[] arguments)
    {
        var run = _program.Run(["verify", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_of_a_run_is_the_same_twice_and_its_counterexamples_can_be_replayed()
    {
        string[] arguments = ["verify", "F1", "R4", "F6", "--cases", "50", "--json"];
        var run = _program.Run(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, _program.Run(arguments).Output);

        _program.Write("run.json", run.Output);
        var replay = _program.Run("verify", "--replay", "run.json");
        Assert.Equal((0, ""), (replay.ExitCode, replay.Error));
        Assert.Equal(
            ["F1", "F6"],
            replay
                .Output.Split('\n')
                .Where(line => line.Contains("as claimed", StringComparison.Ordinal))
                .Select(line => line[..2])
        );
    }

    [Fact]
    public void A_claim_that_holds_at_an_instance_says_so_with_both_sides()
    {
        _program.Write("instance.json", Instance);
        var run = _program.Run("verify", "--replay", "instance.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            R7 Look-ahead stops no later than optimal: holds now
              at X ≡ 1, M = 2, δ = (0, 0), t = (1, 2), φ = (0, 0), K = 1
              2 ≤ 2 is asserted; the difference is 0, 0 of the scale 2 (tolerance 1.4432899320127057E-15)
            """.ReplaceLineEndings("\n"),
            run.Output.TrimEnd()
        );

        var json = _program.Run("verify", "--replay", "instance.json", "--json");
        Assert.Equal((0, ""), (json.ExitCode, json.Error));
        using var document = JsonDocument.Parse(json.Output);
        var replay = Assert.Single(document.RootElement.GetProperty("replays").EnumerateArray());
        Assert.True(replay.GetProperty("asClaimed").GetBoolean());
        Assert.Equal(0, replay.GetProperty("assertion").GetProperty("difference").GetDouble());
    }

    [Fact]
    public void A_false_statement_that_holds_at_an_instance_fails_the_replay()
    {
        _program.Write("instance.json", Instance.Replace("R7", "F5").Replace("\"2\"", "\"1\""));
        var run = _program.Run("verify", "--replay", "instance.json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("F5 Placing one more stage always pays: is not refuted", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R77", "R7", "there is no claim 'R77'. Did you mean 'R17'?")]
    [InlineData("R10", "R7", "no instance of R10: at instance, \"stages\" is missing. Write all of stages, extra,")]
    [InlineData("ofload", "offload", "at instance, there is no field \"ofload\". Did you mean 'offload'?")]
    [InlineData("NaN", "\"2\"", "instance.json:1:60: this is not JSON. Write what verify printed")]
    [InlineData("\"NaN\"", "\"2\"", "at instance.offload[1], this is the text \"NaN\". Write a fraction as a text")]
    [InlineData("null", "[\"1\",\"1\"]", "at instance.law.states[0], this is null. Write a list between brackets.")]
    [InlineData(
        "[\"1\",\"1/2\"]",
        "[\"1\",\"1\"]",
        "the check of R7 itself fails at this instance (Probabilities must"
    )]
    [InlineData("", "\"inferences\":1,", "at instance, \"inferences\" is missing. Write all of extra,")]
    public void A_broken_file_to_replay_gives_one_clear_message(string replacement, string part, string message)
    {
        Assert.Contains(part, Instance, StringComparison.Ordinal);
        _program.Write("instance.json", Instance.Replace(part, replacement));
        AssertMessage(message, _program.Run("verify", "--replay", "instance.json"));
    }

    [Fact]
    public void A_message_about_an_instance_begins_with_the_place_of_the_value()
    {
        var text = Instance.Replace("\"2\"", "\"NaN\"", StringComparison.Ordinal);
        var (line, column) = (
            text.Split("\"NaN\"")[0].Count(c => c == '\n') + 1,
            text.IndexOf("\"NaN\"", StringComparison.Ordinal)
        );
        column -= text.LastIndexOf('\n', column);
        _program.Write("instance.json", text);
        AssertMessage(
            $"instance.json:{line}:{column}: no instance of R7: at instance.offload[1], this is the text",
            _program.Run("verify", "--replay", "instance.json")
        );
    }

    [Theory]
    [InlineData("absent.json: there is no such file.", "--replay", "absent.json")]
    [InlineData("R7: --replay checks the instances of its file alone. Leave R7 out.", "R7", "--replay", "absent.json")]
    [InlineData("--seed: --replay checks the", "--seed", "1", "--replay", "absent.json")]
    [InlineData("--timeout: '0' is not a whole number from 1 to 1000000.", "--timeout", "0")]
    [InlineData("--timeout: 'soon' is not a whole number", "--timeout", "soon")]
    public void What_cannot_be_checked_is_explained(string message, params string[] arguments)
    {
        var run = _program.Run(["verify", .. arguments]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_checked_when_the_time_is_over_is_unchecked()
    {
        var run = _program.RunProcess("verify", "R20", "R4", "--cases", "10000000", "--timeout", "1", "--json");
        Assert.Equal(124, run.ExitCode);
        Assert.Equal(
            "error: unchecked: R20, R4. The time given with --timeout is over: allow more, or ask for less.",
            run.Error.TrimEnd()
        );
        using var json = JsonDocument.Parse(run.Output);
        Assert.All(
            json.RootElement.GetProperty("claims").EnumerateArray(),
            claim =>
            {
                Assert.Equal("unchecked", claim.GetProperty("status").GetString());
                Assert.Matches(
                    "^its check was stopped after (no instance|\\d+ of 10000000 instances)$",
                    claim.GetProperty("reason").GetString()
                );
            }
        );
    }

    [Fact]
    public void An_interrupted_run_says_what_is_unchecked_and_ends_at_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var run = _program.Signal("INT", "verify", "R20", "--cases", "10000000", "--timeout", "300", "--json");
        Assert.Equal((130, "error: unchecked: R20. It was interrupted."), (run.ExitCode, run.Error.TrimEnd()));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("unchecked", json.RootElement.GetProperty("claims")[0].GetProperty("status").GetString());
    }

    private const string Instance =
        """{"claim":"R7","instance":{"extra":["0","0"],"offload":["1","2"],"placement":["0","0"],"inferences":1,"""
        + """ "law":{"states":[["1","1"]]}}}""";

    private static void AssertMessage(string message, ProgramUnderTest.Outcome run)
    {
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: instance.json:", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
