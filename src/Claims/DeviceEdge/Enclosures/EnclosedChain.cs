using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures;

/// <summary>A chain with interval costs over an interval law: the solvers' steps in the reading of intervals.</summary>
/// <param name="extra">δ_1..δ_M.</param>
/// <param name="offload">t_0..t_{M−1}, positive.</param>
/// <param name="law">The law of the airtime.</param>
internal sealed class EnclosedChain(ImmutableArray<Interval> extra, ImmutableArray<Interval> offload, EnclosedLaw law)
{
    private const int States = 3;
    private const int FewStages = 3;

    /// <summary>The law of the airtime.</summary>
    public EnclosedLaw Law => law;

    /// <summary>The number of stages, M.</summary>
    public int Stages => extra.Length;

    /// <summary>The horizons from 1 on.</summary>
    public IEnumerable<int> Horizons => Enumerable.Range(1, Stages);

    /// <summary>The parameters of a chain of three stages over a channel of three states.</summary>
    public static ImmutableArray<ParameterRange> Parameters { get; } =
    [
        .. EnclosedLaw.Parameters(States, 0.25, 4),
        .. Enumerable.Range(1, FewStages).Select(n => new ParameterRange($"δ_{n}", Interval.Of(-2, 4))),
        .. Enumerable.Range(0, FewStages).Select(n => new ParameterRange($"t_{n}", Interval.Of(0.25, 4))),
    ];

    /// <summary>The chain of such parameters.</summary>
    public static EnclosedChain Read(ImmutableArray<Interval> box)
    {
        var (law, costs) = EnclosedLaw.Read(box, States);
        return new(costs[..FewStages], costs[FewStages..], law);
    }

    /// <summary>The parameters of equal layers over a channel of three states.</summary>
    /// <param name="leastExtra">The least δ.</param>
    public static ImmutableArray<ParameterRange> EqualLayerParameters(double leastExtra) =>
        [
            .. EnclosedLaw.Parameters(States, 0.25, 4),
            new("δ", Interval.Of(leastExtra, 4)),
            new("t", Interval.Of(0.25, 4)),
        ];

    /// <summary>The chain of such parameters.</summary>
    public static EnclosedChain ReadEqualLayers(ImmutableArray<Interval> box, int stages)
    {
        var (law, costs) = EnclosedLaw.Read(box, States);
        return OfEqualLayers(costs[0], costs[1], stages, law);
    }

    /// <summary>A chain of equal layers.</summary>
    public static EnclosedChain OfEqualLayers(Interval extra, Interval offload, int stages, EnclosedLaw law) =>
        new([.. Enumerable.Repeat(extra, stages)], [.. Enumerable.Repeat(offload, stages)], law);

    /// <summary>δ_{n+1}, the extra cost of going on from cut n.</summary>
    public Interval Extra(int cut) => extra[cut];

    /// <summary>t_n, 0 after the last stage.</summary>
    public Interval Offload(int cut) => cut < Stages ? offload[cut] : Interval.Integer(0);

    /// <summary>t_n·μ, the cost of a forced stop.</summary>
    public Interval Forced(int cut) => Offload(cut) * law.Mean;

    /// <summary>ξ̂_n.</summary>
    public Interval LookAheadThreshold(int cut) =>
        Analytics.Formulas.LookAheadThreshold.Airtime(Extra(cut), Offload(cut), Offload(cut + 1), law.Airtime);

    /// <summary>The optimal rule with a horizon: v_0..v_N and ξ_0..ξ_{N−1}.</summary>
    public (ImmutableArray<Interval> Values, ImmutableArray<Interval> Thresholds) Optimal(int horizon)
    {
        var (values, thresholds) = (new Interval[horizon + 1], new Interval[horizon]);
        values[horizon] = Forced(horizon);
        for (var cut = horizon - 1; cut >= 0; cut--)
        {
            thresholds[cut] = OptimalStep.Threshold(Extra(cut), values[cut + 1], Offload(cut));
            values[cut] = OptimalStep.Value(Offload(cut), thresholds[cut], law.Airtime);
        }

        return ([.. values], [.. thresholds]);
    }

    /// <summary>
    /// The cost of going on from each cut before a horizon to the best fixed later cut, which static look-ahead compares with (R19).
    /// </summary>
    public ImmutableArray<Interval> BestFixed(int horizon)
    {
        var goingOn = new Interval[horizon];
        for (var cut = horizon - 1; cut >= 0; cut--)
        {
            goingOn[cut] =
                cut == horizon - 1
                    ? StaticLookAheadStep.GoingOnToHorizon(Extra(cut), Offload(cut + 1), law.Airtime)
                    : StaticLookAheadStep.GoingOn(Extra(cut), Offload(cut + 1), goingOn[cut + 1], law.Airtime);
        }

        return [.. goingOn];
    }

    /// <summary>The expected cost from each cut on, if the device sends up to given thresholds.</summary>
    public ImmutableArray<Interval> CostOf(int horizon, Func<int, Interval> threshold)
    {
        var costs = new Interval[horizon + 1];
        costs[horizon] = Forced(horizon);
        for (var cut = horizon - 1; cut >= 0; cut--)
        {
            var (level, goingOn) = (threshold(cut), Extra(cut) + costs[cut + 1]);
            costs[cut] = law.Expect(x => Interval.WhereAtMost(x, level, Offload(cut) * x, goingOn));
        }

        return [.. costs];
    }

    /// <summary>J_LA(N) for N = 0..M, walked cut by cut.</summary>
    public ImmutableArray<Interval> LookAheadCosts() =>
        [.. Enumerable.Range(0, Stages + 1).Select(horizon => CostOf(horizon, LookAheadThreshold)[0])];

    /// <summary>J_LA(N) − J_LA(N + 1) for N = 0..M−1.</summary>
    public IEnumerable<Interval> LookAheadGains()
    {
        var costs = LookAheadCosts();
        return Enumerable.Range(0, Stages).Select(placed => costs[placed] - costs[placed + 1]);
    }

    /// <summary>The expected cost of the best fixed cut up to a horizon, which is at least 1.</summary>
    public Interval BestStatic(int horizon) => Interval.Minimum(Forced(0), BestFixed(horizon)[0]);
}
