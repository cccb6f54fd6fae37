using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Program.Answers;

/// <summary>Writes values that several answers share as JSON. Numbers round-trip; infinite numbers are null.</summary>
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

    /// <summary>The parameters and the keys of the scenario that the command line sets, with the texts that it gives.</summary>
    public static void GivenValues(this Utf8JsonWriter writer, Network network, ScenarioFile scenario)
    {
        Texts("param", network.Parameters.Select(parameter => $"{parameter}"));
        Texts("set", scenario.Settings.Select(setting => setting.Text));

        void Texts(string name, IEnumerable<string> texts)
        {
            writer.WriteStartArray(name);
            foreach (var text in texts)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }
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

    /// <summary>
    /// The device's memory, how much of it the placed stages take, and whether that counts tensors; null where the memory is unlimited.
    /// </summary>
    public static void Memory(this Utf8JsonWriter writer, SplittingAnswer answer)
    {
        var (chain, memory) = (answer.Question.Chain, answer.Question.Scenario.Memory);
        if (memory is not DeviceMemory.Limited limited)
        {
            writer.WriteNull("memory");
            return;
        }

        writer.WriteStartObject("memory");
        writer.WriteNumber("capacityBits", limited.Capacity.Value);
        writer.WriteNumber("placedBits", (long)chain.CountedMemory(answer.PlacedStages));
        writer.WriteBoolean("countsTensors", chain.KnowsActivations);
        writer.WriteEndObject();
    }

    /// <summary>The share of inferences that are sent at all; nothing where all are.</summary>
    public static void UploadedShare(this Utf8JsonWriter writer, Scenario scenario)
    {
        if (scenario.UploadedShare < 1)
        {
            writer.WriteNumber("uploadedShare", scenario.UploadedShare);
        }
    }

    /// <summary>What an update changes, and what of it the device downloads; nothing where it changes all parameters.</summary>
    public static void Update(this Utf8JsonWriter writer, SplittingAnswer answer)
    {
        if (answer.Question.Scenario.Updated is UpdatedParameters.All)
        {
            return;
        }

        var update = ModelUpdate.Of(answer);
        writer.WriteStartObject("update");
        writer.WriteString(
            "updated",
            answer.Question.Scenario.Updated.Match(
                all: () => "all",
                normalisation: () => "normalisation",
                last: _ => "last",
                named: _ => "names"
            )
        );
        writer.WriteNumber("downloadedBits", (decimal)update.Downloaded);
        writer.WriteNumber("parameterBits", (decimal)update.Placed);
        writer.WriteEndObject();
    }

    /// <summary>How far repeated measurements of the stages spread; nothing where each stage was measured once.</summary>
    public static void MeasuredSpread(this Utf8JsonWriter writer, MeasuredSpread spread)
    {
        if (!spread.IsKnown)
        {
            return;
        }

        writer.WriteStartObject("measurements");
        writer.WriteNumber("perStage", spread.Measurements);
        writer.WriteStartArray("relativeStandardDeviations");
        foreach (var stage in spread.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("stage", stage.Stage);
            writer.Number("deviceTime", stage.DeviceTime);
            writer.Number("deviceEnergy", stage.DeviceEnergy);
            writer.Number("edgeTime", stage.EdgeTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
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
