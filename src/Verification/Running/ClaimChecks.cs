using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Verification.Instances;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>Checks one claim, as tests do.</summary>
public static class ClaimChecks
{
    /// <summary>Checks the claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="budget">How many instances to try, and from which seed.</param>
    /// <param name="cancellation">Stops the check; it then counts as unchecked.</param>
    public static Verdict Check(this Claim claim, Budget budget, CancellationToken cancellation) =>
        claim.Check(budget, [], new CheckProgress(), cancellation);

    /// <summary>Checks the claim at one instance.</summary>
    public static Trial Try<T>(this Claim<T> claim, T instance)
        where T : notnull => ClaimTrial.Of(claim, instance);

    /// <summary>Checks the claim at one instance, given in the JSON that a failing claim prints.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="instance">The instance.</param>
    public static ReplayOutcome Replay(this Claim claim, JsonElement instance) =>
        claim.Accept(new ReplayOfClaim(instance));

    internal static Verdict Check(
        this Claim claim,
        Budget budget,
        ImmutableArray<SampledRange> sampled,
        CheckProgress progress,
        CancellationToken cancellation
    ) => claim.Accept(new CheckOfClaim(budget, sampled, progress, cancellation));

    /// <summary>Tries a range of the instances of a true claim, and nothing else.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static SampledRange Sample(
        this Claim claim,
        Budget budget,
        InstanceRange range,
        CancellationToken cancellation
    ) => claim.Accept(new SamplingOfClaim(budget, range, cancellation));

    private sealed record CheckOfClaim(
        Budget Budget,
        ImmutableArray<SampledRange> Sampled,
        CheckProgress Progress,
        CancellationToken Cancellation
    ) : IClaimVisitor<Verdict>
    {
        public Verdict Visit<T>(Claim<T> claim)
            where T : notnull => ClaimCheck.Run(claim, Budget, Sampled, Progress, Cancellation);
    }

    private sealed record SamplingOfClaim(Budget Budget, InstanceRange Range, CancellationToken Cancellation)
        : IClaimVisitor<SampledRange>
    {
        public SampledRange Visit<T>(Claim<T> claim)
            where T : notnull
        {
            try
            {
                return InstanceSampling<T>
                    .Run(claim, Budget, Range, () => { }, Cancellation)
                    .Match<SampledRange>(
                        agree: instances => new SampledRange.Agrees(instances),
                        violated: (_, at) => new SampledRange.Disagrees(new(at, at + 1)),
                        broken: _ => new SampledRange.Disagrees(Range)
                    );
            }
            catch (Exception) when (!Cancellation.IsCancellationRequested)
            {
                // The generator throws; trying these instances again will say how.
                return new SampledRange.Disagrees(Range);
            }
        }
    }

    private sealed record ReplayOfClaim(JsonElement Instance) : IClaimVisitor<ReplayOutcome>
    {
        public ReplayOutcome Visit<T>(Claim<T> claim)
            where T : notnull =>
            InstanceJson
                .Read<T>(Instance)
                .Match<ReplayOutcome>(
                    read: found => new ReplayOutcome.Tried($"{found}", claim.Try(found)),
                    unreadable: fault => new ReplayOutcome.Unreadable(fault)
                );
    }
}
