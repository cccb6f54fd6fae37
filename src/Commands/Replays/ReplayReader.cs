using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SplitProofs.Inputs;
using SplitProofs.Text.Faults;
using SplitProofs.Verification;

namespace SplitProofs.Commands.Replays;

/// <summary>
/// Reads the counterexamples that <c>verify</c> prints: one of them, <c>{"claim": "R7", "instance": {…}}</c>, or all of a run
/// with <c>--json</c>.
/// </summary>
public static class ReplayReader
{
    private const string Remedy =
        "Write what verify printed: {\"claim\": \"R7\", \"instance\": {...}}, or the whole output of verify --json.";

    private static readonly JsonDocumentOptions _options = new() { AllowDuplicateProperties = false };

    /// <summary>The instances in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="claims">The claims that there are.</param>
    public static Result<ImmutableArray<WrittenInstance>> Load(string path, ImmutableArray<Claim> claims) =>
        Source.Load(path).Bind(source => Read(source, claims));

    /// <summary>The instances in a text.</summary>
    /// <inheritdoc cref="Load"/>
    public static Result<ImmutableArray<WrittenInstance>> Read(Source source, ImmutableArray<Claim> claims) =>
        source.RequireText(Remedy).Bind(Parse).Bind(root => Instances(root, source.Whole, claims));

    private static Result<JsonElement> Parse(Source source)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Text, _options);
            return Results.Success(document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            return exception is { LineNumber: { } line, BytePositionInLine: { } bytes }
                ? Results.Failure<JsonElement>(
                    source.At((int)line + 1, Column(source.Text.Split('\n')[line], (int)bytes)),
                    "this is not JSON",
                    Remedy
                )
                : Results.Failure<JsonElement>(source.Whole, "this is not JSON, or it names a key twice", Remedy);
        }
    }

    private static int Column(string line, int bytes)
    {
        var utf8 = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(utf8, 0, Math.Min(bytes, utf8.Length)) + 1;
    }

    private static Result<ImmutableArray<WrittenInstance>> Instances(
        JsonElement root,
        Place place,
        ImmutableArray<Claim> claims
    )
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("claims", out var checkedClaims))
        {
            return Instance(root, place, claims).Map(instance => ImmutableArray.Create(instance));
        }

        JsonElement[] written =
        [
            .. from claim in Items(checkedClaims)
            from counterexample in Member(claim, "counterexample")
            from replay in Member(counterexample, "replay")
            select replay,
        ];
        return written.Length == 0
            ? Results.Failure<ImmutableArray<WrittenInstance>>(
                place,
                "no claim in it has a counterexample",
                "There is nothing to check again."
            )
            : Results.All(written.Select(replay => Instance(replay, place, claims)));
    }

    private static Result<WrittenInstance> Instance(JsonElement json, Place place, ImmutableArray<Claim> claims)
    {
        if (Member(json, "claim") is not [{ ValueKind: JsonValueKind.String } id])
        {
            return Results.Failure<WrittenInstance>(place, "\"claim\" is missing or is no text", Remedy);
        }

        if (Member(json, "instance") is not [var instance])
        {
            return Results.Failure<WrittenInstance>(place, "\"instance\" is missing", Remedy);
        }

        var name = id.GetString()!;
        return claims.FirstOrDefault(claim => claim.Id.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } claim
            ? Results.Success(new WrittenInstance(claim, instance, place))
            : Results.Failure<WrittenInstance>(
                place,
                $"there is no claim {Quote.Of(name)}",
                Suggestion.For(name, claims.Select(claim => claim.Id))
            );
    }

    private static IEnumerable<JsonElement> Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    private static ImmutableArray<JsonElement> Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? [value] : [];
}
