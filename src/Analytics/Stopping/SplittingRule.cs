using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Stopping;

/// <summary>A rule by which the device decides, stage by stage, whether to send now or to compute one stage more.</summary>
public abstract record SplittingRule
{
    private SplittingRule() { }

    /// <summary>The rule of least expected cost, by backward induction (R3).</summary>
    public sealed record Optimal : SplittingRule;

    /// <summary>Stop when that costs no more than going exactly one stage further and stopping there (R6).</summary>
    public sealed record LookAhead : SplittingRule;

    /// <summary>Stop when that costs no more than going on to any fixed later cut and stopping there (R19).</summary>
    public sealed record StaticLookAhead : SplittingRule;

    /// <summary>Handles each rule.</summary>
    public T Match<T>(Func<T> optimal, Func<T> lookAhead, Func<T> staticLookAhead) =>
        this switch
        {
            Optimal => optimal(),
            LookAhead => lookAhead(),
            StaticLookAhead => staticLookAhead(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// The expected cost of one inference under this rule, relative to the edge server's computing: element N is J(N),
    /// N = 0..M; +∞ where it is infinite (R2).
    /// </summary>
    public ImmutableArray<double> ExpectedCosts(StoppingProblem problem) =>
        Match(
            optimal: () => BackwardInduction.ExpectedCosts(problem),
            lookAhead: () => OneStageLookAhead.ExpectedCosts(problem),
            staticLookAhead: () => Stopping.StaticLookAhead.ExpectedCosts(problem)
        );

    /// <summary>The same, into a span of M + 1 elements, with a channel in place of the problem's: the same law, prepared.</summary>
    internal void ExpectedCosts(StoppingProblem problem, Channel prepared, Span<double> expected)
    {
        switch (this)
        {
            case Optimal:
                BackwardInduction.ExpectedCosts(problem.Costs, prepared, expected);
                break;
            case LookAhead:
                OneStageLookAhead.ExpectedCosts(problem.Costs, prepared, expected);
                break;
            default:
                ExpectedCosts(problem).CopyTo(expected);
                break;
        }
    }

    /// <summary>
    /// The airtimes up to which to send at cuts 0..N−1 when N stages are placed (ξ, ξ̂ or ξ^SLA): send iff X ≤ ξ_n. Not positive:
    /// never send.
    /// </summary>
    public ImmutableArray<double> Thresholds(StoppingProblem problem, int placedStages) =>
        Match(
            optimal: () => BackwardInduction.Solve(problem, placedStages).Thresholds,
            lookAhead: () => OneStageLookAhead.Thresholds(problem)[..placedStages],
            staticLookAhead: () => Stopping.StaticLookAhead.Thresholds(problem, placedStages)
        );
}
