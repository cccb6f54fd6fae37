using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Stopping;

public abstract partial record SplittingRule
{
    /// <summary>
    /// Stop when that costs no more than going on to any fixed later cut and stopping there (R19; M6 on a channel with memory).
    /// </summary>
    public sealed record StaticLookAhead : SplittingRule
    {
        /// <inheritdoc/>
        public override string Option => "static-lookahead";

        /// <inheritdoc/>
        public override string Name => "static look-ahead";

        /// <inheritdoc/>
        public override ImmutableArray<double> ExpectedCosts(StoppingProblem problem) =>
            Stopping.StaticLookAhead.ExpectedCosts(problem);

        /// <inheritdoc/>
        public override ImmutableArray<double> Thresholds(StoppingProblem problem, int placedStages) =>
            Stopping.StaticLookAhead.Thresholds(problem, placedStages);

        /// <inheritdoc/>
        public override SplittingDecisions.SendingStates SendingStates(
            SplittingCosts costs,
            MarkovChannel channel,
            int placedStages
        ) => Stopping.StaticLookAhead.SendingStates(costs, channel, placedStages);

        internal override ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel) =>
            Stopping.StaticLookAhead.ExpectedCosts(costs, channel);
    }
}
