using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SplitProofs.Runtime.Sessions;

/// <summary>The difference between two results.</summary>
/// <param name="Greatest">
/// The greatest difference of two elements; infinite if one of them is not a number, or if the shapes differ.
/// </param>
/// <param name="Magnitude">The greatest magnitude of an element of the first result.</param>
internal readonly record struct TensorDifference(double Greatest, double Magnitude)
{
    /// <summary>The difference allowed, as a share of the greatest magnitude: sessions add in different orders.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>Smaller magnitudes count as this one, because their own rounding is coarse.</summary>
    private const double LeastMagnitude = 1e-30;

    /// <summary>Whether the results differ by no more than rounding.</summary>
    public bool IsRounding => Greatest <= Tolerance * Math.Max(Magnitude, LeastMagnitude);

    /// <summary>The difference of two tensors.</summary>
    public static TensorDifference Of(OrtValue one, OrtValue other)
    {
        var (first, second) = (one.GetTensorTypeAndShape(), other.GetTensorTypeAndShape());
        if (first.ElementDataType != second.ElementDataType || !first.Shape.SequenceEqual(second.Shape))
        {
            return new(double.PositiveInfinity, 0);
        }

        return first.ElementDataType switch
        {
            TensorElementType.Float => Of<float>(one, other, value => value),
            TensorElementType.Double => Of<double>(one, other, value => value),
            TensorElementType.Float16 => Of<Half>(one, other, value => (double)value),
            TensorElementType.Int64 => Of<long>(one, other, value => value),
            TensorElementType.Int32 => Of<int>(one, other, value => value),
            TensorElementType.Int8 => Of<sbyte>(one, other, value => value),
            _ => Of<byte>(one, other, value => value),
        };
    }

    /// <summary>The greater of each value of two differences.</summary>
    public TensorDifference Or(TensorDifference other) =>
        new(Math.Max(Greatest, other.Greatest), Math.Max(Magnitude, other.Magnitude));

    private static TensorDifference Of<T>(OrtValue one, OrtValue other, Func<T, double> number)
        where T : unmanaged
    {
        var first = MemoryMarshal.Cast<byte, T>(one.GetTensorMutableRawData());
        var second = MemoryMarshal.Cast<byte, T>(other.GetTensorMutableRawData());
        var (greatest, magnitude) = (0.0, 0.0);
        for (var index = 0; index < first.Length; index++)
        {
            var (a, b) = (number(first[index]), number(second[index]));
            var difference = a.Equals(b) ? 0 : Math.Abs(a - b);
            greatest = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(greatest, difference);
            magnitude = double.IsFinite(a) ? Math.Max(magnitude, Math.Abs(a)) : magnitude;
        }

        return new(greatest, magnitude);
    }
}
