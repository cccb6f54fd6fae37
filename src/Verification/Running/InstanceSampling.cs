using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>The result for some of the random instances of a claim.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
internal abstract record InstanceSampling<T>
    where T : notnull
{
    /// <summary>The most instances in one run of FsCheck, because FsCheck keeps something of each.</summary>
    private const int MostAtOnce = 1 << 16;

    private InstanceSampling() { }

    private sealed record Agree(AgreeingInstances Instances) : InstanceSampling<T>;

    private sealed record Violated(T Shrunk, int At) : InstanceSampling<T>;

    private sealed record Broken(string Reason) : InstanceSampling<T>;

    /// <summary>
    /// Handles each case. A violation comes with the shrunk instance, and with the number of the instance that was drawn.
    /// </summary>
    public TResult Match<TResult>(
        Func<AgreeingInstances, TResult> agree,
        Func<T, int, TResult> violated,
        Func<string, TResult> broken
    ) =>
        this switch
        {
            Agree e => agree(e.Instances),
            Violated e => violated(e.Shrunk, e.At),
            Broken e => broken(e.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Tries the instances of a range, up to the first that violates the claim, or at which its check throws.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="budget">The total number of instances, and their seed.</param>
    /// <param name="range">Which of them to try.</param>
    /// <param name="tried">Called for each instance that was tried.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static InstanceSampling<T> Run(
        Claim<T> claim,
        Budget budget,
        InstanceRange range,
        Action tried,
        CancellationToken cancellation
    )
    {
        var sequence = new InstanceSequence(budget.Cases, budget.Seed, range.First);
        var all = AgreeingInstances.None(claim.Domain.Corners.Length);
        foreach (var piece in range.Pieces(MostAtOnce))
        {
            var found = RunPiece(claim, sequence, piece, tried, cancellation);
            if (found is not Agree agree)
            {
                return found;
            }

            all = all.Then(agree.Instances);
        }

        return new Agree(all);
    }

    private static InstanceSampling<T> RunPiece(
        Claim<T> claim,
        InstanceSequence sequence,
        InstanceRange range,
        Action tried,
        CancellationToken cancellation
    )
    {
        var (worst, worstInstance) = (0.0, "");
        var (largestTolerance, toleranceUsed) = (0.0, 0.0);
        var errors = new List<double>();
        var corners = new int[claim.Domain.Corners.Length];
        return CounterexampleSearch<T>
            .Run(claim.Domain, sequence, range.Count, Agrees, cancellation)
            .Match<InstanceSampling<T>>(
                none: cases => new Agree(
                    new(
                        cases,
                        worst,
                        worstInstance,
                        [.. corners],
                        ErrorDistribution.Of(errors),
                        largestTolerance,
                        toleranceUsed
                    )
                ),
                found: found => new Violated(found.Shrunk, range.First + found.Cases - 1),
                broken: reason => new Broken(reason)
            );

        bool Agrees(T instance)
        {
            for (var n = 0; n < corners.Length; n++)
            {
                corners[n] += claim.Domain.Corners[n].Holds(instance) ? 1 : 0;
            }

            var violation = ClaimTrial.Violation(claim.Assertions, instance);
            errors.Add(violation);
            if (violation > worst)
            {
                (worst, worstInstance) = (violation, $"{instance}");
            }

            tried();
            var tolerance = claim.Tolerance.Of(instance);
            largestTolerance = Math.Max(largestTolerance, tolerance);
            toleranceUsed = Math.Max(toleranceUsed, violation == 0 ? 0 : violation / tolerance);
            return violation <= tolerance;
        }
    }
}
