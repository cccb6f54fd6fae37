using System.Text.Json;
using SplitProofs.Analytics.Sensitivity;

namespace SplitProofs.Program.Answers;

/// <summary>Writes the changes of a scenario that would change a plan, as JSON.</summary>
internal static class ChangesJson
{
    /// <summary>Writes two lists: the quantities with their nearest changes, and the quantities that were not searched.</summary>
    public static void Changes(this Utf8JsonWriter writer, ChangeOvers changes)
    {
        writer.WriteStartArray("changes");
        foreach (var change in changes.All)
        {
            writer.WriteStartObject();
            writer.WriteString("quantity", change.Quantity.Key);
            writer.WriteString("unit", change.Quantity.Unit);
            writer.Number("value", change.Present);
            writer.WriteString("search", Search(change.Method));
            Nearest(writer, "below", change.Below);
            Nearest(writer, "above", change.Above);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("changesNotSearched");
        foreach (var quantity in changes.LeftOut)
        {
            writer.WriteStringValue(quantity.Key);
        }

        writer.WriteEndArray();
    }

    private static string Search(SearchMethod method) =>
        method switch
        {
            SearchMethod.Exact => "exact",
            SearchMethod.Monotone => "monotone",
            SearchMethod.Scan => "scan",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static void Nearest(Utf8JsonWriter writer, string name, NearestChange nearest)
    {
        writer.WriteStartObject(name);
        Action write = nearest.Match<Action>(
            found: at =>
                () =>
                {
                    writer.WriteNumber("value", at.Value);
                    writer.WriteNumber("placedStages", at.PlacedStages);
                    writer.Number("unchangedAt", at.Unchanged);
                },
            noPlacement: at =>
                () =>
                {
                    writer.WriteNumber("value", at.Value);
                    writer.WriteNull("placedStages");
                    writer.Number("unchangedAt", at.Unchanged);
                },
            none: at => () => writer.Number("unchangedTo", at.Limit)
        );
        write();
        writer.WriteEndObject();
    }
}
