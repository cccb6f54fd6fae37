using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SplitProofs.Onnx.Splitting;

namespace SplitProofs.Runtime.Sessions;

/// <summary>Tensors by name. This object owns the tensors that are added to it.</summary>
internal sealed class Tensors : IDisposable
{
    private readonly Dictionary<string, OrtValue> _values = new(StringComparer.Ordinal);

    /// <summary>A tensor.</summary>
    public OrtValue this[string name] => _values[name];

    /// <summary>Adds a tensor; it replaces one of the same name.</summary>
    public void Add(string name, OrtValue value)
    {
        if (_values.Remove(name, out var before))
        {
            before.Dispose();
        }

        _values.Add(name, value);
    }

    /// <summary>A tensor in ONNX Runtime's memory, whose values are not set.</summary>
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
