using System.Numerics;
using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// Recognises an image whose channels come last, as in Keras and TensorFlow: [224, 224, 3] would be 224 channels of 224×3.
/// </summary>
internal static class AxisOrder
{
    private const int LeastSide = 8;
    private const int MostElongated = 4;

    /// <summary>
    /// Whether a shape looks like [height, width, channels]: as many channels as an image has (1, 3 or 4), and sides of at least
    /// 8 of which neither is more than four times the other. One channel is taken for an image only if that is square, because
    /// [64, 100, 1] is often a sequence of 64 channels.
    /// </summary>
    /// <param name="shape">The shape.</param>
    /// <param name="atDefaults">The value of an extent for the default parameters.</param>
    public static bool LooksReversed(Shape shape, Func<Polynomial, BigInteger> atDefaults)
    {
        if (shape.Rank != 3)
        {
            return false;
        }

        var sides = shape.Extents.Take(2).Select(atDefaults).ToArray();
        var (least, most) = (sides.Min(), sides.Max());
        var channels = atDefaults(shape.Extents[2]);
        return least >= LeastSide
            && (channels == 1 ? least == most : (channels == 3 || channels == 4) && most <= MostElongated * least);
    }
}
