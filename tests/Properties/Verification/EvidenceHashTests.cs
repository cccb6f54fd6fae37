using System.Security.Cryptography;
using System.Text;
using SplitProofs.Claims;
using SplitProofs.Verification;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Properties.Verification;

public class EvidenceHashTests
{
    private static readonly Budget _budget = new(Cases: 10, Seed: 1);

    [Fact]
    public void The_hash_of_the_sources_is_that_of_the_files_with_Unix_line_ends()
    {
        var source = Path.Combine(Root(), "src");
        var files = new[] { "Analytics", "Verification", "Claims" }
            .SelectMany(project =>
                Directory.EnumerateFiles(Path.Combine(source, project), "*.cs", SearchOption.AllDirectories)
            )
            .Append(Path.Combine(Root(), "Directory.Packages.props"))
            .Select(file =>
                (Path: Path.GetRelativePath(Path.Combine(source, "Verification"), file).Replace('\\', '/'), file)
            )
            .Select(file =>
                (
                    Path: file.Path.StartsWith("..", StringComparison.Ordinal)
                        ? file.Path
                        : $"../Verification/{file.Path}",
                    file.file
                )
            )
            .Where(file => !file.Path.Split('/').Any(folder => folder is "bin" or "obj"))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        var lines = files.Select(file =>
            $"{Hash(File.ReadAllText(file.file).Replace("\r\n", "\n", StringComparison.Ordinal))}  {file.Path}\n"
        );
        Assert.Equal(Hash(string.Concat(lines)), EvidenceHash.OfSources);
    }

    [Fact]
    public void Another_claim_seed_or_number_of_cases_gives_another_hash()
    {
        string[] hashes =
        [
            Of("R4", _budget),
            Of("R5", _budget),
            Of("R4", _budget with { Seed = 2 }),
            Of("R4", _budget with { Cases = 11 }),
        ];
        Assert.Distinct(hashes);
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    [Fact]
    public void The_level_and_the_boxes_matter_where_there_is_something_to_enclose()
    {
        Assert.Distinct([
            Of("R7", _budget),
            Of("R7", _budget with { Level = EvidenceLevel.Sampled }),
            Of("R7", _budget with { Boxes = 16 }),
        ]);
        Assert.Equal(Of("R4", _budget), Of("R4", _budget with { Level = EvidenceLevel.Sampled, Boxes = 16 }));
    }

    [Fact]
    public void A_claim_of_another_assembly_depends_on_that_assembly_too()
    {
        var shipped = ShippedClaims.All.OfType<Claim<SplitProofs.Claims.DeviceEdge.Domains.FiniteInstance>>().First();
        Assert.NotEqual(
            EvidenceHash.Of(shipped, _budget),
            EvidenceHash.Of(shipped with { Assertions = instance => [] }, _budget)
        );
    }

    private static string Of(string id, Budget budget) =>
        EvidenceHash.Of(ShippedClaims.All.Single(claim => claim.Id == id), budget);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SplitProofs.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside of the repository.");
        }

        return folder.FullName;
    }
}
