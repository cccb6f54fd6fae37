using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SplitProofs.Claims;
using SplitProofs.Claims.Proofs;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Program.Commands;
using SplitProofs.Properties.Claims;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Output;
using SplitProofs.Reports.Solutions;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Program;

public sealed class ReportCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Without_a_command_the_report_is_written()
    {
        var written = WrittenReport.Outcome;
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.StartsWith(
            $"Solving {NetworkLookup.Shipped.Length} networks under 8 scenarios...\nRunning 15 experiments...\n"
                + $"Checking {ShippedClaims.All.Length} claims...\n",
            written.Progress,
            StringComparison.Ordinal
        );
        Assert.EndsWith($" of {ShippedClaims.All.Length} claims checked", written.Progress, StringComparison.Ordinal);
        var names = Files(WrittenReport.Program, "reports");
        Assert.Contains("index.md", names);
        Assert.DoesNotContain(names, name => name.EndsWith(".html", StringComparison.Ordinal));
        var site = Files(WrittenReport.Program, "reports-site");
        Assert.Empty(Pages(names, ".md").Except(Pages(site, ".html")));
        Assert.Contains("page.css", site);
        Assert.Contains("site.js", site);
        Assert.Contains("figures/cost/alexnet-reference.svg", names);
        Assert.All(
            names.Where(name => name.EndsWith(".md", StringComparison.Ordinal)),
            name => Assert.DoesNotMatch(@"SplitProofs\.[A-Z]\w*\.", Text(WrittenReport.Program, "reports", name))
        );
    }

    /// <summary>A symbol such as β_T has its subscript below the line; code and figures have underscores.</summary>
    [Fact]
    public void No_symbol_on_a_page_has_an_underscore() =>
        Assert.All(
            Files(WrittenReport.Program, "reports-site")
                .Where(name => name.EndsWith(".html", StringComparison.Ordinal)),
            name =>
                Assert.DoesNotMatch(
                    @"(?<![\w/.])\p{L}\p{M}*_(\p{L}|\p{Nd}|\{)",
                    Regex.Replace(
                        Regex.Replace(
                            Text(WrittenReport.Program, "reports-site", name),
                            @"<(script|style|pre|code|math|svg)\b.*?</\1>",
                            " ",
                            RegexOptions.Singleline
                        ),
                        "<[^>]*>",
                        "|"
                    )
                )
        );

    /// <summary>
    /// The process that wrote the report checked the claims at the same time. Here each is checked by itself, and all else is solved a
    /// second time: no file depends on what else runs.
    /// </summary>
    [Fact]
    public void A_second_solution_with_each_claim_checked_alone_gives_the_same_bytes()
    {
        var solved = ShippedScenarios
            .ReadAll()
            .Bind(scenarios => SolvedPlacements.Solve(NetworkLookup.Shipped, scenarios))
            .And(ShippedExperiments.ReadAll().Bind(SolvedExperiment.Solve))
            .Match(found => found, faults => throw new InvalidOperationException(string.Join('\n', faults)));
        ImmutableArray<Verdict> verdicts =
        [
            .. CheckedAlone.All.Select(verdict => verdict with { Proofs = ShippedProofs.Recorded.Of(verdict.Claim) }),
        ];
        var files = ReportCommand.Report(solved.First, solved.Second, verdicts).Files();

        AssertWritten("reports", files.Markdown);
        AssertWritten("reports-site", files.Site);
    }

    private static void AssertWritten(string folder, FileSet expected)
    {
        Assert.Equal(0, WrittenReport.Outcome.ExitCode);
        var differing = expected.Files.Where(file => Text(WrittenReport.Program, folder, file.Path) != file.Text);
        Assert.Empty(differing.Select(file => file.Path));
        Assert.Equal(expected.Files.Length + 1, Files(WrittenReport.Program, folder).Length);
    }

    /// <summary>A network, a scenario, and words that the pages must have.</summary>
    public static TheoryData<string[], string[]> Own =>
        new()
        {
            {
                [
                    "--model",
                    "my.dnn.yaml",
                    "--param",
                    "depth=3",
                    "--scenario",
                    "my.yaml",
                    "--set",
                    "uplink.bandwidth=5MHz",
                ],
                [
                    "index.md Given on the command line: depth=3, uplink.bandwidth=5MHz.",
                    "scenarios.md - `uplink.bandwidth=5MHz`",
                    "networks/mynet.md 3 stages.",
                    "counts.md MyNet",
                    "figures/cost/mynet-mine.svg shaded: from N = 3 on, more than",
                    "../mine-site/figures/latency/mynet-mine.svg Latency of MyNet under mine",
                ]
            },
            {
                ["--profile", "net.csv", "--scenario", "markov.yaml"],
                [
                    "index.md net under mine",
                    "networks/network.md 2 measured stages. Each stage is the mean of 2 measurements.",
                    "networks/network.md (a) for the device's time",
                    "memory.md (M1)",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Own))]
    public void Ones_own_network_and_scenario_have_pages_without_claims_whose_links_lead_somewhere(
        string[] arguments,
        string[] words
    )
    {
        _program.Write(
            "my.dnn.yaml",
            "name: MyNet\nparameters: {depth: 2}\ninput: {shape: [4]}\nlayers:\n  - repeat: depth\n    layers:\n      - dense: 4\n"
        );
        _program.Write("my.yaml", ScenarioText.With("1 GiB", "1600 bit"));
        _program.Write("markov.yaml", ScenarioText.WithMarkov);
        _program.Write(
            "net.csv",
            "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,800\na,1e-6,0,1e-7,8,80\nb,1e-6,0,1e-7,8,8\n"
                + "a,2e-6,0,1e-7,8,80\nb,1e-6,0,1e-7,8,8\n"
        );
        string[] command = ["report", .. arguments, "--output", "mine"];
        var run = _program.Run(command);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(
            words,
            word =>
                Assert.Contains(
                    word[(word.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                    Text("mine", word.Split(' ')[0])
                )
        );
        foreach (var page in Files("mine-site").Where(name => name.EndsWith(".html", StringComparison.Ordinal)))
        {
            var links = System.Text.RegularExpressions.Regex.Matches(
                Text("mine-site", page),
                "(?:href|src)=\"([^\"#:]+)[\"#]"
            );
            Assert.NotEmpty(links);
            Assert.All(
                links,
                link =>
                    Assert.True(
                        File.Exists(
                            Path.Combine(
                                _program.Folder,
                                "mine-site",
                                Path.GetDirectoryName(page)!,
                                link.Groups[1].Value
                            )
                        ),
                        $"{page} links to {link.Groups[1].Value}"
                    )
            );
        }

        var check = _program.Run([.. command, "--check"]);
        Assert.Equal((0, "mine is what the code produces."), (check.ExitCode, check.Output.Trim()));
        var both = _program.Run([.. command, "--check", "--site", "mine-site"]);
        Assert.Equal(
            (0, "mine is what the code produces.\nmine-site is what the code produces."),
            (both.ExitCode, both.Output.Trim())
        );
        File.AppendAllText(Path.Combine(_program.Folder, "mine-site", "index.html"), "changed\n");
        Assert.Equal(0, _program.Run([.. command, "--check"]).ExitCode);
        Assert.Contains(
            "error: mine-site: index.html differs",
            _program.Run([.. command, "--check", "--site", "mine-site"]).Error,
            StringComparison.Ordinal
        );
        var lines = Text("mine", "index.md").Split('\n').Length;
        File.AppendAllText(Path.Combine(_program.Folder, "mine", "index.md"), "changed\n");
        var changed = _program.Run([.. command, "--check"]);
        Assert.Equal((1, ""), (changed.ExitCode, changed.Output));
        Assert.StartsWith($"error: mine: index.md differs in line {lines}", changed.Error, StringComparison.Ordinal);
        Assert.Single(changed.Error.Split('\n'), line => line.StartsWith("error: mine: ", StringComparison.Ordinal));
        Assert.Equal(1, _program.Run(command).ExitCode);
        Assert.EndsWith("changed\n", Text("mine", "index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_users_is_not_replaced_and_nothing_is_computed_for_it()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "mine"));
        _program.Write("mine/thesis.txt", "years of work");
        var run = _program.Run("report", "--output", "mine");
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.Contains("thesis.txt", run.Error, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], Files("mine"));
    }

    [Fact]
    public void A_page_that_was_edited_is_not_overwritten_and_nothing_is_computed_for_it()
    {
        var page = Path.Combine(_program.Folder, "reports", "index.md");
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        _program.Write("reports/splitproofs.sha256", $"{new string('0', 64)}  index.md\n");
        _program.Write("reports/index.md", "edited");
        var run = _program.Run("report");
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.Contains(
            "reports, index.md changed after SplitProofs wrote the report",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("--overwrite", run.Error, StringComparison.Ordinal);
        Assert.Equal("edited", File.ReadAllText(page));
        Assert.Equal(["reports"], Directory.GetFileSystemEntries(_program.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("mine", "mine")]
    [InlineData("mine", "mine/site")]
    [InlineData("mine/pages", "mine")]
    public void Pages_and_site_are_in_folders_apart(string output, string site)
    {
        var run = _program.Run("report", "--output", output, "--site", site);
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.Contains("neither may be within the other", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_program.Folder));
    }

    [Fact]
    public void A_site_of_the_users_keeps_the_pages_from_being_replaced_too()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "reports-site"));
        _program.Write("reports-site/thesis.html", "years of work");
        var run = _program.Run("report");
        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Progress));
        Assert.Contains("thesis.html", run.Error, StringComparison.Ordinal);
        Assert.Equal(["reports-site"], Directory.GetFileSystemEntries(_program.Folder).Select(Path.GetFileName));
    }

    private static IEnumerable<string> Pages(IEnumerable<string> names, string ending) =>
        names
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Select(name => name[..^ending.Length])
            .Order(StringComparer.Ordinal);

    private string Text(string folder, string name) => Text(_program, folder, name);

    private static string Text(ProgramUnderTest program, string folder, string name) =>
        File.ReadAllText(Path.Combine(program.Folder, folder, name));

    private string[] Files(string folder) => Files(_program, folder);

    private static string[] Files(ProgramUnderTest program, string folder)
    {
        var root = Path.Combine(program.Folder, folder);
        return
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}
