using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SplitProofs.Properties.Packages;

/// <summary>What a person outside of this repository does: take the two packages, drop in a description, use its class.</summary>
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

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SplitProofs.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside of the repository.");
        }

        return folder.FullName;
    }

    /// <summary>Where packages that were restored before are, so that nothing is downloaded.</summary>
    private static string GlobalPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Run(string folder, params string[] arguments) => RunProgram("dotnet", folder, arguments);

    private static string RunProgram(string file, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{file} {string.Join(" ", arguments)}\n{output}\n{errors.Result}");
        return output;
    }
}
