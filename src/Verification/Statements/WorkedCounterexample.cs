using System.Collections.Immutable;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Verification.Statements;

/// <summary>A counterexample, worked through so that a reader can follow it by hand.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Claimed">The side that should be the smaller one, according to the statement.</param>
/// <param name="Bound">The other side, which is in fact smaller.</param>
public sealed record WorkedCounterexample(ImmutableArray<string> Steps, Rational Claimed, Rational Bound);
