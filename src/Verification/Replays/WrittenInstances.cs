using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Registry;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Replays;

/// <summary>
/// The counterexamples that a run prints: one of them, <c>{"claim": "R7", "instance": {…}}</c>, or all of a run's JSON.
/// </summary>
public static class WrittenInstances
{
    /// <summary>What to write, as a way out.</summary>
    public const string Form =
        "Write what verify printed: {\"claim\": \"R7\", \"instance\": {...}}, or the whole output of verify --json.";

    /// <summary>The instances that a JSON value states.</summary>
    /// <param name="root">The value.</param>
    /// <param name="place">Where it was written.</param>
    /// <param name="claims">The claims that there are.</param>
    public static Result<ImmutableArray<WrittenInstance>> Read(
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
            return Results.Failure<WrittenInstance>(place, "\"claim\" is missing or is no text", Form);
        }

        if (Member(json, "instance") is not [var instance])
        {
            return Results.Failure<WrittenInstance>(place, "\"instance\" is missing", Form);
        }

        var name = Member(json, "collection") is [{ ValueKind: JsonValueKind.String } collection]
            ? $"{ClaimId.Parse(id.GetString()!).In(collection.GetString()!)}"
            : id.GetString()!;
        return ClaimLookup
            .Find(claims, name, place, $"there is no claim {Quote.Of(name)}")
            .Map(claim => new WrittenInstance(claim, instance, place));
    }

    private static IEnumerable<JsonElement> Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    private static ImmutableArray<JsonElement> Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? [value] : [];
}
