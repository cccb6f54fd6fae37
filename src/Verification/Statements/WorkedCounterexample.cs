using System.Collections.Immutable;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Statements;

/// <summary>A counterexample, worked through so that a reader can follow it by hand.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Claimed">The side that the statement says is not the larger one.</param>
/// <param name="Bound">The side that it is in fact larger than.</param>
public sealed record WorkedCounterexample(ImmutableArray<string> Steps, Rational Claimed, Rational Bound);
