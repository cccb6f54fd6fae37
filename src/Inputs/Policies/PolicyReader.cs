using System.Text.Json;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Policies;

/// <summary>Reads the policies that <c>place --policy</c> writes; docs/json.md describes their format.</summary>
public static class PolicyReader
{
    private const int MostCuts = 100_000;
    private const string Remedy = "Write it anew with place --policy FILE.";

    /// <summary>Reads the policy in a file.</summary>
    public static Result<Policy> ReadFile(string path) => Source.Load(path).Bind(source => Read(source.Text, path));

    /// <summary>Reads a policy from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<Policy> Read(string text, string path) =>
        Characters
            .Require(text, path)
            .Bind(sound => Characters.RequireWholeEscapes(sound, path))
            .Bind(sound => Parse(sound, path));

    private static Result<Policy> Parse(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement, path);
        }
        catch (JsonException fault)
        {
            return Results.Failure<Policy>(
                new Place.Position(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1),
                "this is no JSON",
                Remedy
            );
        }
    }

    private static Result<Policy> Read(JsonElement root, string path) =>
        root.ValueKind == JsonValueKind.Object
        && Text(root, "model") is { } model
        && Text(root, "scenario") is { } scenario
        && Text(root, "rule") is { } rule
        && Whole(root, "stages") is { } stages
        && root.TryGetProperty("thresholds", out var thresholds)
        && thresholds.ValueKind == JsonValueKind.Array
            ? thresholds.GetArrayLength() <= Math.Min(stages, MostCuts)
                ? Results
                    .All(thresholds.EnumerateArray().Select((cut, index) => Cut(cut, index, path)))
                    .Map(cuts => new Policy(model, scenario, rule, stages, cuts))
                : Wrong<Policy>(path, $"it has {thresholds.GetArrayLength()} thresholds for {stages} stages")
            : Wrong<Policy>(
                path,
                "it is no policy: one has the keys 'model', 'scenario', 'rule', 'stages' and 'thresholds'"
            );

    private static Result<PolicyCut> Cut(JsonElement cut, int index, string path)
    {
        if (
            cut.ValueKind != JsonValueKind.Object
            || Text(cut, "before") is not { } before
            || !cut.TryGetProperty("never", out var never)
            || never.ValueKind is not (JsonValueKind.True or JsonValueKind.False)
            || !cut.TryGetProperty("snr", out var snr)
        )
        {
            return Wrong<PolicyCut>(path, $"thresholds[{index}] has not the keys 'before', 'never' and 'snr'");
        }

        if (never.GetBoolean())
        {
            return Results.Success(new PolicyCut(before, new SignalToNoiseRatio(double.PositiveInfinity)));
        }

        return
            snr.ValueKind == JsonValueKind.Number
            && snr.TryGetDouble(out var ratio)
            && ratio >= 0
            && double.IsFinite(ratio)
            ? Results.Success(new PolicyCut(before, new SignalToNoiseRatio(ratio)))
            : Wrong<PolicyCut>(path, $"thresholds[{index}].snr is not a ratio of powers, a number of at least 0");
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? Whole(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
        && number > 0
            ? number
            : null;

    private static Result<T> Wrong<T>(string path, string cause) =>
        Results.Failure<T>(new Place.WholeFile(path), cause, Remedy);
}
