using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Packages;

/// <summary>
/// A project of its own with the build file of the package and, in place of the packages, the projects as they are built.
/// It is built again and again, as while a person works.
/// </summary>
public sealed class RemovedDescriptionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("splitproofs-removed-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void After_a_description_comes_or_goes_the_next_build_has_the_networks_that_are_there()
    {
        WriteProject();
        Add("networks/a.dnn.yaml", "A");
        Add("networks/b.dnn.yaml", "B");
        Assert.Equal("A B", Networks());

        File.Delete(PathOf("networks/a.dnn.yaml"));
        File.Delete(PathOf("networks/b.dnn.yaml"));
        Assert.Equal("", Networks());

        Add("old.dnn.yaml", "Old");
        File.SetLastWriteTimeUtc(PathOf("old.dnn.yaml"), new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal("Old", Networks());
    }

    [Fact]
    public void The_shipped_networks_are_built_with_the_build_file_of_the_package() =>
        Assert.Contains(
            "<Import Project=\"../src/Generators/SplitProofs.Generators.props\" />",
            File.ReadAllText(Path.Combine(Root(), "models", "SplitProofs.Models.csproj")),
            StringComparison.Ordinal
        );

    private string Networks() => Run(_folder.FullName, "run", "-c", Configuration, "-v", "q").Trim();

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private void Add(string file, string network) =>
        Write(_folder.FullName, file, $"name: {network}\ninput: {{shape: [4]}}\nlayers: [dense: 3]\n");

    private void WriteProject()
    {
        var source = Path.Combine(Root(), "src");
        Write(
            _folder.FullName,
            "Networks.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{source}/Generators/SplitProofs.Generators.props" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <BuildProjectReferences>false</BuildProjectReferences>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{source}/Analytics/SplitProofs.Analytics.csproj" />
                <ProjectReference
                  Include="{source}/Generators/SplitProofs.Generators.csproj"
                  OutputItemType="Analyzer"
                  ReferenceOutputAssembly="false"
                />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            _folder.FullName,
            "Program.cs",
            """
            var models = typeof(Program).Assembly.GetTypes().Where(typeof(SplitProofs.Analytics.Networks.INetworkModel).IsAssignableFrom);
            Console.WriteLine(string.Join(" ", models.Select(model => model.Name).Order()));
            """
        );
    }
}
