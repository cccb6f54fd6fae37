using System.IO.Compression;
using System.Xml.Linq;
using SplitProofs.Properties.Commands;
using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Packages;

/// <summary>What a stranger does who has no copy of the repository: install the tool and the templates, and begin.</summary>
[Collection(nameof(PackedFeed))]
public sealed class ToolTests(PackedFeed feed) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("splitproofs-tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_installed_tool_places_a_new_network()
    {
        Write(_folder.FullName, "nuget.config", feed.Configuration);
        Run(_folder.FullName, "tool", "install", "splitproofs", "--tool-path", "tools");
        var tool = Path.Combine(_folder.FullName, "tools", "splitproofs");
        RunProgram(tool, _folder.FullName, "new", "network", "my-net");
        var plan = RunProgram(tool, _folder.FullName, "place", "--model", "my-net.dnn.yaml", "--scenario", "reference");
        Assert.StartsWith("MyNet under reference, optimal rule", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void The_templates_make_projects_that_run()
    {
        Write(_folder.FullName, "nuget.config", feed.Configuration);
        string[] hive = ["--debug:custom-hive", Path.Combine(_folder.FullName, "hive")];
        Run(
            _folder.FullName,
            ["new", "install", Path.Combine(feed.Folder, "SplitProofs.Templates.1.0.0.nupkg"), .. hive]
        );

        Run(_folder.FullName, ["new", "splitproofs-networks", "-n", "MyNetworks", .. hive]);
        var placed = RunOutside("MyNetworks", "run");
        Assert.Contains("optimal: place ", placed, StringComparison.Ordinal);

        Run(_folder.FullName, ["new", "splitproofs-paper", "-n", "MyPaper", .. hive]);
        var verified = RunOutside("MyPaper", "run", "--", "verify");
        Assert.Contains(
            "MN1  Shared work is done soonest if both workers end together: holds",
            verified,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "MN2  The faster worker alone is at most a fifth slower than both: is false",
            verified,
            StringComparison.Ordinal
        );

        using var program = new ProgramUnderTest();
        Assert.Equal(0, program.Run("new", "claim", "my-power").ExitCode);
        File.Copy(Path.Combine(program.Folder, "MyPower.cs"), Path.Combine(_folder.FullName, "MyPaper", "MyPower.cs"));
        Assert.Contains("MP1  Shared work", RunOutside("MyPaper", "run", "--", "verify"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_says_what_it_is_who_may_use_it_and_what_changed()
    {
        var packages = Directory.GetFiles(feed.Folder, "*.nupkg");
        Assert.True(packages.Length > 10, string.Join(", ", packages));
        Assert.All(
            packages,
            package =>
            {
                using var archive = ZipFile.OpenRead(package);
                Assert.NotNull(archive.GetEntry("README.md"));
                Assert.NotNull(archive.GetEntry("CHANGELOG.md"));
                using var content = archive
                    .Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal))
                    .Open();
                var metadata = XDocument
                    .Load(content)
                    .Descendants()
                    .ToLookup(element => element.Name.LocalName, element => element.Value);
                Assert.Equal("MIT", metadata["license"].Single());
                Assert.DoesNotContain(
                    "Package Description",
                    metadata["description"].Single(),
                    StringComparison.Ordinal
                );
                Assert.Contains("edge-inference", metadata["tags"].Single(), StringComparison.Ordinal);
            }
        );
    }

    /// <summary>What dotnet prints in one of the projects, with packages in a folder of the test.</summary>
    private string RunOutside(string project, params string[] arguments)
    {
        var outcome = RunProgram(
            "dotnet",
            Path.Combine(_folder.FullName, project),
            new()
            {
                ["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "packages"),
                ["NUGET_FALLBACK_PACKAGES"] = GlobalPackages(),
            },
            arguments
        );
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Error);
        return outcome.Output;
    }
}
