using System.Collections.Immutable;
using System.Text.Json;

namespace SplitProofs.Verification.Proofs;

/// <summary>What a check of the proofs found: what <c>proofs/check</c> writes when every file compiles.</summary>
/// <param name="Coq">The version of Coq.</param>
/// <param name="Files">The files that it compiled.</param>
/// <param name="Claims">The theorems, by the claim that they belong to.</param>
public sealed record ProofRecord(
    string Coq,
    ImmutableArray<ProofRecord.File> Files,
    ImmutableArray<ProofRecord.ClaimTheorems> Claims
)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A file as it was compiled.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Sha256">The hash of its text.</param>
    /// <param name="Requires">The files of the same folder that it requires itself.</param>
    public sealed record File(string Name, string Sha256, ImmutableArray<string> Requires);

    /// <summary>The theorems of a claim, and the axioms on which they rest.</summary>
    /// <param name="Claim">The claim's whole id, or the name of theorems that belong to no claim.</param>
    /// <param name="Axioms">The axioms on which at least one of them rests, as Coq prints them.</param>
    /// <param name="Theorems">The theorems.</param>
    public sealed record ClaimTheorems(
        string Claim,
        ImmutableArray<string> Axioms,
        ImmutableArray<NamedTheorem> Theorems
    );

    /// <summary>A theorem.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="File">The file that proves it.</param>
    /// <param name="Says">What it says.</param>
    public sealed record NamedTheorem(string Name, string File, string Says);

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The text is no record.</exception>
    public static ProofRecord Read(string json) => JsonSerializer.Deserialize<ProofRecord>(json, _options)!;
}
