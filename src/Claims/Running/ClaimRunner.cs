using System.Collections.Immutable;

namespace SplitProofs.Claims.Running;

/// <summary>Checks many claims on all processors; the result does not depend on how many there are.</summary>
public static class ClaimRunner
{
    /// <summary>Checks claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="budget">How thoroughly.</param>
    /// <param name="progress">Told of each verdict as it is reached, in no particular order.</param>
    /// <param name="cancellation">Stops the run; claims not checked by then are unchecked.</param>
    /// <returns>A verdict for each claim, in the claims' order.</returns>
    public static ImmutableArray<Verdict> Run(
        ImmutableArray<Claim> claims,
        Budget budget,
        IProgress<Verdict> progress,
        CancellationToken cancellation
    ) =>
        [
            .. claims
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(Environment.ProcessorCount)
                .Select(claim =>
                {
                    var verdict = claim.Check(budget, cancellation);
                    progress.Report(verdict);
                    return verdict;
                }),
        ];
}
