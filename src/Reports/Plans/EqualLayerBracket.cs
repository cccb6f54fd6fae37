using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Plans;

/// <summary>The closed-form bracket of an answer (R17): of the optimal rule, for a network of equal layers.</summary>
internal static class EqualLayerBracket
{
    public static bool TryFind(Answer answer, [NotNullWhen(true)] out OptimalPlacementBracket? bracket)
    {
        bracket = null;
        return answer.Rule is SplittingRule.Optimal
            && EqualLayerChain.TryFrom(answer.Network.Chain, out var chain)
            && OptimalPlacementBracket.TryFind(EqualLayerProblem.Of(chain, answer.Scenario), out bracket);
    }
}
