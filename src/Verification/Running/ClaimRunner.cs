using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>Checks many claims on all processors; the result does not depend on how many there are.</summary>
public static class ClaimRunner
{
    /// <summary>How long checks may take to stop when they are told to; after that they are abandoned.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(1);

    /// <summary>Checks claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="budget">How thoroughly.</param>
    /// <param name="progress">Receives each verdict when it is reached, in no particular order.</param>
    /// <param name="cancellation">
    /// Stops the run: claims that are not checked within a second after that are unchecked. A check that does not return is abandoned on
    /// a thread that does not keep the process alive.
    /// </param>
    /// <returns>A verdict for each claim, in the claims' order.</returns>
    public static ImmutableArray<Verdict> Run(
        ImmutableArray<Claim> claims,
        Budget budget,
        IProgress<Verdict> progress,
        CancellationToken cancellation
    ) => Run(claims, budget, _ => [], progress, cancellation);

    /// <summary>Checks claims, some of whose instances were already tried, range by range.</summary>
    /// <inheritdoc cref="Run(ImmutableArray{Claim}, Budget, IProgress{Verdict}, CancellationToken)"/>
    /// <param name="claims">The claims.</param>
    /// <param name="budget">How thoroughly.</param>
    /// <param name="sampled">The results for a claim's instances: all of them, in order; empty if they are to be tried now.</param>
    /// <param name="progress">Receives each verdict when it is reached, in no particular order.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static ImmutableArray<Verdict> Run(
        ImmutableArray<Claim> claims,
        Budget budget,
        Func<Claim, ImmutableArray<SampledRange>> sampled,
        IProgress<Verdict> progress,
        CancellationToken cancellation
    )
    {
        ImmutableArray<ClaimUnderCheck> checks =
        [
            .. claims.Select(claim => new ClaimUnderCheck(claim, budget, sampled(claim))),
        ];
        // The last claims read or simulate what the others state, and take the longest. They begin first, so that
        // no processor is idle at the end.
        var waiting = new ConcurrentQueue<ClaimUnderCheck>(checks.Reverse());
        var workers = Task.WhenAll(
            Enumerable.Range(0, Math.Min(Environment.ProcessorCount, checks.Length)).Select(_ => OnItsOwnThread(Work))
        );
        try
        {
            workers.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            workers.Wait(_grace, CancellationToken.None);
        }

        return [.. checks.Select(check => check.Verdict)];

        bool Work()
        {
            while (!cancellation.IsCancellationRequested && waiting.TryDequeue(out var check))
            {
                check.Run(cancellation);
                progress.Report(check.Verdict);
            }

            return true;
        }
    }

    /// <summary>Tries a range of the instances of each true claim, and nothing else, on all processors.</summary>
    /// <param name="claims">The claims; for false ones there is nothing to try.</param>
    /// <param name="budget">The total number of instances, and their seed.</param>
    /// <param name="range">Which of them to try.</param>
    /// <param name="progress">Receives each claim whose instances were tried.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<ClaimSample> Sample(
        ImmutableArray<Claim> claims,
        Budget budget,
        InstanceRange range,
        IProgress<ClaimSample> progress,
        CancellationToken cancellation
    )
    {
        ImmutableArray<Claim> holding = [.. claims.Where(claim => claim.Stance == Stance.Holds)];
        var samples = new ClaimSample[holding.Length];
        Parallel.For(
            0,
            holding.Length,
            new ParallelOptions { CancellationToken = cancellation },
            index =>
            {
                samples[index] = new(holding[index], holding[index].Sample(budget, range, cancellation));
                progress.Report(samples[index]);
            }
        );
        return ImmutableCollectionsMarshal.AsImmutableArray(samples);
    }

    /// <summary>Checks a claim again at an instance that was written as JSON.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="instance">The instance in JSON.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ReplayOutcome Replay(Claim claim, JsonElement instance, CancellationToken cancellation) =>
        OnItsOwnThread(() => claim.Replay(instance)).WaitAsync(cancellation).GetAwaiter().GetResult();

    private static Task<T> OnItsOwnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
