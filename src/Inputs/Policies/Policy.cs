using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Inputs.Policies;

/// <summary>When a device sends: the part of a plan that the device needs. It applies to independent draws only.</summary>
/// <param name="Model">The network's name in print.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Rule">The rule, as <c>--rule</c> takes it.</param>
/// <param name="Stages">The number of stages of the network, M.</param>
/// <param name="Cuts">The decision at each cut 0..N−1. At cut N the device always sends, unless all stages have run.</param>
public sealed record Policy(string Model, string Scenario, string Rule, int Stages, ImmutableArray<PolicyCut> Cuts)
{
    /// <summary>The number of stages on the device, N.</summary>
    public int PlacedStages => Cuts.Length;

    /// <summary>The policy of a plan.</summary>
    /// <param name="model">The network's name in print.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="rule">The rule, as <c>--rule</c> takes it.</param>
    /// <param name="stages">The names of the network's stages.</param>
    /// <param name="decisions">The plan's thresholds.</param>
    public static Policy Of(
        string model,
        string scenario,
        string rule,
        ImmutableArray<string> stages,
        SplittingDecisions.Thresholds decisions
    ) =>
        new(
            model,
            scenario,
            rule,
            stages.Length,
            [
                .. Enumerable
                    .Range(0, decisions.PlacedStages)
                    .Select(cut => new PolicyCut(stages[cut], decisions.LeastSnr(cut))),
            ]
        );

    /// <summary>The decisions on an uplink.</summary>
    /// <param name="uplink">The uplink, whose draws are independent.</param>
    /// <exception cref="InvalidOperationException">The channel has memory.</exception>
    public SplittingDecisions.Thresholds On(Uplink uplink)
    {
        var rate = uplink.RateLaw;
        return new([.. Cuts.Select(cut => cut.LongestAirtime(rate))], uplink.Airtimes.RequireIndependent())
        {
            Rate = rate,
        };
    }
}

/// <summary>The decision at one cut.</summary>
/// <param name="Before">The name of the next stage.</param>
/// <param name="LeastSnr">The signal-to-noise ratio from which to send; 0: always, +∞: never.</param>
public sealed record PolicyCut(string Before, SignalToNoiseRatio LeastSnr)
{
    /// <summary>The longest airtime at which to send; 0: never, +∞: always.</summary>
    internal double LongestAirtime(RateLaw rate) =>
        double.IsPositiveInfinity(LeastSnr.Linear) ? 0
        : LeastSnr.Linear == 0 ? double.PositiveInfinity
        : rate.AirtimeAt(Airtime.OfSnr(LeastSnr.Linear));
}
