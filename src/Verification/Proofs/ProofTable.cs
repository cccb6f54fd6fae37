using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Proofs;

/// <summary>
/// The theorems of a record that are still valid: neither their own file nor a file that it requires differs from what was checked.
/// </summary>
public sealed class ProofTable
{
    private readonly ProofRecord _record;
    private readonly ProofOrigin _origin;
    private readonly ImmutableDictionary<string, ProofRecord.File> _files;
    private readonly ImmutableHashSet<string> _changed;

    /// <summary>Compares a record with the files as they are.</summary>
    /// <param name="record">What a check found.</param>
    /// <param name="origin">Which check it was.</param>
    /// <param name="texts">The text of each file by its name, with any line ends.</param>
    /// <param name="isOutdated">
    /// Whether a file, although it is the one that was checked, differs from what would now be generated.
    /// </param>
    public ProofTable(
        ProofRecord record,
        ProofOrigin origin,
        ImmutableSortedDictionary<string, string> texts,
        Func<string, bool> isOutdated
    )
    {
        _record = record;
        _origin = origin;
        _files = record.Files.ToImmutableDictionary(file => file.Name, StringComparer.Ordinal);
        _changed =
        [
            .. record
                .Files.Where(file =>
                    !texts.TryGetValue(file.Name, out var text) || HashOf(text) != file.Sha256 || isOutdated(file.Name)
                )
                .Select(file => file.Name),
        ];
    }

    /// <summary>What is proved about a claim; <see cref="ProofFindings.None"/> if it has no theorems.</summary>
    public ProofFindings Of(Claim claim)
    {
        var own = _record.Claims.FirstOrDefault(theorems => theorems.Claim == $"{claim.Id}");
        if (own is null)
        {
            return ProofFindings.None;
        }

        ImmutableArray<(CheckedTheorem Theorem, ImmutableSortedSet<string> Files)> theorems =
        [
            .. own
                .Theorems.Select(theorem => (theorem, Files: Closure(theorem.File)))
                .Select(each => (Checked(each.theorem, each.Files), each.Files)),
        ];
        return new(
            _origin,
            $"Coq {_record.Coq}",
            [.. theorems.Where(each => !each.Files.Overlaps(_changed)).Select(each => each.Theorem)],
            own.Axioms,
            [.. theorems.SelectMany(each => each.Files.Intersect(_changed)).Distinct().Order(StringComparer.Ordinal)]
        );
    }

    private CheckedTheorem Checked(ProofRecord.NamedTheorem theorem, ImmutableSortedSet<string> files) =>
        new(
            theorem.Name,
            theorem.File,
            theorem.Says,
            HashOf(string.Concat(files.Select(file => $"{_files[file].Sha256}  {file}\n")))
        );

    /// <summary>A file and all that it requires, in the order of their names.</summary>
    private ImmutableSortedSet<string> Closure(string file)
    {
        var reached = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([file]);
        while (waiting.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var required in _files[next].Requires)
                {
                    waiting.Push(required);
                }
            }
        }

        return reached.ToImmutable();
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
