using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SplitProofs.Claims;
using SplitProofs.Properties.Verification;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Commands;

[Collection("Program")]
public sealed class ShardedVerifyTests : IDisposable
{
    private static readonly string[] _asked =
    [
        "R4",
        "R14",
        "F1",
        "S1",
        "--cases",
        "330",
        "--seed",
        "11",
        "--boxes",
        "64",
    ];

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_merged_verdicts_are_those_of_one_process(int shards)
    {
        for (var shard = shards; shard >= 1; shard--)
        {
            var part = Verify($"--shard={shard}/{shards}", "--output=parts");
            Assert.Equal((0, ""), (part.ExitCode, part.Error));
            Assert.Equal($"Shard {shard}/{shards} is done. When all are: verify merge parts\n", part.Output);
        }

        foreach (string[] form in new string[][] { [], ["--json"] })
        {
            var (one, merged) = (Verify(form), _program.Run(["verify", "merge", "parts", .. form]));
            Assert.Equal((0, ""), (merged.ExitCode, merged.Error));
            Assert.Equal(one.Output, merged.Output);
        }
    }

    [Fact]
    public void The_task_of_an_array_says_which_shard()
    {
        Environment.SetEnvironmentVariable("SLURM_ARRAY_TASK_ID", "2");
        Environment.SetEnvironmentVariable("SLURM_ARRAY_TASK_COUNT", "2");
        try
        {
            Assert.StartsWith("Shard 2/2 is done.", Verify("--output=parts").Output, StringComparison.Ordinal);
            Environment.SetEnvironmentVariable("SLURM_ARRAY_TASK_COUNT", null);
            Assert.Equal(2, Verify("--output=parts").ExitCode);
        }
        finally
        {
            Environment.SetEnvironmentVariable("SLURM_ARRAY_TASK_ID", null);
            Environment.SetEnvironmentVariable("SLURM_ARRAY_TASK_COUNT", null);
        }
    }

    [Fact]
    public void A_shard_that_is_missing_damaged_or_of_another_run_is_named()
    {
        Verify("--shard=1/2", "--output=parts");
        Assert.Equal(
            "Shard 1/2 is there already. When all are: verify merge parts\n",
            Verify("--shard=1/2", "--output=parts").Output
        );
        Assert.Contains(
            "parts: shard 2/2 is missing. Run it: verify device-edge/R4 device-edge/R14 device-edge/F1 library/S1 --cases 330 "
                + "--seed 11 --level enclosed --boxes 64 --shard 2/2 --output parts",
            Merge(),
            StringComparison.Ordinal
        );

        _program.Run("verify", "R4", "--shard=2/2", "--output=parts");
        Assert.Contains(
            "shard-2-of-2.evidence: this shard is not of the same run as shard-1-of-2.evidence",
            Merge(),
            StringComparison.Ordinal
        );

        var file = Path.Combine(_program.Folder, "parts", "shard-2-of-2.evidence");
        File.WriteAllText(
            file,
            File.ReadAllText(file).Replace("\"cases\": 400", "\"cases\": 500", StringComparison.Ordinal)
        );
        Assert.Contains(
            "shard-2-of-2.evidence: this file was changed or damaged after it was written.",
            Merge(),
            StringComparison.Ordinal
        );

        string Merge()
        {
            var run = _program.Run("verify", "merge", "parts");
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            return run.Error;
        }
    }

    [Fact]
    public void A_shard_does_not_count_twice_under_another_name()
    {
        Verify("--shard=1/1", "--output=parts");
        var folder = Path.Combine(_program.Folder, "parts");
        File.Copy(Path.Combine(folder, "shard-1-of-1.evidence"), Path.Combine(folder, "copy.evidence"));
        var run = _program.Run("verify", "merge", "parts");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "error: parts/copy.evidence: this is shard 1/1 under another name, and would count twice. Delete it",
            run.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>The hash in the first line is right in each case.</summary>
    [Theory]
    [InlineData("null", "was changed or damaged")]
    [InlineData("nothing", "was changed or damaged")]
    [InlineData("""{"run": null}""", "was changed or damaged")]
    [InlineData("""{"run": RUN, "shard": 1, "of": 1, "samples": null}""", "was changed or damaged")]
    [InlineData("""{"run": RUN, "shard": 1, "of": 1, "samples": [null]}""", "was changed or damaged")]
    [InlineData("""{"run": RUN, "shard": 1, "of": 1, "samples": []}""", "has no findings for some claim of its run")]
    public void A_shard_without_what_belongs_in_it_is_named(string json, string cause)
    {
        Verify("--shard=1/1", "--output=parts");
        var file = Path.Combine(_program.Folder, "parts", "shard-1-of-1.evidence");
        var text = File.ReadAllText(file);
        var (from, to) = (
            text.IndexOf("\"run\": ", StringComparison.Ordinal) + 7,
            text.IndexOf('}', StringComparison.Ordinal)
        );
        var changed = json.Replace("RUN", text[from..(to + 1)], StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changed)));
        File.WriteAllText(file, $"splitproofs-evidence-1 {hash}\n{changed}");
        var run = _program.Run("verify", "merge", "parts");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"parts/shard-1-of-1.evidence: this file {cause}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_instances_of_a_range_are_those_of_the_whole_run_wherever_it_begins()
    {
        var budget = new Budget(200, 5);
        var claim = ShippedClaims.All.First(claim => claim.Id.Number == "R8");
        var whole = Sampled(claim.Check(budget, CancellationToken.None));
        foreach (var parts in new[] { 2, 3, 7, 200 })
        {
            var joined = Sampled(InParts(claim, budget, parts));
            Assert.Equal(whole.Corners.ToArray(), joined.Corners.ToArray());
            Assert.Equal(whole.Errors.Decades.ToArray(), joined.Errors.Decades.ToArray());
            Assert.Equal(Numbers(whole), Numbers(joined));
        }
    }

    private static (int, string, double, int, double, double) Numbers(Evidence.Sampled sampled) =>
        (
            sampled.Cases,
            sampled.WorstInstance,
            sampled.WorstViolation,
            sampled.Errors.Exact,
            sampled.LargestTolerance,
            sampled.ToleranceUsed
        );

    /// <summary>The lists of these instances are longer the later they are drawn.</summary>
    [Fact]
    public void Sizes_grow_over_the_whole_run_and_the_first_violation_counts()
    {
        var seen = new List<string>();
        var watched = FalseClaim.Mended with
        {
            Assertions = schedule =>
            {
                lock (seen)
                {
                    seen.Add($"{schedule}");
                }

                return FalseClaim.Mended.Assertions(schedule);
            },
            Mutants = [],
        };
        var budget = new Budget(150, 3);
        watched.Check(budget, CancellationToken.None);
        var whole = seen.ToArray();
        seen.Clear();
        InParts(watched, budget, 4);
        Assert.Equal(whole, seen);

        var broken = FalseClaim.Broken.Check(budget, CancellationToken.None);
        Assert.True(broken.Fails);
        Assert.Equal($"{broken}", $"{InParts(FalseClaim.Broken, budget, 4)}");
    }

    private static Verdict InParts(Claim claim, Budget budget, int parts)
    {
        ImmutableArray<SampledRange> sampled =
        [
            .. Enumerable
                .Range(1, parts)
                .Select(part => Sample(claim, budget, InstanceRange.Part(budget.Cases, part, parts))),
        ];
        return ClaimRunner.Run([claim], budget, _ => sampled, new Silent<Verdict>(), CancellationToken.None).Single();
    }

    private static Evidence.Sampled Sampled(Verdict verdict) => Assert.IsType<Evidence.Sampled>(verdict.Evidence);

    private static SampledRange Sample(Claim claim, Budget budget, InstanceRange range) =>
        ClaimRunner.Sample([claim], budget, range, new Silent<ClaimSample>(), CancellationToken.None).Single().Range;

    private ProgramUnderTest.Outcome Verify(params string[] more) => _program.Run(["verify", .. _asked, .. more]);

    private sealed class Silent<T> : IProgress<T>
    {
        public void Report(T value) { }
    }
}
