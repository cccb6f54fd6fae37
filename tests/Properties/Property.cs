using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SplitProofs.Properties;

/// <summary>
/// Checks that something holds for generated values. The seed is fixed, unless the environment variable
/// SPLITPROOFS_SEED gives another; a failure prints the shrunk value and the seed that replays it.
/// </summary>
internal static class Property
{
    public static void Holds<T>(Arbitrary<T> values, Action<T> assertion, int cases = 200) =>
        Holds(cases, Prop.ForAll(values, assertion));

    public static void Holds(int cases, FsCheck.Property property)
    {
        var seed = ulong.TryParse(
            Environment.GetEnvironmentVariable("SPLITPROOFS_SEED"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : 42UL;
        Check.One(
            Config
                .QuickThrowOnFailure.WithMaxTest(cases)
                .WithReplay(new Replay(new Rnd(seed, 2 * seed + 1), FSharpOption<int>.None)),
            property
        );
    }
}
