using System.Numerics;

namespace SplitProofs.Descriptions.Algebra;

/// <summary>The range of numbers in generated code and in reports.</summary>
internal static class SixtyFourBits
{
    public static bool Holds(BigInteger value) => BigInteger.Abs(value) <= long.MaxValue;
}
