using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SplitProofs.Commands;
using SplitProofs.Descriptions;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Running;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Candidates;
using SplitProofs.Inputs.Devices;
using SplitProofs.Inputs.Nodes;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Inputs.Policies;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Inputs.Traces;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Generators;
using SplitProofs.Properties.Inputs;
using SplitProofs.Properties.Verification;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Fuzzing;

/// <summary>The readers that are tried with damaged texts. A further one is a line of <see cref="All"/>.</summary>
internal static class FuzzTargets
{
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("descriptions", Texts(["models", "snapshots"], ".dnn.yaml"), Generate),
        new(
            "scenarios",
            [.. Texts(["problems"], ".yaml"), ScenarioText.Valid],
            text => IsSound(ScenarioReader.Read(text, "fuzzed.yaml"))
        ),
        new("profiles", Texts(["problems"], ".csv"), text => IsSound(ProfileReader.Read(text, "fuzzed.csv"))),
        new(
            "traces",
            ["snr\n1.5\n0\n3e2\n", "snr_db,at\n13.35,\"a, b\"\n-3,2\n0,3\n"],
            text => IsSound(TraceReader.Read(text, "fuzzed.csv"))
        ),
        new(
            "experiments",
            Texts(["experiments"], ".yaml"),
            text => IsSound(ExperimentReader.Read(text, "fuzzed.yaml").Bind(ExperimentInputs.Load))
        ),
        new(
            "platforms",
            Texts(["platforms"], ".yaml"),
            text => IsSound(PlatformReader.Read(text, "fuzzed.platform.yaml"))
        ),
        new("devices", Texts(["devices"], ".yaml"), text => IsSound(DevicesReader.Read(text, "fuzzed.yaml"))),
        new("nodes", Texts(["nodes"], ".yaml"), text => IsSound(NodesReader.Read(text, "fuzzed.yaml"))),
        new("candidates", Texts(["candidates"], ".yaml"), text => IsSound(CandidatesReader.Read(text, "fuzzed.yaml"))),
        new(
            "policies",
            [
                """
                {"model": "a", "scenario": "b", "rule": "optimal", "stages": 3, "thresholds": [
                  {"before": "x", "never": false, "snr": 1.5},
                  {"before": "y", "never": true, "snr": null}]}
                """,
            ],
            text => IsSound(PolicyReader.Read(text, "fuzzed.json"))
        ),
        new(
            "replays",
            [
                ReplayJson.Of(FalseClaim.Broken.Id, """{"loads":[0,0,0,1],"speed":1}"""),
                """{"claims":[{"counterexample":{"replay":{"claim":"T1","instance":{"loads":[1],"speed":2}}}}]}""",
            ],
            text =>
                IsSound(
                    ReplayReader
                        .Read(Source.Of(text, "fuzzed.json"), [FalseClaim.Broken])
                        .Bind(all => Results.All(all.Select(one => one.Again(CancellationToken.None))))
                )
        ),
    ];

    private static ImmutableArray<string> Texts(string[] folders, string ending) =>
        [
            .. folders
                .SelectMany(Resources.NamesIn)
                .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
                .Select(Resources.Read),
        ];

    private static bool IsSound<T>(Result<T> result)
    {
        AssertSound(result.Faults, "fuzzed.");
        return result.Match(_ => true, _ => false);
    }

    /// <summary>What is generated for a description compiles without an error or a warning.</summary>
    private static bool Generate(string text)
    {
        var result = Description.Compile(text, "fuzzed.dnn.yaml");
        AssertSound(result.Faults, "fuzzed.dnn.yaml:");
        return result.Match(
            _ =>
            {
                Driver
                    .Of(new DescriptionText("/fuzzed.dnn.yaml", text))
                    .RunGeneratorsAndUpdateCompilation(Driver.Compilation(), out var compilation, out var problems);
                Assert.Empty(problems.Where(problem => problem.Severity == DiagnosticSeverity.Error));
                Assert.Empty(
                    compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning).Take(3)
                );
                Assert.Equal(3, compilation.SyntaxTrees.Count());
                return true;
            },
            failed =>
            {
                Assert.Contains(failed.Errors, fault => fault.Kind.Severity == Severity.Error);
                return false;
            }
        );
    }

    /// <summary>Each fault has a cause, and a place in the file or in another one that the file names and that exists.</summary>
    private static void AssertSound(IEnumerable<Fault> faults, string file) =>
        Assert.All(
            faults,
            fault =>
            {
                var place = fault.Place.ToString();
                Assert.Equal(-1, Characters.FirstHidden(fault.ToString()));
                Assert.True(
                    place.StartsWith(file, StringComparison.Ordinal) || File.Exists(place.Split(':')[0]),
                    $"{fault}: in neither {file} nor a file that it names"
                );
                Assert.NotEmpty(fault.Cause);
            }
        );
}
