using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Running;

/// <summary>The result of FsCheck's search for an instance that violates a property.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
internal abstract record CounterexampleSearch<T>
    where T : notnull
{
    private CounterexampleSearch() { }

    private sealed record None(int Cases) : CounterexampleSearch<T>;

    internal sealed record Found(T Shrunk, int Cases, int Shrinks) : CounterexampleSearch<T>;

    private sealed record Broken(string Reason) : CounterexampleSearch<T>;

    public TResult Match<TResult>(Func<int, TResult> none, Func<Found, TResult> found, Func<string, TResult> broken) =>
        this switch
        {
            None e => none(e.Cases),
            Found e => found(e),
            Broken e => broken(e.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// Tries a number of instances in the order that the seed fixes, and shrinks the first one that violates the property or at which it
    /// throws.
    /// </summary>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CounterexampleSearch<T> Run(
        Domain<T> domain,
        int cases,
        ulong seed,
        Func<T, bool> holds,
        CancellationToken cancellation
    ) => Run(domain, new(cases, seed, first: 0), cases, holds, cancellation);

    /// <summary>The same search among the next instances of a sequence.</summary>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CounterexampleSearch<T> Run(
        Domain<T> domain,
        InstanceSequence sequence,
        int count,
        Func<T, bool> holds,
        CancellationToken cancellation
    )
    {
        var capture = new CapturingRunner();
        var config = Config.Quick.WithMaxTest(count).WithReplay(sequence.Take(count)).WithRunner(capture);
        var instances = sequence.Sized(domain.Generator).Select(UnlessStopped);
        Check.One(config, Prop.ForAll(Arb.From(instances, domain.Shrink), Holds));
        cancellation.ThrowIfCancellationRequested();
        return capture.Result switch
        {
            TestResult.Passed passed => new None(passed.Item1.NumberOfTests),
            TestResult.Failed failed => new Found(
                (T)failed.Item3.Head,
                failed.Item1.NumberOfTests,
                failed.Item1.NumberOfShrinks
            ),
            _ => new Broken("the generator ran dry"),
        };

        // An exception is the only way to end a run of FsCheck before its last instance.
        T UnlessStopped(T instance)
        {
            cancellation.ThrowIfCancellationRequested();
            return instance;
        }

        bool Holds(T instance)
        {
            try
            {
                return cancellation.IsCancellationRequested || holds(instance);
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    private sealed class CapturingRunner : IRunner
    {
        public TestResult? Result { get; private set; }

        public void OnStartFixture(Type t) { }

        public void OnArguments(
            int ntest,
            FSharpList<object> args,
            FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every
        ) { }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) { }

        public void OnFinished(string name, TestResult testResult) => Result = testResult;
    }
}
