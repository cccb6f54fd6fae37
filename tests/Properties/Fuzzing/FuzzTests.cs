using System.Globalization;
using Xunit.Abstractions;

namespace SplitProofs.Properties.Fuzzing;

/// <summary>
/// Damaged texts give placed faults, or what can be used. A few of them under <c>dotnet test</c>; <c>tests/fuzz MINUTES</c> sets
/// SPLITPROOFS_FUZZ_MINUTES, the time for all readers, and SPLITPROOFS_FUZZ_LOG, the file to report to.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan? _timeForEach = int.TryParse(
        Environment.GetEnvironmentVariable("SPLITPROOFS_FUZZ_MINUTES"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var minutes
    )
        ? TimeSpan.FromMinutes(minutes) / FuzzTargets.All.Length
        : null;

    public static TheoryData<string, int> Readers =>
        new()
        {
            { "descriptions", 60 },
            { "scenarios", 1000 },
            { "profiles", 1000 },
            { "traces", 1000 },
            { "experiments", 200 },
            { "platforms", 1000 },
            { "devices", 200 },
            { "nodes", 200 },
            { "candidates", 200 },
            { "policies", 1000 },
            { "replays", 1000 },
        };

    [Theory]
    [MemberData(nameof(Readers))]
    public void Damaged_texts_are_placed_faults_or_can_be_used(string reader, int cases)
    {
        var target = FuzzTargets.All.Single(known => known.Name == reader);
        var outcome = _timeForEach is { } time
            ? Fuzzer.Run(target, Seed.Value, int.MaxValue, time)
            : Fuzzer.Run(target, Seed.Value, cases, Timeout);
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{reader}: {outcome.Cases} damaged texts, {outcome.Accepted} accepted; seed {Seed.Value}"
        );
        var finding = outcome.Finding.Length == 0 ? "" : $"\n{outcome.Finding}\nThe smallest input:\n{outcome.Input}";
        output.WriteLine(summary);
        if (Environment.GetEnvironmentVariable("SPLITPROOFS_FUZZ_LOG") is { Length: > 0 } log)
        {
            File.AppendAllText(log, $"{summary}{finding}\n");
        }

        Assert.True(finding.Length == 0, summary + finding);
        Assert.InRange(outcome.Accepted, 1, outcome.Cases - 1);
    }

    [Fact]
    public void Every_reader_is_tried() =>
        Assert.Equal(FuzzTargets.All.Select(target => target.Name), Readers.Select(row => (string)row[0]));

    [Fact]
    public void A_finding_is_made_small()
    {
        var target = new FuzzTarget(
            "broken",
            ["name: a\nvalue: 7\nend: b\n"],
            text => text.Contains('7') ? throw new InvalidOperationException("a seven") : true
        );
        var outcome = Fuzzer.Run(target, seed: 1, cases: 100, Timeout);
        Assert.Equal(("7", "InvalidOperationException: a seven"), (outcome.Input, outcome.Finding));
    }

    private static TimeSpan Timeout => TimeSpan.FromMinutes(10);
}
