using System.Collections.Immutable;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>A claim with the progress of its check. One thread runs the check; any thread may read the progress.</summary>
internal sealed class ClaimUnderCheck(Claim claim, Budget budget, ImmutableArray<SampledRange> sampled)
{
    private readonly CheckProgress _progress = new();
    private volatile Verdict? _verdict;

    /// <summary>The verdict; unchecked where the check has not ended.</summary>
    public Verdict Verdict => _verdict ?? new(claim, new Evidence.Unchecked($"{_progress}"), [], budget);

    /// <summary>Checks the claim.</summary>
    public void Run(CancellationToken cancellation) => _verdict = claim.Check(budget, sampled, _progress, cancellation);
}
