using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Shards;

/// <summary>One of several equal parts of the random instances of some claims, tried by itself.</summary>
/// <param name="Run">The run of which it is a part.</param>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Parts">The number of parts.</param>
/// <param name="Samples">The results for its instances, by the id of each true claim of the run.</param>
public sealed record EvidenceShard(
    ShardedRun Run,
    int Number,
    int Parts,
    ImmutableSortedDictionary<string, SampledRange> Samples
)
{
    private const string Mark = "splitproofs-evidence-1";

    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
    };

    /// <summary>Its text: a first line with the SHA-256 of the rest, then JSON.</summary>
    public string Text()
    {
        var written = new Written(
            Run,
            Number,
            Parts,
            [
                .. Samples.Select(sample =>
                    sample.Value.Match<WrittenSample>(
                        agrees: found => new(sample.Key, found.Instances, null),
                        disagrees: found => new(sample.Key, null, found.Instances)
                    )
                ),
            ]
        );
        var json = JsonSerializer.Serialize(written, _options) + "\n";
        return $"{Mark} {Hash(json)}\n{json}";
    }

    /// <summary>Reads a text; <see langword="false"/> if it was changed or is not such a text.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out EvidenceShard? shard)
    {
        shard = null;
        var end = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (text[..end] != $"{Mark} {Hash(text[end..])}\n")
        {
            return false;
        }

        try
        {
            shard = JsonSerializer.Deserialize<Written>(text[end..], _options)?.Read();
            return shard is not null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Written(ShardedRun Run, int Shard, int Of, ImmutableArray<WrittenSample?> Samples)
    {
        /// <exception cref="JsonException">A sample is absent.</exception>
        /// <exception cref="ArgumentException">Two samples are of the same claim.</exception>
        public EvidenceShard Read() =>
            new(
                Run,
                Shard,
                Of,
                Samples
                    .Select(sample => sample ?? throw new JsonException())
                    .ToImmutableSortedDictionary(
                        sample => sample.Claim,
                        SampledRange (sample) =>
                            sample.Agrees is { } instances
                                ? new SampledRange.Agrees(instances)
                                : new SampledRange.Disagrees(sample.Disagrees.GetValueOrDefault()),
                        StringComparer.Ordinal
                    )
            );
    }

    private sealed record WrittenSample(string Claim, AgreeingInstances? Agrees, InstanceRange? Disagrees);
}
