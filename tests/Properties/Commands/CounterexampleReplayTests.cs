using System.Text.Json;
using SplitProofs.Commands;
using SplitProofs.Inputs;
using SplitProofs.Properties.Verification;
using SplitProofs.Properties.Verification.Instances;
using SplitProofs.Verification.Instances;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Commands;

/// <summary>What a deliberately false claim gives, from the search to the replay.</summary>
public class CounterexampleReplayTests
{
    private static readonly Verdict _verdict = FalseClaim.Broken.Check(Budget.Quick, CancellationToken.None);

    private static readonly Counterexample _found = Assert.Single(_verdict.Counterexamples);

    private static readonly InstanceForm.Written _form = Assert.IsType<InstanceForm.Written>(_found.Form);

    [Fact]
    public void The_failing_instance_is_shrunk_and_written_as_code_and_as_JSON()
    {
        Assert.False(_verdict.Holds);
        Assert.Equal("loads (0, 0, 0, 1) at speed 1", _found.Instance);
        Assert.Equal("new Schedule(Loads: [0, 0, 0, 1], Speed: 1d)", _form.Code);
        Assert.Equal<string>(["SplitProofs.Properties.Verification"], _form.Namespaces);
        Assert.Equal("""{"loads":[0,0,0,1],"speed":1}""", _form.Json);
    }

    [Fact]
    public void Its_code_builds_an_instance_at_which_the_claim_fails()
    {
        var built = Assert.IsType<Schedule>(CompiledCode.Run(new Schedule([0, 0, 0, 1], 1)));
        Assert.Equal(_found.Trial, FalseClaim.Broken.Try(built));
    }

    [Fact]
    public void The_message_has_both_sides_the_code_and_the_JSON() =>
        Assert.Equal(
            [
                "  0 = 1 is asserted; the difference is -1, 0.5 of the scale 2",
                "  as C#, with using SplitProofs.Properties.Verification;",
                "    new Schedule(Loads: [0, 0, 0, 1], Speed: 1d)",
                "  as JSON, for verify --replay FILE:",
                """    {"claim":"T1","collection":"split-proofs-properties","instance":{"loads":[0,0,0,1],"speed":1}}""",
            ],
            CounterexampleText.Of(_verdict.Claim, _found)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Replayed_it_still_fails_until_the_formula_is_mended(string file)
    {
        var fails = Replayed(file, FalseClaim.Broken);
        Assert.False(fails.IsAsClaimed);
        Assert.Equal(_found.Trial, fails.Tried.Trial);
        Assert.Equal(
            "T1 Work adds up: still fails\n  at loads (0, 0, 0, 1) at speed 1\n"
                + "  0 = 1 is asserted; the difference is -1, 0.5 of the scale 2 (tolerance 5.551115123125786E-16)",
            ReplaysText.Of([fails])
        );

        var holds = Replayed(file, FalseClaim.Mended);
        Assert.True(holds.IsAsClaimed);
        Assert.Equal(
            "T1 Work adds up: holds now\n  at loads (0, 0, 0, 1) at speed 1\n"
                + "  1 = 1 is asserted; the difference is 0, 0 of the scale 2 (tolerance 5.551115123125786E-16)",
            ReplaysText.Of([holds])
        );
    }

    public static TheoryData<string> Files =>
        [
            ReplayJson.Of("T1", _form.Json),
            VerdictsJson.Of([_verdict]),
            $"\uFEFF  {ReplayJson.Of("t1", _form.Json)}\r\n",
        ];

    [Fact]
    public void The_JSON_of_a_run_holds_the_failure_in_full()
    {
        using var json = JsonDocument.Parse(VerdictsJson.Of([_verdict]));
        var claim = Assert.Single(json.RootElement.GetProperty("claims").EnumerateArray());
        Assert.False(json.RootElement.GetProperty("allHold").GetBoolean());
        Assert.Equal("fails", claim.GetProperty("status").GetString());
        Assert.Equal(_verdict.WhyNot, claim.GetProperty("reason").GetString());
        var counterexample = claim.GetProperty("counterexample");
        Assert.Equal(_form.Code, counterexample.GetProperty("csharp").GetString());
        Assert.Equal(-1, counterexample.GetProperty("assertion").GetProperty("difference").GetDouble());
    }

    [Fact]
    public void A_check_that_throws_names_the_shrunk_instance()
    {
        var verdict = (
            FalseClaim.Mended with
            {
                Assertions = schedule => schedule.Loads.Contains(7) ? throw new InvalidOperationException("seven") : [],
            }
        ).Check(Budget.Quick, CancellationToken.None);
        var found = Assert.Single(verdict.Counterexamples);
        Assert.Equal("loads (7) at speed 1", found.Instance);
        Assert.Equal("seven", Assert.IsType<Trial.Threw>(found.Trial).Message);
        Assert.EndsWith("at loads (7) at speed 1: seven", verdict.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_is_not_the_same_twice_is_found_out()
    {
        var calls = 0;
        var verdict = (
            FalseClaim.Mended with
            {
                Domain = FalseClaim.Mended.Domain with { Shrink = _ => [] },
                Assertions = _ => [new Assertion.Equal(++calls == 10 ? 1 : 0, 0, 1)],
            }
        ).Check(Budget.Quick, CancellationToken.None);
        Assert.False(verdict.Holds);
        Assert.Contains("must depend on the instance alone", verdict.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_throws_fails_the_claim()
    {
        var verdict = (
            FalseClaim.Mended with
            {
                Domain = FalseClaim.Mended.Domain with
                {
                    Generator = FsCheck.Fluent.Gen.Select(
                        FsCheck.Fluent.Gen.Choose(0, 1),
                        Schedule (_) => throw new InvalidOperationException("no loads")
                    ),
                },
            }
        ).Check(Budget.Quick, CancellationToken.None);
        Assert.False(verdict.Holds);
        Assert.Contains("no loads", verdict.WhyNot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"claim":"T2","instance":{}}""", "file.json:1:10: there is no claim 'T2'. Did you mean 'T1'?")]
    [InlineData("""{"claim":"T1"}""", "file.json:1:1: \"instance\" is missing. Write what verify printed")]
    [InlineData("""{"claim":1,"instance":{}}""", "file.json:1:1: \"claim\" is missing or is no text. Write")]
    [InlineData("[]", "file.json:1:1: \"claim\" is missing or is no text. Write")]
    [InlineData("""{"claims":{}}""", "file.json:1:11: no claim in it has a counterexample. There is nothing")]
    [InlineData(
        """{"claims":[{"counterexample":null},1,null]}""",
        "file.json:1:11: no claim in it has a counterexample."
    )]
    [InlineData("{\"claim\":\"δ\",\n\"instance\":NaN}", "file.json:2:12: this is not JSON. Write")]
    [InlineData("{\"δδ\":x}", "file.json:1:7: this is not JSON. Write")]
    [InlineData(
        """{"claim":"\ud800"}""",
        @"file.json:1:11: the escape \ud800 is half of a character. Write both halves"
    )]
    [InlineData(
        """{"\udc00\ud800":1}""",
        @"file.json:1:3: the escape \udc00 is half of a character. Write both halves"
    )]
    [InlineData("""{"claim":"\\ud800\ud83d\ude00"}""", "file.json:1:1: \"instance\" is missing. Write")]
    [InlineData("", "file.json: the file is empty. Write")]
    [InlineData("""{"claim":"T1","claim":"T1"}""", "file.json:1:15: the key 'claim' is there twice. Keep one of them.")]
    [InlineData("{\"a\":\n[{\"b\":1, \"b\":2}]}", "file.json:2:10: the key 'b' is there twice.")]
    public void A_file_that_holds_no_instance_is_said_to_be_so(string text, string message)
    {
        var read = ReplayReader.Read(Source.Of(text, "file.json"), [FalseClaim.Broken]);
        Assert.StartsWith(message, Assert.Single(read.Faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "file.json:2:1: \"claim\" is missing or is no text.")]
    [InlineData(65, "file.json:2:65: this is nested inside 64 lists and objects, and at most 63 are allowed.")]
    [InlineData(100_000, "file.json:2:65: this is nested inside 64 lists and objects, and at most 63 are allowed.")]
    public void Nesting_has_a_bound_that_is_named(int levels, string message)
    {
        var text = $"\n{new string('[', levels)}{new string(']', levels)}";
        var read = ReplayReader.Read(Source.Of(text, "file.json"), [FalseClaim.Broken]);
        Assert.StartsWith(message, Assert.Single(read.Faults).ToString(), StringComparison.Ordinal);
    }

    private static Replay Replayed(string file, Claim claim) =>
        ReplayReader
            .Read(Source.Of(file, "file.json"), [claim])
            .Match(
                found =>
                {
                    var written = Assert.Single(found);
                    return new Replay(
                        written.Claim,
                        Assert.IsType<ReplayOutcome.Tried>(written.Claim.Replay(written.Instance))
                    );
                },
                faults => throw new Xunit.Sdk.XunitException(string.Join('\n', faults))
            );
}
