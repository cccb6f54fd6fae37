using System.Collections.Immutable;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Splitting;

/// <summary>A cut at which a network was divided into two files.</summary>
/// <param name="Placed">The number of stages on the device.</param>
/// <param name="After">The name of the last of them.</param>
/// <param name="Device">The part of the device.</param>
/// <param name="DeviceFile">Its file, relative to the folder.</param>
/// <param name="Edge">The part of the edge server.</param>
/// <param name="EdgeFile">Its file, relative to the folder.</param>
/// <param name="DescribedBits">The number of bits sent according to the description.</param>
/// <param name="Difference">
/// The difference between the results of both parts and those of the whole; <see langword="null"/> if they were not compared.
/// </param>
internal sealed record SplitCut(
    int Placed,
    string After,
    NetworkPart Device,
    string DeviceFile,
    NetworkPart Edge,
    string EdgeFile,
    long DescribedBits,
    TensorDifference? Difference
)
{
    /// <summary>The tensors that are sent.</summary>
    public ImmutableArray<GraphTensor> Sent => Edge.Inputs;

    /// <summary>Their size in bits.</summary>
    public long SentBits => Sent.Sum(tensor => tensor.Bits);
}
