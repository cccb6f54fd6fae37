using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Program.Answers;

/// <summary>Values that answers have in common, as JSON: numbers round-trip, and infinite ones are null.</summary>
internal static class JsonValues
{
    /// <summary>A number, or null if it is infinite.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, double value)
    {
        writer.WritePropertyName(name);
        Value(writer, value);
    }

    /// <summary>A list of numbers.</summary>
    public static void Numbers(this Utf8JsonWriter writer, string name, ImmutableArray<double> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            Value(writer, value);
        }

        writer.WriteEndArray();
    }

    /// <summary>The bits of an element of features, where the scenario sets them; null where the network does.</summary>
    public static void FeatureBits(this Utf8JsonWriter writer, FeaturePrecision precision)
    {
        writer.WritePropertyName("featureBits");
        if (precision is FeaturePrecision.OfLink link)
        {
            writer.WriteNumberValue(link.PerElement.Value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void Value(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
