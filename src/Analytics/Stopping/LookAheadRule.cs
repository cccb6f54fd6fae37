using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Stopping;

public abstract partial record SplittingRule
{
    /// <summary>
    /// Stop when that costs no more than going exactly one stage further and stopping there (R6; M4 on a channel with memory).
    /// </summary>
    public sealed record LookAhead : SplittingRule
    {
        /// <inheritdoc/>
        public override string Option => "lookahead";

        /// <inheritdoc/>
        public override string Name => "one-stage look-ahead";

        /// <inheritdoc/>
        public override bool ThresholdsDependOnHorizon => false;

        /// <inheritdoc/>
        public override ImmutableArray<double> ExpectedCosts(StoppingProblem problem) =>
            OneStageLookAhead.ExpectedCosts(problem);

        /// <inheritdoc/>
        public override ImmutableArray<double> Thresholds(StoppingProblem problem, int placedStages) =>
            OneStageLookAhead.Thresholds(problem)[..placedStages];

        /// <inheritdoc/>
        public override SplittingDecisions.SendingStates SendingStates(
            SplittingCosts costs,
            MarkovChannel channel,
            int placedStages
        ) => OneStageLookAhead.SendingStates(costs, channel, placedStages);

        internal override ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel) =>
            OneStageLookAhead.ExpectedCosts(costs, channel);

        internal override void ExpectedCosts(StoppingProblem problem, Channel prepared, Span<double> expected) =>
            OneStageLookAhead.ExpectedCosts(problem.Costs, prepared, expected);
    }
}
