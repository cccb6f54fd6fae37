using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SplitProofs.Verification.Proofs;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Hashing;

/// <summary>
/// What verdicts depend on, as hashes: SHA-256 in lower-case hexadecimal. The same code, claim, level, numbers of cases and
/// boxes and seed give the same hash, on every machine and in every configuration.
/// </summary>
public static partial class EvidenceHash
{
    /// <summary>The assembly that writes faults and reads the texts of users. No verdict depends on it.</summary>
    private const string Apart = "SplitProofs.Text";

    private static readonly ImmutableSortedDictionary<string, string> _versions = ReadVersions();
    private static readonly Dictionary<Assembly, SourceTree> _trees = [];

    /// <summary>The hash of everything on which the verdict on a claim depends: its check, and the theorems about it.</summary>
    public static string Of(Verdict verdict) => Of(verdict.Claim, verdict.Budget, verdict.Proofs);

    /// <summary>
    /// The hash of everything on which the check of a claim depends: the sources, the claim, the level as far as the
    /// claim has it, the numbers of instances and boxes, and the seed. If the claim's assembly has no sources, the
    /// identity of its build takes their place.
    /// </summary>
    public static string Of(Claim claim, Budget budget) => Of(claim, budget, ProofFindings.None);

    private static string Of(Claim claim, Budget budget, ProofFindings proofs)
    {
        var isEnclosed = budget.Level != EvidenceLevel.Sampled && !claim.Enclosures.IsEmpty;
        var theorems = string.Concat(proofs.Theorems.Select(theorem => $"theorem {theorem.Name} {theorem.Hash}\n"));
        return Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"sources {OfSources([claim])}\nclaim {claim.Id}\nlevel {(isEnclosed ? "enclosed" : "sampled")}\ncases "
                    + $"{budget.Cases}\nseed {budget.Seed}\n{(isEnclosed ? $"boxes {budget.Boxes}\n" : "")}{theorems}"
            )
        );
    }

    /// <summary>
    /// The hash of the sources that claims depend on: of the lines “hash, two spaces, path” of each file in the order of the paths,
    /// then the versions of the packages that are used, and the builds of assemblies that do not carry their sources.
    /// </summary>
    public static string OfSources(IEnumerable<Claim> claims)
    {
        var all = claims.ToImmutableArray();
        return Of(
            string.Concat(
                all.SelectMany(claim => Sources(claim))
                    .DistinctBy(file => file.Path)
                    .OrderBy(file => file.Path, StringComparer.Ordinal)
                    .Select(file => $"{file.Hash}  {file.Path}")
                    .Concat(all.SelectMany(Packages).Distinct().Order(StringComparer.Ordinal))
                    .Concat(
                        all.SelectMany(claim => Classes(claim))
                            .Select(type => type.Assembly)
                            .Where(assembly => !SourceTree.IsCarriedBy(assembly))
                            .Select(assembly => $"assembly {assembly.ManifestModule.ModuleVersionId}")
                            .Distinct()
                            .Order(StringComparer.Ordinal)
                    )
                    .Select(line => $"{line}\n")
            )
        );
    }

    /// <summary>
    /// The files on which a claim's verdict depends: its own, the runner's, and all that these use in turn. For a claim in an assembly
    /// without sources, all known files.
    /// </summary>
    internal static ImmutableArray<SourceFile> Sources(Claim claim)
    {
        var tree = TreeOf(claim.Origin.Assembly);
        var classes = Classes(claim);
        return classes.All(type => SourceTree.IsCarriedBy(type.Assembly))
            ? tree.Closure(classes.Append(typeof(ClaimRunner)).SelectMany(tree.Declaring))
            : tree.Files;
    }

    /// <summary>The classes whose code checks a claim and its mutants.</summary>
    private static ImmutableArray<Type> Classes(Claim claim) => claim.Accept(new ClassesOfClaim());

    private static SourceTree TreeOf(Assembly assembly)
    {
        lock (_trees)
        {
            if (!_trees.TryGetValue(assembly, out var tree))
            {
                tree = SourceTree.Of(WithReferences(assembly).Append(typeof(EvidenceHash).Assembly));
                _trees.Add(assembly, tree);
            }

            return tree;
        }
    }

    /// <summary>An assembly, and the assemblies of SplitProofs that it uses.</summary>
    private static HashSet<Assembly> WithReferences(Assembly assembly)
    {
        var reached = new HashSet<Assembly> { assembly };
        var waiting = new Queue<Assembly>(reached);
        while (waiting.TryDequeue(out var next))
        {
            var used = next.GetReferencedAssemblies()
                .Where(name =>
                    name.Name != Apart && name.Name?.StartsWith("SplitProofs.", StringComparison.Ordinal) == true
                )
                .Select(Assembly.Load);
            foreach (var reference in used.Where(reached.Add))
            {
                waiting.Enqueue(reference);
            }
        }

        return reached;
    }

    /// <summary>The packages that a project's assemblies use, each as “package name version”.</summary>
    private static IEnumerable<string> Packages(Claim claim)
    {
        var used = WithReferences(claim.Origin.Assembly)
            .Append(typeof(EvidenceHash).Assembly)
            .SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Select(name => name.Name)
            .ToHashSet();
        return _versions
            .Where(package => used.Contains(package.Key))
            .Select(package => $"package {package.Key} {package.Value}");
    }

    private static ImmutableSortedDictionary<string, string> ReadVersions()
    {
        using var stream = typeof(EvidenceHash).Assembly.GetManifestResourceStream("Directory.Packages.props")!;
        using var reader = new StreamReader(stream);
        return PackageVersion()
            .Matches(reader.ReadToEnd())
            .ToImmutableSortedDictionary(
                match => match.Groups[1].Value,
                match => match.Groups[2].Value,
                StringComparer.Ordinal
            );
    }

    [GeneratedRegex("<PackageVersion\\s+Include=\"([^\"]+)\"\\s+Version=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class ClassesOfClaim : IClaimVisitor<ImmutableArray<Type>>
    {
        public ImmutableArray<Type> Visit<T>(Claim<T> claim)
            where T : notnull =>
            [
                .. claim
                    .Mutants.Select(mutant => mutant.Assertions)
                    .Prepend(claim.Assertions)
                    .Select(assertions => assertions.Method.DeclaringType)
                    .OfType<Type>(),
            ];
    }
}
