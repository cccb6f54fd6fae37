using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SplitProofs.Verification.Verdicts;

/// <summary>
/// What verdicts depend on, as hashes: SHA-256 in lower-case hexadecimal. The same sources, claim, level, numbers of cases and
/// boxes and seed give the same hash, on every machine and in every configuration.
/// </summary>
public static class EvidenceHash
{
    /// <summary>
    /// The hash of the sources of SplitProofs.Analytics and SplitProofs.Claims, and of the versions of the packages that they are
    /// built with: of the lines “hash, two spaces, path” of each file, in the order of their paths.
    /// </summary>
    public static string OfSources { get; } = Of(ReadSources());

    /// <summary>
    /// The hash of all that the verdict on a claim depends on: the sources, for a claim of another assembly the identity of
    /// that assembly's build, the claim, the level as far as the claim has it, and how many instances and boxes from which seed.
    /// </summary>
    public static string Of(Claim claim, Budget budget)
    {
        var isEnclosed = budget.Level == EvidenceLevel.Enclosed && !claim.Enclosures.IsEmpty;
        var origin =
            claim.Origin.GetName().Name == "SplitProofs.Claims"
                ? ""
                : $"assembly {claim.Origin.ManifestModule.ModuleVersionId}\n";
        return Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"sources {OfSources}\n{origin}claim {claim.Id}\nlevel {(isEnclosed ? "enclosed" : "sampled")}\ncases {budget.Cases}\nseed {budget.Seed}\n{(isEnclosed ? $"boxes {budget.Boxes}\n" : "")}"
            )
        );
    }

    private static string ReadSources()
    {
        using var stream = typeof(EvidenceHash).Assembly.GetManifestResourceStream("sources.sha256")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(
            lines
                .Select(line => line.Split("  ", 2))
                .Select(parts => (Hash: parts[0].ToLowerInvariant(), Path: parts[1].Replace('\\', '/')))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => $"{file.Hash}  {file.Path}\n")
        );
    }

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
