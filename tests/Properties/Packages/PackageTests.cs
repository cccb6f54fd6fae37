using System.IO.Compression;
using System.Xml.Linq;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Packages;

/// <summary>What a person outside of this repository does: take packages, and drop in a description or a claim.</summary>
[Collection(nameof(PackedFeed))]
public sealed class PackageTests(PackedFeed feed) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("splitproofs-packages-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_console_project_with_the_two_packages_uses_a_typed_model()
    {
        var console = _folder.CreateSubdirectory("console").FullName;
        Write(console, "nuget.config", feed.Configuration);
        Write(
            console,
            "Console.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{_folder.FullName}/packages</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SplitProofs.Analytics" Version="1.0.0" />
                <PackageReference Include="SplitProofs.Generators" Version="1.0.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            console,
            "networks/tower.dnn.yaml",
            """
            name: Tower
            parameters: {depth: 3}
            input: {shape: [16]}
            layers:
              - repeat: depth
                layers: [dense: 16, relu]
            """
        );
        Write(
            console,
            "Program.cs",
            """
            using SplitProofs.Analytics.Networks;

            IEqualLayerModel tower = new Console.Tower(depth: 5);
            System.Console.WriteLine($"{tower.Chain.Count} {tower.ParameterCount} {Console.Catalogue.All.Length}");
            """
        );

        Assert.Equal($"5 {5 * 17 * 16} 1", Run(console, "run", "-v", "q").Trim());
    }

    [Fact]
    public void The_claim_of_the_documents_is_checked_reported_and_tested_in_a_project_of_its_own()
    {
        AssertDependenciesAreMinimumVersions(feed.Folder);
        Write(_folder.FullName, "nuget.config", feed.Configuration);
        RunOutside(_folder.FullName, "new", "console", "-o", "PowerClaims");
        var project = Path.Combine(_folder.FullName, "PowerClaims");
        RunOutside(project, "add", "package", "SplitProofs.Commands");
        foreach (var (name, text) in DocumentedClaimTests.Files.Where(file => file.Key != "ClaimTests.cs"))
        {
            Write(project, name, text);
        }

        var page = Resources.Read("docs/your-own-claim.md");
        var verified = RunOutside(project, "run", "--", "verify", "TP1");
        Assert.Equal((0, "Checking 1 claim...\n"), (verified.ExitCode, verified.Error));
        // The digits between hang on the last bits of the processor's exponentials.
        foreach (
            var part in verified.Output.TrimEnd().Split("≤ 1e-")[0].Split('\n').Append("; mutants refuted: 4 of 4)")
        )
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
            Assert.Contains(part, verified.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, RunBuilt(project, "report").ExitCode);
        Assert.Equal(0, RunBuilt(project, "report", "--check").ExitCode);
        var claim = File.ReadAllText(Path.Combine(project, "reports", "claims", "tp1.md"));
        Assert.Contains(@"u & = e^{1 + W_0\bigl( (a - 1) / e \bigr)}", claim, StringComparison.Ordinal);
        Assert.Contains("errors/tp1.svg", claim, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project, "reports-site", "index.html")));

        var unknown = RunBuilt(project, "verify", "TP2");
        Assert.Equal(
            (2, "error: TP2: there is no such claim. Did you mean 'TP1'?\n"),
            (unknown.ExitCode, unknown.Error)
        );

        AssertTested(_folder.CreateSubdirectory("Tests").FullName);

        var formula = DocumentedClaimTests.Files["TransmitPower.cs"];
        Write(project, "TransmitPower.cs", formula.Replace("ratio - one", "ratio + one", StringComparison.Ordinal));
        var broken = RunOutside(project, "run", "--", "verify", "TP1");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error: TP1 fails: violated by", page, StringComparison.Ordinal);
        Assert.Contains("\nerror: TP1 fails: violated by", broken.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", broken.Error, StringComparison.Ordinal);
    }

    /// <summary>An exact version would keep who takes the package from any other one, also where a second package asks for it.</summary>
    private static void AssertDependenciesAreMinimumVersions(string feed)
    {
        var dependencies = Directory.GetFiles(feed, "*.nupkg").SelectMany(DependenciesOf).ToArray();
        Assert.Contains(("MathNet.Numerics", "5.0.0"), dependencies);
        Assert.Contains(dependencies, dependency => dependency.Name == "YamlDotNet");
        Assert.All(dependencies, dependency => Assert.Matches(@"^\d+(\.\d+)*$", dependency.Version));
    }

    private static IEnumerable<(string Name, string Version)> DependenciesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var entry = Assert.Single(archive.Entries, entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal));
        using var content = entry.Open();
        return
        [
            .. XDocument
                .Load(content)
                .Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => ((string)element.Attribute("id")!, (string)element.Attribute("version")!)),
        ];
    }

    private void AssertTested(string tests)
    {
        Write(tests, "ClaimTests.cs", DocumentedClaimTests.Files["ClaimTests.cs"]);
        Write(
            tests,
            "Tests.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="4.0.1" />
                <ProjectReference Include="../PowerClaims/PowerClaims.csproj" />
              </ItemGroup>
            </Project>
            """
        );
        var tested = RunOutside(tests, "test", "-v", "q");
        Assert.True(tested is { ExitCode: 0, Error: "" }, tested.Output + tested.Error);
        Assert.Contains("Passed:     1", tested.Output, StringComparison.Ordinal);
    }

    /// <summary>Runs the program of a project as it was built last.</summary>
    private ProgramOutcome RunBuilt(string project, params string[] arguments) =>
        RunOutside(project, [Path.Combine("bin", "Debug", "net10.0", "PowerClaims.dll"), .. arguments]);

    /// <summary>Runs dotnet as on a machine of its own, apart from packages that were restored before.</summary>
    private ProgramOutcome RunOutside(string directory, params string[] arguments) =>
        RunProgram(
            "dotnet",
            directory,
            new()
            {
                ["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "packages"),
                ["NUGET_FALLBACK_PACKAGES"] = GlobalPackages(),
            },
            arguments
        );
}
