using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties;

/// <summary>The seed of every value that the tests draw: 42, unless the environment variable SPLITPROOFS_SEED gives another.</summary>
internal static class Seed
{
    /// <summary>Half of FsCheck's largest size, which is the mean size of the values of a property.</summary>
    private const int Size = 50;

    private static readonly ulong _value = ulong.TryParse(
        Environment.GetEnvironmentVariable("SPLITPROOFS_SEED"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var given
    )
        ? given
        : 42;

    /// <summary>The seed as FsCheck's attributes take it.</summary>
    public static string Replay => $"{_value},{Increment}";

    private static ulong Increment => (2 * _value) + 1;

    /// <summary>Values for a test that counts or shares them; a property of single values is a <see cref="PropertyAttribute"/>.</summary>
    public static ImmutableArray<T> Draw<T>(this Gen<T> generator, int count) =>
        [.. generator.Sample(Size, new Rnd(_value, Increment), count)];
}
