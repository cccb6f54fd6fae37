using System.Collections.Immutable;
using System.Reflection;
using SplitProofs.Verification.Proofs;

namespace SplitProofs.Claims.Proofs;

/// <summary>The theorems about the claims of SplitProofs, which <c>proofs/check</c> checks with Coq.</summary>
public static class ShippedProofs
{
    /// <summary>The start of the names of the embedded files.</summary>
    private const string Prefix = "proofs/";

    /// <summary>
    /// The files that the check of the proofs needs, by their paths in the repository: the sources, the script <c>proofs/check</c>, the
    /// axioms that it allows, the list of theorems in docs/proofs.md, and the record of the last check.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Files { get; } = ReadFiles();

    private static readonly Lazy<ProofTable> _recorded = new(() =>
        Table(Files["proofs/checked.json"], ProofOrigin.Record)
    );

    /// <summary>
    /// The theorems in the committed record of <c>proofs/check</c>. A theorem is left out if one of its files was edited since, or is no
    /// longer what the claims and formulas of this build generate.
    /// </summary>
    public static ProofTable Recorded => _recorded.Value;

    /// <summary>The theorems that a check in this run found.</summary>
    /// <param name="record">The record that it wrote.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is no record.</exception>
    public static ProofTable CheckedNow(string record) => Table(record, ProofOrigin.Run);

    private static ProofTable Table(string record, ProofOrigin origin) =>
        new(
            ProofRecord.Read(record),
            origin,
            Files
                .Where(file => file.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(
                    file => file.Key[Prefix.Length..],
                    file => file.Value,
                    StringComparer.Ordinal
                ),
            file =>
                file switch
                {
                    "Generated.v" => Differs(file, GeneratedFormulas.Source),
                    "Statements.v" => Differs(file, GeneratedStatements.Source),
                    _ => false,
                }
        );

    private static bool Differs(string file, Func<string> generated)
    {
        try
        {
            return Files[$"{Prefix}{file}"].ReplaceLineEndings("\n") != generated();
        }
        catch (NotSupportedException)
        {
            // A formula has a new symbol or condition that has no reading in Coq.
            return true;
        }
    }

    private static ImmutableSortedDictionary<string, string> ReadFiles()
    {
        var assembly = typeof(ShippedProofs).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) || name == "docs/proofs.md")
            .ToImmutableSortedDictionary(name => name, name => Read(assembly, name), StringComparer.Ordinal);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
