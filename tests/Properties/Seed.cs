using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SplitProofs.Properties;

/// <summary>The seed of every value that the tests draw: 42, unless the environment variable SPLITPROOFS_SEED gives another.</summary>
internal static class Seed
{
    /// <summary>The seed itself.</summary>
    public static ulong Value { get; } =
        ulong.TryParse(
            Environment.GetEnvironmentVariable("SPLITPROOFS_SEED"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : 42;

    /// <summary>The seed as FsCheck's attributes take it.</summary>
    public static string Replay => $"{Value},{Increment}";

    private static ulong Increment => (2 * Value) + 1;

    /// <summary>
    /// Values for a test that counts or shares them, of the same sizes as those of a property; a property of single values is a
    /// <see cref="PropertyAttribute"/>.
    /// </summary>
    public static ImmutableArray<T> Draw<T>(this Gen<T> generator, int count)
    {
        var drawn = ImmutableArray.CreateBuilder<T>(count);
        Check.One(
            Config
                .QuickThrowOnFailure.WithQuietOnSuccess(true)
                .WithMaxTest(count)
                .WithReplay(new Replay(new Rnd(Value, Increment), FSharpOption<int>.None)),
            Prop.ForAll(Arb.From(generator), (Action<T>)drawn.Add)
        );
        return drawn.ToImmutable();
    }
}
