using System.Text.Json;
using SplitProofs.Analytics.Allocation;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>Writes an allocation as one JSON object, for programs.</summary>
internal static class AllocationJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(Allocation allocation) =>
        JsonText.Of(writer =>
        {
            writer.WriteString("name", allocation.File.Name);
            writer.WriteString(
                "objective",
                allocation.Match(
                    slowest: _ => "slowest",
                    sum: _ => "sum",
                    items: _ => "partel",
                    jointItems: _ => "partel-joint"
                )
            );
            writer.Number("bandHertz", allocation.File.Band.Value);
            allocation.Match(
                slowest: answer => Shares(writer, answer, answer.Shares, double.PositiveInfinity),
                sum: answer => Shares(writer, answer, answer.Found.Allocation, answer.Found.Bound),
                items: answer => Items(writer, answer, answer.Equal, _ => { }),
                jointItems: answer => JointItems(writer, answer)
            );
        });

    private static int Shares(Utf8JsonWriter writer, Allocation answer, BandAllocation allocation, double bound)
    {
        var devices = answer.File.Devices;
        writer.Number("slowestSeconds", allocation.Slowest);
        writer.Number("weightedSumSeconds", allocation.WeightedSum([.. devices.Select(device => device.Sharing)]));
        writer.Number("leastSumSeconds", bound);
        writer.Number("spareHertz", allocation.Spare);
        writer.WriteStartArray("devices");
        foreach (var (device, share) in devices.Zip(allocation.Shares))
        {
            writer.WriteStartObject();
            writer.WriteString("name", device.Name);
            writer.WriteString("model", device.Network.Name);
            writer.WriteString("scenario", device.ScenarioFile.Scenario.Name);
            writer.Number("weight", device.Sharing.Weight);
            writer.WriteNumber("stages", device.Network.Chain.Count);
            writer.WriteNumber("placedStages", share.Cut);
            writer.Number("computingSeconds", device.Sharing.Cuts[share.Cut].Computing.Value);
            writer.WriteNumber("uploadBits", device.Sharing.Cuts[share.Cut].Upload.Value);
            writer.Number("bandwidthHertz", share.Bandwidth);
            writer.Number("seconds", share.Latency);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return devices.Length;
    }

    /// <summary>Writes the loads and the other values of each device.</summary>
    private static int Items(Utf8JsonWriter writer, Allocation answer, BandLoads shared, Action<int> writeShare)
    {
        var (devices, loads) = (answer.File.Devices, shared.Loads);
        writer.WriteNumber("items", answer.File.Items.Count);
        writer.Number("deadlineSeconds", loads.Deadline);
        writer.Number("finishSeconds", loads.Finish);
        writer.WriteStartArray("devices");
        for (var n = 0; n < devices.Length; n++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", devices[n].Name);
            writeShare(n);
            writer.Number("secondsPerItem", shared.SecondsPerItem[n]);
            writer.Number("share", loads.Shares[n]);
            writer.WriteNumber("items", loads.Items[n]);
            writer.Number("seconds", WorkerLoads.Done(loads.Items[n], shared.SecondsPerItem[n]));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return devices.Length;
    }

    private static int JointItems(Utf8JsonWriter writer, Allocation.JointItems answer)
    {
        writer.Number("equalSharesSeconds", answer.Equal.Loads.Deadline);
        return Items(
            writer,
            answer,
            answer.Joint,
            n =>
            {
                writer.Number("bandwidthHertz", answer.Joint.Bandwidths[n]);
                writer.Number("bitsPerSecond", answer.Workers[n].Rate(answer.Joint.Bandwidths[n]));
            }
        );
    }
}
