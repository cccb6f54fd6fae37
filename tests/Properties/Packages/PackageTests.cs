using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Packages;

/// <summary>What a person outside of this repository does: take packages, and drop in a description or a claim.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Version = "0.0.1-test";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("splitproofs-packages-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void AConsoleProjectWithTheTwoPackagesUsesATypedModel()
    {
        var feed = Path.Combine(folder.FullName, "feed");
        foreach (var project in new[] { "Analytics", "Generators" })
        {
            Run(Root(), "pack", $"src/{project}", "-c", "Release", "-o", feed, $"-p:Version={Version}");
        }

        var console = folder.CreateSubdirectory("console").FullName;
        Write(
            console,
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
            </configuration>
            """
        );
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
                <RestorePackagesPath>{folder.FullName}/packages</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackages()}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SplitProofs.Analytics" Version="{Version}" />
                <PackageReference Include="SplitProofs.Generators" Version="{Version}" PrivateAssets="all" />
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
    public void TheClaimOfTheDocumentsIsCheckedReportedAndTestedInAProjectOfItsOwn()
    {
        var feed = Path.Combine(folder.FullName, "feed");
        string[] packed =
        [
            "src/Analytics",
            "src/Descriptions",
            "src/Verification",
            "src/Claims",
            "models",
            "src/Inputs",
            "src/Reports",
            "src/Commands",
        ];
        foreach (var source in packed)
        {
            Run(Root(), "pack", source, "--no-build", "-c", Configuration, "-o", feed);
        }

        AssertDependenciesAreMinimumVersions(feed);

        Write(
            folder.FullName,
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
            </configuration>
            """
        );
        RunOutside(folder.FullName, "new", "console", "-o", "PowerClaims");
        var project = Path.Combine(folder.FullName, "PowerClaims");
        RunOutside(project, "add", "package", "SplitProofs.Commands");
        foreach (var (name, text) in DocumentedClaimTests.Files.Where(file => file.Key != "ClaimTests.cs"))
        {
            Write(project, name, text);
        }

        var page = Resources.Read("docs/your-own-claim.md");
        var verified = RunOutside(project, "run", "--", "verify", "TP1");
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        // The digits between hang on the last bits of the processor's exponentials.
        foreach (
            var part in verified.Output.TrimEnd().Split("≤ 1e-")[0].Split('\n').Append("; mutants refuted: 4 of 4)")
        )
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
            Assert.Contains(part, verified.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, RunOutside(project, "run", "--no-build", "--", "report").ExitCode);
        Assert.Equal(0, RunOutside(project, "run", "--no-build", "--", "report", "--check").ExitCode);
        var claim = File.ReadAllText(Path.Combine(project, "reports", "claims", "tp1.md"));
        Assert.Contains(@"u & = e^{1 + W_0\bigl( (a - 1) / e \bigr)}", claim, StringComparison.Ordinal);
        Assert.Contains("tp1-errors.svg", claim, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project, "reports", "index.html")));

        var unknown = RunOutside(project, "run", "--no-build", "--", "verify", "TP2");
        Assert.Equal(
            (1, "error: TP2: there is no such claim. Did you mean 'TP1'?\n"),
            (unknown.ExitCode, unknown.Error)
        );

        AssertTested(folder.CreateSubdirectory("Tests").FullName);

        var formula = DocumentedClaimTests.Files["TransmitPower.cs"];
        Write(project, "TransmitPower.cs", formula.Replace("ratio - one", "ratio + one", StringComparison.Ordinal));
        var broken = RunOutside(project, "run", "--", "verify", "TP1");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error: TP1 does not stand: violated by", page, StringComparison.Ordinal);
        Assert.StartsWith("error: TP1 does not stand: violated by", broken.Error, StringComparison.Ordinal);
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
        Assert.Equal((0, ""), (tested.ExitCode, tested.Error));
        Assert.Contains("Passed:     1", tested.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATrimmedProgramUsesTheShippedNetworksAndTheChannels()
    {
        var program = folder.CreateSubdirectory("trimmed").FullName;
        Write(
            program,
            "Trimmed.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <PublishTrimmed>true</PublishTrimmed>
                <TrimMode>full</TrimMode>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Root()}/models/SplitProofs.Models.csproj" />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            program,
            "Program.cs",
            """
            using SplitProofs.Analytics.Channels;
            using SplitProofs.Models;

            Channel[] channels =
            [
                new RayleighChannel(new(21), new(0.1)),
                new NakagamiChannel(new(21), 2.5),
                new RicianChannel(new(21), 3, new(0.1)),
                new LogNormalChannel(new(21), 4),
            ];
            var sent = channels.Count(channel => channel.ExpectedMinimum(0.5) is > 0 and < 0.5);
            Console.WriteLine($"{sent} {new LeNet5().ParameterCount} {Catalogue.All.Length > 1}");
            """
        );
        Run(program, "publish", "-c", "Release", "-v", "q", "--self-contained", "-o", "out");
        var file = Path.Combine(program, "out", OperatingSystem.IsWindows() ? "Trimmed.exe" : "Trimmed");
        Assert.Equal("4 61706 True", RunProgram(file, program).Trim());
    }

    /// <summary>Where packages that were restored before are, so that nothing is downloaded.</summary>
    private static string GlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs dotnet as on a machine of its own, but for packages that were restored before.</summary>
    private ProgramOutcome RunOutside(string directory, params string[] arguments) =>
        RunProgram(
            "dotnet",
            directory,
            new()
            {
                ["NUGET_PACKAGES"] = Path.Combine(folder.FullName, "packages"),
                ["NUGET_FALLBACK_PACKAGES"] = GlobalPackages(),
            },
            arguments
        );
}
