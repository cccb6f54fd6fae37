using System.Diagnostics.CodeAnalysis;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>
/// Bounds, in closed form, of the optimal rule's best placement of equal layers among N &lt; M (R17): no search over N and no recursion.
/// </summary>
/// <param name="Least">The look-ahead rule's best of 0..min(N_mem, M−1) (R10).</param>
/// <param name="Most">⌈ln(φ/(K·t·g))/ln P(X &gt; r)⌉, or min(N_mem, M−1) where that is smaller.</param>
public sealed record OptimalPlacementBracket(int Least, int Most)
{
    /// <summary>
    /// Evaluates the closed forms for a question. <see langword="false"/> unless the question has the optimal rule, equal layers and
    /// independent draws, and the closed forms apply.
    /// </summary>
    public static bool TryFind(SplittingQuestion question, [NotNullWhen(true)] out OptimalPlacementBracket? bracket)
    {
        bracket = null;
        return question.Rule is SplittingRule.Optimal
            && question.Fading is Fading.Independent
            && EqualLayerChain.TryFrom(question.Scenario.AsRun(question.Chain), out var chain)
            && TryFind(EqualLayerProblem.Of(chain, question.Scenario), out bracket);
    }

    /// <summary>
    /// Evaluates the closed forms; <see langword="false"/> if they do not apply, because a layer is no more expensive on the device (δ ≤ 0)
    /// or the mean airtime is infinite (R2).
    /// </summary>
    public static bool TryFind(EqualLayerProblem problem, [NotNullWhen(true)] out OptimalPlacementBracket? bracket)
    {
        if (!(problem.Extra > 0) || double.IsPositiveInfinity(problem.Channel.MeanAirtime))
        {
            bracket = null;
            return false;
        }

        var last = Math.Min(problem.HorizonLimit, problem.Stages - 1);
        var (airtime, reservation) = (new NumericAirtime(problem.Channel), Reservation(problem));
        var least = EqualLayerPlacement.Of(problem).InteriorStages;

        var most = MyopiaBracket.MostPlacedStages(
            new Number(problem.Extra),
            new(problem.Offload),
            new(problem.Placement),
            new(problem.Inferences),
            new(last),
            new(reservation),
            airtime
        );
        bracket = new(least, (int)most.Value);
        return true;
    }

    /// <summary>
    /// The r with E[(r − X)⁺] = δ/t (R13), by bisection of the interval from 0 to ξ̂, in which it lies. Returns the lower end, for which
    /// the bound holds.
    /// </summary>
    private static double Reservation(EqualLayerProblem problem)
    {
        var (airtime, saving) = (new NumericAirtime(problem.Channel), problem.Extra / problem.Offload);
        var (low, high) = (0.0, problem.Channel.MeanAirtime + saving);
        for (var middle = high / 2; low < middle && middle < high; middle = low + ((high - low) / 2))
        {
            if (ReservationAirtime.Saving(new Number(middle), airtime).Value <= saving)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
