using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Conversion;

/// <summary>The number of bits of a parameter in a description, which has one number for all parameters.</summary>
/// <param name="Bits">The bits of most parameters.</param>
/// <param name="Notes">What the user should know: how many parameters are stored in another number of bits.</param>
internal sealed record ParameterBits(int Bits, ImmutableArray<string> Notes)
{
    /// <summary>The number of bits if nothing else is known.</summary>
    public const int Usual = 32;

    /// <summary>The number of bits in which most of the parameters are stored.</summary>
    /// <param name="weights">The parameters.</param>
    public static ParameterBits Of(IEnumerable<StoredWeights> weights)
    {
        (int Bits, Int128 Count)[] counts =
        [
            .. weights
                .GroupBy(one => one.Type.Bits())
                .Select(group => (group.Key, group.Aggregate((Int128)0, (sum, one) => sum + one.Elements)))
                .OrderByDescending(entry => entry.Item2)
                .ThenBy(entry => entry.Key),
        ];
        return counts.Length == 0
            ? new(Usual, [])
            : new(
                counts[0].Bits,
                [
                    .. counts[1..]
                        .Select(entry =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{entry.Count:#,0} parameters are stored in {entry.Bits} bits, and are counted with {counts[0].Bits}."
                            )
                        ),
                ]
            );
    }
}
