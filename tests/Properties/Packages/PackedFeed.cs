using static SplitProofs.Properties.Packages.Programs;

namespace SplitProofs.Properties.Packages;

/// <summary>The packages of this repository, made once of what the tests were built from.</summary>
[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeed : ICollectionFixture<PackedFeed>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("splitproofs-feed-");

    public PackedFeed() => Run(Root(), "pack", "--no-build", "-c", Programs.Configuration, "-o", _folder.FullName);

    /// <summary>The folder of the packages.</summary>
    public string Folder => _folder.FullName;

    /// <summary>A configuration that takes packages from this folder alone.</summary>
    public string Configuration =>
        $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{Folder}" /></packageSources>
            </configuration>
            """;

    public void Dispose() => _folder.Delete(recursive: true);
}
