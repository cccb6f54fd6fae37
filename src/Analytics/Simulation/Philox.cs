using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SplitProofs.Analytics.Simulation;

/// <summary>
/// The counter-based random numbers Philox4x32-10 (Salmon et al., <i>Parallel Random Numbers: As Easy as 1, 2, 3</i>, SC 2011): a bijection
/// of 128-bit counters, for each 64-bit key. A number depends only on its counter and the key, so any thread may compute it at any time.
/// </summary>
/// <remarks>
/// Each word of 32 bits is in a lane of 64 bits. The upper half of a lane is meaningless until the end, because multiplications read the
/// lower halves only.
/// </remarks>
public static class Philox
{
    private const int Rounds = 10;
    private const ulong LowHalf = uint.MaxValue;
    private const uint KeyStep0 = 0x9E3779B9;
    private const uint KeyStep1 = 0xBB67AE85;

    private static readonly Vector256<ulong> _multiplier0 = Vector256.Create(0xD2511F53UL);
    private static readonly Vector256<ulong> _multiplier1 = Vector256.Create(0xCD9E8D57UL);

    /// <summary>The four words at four counters.</summary>
    /// <param name="counters">The four words of the counters, the least significant first; a lane each.</param>
    /// <param name="key">The key.</param>
    public static Words At(Words counters, ulong key)
    {
        var (x0, x1, x2, x3) = counters;
        var (key0, key1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            (x0, x1, x2, x3) = Round(x0, x1, x2, x3, Vector256.Create((ulong)key0), Vector256.Create((ulong)key1));
            key0 += KeyStep0;
            key1 += KeyStep1;
        }

        var low = Vector256.Create(LowHalf);
        return new(x0 & low, x1 & low, x2 & low, x3 & low);
    }

    /// <summary>64 random bits for each index, the first two words at the counter (index, stream).</summary>
    /// <param name="indices">The indices.</param>
    /// <param name="stream">The upper half of the counters.</param>
    /// <param name="key">The key.</param>
    /// <param name="bits">Receives as many numbers as there are indices.</param>
    public static void Fill(ReadOnlySpan<ulong> indices, ulong stream, ulong key, Span<ulong> bits)
    {
        var n = 0;
        for (; n + 8 <= indices.Length; n += 8)
        {
            var (left, right) = EightAt(
                Vector256.Create(indices[n..]),
                Vector256.Create(indices[(n + 4)..]),
                stream,
                key
            );
            left.CopyTo(bits[n..]);
            right.CopyTo(bits[(n + 4)..]);
        }

        for (; n < indices.Length; n++)
        {
            bits[n] = EightAt(Vector256.Create(indices[n]), default, stream, key).Left[0];
        }
    }

    /// <summary>Two vectors at once: while the rounds of one wait for results, the processor computes those of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> Left, Vector256<ulong> Right) EightAt(
        Vector256<ulong> leftIndices,
        Vector256<ulong> rightIndices,
        ulong stream,
        ulong key
    )
    {
        var (key0, key1) = ((uint)key, (uint)(key >> 32));
        var (left0, left1) = (leftIndices, leftIndices >>> 32);
        var (right0, right1) = (rightIndices, rightIndices >>> 32);
        var (left2, left3) = (Vector256.Create(stream), Vector256.Create(stream >> 32));
        var (right2, right3) = (left2, left3);
        for (var round = 0; round < Rounds; round++)
        {
            var (k0, k1) = (Vector256.Create((ulong)key0), Vector256.Create((ulong)key1));
            (left0, left1, left2, left3) = Round(left0, left1, left2, left3, k0, k1);
            (right0, right1, right2, right3) = Round(right0, right1, right2, right3, k0, k1);
            key0 += KeyStep0;
            key1 += KeyStep1;
        }

        var low = Vector256.Create(LowHalf);
        return ((left0 & low) | (left1 << 32), (right0 & low) | (right1 << 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong>, Vector256<ulong>, Vector256<ulong>, Vector256<ulong>) Round(
        Vector256<ulong> x0,
        Vector256<ulong> x1,
        Vector256<ulong> x2,
        Vector256<ulong> x3,
        Vector256<ulong> key0,
        Vector256<ulong> key1
    )
    {
        var (product0, product1) = (Multiply(x0, _multiplier0), Multiply(x2, _multiplier1));
        return ((product1 >>> 32) ^ x1 ^ key0, product1, (product0 >>> 32) ^ x3 ^ key1, product0);
    }

    /// <summary>The products of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> left, Vector256<ulong> right) =>
        Avx2.IsSupported
            ? Avx2.Multiply(left.AsUInt32(), right.AsUInt32())
            : (left & Vector256.Create(LowHalf)) * right;

    /// <summary>The words of four counters or numbers; a lane each.</summary>
    public readonly record struct Words(
        Vector256<ulong> First,
        Vector256<ulong> Second,
        Vector256<ulong> Third,
        Vector256<ulong> Fourth
    );
}
