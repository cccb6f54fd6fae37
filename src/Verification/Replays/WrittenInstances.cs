using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Replays;

/// <summary>
/// Reads the counterexamples that a run prints: a single one, <c>{"claim": "R7", "instance": {…}}</c>, or a run's whole JSON.
/// </summary>
public static class WrittenInstances
{
    /// <summary>What to write: a remedy for faults.</summary>
    public const string Form =
        "Write what verify printed: {\"claim\": \"R7\", \"instance\": {...}}, or the whole output of verify --json.";

    /// <summary>The instances that a JSON value states.</summary>
    /// <param name="root">The value.</param>
    /// <param name="placeOf">
    /// The places of its parts, by the names and indices that lead to them; an empty path means the whole value.
    /// </param>
    /// <param name="claims">The claims that there are.</param>
    public static Result<ImmutableArray<WrittenInstance>> Read(
        JsonElement root,
        Func<string, Place> placeOf,
        ImmutableArray<Claim> claims
    )
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("claims", out var checkedClaims))
        {
            return Instance(root, "", placeOf, claims).Map(instance => ImmutableArray.Create(instance));
        }

        (JsonElement Replay, string Path)[] written =
        [
            .. from claim in Items(checkedClaims).Index()
            from counterexample in Member(claim.Item, "counterexample")
            from replay in Member(counterexample, "replay")
            select (
                replay,
                string.Create(CultureInfo.InvariantCulture, $"claims[{claim.Index}].counterexample.replay")
            ),
        ];
        return written.Length == 0
            ? Results.Failure<ImmutableArray<WrittenInstance>>(
                placeOf("claims"),
                "no claim in it has a counterexample",
                "There is nothing to check again."
            )
            : Results.All(written.Select(part => Instance(part.Replay, part.Path, placeOf, claims)));
    }

    private static Result<WrittenInstance> Instance(
        JsonElement json,
        string path,
        Func<string, Place> placeOf,
        ImmutableArray<Claim> claims
    )
    {
        if (Member(json, "claim") is not [{ ValueKind: JsonValueKind.String } id])
        {
            return Results.Failure<WrittenInstance>(placeOf(path), "\"claim\" is missing or is no text", Form);
        }

        if (Member(json, "instance") is not [var instance])
        {
            return Results.Failure<WrittenInstance>(placeOf(path), "\"instance\" is missing", Form);
        }

        var name = Member(json, "collection") is [{ ValueKind: JsonValueKind.String } collection]
            ? $"{ClaimId.Parse(id.GetString()!).In(collection.GetString()!)}"
            : id.GetString()!;
        return ClaimLookup
            .Find(claims, name, placeOf($"{path}.claim"), $"there is no claim {Quote.Of(name)}")
            .Map(claim => new WrittenInstance(claim, instance, at => placeOf($"{path}.{at}")));
    }

    private static IEnumerable<JsonElement> Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    private static ImmutableArray<JsonElement> Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? [value] : [];
}
