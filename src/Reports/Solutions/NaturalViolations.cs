using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Solutions;

/// <summary>
/// Tries the false statements F1 to F10 on networks under scenarios: are they violated on a real network over a fading channel, and by
/// how much? The costs are those of an inference with every stage placed, including the edge server's computing, unless the statement
/// says otherwise.
/// </summary>
internal static class NaturalViolations
{
    /// <summary>The least share that counts as a violation; a smaller one may be rounding, or too small to matter.</summary>
    public const double Least = 1e-4;

    /// <summary>By how much the mean signal of a better channel is multiplied.</summary>
    private static readonly ImmutableArray<double> _stronger = [2, 4, 10];

    /// <summary>The numbers of the statements that are tried.</summary>
    public static ImmutableArray<string> Claims { get; } = [.. Enumerable.Range(1, 10).Select(number => $"F{number}")];

    /// <summary>
    /// For each statement, the worst violation over Rayleigh fading; if there is none, the worst over any channel. Nothing for a
    /// statement that no network violates.
    /// </summary>
    /// <param name="placements">The networks under scenarios of independent draws.</param>
    public static ImmutableArray<NaturalViolation> Of(ImmutableArray<SolvedPlacement> placements)
    {
        var found = placements
            .AsParallel()
            .AsOrdered()
            .SelectMany(Of)
            .Where(violation => violation.Size >= Least)
            .ToLookup(violation => violation.Claim);
        return
        [
            .. Claims
                .Where(found.Contains)
                .Select(claim => found[claim].MaxBy(violation => (violation.IsRayleigh, violation.Size))!),
        ];
    }

    private static IEnumerable<NaturalViolation> Of(SolvedPlacement placement)
    {
        var question = placement.Optimal.Question;
        var problem = new CoInference(question.Costs, question.Fading.RequireIndependent()).Problem;
        if (!double.IsFinite(problem.Channel.MeanAirtime))
        {
            return [];
        }

        var fading = question.Scenario.Uplink.Fading.RequireIndependent();
        var lookAhead = Costs(problem, new SplittingRule.LookAhead());
        var optimal = Costs(problem, new SplittingRule.Optimal());
        var stages = problem.Stages;
        return
        [
            Violation("F1", lookAhead[stages], StaticCost(problem), "look-ahead costs more than the best fixed cut"),
            Violation("F2", lookAhead[stages], optimal[stages], "look-ahead costs more than the optimal rule"),
            Thresholds(),
            .. Enumerable
                .Range(1, stages - 1)
                .Select(placed =>
                    Larger(
                        "F4",
                        (optimal[placed] - optimal[placed + 1] - (optimal[placed - 1] - optimal[placed])) / optimal[0],
                        $"stage {placed + 1} is worth more than stage {placed}, relative to the cost with nothing placed"
                    )
                ),
            .. placement
                .LookAhead.Table.FrameCost.Zip(
                    placement.LookAhead.Table.FrameCost.Skip(1),
                    (before, after) => (before, after)
                )
                .Select(
                    (pair, placed) =>
                        Violation(
                            "F5",
                            pair.after,
                            pair.before,
                            $"a frame costs more with {placed + 1} of the stages placed than with {placed}"
                        )
                ),
            .. fading is RayleighChannel rayleigh ? Stronger(rayleigh) : [],
            Violation(
                "F8",
                With([.. problem.Costs.Offload.Select(cost => cost / 2)], problem.Costs.Extra),
                lookAhead[stages],
                "look-ahead costs more over twice the bandwidth"
            ),
            Violation(
                "F9",
                lookAhead[stages],
                With(problem.Costs.Offload.SetItem(0, 2 * problem.Costs.Offload[0]), problem.Costs.Extra),
                "look-ahead costs more with an input of half the size"
            ),
            .. stages > 1
                ?
                [
                    Violation(
                        "F10",
                        lookAhead[stages],
                        With(
                            problem.Costs.Offload.RemoveAt(1),
                            problem.Costs.Extra.RemoveAt(1).SetItem(0, problem.Costs.Extra[0] + problem.Costs.Extra[1])
                        ),
                        "look-ahead costs more with the cut between the first two stages than without it"
                    ),
                ]
                : Array.Empty<NaturalViolation>(),
        ];

        NaturalViolation Larger(string claim, double size, string words) =>
            new(claim, placement, double.IsFinite(size) ? size : 0, words, fading is RayleighChannel);

        NaturalViolation Violation(string claim, double more, double less, string words) =>
            Larger(claim, (more / less) - 1, words);

        NaturalViolation Thresholds()
        {
            var thresholds = new SplittingRule.Optimal().Thresholds(problem, stages);
            var steps = thresholds.Zip(thresholds.Skip(1), (before, after) => after - before).ToImmutableArray();
            var (rise, fall) = (steps.DefaultIfEmpty(0).Max(), -steps.DefaultIfEmpty(0).Min());
            return Larger(
                "F3",
                Math.Min(rise, fall) / thresholds.Max(Math.Abs),
                "the thresholds rise at some cut and fall at another, each time relative to the largest"
            );
        }

        IEnumerable<NaturalViolation> Stronger(RayleighChannel rayleigh) =>
            _stronger.SelectMany(times =>
            {
                var channel = question.Scenario.Uplink.RateLaw.Of(
                    new RayleighChannel(new SignalToNoiseRatio(times * rayleigh.MeanSnr.Linear), rayleigh.Cutoff)
                );
                var better = new StoppingProblem(
                    problem.Costs,
                    problem.Placement,
                    problem.Inferences,
                    channel,
                    problem.HorizonLimit
                );
                var table = PlacementTable.Of(better, new SplittingRule.LookAhead());
                var deeper = table.TryFindBest(out var placed) ? placed - placement.LookAhead.PlacedStages : 0;
                var signal = $"with a mean signal {SixDigits.Of(times)} times as strong";
                return new[]
                {
                    Larger(
                        "F6",
                        (double)deeper / stages,
                        $"{signal} look-ahead places {placed} stages and not {placement.LookAhead.PlacedStages}, relative to all"
                    ),
                    Violation(
                        "F7",
                        table.CostPerInference[stages],
                        lookAhead[stages],
                        $"look-ahead costs more {signal}"
                    ),
                };
            });

        double With(ImmutableArray<double> offload, ImmutableArray<double> extra) =>
            Costs(
                new StoppingProblem(
                    new SplittingCosts(extra, offload, problem.Costs.Edge),
                    [.. extra.Select(_ => 0.0)],
                    problem.Inferences,
                    problem.Channel,
                    extra.Length
                ),
                new SplittingRule.LookAhead()
            )[extra.Length];
    }

    private static ImmutableArray<double> Costs(StoppingProblem problem, SplittingRule rule) =>
        PlacementTable.Of(problem, rule).CostPerInference;

    private static double StaticCost(StoppingProblem problem) =>
        Enumerable
            .Range(0, problem.Stages + 1)
            .Min(cut => problem.Costs.Computing[cut] + (problem.Costs.OffloadAt(cut) * problem.Channel.MeanAirtime));
}
