using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
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
                .Quick.WithMaxTest(count)
                .WithReplay(new Replay(new Rnd(Value, Increment), FSharpOption<int>.None))
                .WithRunner(new Silent()),
            Prop.ForAll(Arb.From(generator), (Action<T>)drawn.Add)
        );
        return drawn.ToImmutable();
    }

    /// <summary>Writes nothing: FsCheck's own runner writes to the console, which another test may have taken and closed.</summary>
    private sealed class Silent : IRunner
    {
        public void OnStartFixture(Type t) { }

        public void OnArguments(
            int ntest,
            FSharpList<object> args,
            FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every
        ) { }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) { }

        public void OnFinished(string name, TestResult testResult) => Assert.IsType<TestResult.Passed>(testResult);
    }
}
