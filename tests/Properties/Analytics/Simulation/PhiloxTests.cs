using System.Runtime.Intrinsics;
using SplitProofs.Analytics.Simulation;

namespace SplitProofs.Properties.Analytics.Simulation;

public class PhiloxTests
{
    /// <summary>
    /// The known answers of Philox4x32-10 that its authors publish: the three lines "philox4x32 10" of tests/kat_vectors in
    /// Random123 (github.com/DEShawResearch/random123, commit 9545ff6), counter, key and answer with the least word first; so 0xa4093822
    /// is the lower half of the last key. NumPy's Philox is the other variant, of words of 64 bits, and has the same
    /// rounds with other constants.
    /// </summary>
    [Theory]
    [InlineData(
        new[] { 0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u },
        0x0000000000000000UL,
        new[] { 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u }
    )]
    [InlineData(
        new[] { 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu },
        0xffffffffffffffffUL,
        new[] { 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu }
    )]
    [InlineData(
        new[] { 0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u },
        0x299f31d0a4093822UL,
        new[] { 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u }
    )]
    public void The_known_answers_are_given(uint[] counter, ulong key, uint[] answer)
    {
        var words = Philox.At(new(Lanes(counter[0]), Lanes(counter[1]), Lanes(counter[2]), Lanes(counter[3])), key);
        for (var lane = 0; lane < 4; lane++)
        {
            Assert.Equal(
                answer.Select(word => (ulong)word),
                [words.First[lane], words.Second[lane], words.Third[lane], words.Fourth[lane]]
            );
        }

        static Vector256<ulong> Lanes(uint word) => Vector256.Create((ulong)word);
    }

    [Fact]
    public void Many_at_once_are_the_same_as_one_by_one()
    {
        const ulong stream = 0xfeed_0000_0007UL;
        const ulong key = 0x1234_5678_9abc_def0UL;
        ulong[] indices = [.. Enumerable.Range(0, 29).Select(n => ((ulong)n << 40) + (ulong)(n * n))];
        var bits = new ulong[indices.Length];
        Philox.Fill(indices, stream, key, bits);
        for (var n = 0; n < indices.Length; n++)
        {
            var words = Philox.At(
                new(
                    Vector256.Create(indices[n] & uint.MaxValue),
                    Vector256.Create(indices[n] >> 32),
                    Vector256.Create(stream & uint.MaxValue),
                    Vector256.Create(stream >> 32)
                ),
                key
            );
            Assert.Equal(words.First[0] | (words.Second[0] << 32), bits[n]);
        }
    }
}
