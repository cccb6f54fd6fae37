using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Measuring;

/// <summary>Writes measured stages as the profile that <c>place --profile</c> reads. Bits and memory come from the description.</summary>
internal static class ProfileText
{
    private const string Header = "layer,device_s,device_J,edge_s,parameter_bits,output_bits,peak_bits";
    private const string OnDevice = "# device: ";
    private const string OnEdge = "# edge: ";

    /// <summary>A profile of the device; the edge server is still to be measured.</summary>
    public static string OfDevice(SplittableNetwork network, MeasuredStages device) =>
        Of(
            network,
            [
                $"# {Quote.Plain(Path.GetFileName(network.Path))}, {network.Graph.Model.Hash}",
                .. device.Remarks.Concat(device.Spreads).Select(remark => OnDevice + remark),
                OnEdge + "not measured yet, so its times are 0",
            ],
            index => (device.Times[index].Median, device.Energies[index], 0)
        );

    /// <summary>A profile with newly measured times of the edge server in place of its own.</summary>
    /// <param name="network">The network.</param>
    /// <param name="profile">The profile; its stages must be those of the network.</param>
    /// <param name="edge">The stages on the edge server.</param>
    public static string WithEdge(SplittableNetwork network, ProfileFile profile, MeasuredStages edge)
    {
        ImmutableArray<Work.Measured> work =
        [
            .. profile.Chain.Stages.Select(stage => stage.Cost.Work).OfType<Work.Measured>(),
        ];
        return Of(
            network,
            [
                .. profile
                    .Source.Text.ReplaceLineEndings("\n")
                    .Split('\n')
                    .Where(line => line.StartsWith('#') && !line.StartsWith(OnEdge, StringComparison.Ordinal)),
                .. edge.Remarks.Concat(edge.Spreads).Select(remark => OnEdge + remark),
            ],
            index => (work[index].DeviceTime.Value, work[index].DeviceEnergy.Value, edge.Times[index].Median)
        );
    }

    private static string Of(
        SplittableNetwork network,
        IEnumerable<string> comments,
        Func<int, (double Device, double Energy, double Edge)> measured
    )
    {
        var text = new StringBuilder();
        foreach (var comment in comments)
        {
            text.Append(comment).Append('\n');
        }

        var numbers = network.Numbers;
        text.Append(Header).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"input,,,,,{numbers.InputBits},\n");
        foreach (
            var ((stage, peak), index) in numbers.Stages.Zip(numbers.PeakBitsByCut.Skip(1)).Select((x, n) => (x, n))
        )
        {
            var (device, energy, edge) = measured(index);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{stage.Name},{Number(device)},{Number(energy)},{Number(edge)},{stage.ParameterBits},{stage.OutputBits},{peak}\n"
            );
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture).Replace('E', 'e');
}
