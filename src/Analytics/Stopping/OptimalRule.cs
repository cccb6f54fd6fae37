using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Stopping;

public abstract partial record SplittingRule
{
    /// <summary>The rule of least expected cost, by backward induction (R3; M1 on a channel with memory).</summary>
    public sealed record Optimal : SplittingRule
    {
        /// <inheritdoc/>
        public override string Option => "optimal";

        /// <inheritdoc/>
        public override string Name => "optimal rule";

        /// <inheritdoc/>
        public override string NameInSentence => "the optimal rule";

        /// <inheritdoc/>
        public override string ShortName => "optimal";

        /// <inheritdoc/>
        public override ImmutableArray<double> ExpectedCosts(StoppingProblem problem) =>
            BackwardInduction.ExpectedCosts(problem);

        /// <inheritdoc/>
        public override ImmutableArray<double> Thresholds(StoppingProblem problem, int placedStages) =>
            BackwardInduction.Solve(problem, placedStages).Thresholds;

        /// <inheritdoc/>
        public override SplittingDecisions.SendingStates SendingStates(
            SplittingCosts costs,
            MarkovChannel channel,
            int placedStages
        ) => BackwardInduction.SendingStates(costs, channel, placedStages);

        internal override ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel) =>
            BackwardInduction.ExpectedCosts(costs, channel);

        internal override void ExpectedCosts(StoppingProblem problem, Channel prepared, Span<double> expected) =>
            BackwardInduction.ExpectedCosts(problem.Costs, prepared, expected);
    }
}
