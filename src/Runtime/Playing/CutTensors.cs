using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Playing;

/// <summary>The tensors that are sent at each cut of a network, and those that come back, as bytes.</summary>
internal sealed class CutTensors(SplittableNetwork network)
{
    private readonly ConcurrentDictionary<int, NetworkPart> _rests = [];

    /// <summary>The stages after a cut.</summary>
    public NetworkPart Rest(int cut) => _rests.GetOrAdd(cut, at => network.Part(at, network.Stages));

    /// <summary>Whether the device can send at a cut: the graph can be divided there, and stages are left.</summary>
    public bool CanSend(int cut) => cut == 0 || network.Cuts.Contains(cut);

    /// <summary>The lengths in bytes of the items of an upload.</summary>
    public ImmutableArray<long> UploadLengths(int cut) => [.. Rest(cut).Inputs.Select(tensor => tensor.Bytes)];

    /// <summary>The lengths in bytes of the items of a result: the tensors, and the seconds that the edge server took.</summary>
    public ImmutableArray<long> ResultLengths(int cut) =>
        [.. Rest(cut).Outputs.Select(tensor => tensor.Bytes), sizeof(double)];

    /// <summary>The bytes of tensors, by name.</summary>
    public static ImmutableArray<ReadOnlyMemory<byte>> BytesOf(IEnumerable<GraphTensor> tensors, Tensors values) =>
        [.. tensors.Select(tensor => (ReadOnlyMemory<byte>)values[tensor.Name].GetTensorMutableRawData().ToArray())];

    /// <summary>Adds tensors that were received as bytes.</summary>
    public static void Add(Tensors values, IEnumerable<GraphTensor> tensors, IEnumerable<ReadOnlyMemory<byte>> sent)
    {
        foreach (var (tensor, bytes) in tensors.Zip(sent))
        {
            OrtValue value = Tensors.Allocate(tensor);
            bytes.Span.CopyTo(value.GetTensorMutableRawData());
            values.Add(tensor.Name, value);
        }
    }
}
