using System.Collections.Immutable;

namespace SplitProofs.Onnx.Inference;

/// <summary>Arithmetic of shapes.</summary>
internal static class Extents
{
    /// <summary>The most elements of a tensor.</summary>
    public const long MostElements = 1L << 48;

    /// <summary>The number of elements of a shape. The shape must have passed <see cref="Require"/>.</summary>
    public static long Product(IEnumerable<long> shape) => shape.Aggregate(1L, (product, extent) => product * extent);

    /// <summary>The same shape, if a tensor can have it; otherwise the node is refused.</summary>
    public static ImmutableArray<long> Require(ImmutableArray<long> shape)
    {
        var elements = 1L;
        foreach (var extent in shape)
        {
            if (extent < 1 || elements > MostElements / extent)
            {
                throw new RefusedNodeException(
                    extent < 0 ? $"it would leave the shape [{string.Join(", ", shape)}]"
                    : extent == 0 ? $"it would leave nothing: the shape [{string.Join(", ", shape)}]"
                    : $"it would leave more than 2^48 elements: the shape [{string.Join(", ", shape)}]"
                );
            }

            elements *= extent;
        }

        return shape;
    }

    /// <summary>The common shape to which several shapes are stretched, as in NumPy.</summary>
    public static ImmutableArray<long> Broadcast(IEnumerable<ImmutableArray<long>> shapes) =>
        shapes.Aggregate(ImmutableArray<long>.Empty, Broadcast);

    /// <summary>The number of an axis, counted from 0; negative numbers count from the last axis.</summary>
    public static int Axis(long axis, int rank) =>
        axis >= -rank && axis < rank
            ? (int)(axis < 0 ? axis + rank : axis)
            : throw new RefusedNodeException($"it names axis {axis} of a tensor of {rank} axes");

    /// <summary>The distance between neighbouring elements along each axis, in row-major order.</summary>
    public static long[] Strides(ImmutableArray<long> shape)
    {
        var strides = new long[shape.Length];
        var stride = 1L;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= shape[axis];
        }

        return strides;
    }

    private static ImmutableArray<long> Broadcast(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        var rank = Math.Max(one.Length, other.Length);
        return [.. Enumerable.Range(0, rank).Select(axis => Fit(At(one, axis), At(other, axis)))];

        long At(ImmutableArray<long> shape, int axis)
        {
            var index = axis - (rank - shape.Length);
            return index < 0 ? 1 : shape[index];
        }

        long Fit(long left, long right) =>
            left == right || right == 1 ? left
            : left == 1 ? right
            : throw new RefusedNodeException(
                $"it joins tensors of the shapes [{string.Join(", ", one)}] and [{string.Join(", ", other)}]"
            );
    }
}
