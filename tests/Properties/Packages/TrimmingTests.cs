using System.Runtime.InteropServices;
using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Packages;

/// <summary>A program of which the unused parts are left out.</summary>
public sealed class TrimmingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("splitproofs-trimmed-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_trimmed_program_uses_the_shipped_networks_and_the_channels()
    {
        var program = _folder.FullName;
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
}
