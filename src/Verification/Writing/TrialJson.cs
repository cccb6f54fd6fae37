using System.Globalization;
using System.Text.Json;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Writing;

/// <summary>The result of a check at an instance, as a property of a JSON object.</summary>
internal static class TrialJson
{
    /// <summary>Writes <c>assertion</c>; null where the check asserts nothing, or throws.</summary>
    public static void Write(Utf8JsonWriter writer, Trial trial)
    {
        if (trial is not Trial.Compared compared)
        {
            writer.WriteNull("assertion");
            return;
        }

        var (left, right, scale) = AssertionText.Sides(compared.Worst);
        writer.WriteStartObject("assertion");
        Number(writer, "left", left);
        writer.WriteString("relation", AssertionText.Relation(compared.Worst));
        Number(writer, "right", right);
        Number(writer, "difference", left - right);
        Number(writer, "scale", scale);
        Number(writer, "violation", compared.Worst.Violation);
        writer.WriteNumber("tolerance", compared.Tolerance);
        writer.WriteEndObject();
    }

    /// <summary>Writes a number; a number that is not finite becomes a text.</summary>
    public static void Number(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
