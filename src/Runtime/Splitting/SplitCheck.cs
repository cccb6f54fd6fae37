using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Splitting;

/// <summary>Compares two parts of a network, run one after the other, with the whole, on the same random input.</summary>
internal sealed class SplitCheck : IDisposable
{
    private readonly SplittableNetwork _network;
    private readonly GeneratedInputs _inputs;
    private readonly int _threads;
    private readonly Tensors _whole;

    /// <summary>Runs the whole network.</summary>
    public SplitCheck(SplittableNetwork network, GeneratedInputs inputs, int threads)
    {
        (_network, _inputs, _threads) = (network, inputs, threads);
        _whole = inputs.Of(network);
        using var session = NetworkSession.LoadWhole(network, threads);
        session.RunInto(_whole);
    }

    /// <summary>Runs both parts, and compares all results with those of the whole.</summary>
    public TensorDifference Compare(NetworkPart device, string deviceFile, NetworkPart edge, string edgeFile)
    {
        using var tensors = _inputs.Of(_network);
        Run(device, deviceFile, tensors);
        Run(edge, edgeFile, tensors);
        return Compare(tensors);
    }

    /// <summary>Compares all results of the network with those of the whole; the tensors must contain them.</summary>
    public TensorDifference Compare(Tensors tensors) =>
        _network
            .Graph.Trace.Outputs.Select(name => TensorDifference.Of(_whole[name], tensors[name]))
            .Aggregate((one, other) => one.Or(other));

    /// <inheritdoc/>
    public void Dispose() => _whole.Dispose();

    private void Run(NetworkPart part, string file, Tensors tensors)
    {
        using var session = NetworkSession.Load(
            file,
            part.Inputs.Select(input => input.Name),
            part.Outputs.Select(output => output.Name),
            _threads
        );
        session.RunInto(tensors);
    }
}
