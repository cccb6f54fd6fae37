using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SplitProofs.Onnx.Splitting;

namespace SplitProofs.Runtime.Sessions;

/// <summary>Tensors by name. It owns those that are added to it.</summary>
internal sealed class Tensors : IDisposable
{
    private readonly Dictionary<string, OrtValue> _values = new(StringComparer.Ordinal);

    /// <summary>A tensor.</summary>
    public OrtValue this[string name] => _values[name];

    /// <summary>Adds a tensor, or takes the place of the one with its name.</summary>
    public void Add(string name, OrtValue value)
    {
        if (_values.Remove(name, out var before))
        {
            before.Dispose();
        }

        _values.Add(name, value);
    }

    /// <summary>A tensor of the memory of ONNX Runtime, of values that are not set.</summary>
    public static OrtValue Allocate(GraphTensor tensor) =>
        OrtValue.CreateAllocatedTensorValue(
            OrtAllocator.DefaultInstance,
            (TensorElementType)tensor.Type,
            [.. tensor.Shape]
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in _values.Values)
        {
            value.Dispose();
        }

        _values.Clear();
    }
}
