using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Sensitivity;

/// <summary>
/// The changes that would change the best number of placed stages N*: for each quantity of a scenario alone, the nearest values below and
/// above at which N* is different.
/// </summary>
/// <param name="All">The quantities that apply: speeds only where work is counted, weights only where both are above 0.</param>
/// <param name="LeftOut">
/// The quantities that were not searched, because some hundreds of solutions would take too long: there are too many stages, or each
/// solution needs new chains for a channel with memory.
/// </param>
/// <remarks>
/// Inferences and memory are searched in whole numbers, the mean signal-to-noise ratio in hundredths of a decibel, and the others in
/// numbers of three significant digits. N* never falls as inferences (R20) or memory increase, under any rule, so bisection finds the
/// nearest change. Bisection also suffices for bandwidth and speeds under the optimal rule and one-stage look-ahead, with independent draws
/// and a finite mean airtime: with R20, N* does not fall with the device's speed, does not rise with the edge server's, and does not rise
/// with the bandwidth where no stage is cheaper on the device. In all other cases N* may rise and fall again (F6). Then it is computed at
/// <see cref="StepsPerDecade"/> values per decade, or at each decibel, up to a factor of <see cref="Widest"/> or
/// <see cref="WidestDecibels"/> dB in either direction. A change that is undone between two of these values is missed.
/// </remarks>
public sealed record ChangeOvers(ImmutableArray<ChangeOver> All, ImmutableArray<ScenarioQuantity> LeftOut)
{
    /// <summary>
    /// The largest factor by which quantities other than inferences, memory and the mean signal-to-noise ratio are changed, in either
    /// direction.
    /// </summary>
    public const double Widest = 1000;

    /// <summary>How far the mean signal-to-noise ratio is searched, in either direction [dB].</summary>
    public const int WidestDecibels = 20;

    /// <summary>The number of values per decade that are solved where N* may rise and fall again.</summary>
    public const int StepsPerDecade = 8;

    /// <summary>The greatest number of inferences that is searched: beyond it not every whole number is a double.</summary>
    public const long MostInferences = 1L << 53;

    private const int HundredthsPerDecibel = 100;

    /// <summary>The most steps of the solver for one solution. Some hundred solutions then take seconds.</summary>
    private const double MostSteps = 100_000;

    /// <summary>A step over independent draws takes as long as this many transitions of a channel with memory.</summary>
    private const double TransitionsPerStep = 100;

    /// <summary>10^(k/8), k = 1..8, to three digits.</summary>
    private static readonly ImmutableArray<double> _steps = [1.33, 1.78, 2.37, 3.16, 4.22, 5.62, 7.5, 10];

    /// <summary>Searches each quantity.</summary>
    /// <param name="question">The question.</param>
    /// <param name="table">Its table (<see cref="SplittingQuestion.Table"/>), in which a placement that fits has a finite cost.</param>
    public static ChangeOvers Of(SplittingQuestion question, PlacementTable table)
    {
        var best = BestPlacement.Of(table.FrameCost.AsSpan(0, table.HorizonLimit + 1));
        ImmutableArray<Variation> solved = [.. Variations(question)];
        var tooLong = Steps(question) > MostSteps || NeedsNewChains(question.Scenario.Uplink);
        var found = (tooLong ? [] : solved)
            .Select(variation => variation.Search(question, best))
            .Append(Inferences(question, table, best))
            .Append(Memory(question, table, best))
            .ToDictionary(change => change.Quantity);
        return new(
            [.. ScenarioQuantity.All.Where(found.ContainsKey).Select(quantity => found[quantity])],
            tooLong ? [.. solved.Select(variation => variation.Quantity)] : []
        );
    }

    private static ChangeOver Inferences(SplittingQuestion question, PlacementTable table, BestPlacement best)
    {
        var present = question.Costs.Inferences;
        var search = new ChangeSearch(new Grid.Whole(), present, best, Solve);
        return new(
            ScenarioQuantity.Inferences,
            present,
            search.Below([1]),
            search.Above(present < MostInferences ? [MostInferences] : []),
            SearchMethod.Exact
        );

        BestPlacement Solve(double inferences)
        {
            var frames = new double[table.FrameCost.Length];
            PlacementTable.FrameCosts(question.Costs.Placement, inferences, table.CostPerInference.AsSpan(), frames);
            return BestPlacement.Of(frames.AsSpan(0, table.HorizonLimit + 1));
        }
    }

    private static ChangeOver Memory(SplittingQuestion question, PlacementTable table, BestPlacement best)
    {
        var present = question.Scenario.Memory.Match(
            unlimited: () => double.PositiveInfinity,
            limited: bound => bound.Capacity.Value
        );
        var search = new ChangeSearch(new Grid.Whole(), present, best, Solve);
        var above = search.Above(double.IsFinite(present) ? [Grid.Whole.Greatest] : []);
        return new(
            ScenarioQuantity.Memory,
            present,
            search.Below([0]),
            above is NearestChange.None ? new NearestChange.None(double.PositiveInfinity) : above,
            SearchMethod.Exact
        );

        BestPlacement Solve(double capacity)
        {
            var limit = new DeviceMemory.Limited(new Bits((long)capacity)).LargestPlacement(question.Chain);
            return BestPlacement.Of(table.FrameCost.AsSpan(0, limit + 1));
        }
    }

    /// <summary>The quantities for which every value needs a solution of its own.</summary>
    private static IEnumerable<Variation> Variations(SplittingQuestion question)
    {
        var (scenario, uplink) = (question.Scenario, question.Scenario.Uplink);
        var isMonotone =
            question is { Rule: SplittingRule.Optimal or SplittingRule.LookAhead, Fading: Fading.Independent draws }
            && double.IsFinite(draws.Channel.MeanAirtime);
        yield return Variation.Of(
            ScenarioQuantity.Bandwidth,
            uplink.Bandwidth.Value,
            isMonotone && !HasPeak(uplink) && question.Costs.Weighted.Extra.All(extra => extra >= 0),
            value => scenario with { Uplink = uplink with { Bandwidth = new(value) } }
        );
        if (MeanOf(uplink.Fading) is ({ Decibels: var decibels }, var withMean) && double.IsFinite(decibels))
        {
            yield return Variation.OfDecibels(
                ScenarioQuantity.MeanSnr,
                decibels,
                value =>
                    scenario with
                    {
                        Uplink = uplink with { Fading = withMean(SignalToNoiseRatio.FromDecibels(value)) },
                    }
            );
        }

        if (
            scenario.Processors is Processors.Stated speeds
            && question.Chain.Blocks.Any(block => block.Stages.Any(stage => stage.Cost.Work is Work.Counted))
        )
        {
            yield return Variation.Of(
                ScenarioQuantity.DeviceSpeed,
                speeds.DeviceSpeed.Value,
                isMonotone,
                value => scenario with { Processors = speeds with { DeviceSpeed = new(value) } }
            );
            yield return Variation.Of(
                ScenarioQuantity.EdgeSpeed,
                speeds.EdgeSpeed.Value,
                isMonotone,
                value => scenario with { Processors = speeds with { EdgeSpeed = new(value) } }
            );
        }

        var weights = scenario.Weights;
        if (weights is { Time.Value: > 0, Energy.Value: > 0 })
        {
            yield return Variation.Of(
                ScenarioQuantity.WeightRatio,
                weights.Energy.Value / weights.Time.Value,
                isMonotone: false,
                value => scenario with { Weights = weights with { Energy = new(value * weights.Time.Value) } }
            );
        }
    }

    /// <summary>Whether each solution divides a continuum into cells anew: for each stage, or because of the rate.</summary>
    private static bool NeedsNewChains(Uplink uplink) =>
        uplink.Fading is Fading.WithMemory { Channel: var channel }
        && (channel is DopplerRayleigh || (channel is GaussMarkovRayleigh && uplink.RateLaw != RateLaw.Capacity));

    /// <summary>Whether the law of the airtime changes with the bandwidth, because the rate has a peak.</summary>
    private static bool HasPeak(Uplink uplink) =>
        uplink.Rate.Match(shannon: rate => double.IsFinite(rate.Peak.Value), table: _ => false);

    private static (SignalToNoiseRatio Mean, Func<SignalToNoiseRatio, Fading> With)? MeanOf(Fading fading) =>
        fading.TryMeanSnr(out var mean) ? (mean, fading.WithMeanSnr) : null;

    /// <summary>About how many steps of the solver a solution takes.</summary>
    private static double Steps(SplittingQuestion question)
    {
        var perHorizon = question.Fading.Match(
            independent: _ => 1,
            withMemory: memory => Math.Max(1, Math.Pow(memory.Channel.Chain.States, 2) / TransitionsPerStep)
        );
        return perHorizon * question.Chain.Count * (question.Chain.Count + 1.0) / 2;
    }

    /// <summary>A quantity for which every value needs a solution of its own.</summary>
    private sealed record Variation(
        ScenarioQuantity Quantity,
        double Present,
        Grid Grid,
        SearchMethod Method,
        ImmutableArray<long> Below,
        ImmutableArray<long> Above,
        Func<double, Scenario> With
    )
    {
        /// <summary>A quantity in numbers of three digits.</summary>
        public static Variation Of(
            ScenarioQuantity quantity,
            double present,
            bool isMonotone,
            Func<double, Scenario> with
        )
        {
            var grid = new Grid.ThreeDigits();
            double[] factors = isMonotone
                ? [Widest]
                : [.. new[] { 1.0, 10, 100 }.SelectMany(decade => _steps.Select(step => decade * step))];
            return new(
                quantity,
                present,
                grid,
                isMonotone ? SearchMethod.Monotone : SearchMethod.Scan,
                [.. factors.Select(factor => grid.AtMost(present / factor))],
                [.. factors.Select(factor => grid.AtMost(present * factor))],
                with
            );
        }

        /// <summary>A ratio in hundredths of a decibel.</summary>
        public static Variation OfDecibels(ScenarioQuantity quantity, double present, Func<double, Scenario> with)
        {
            // Rounded, so that a level that was written in decibels is exactly that level again.
            var grid = new Grid.Hundredths();
            var rounded = Math.Round(present, 9);
            var number = grid.AtMost(rounded);
            int[] steps = [.. Enumerable.Range(1, WidestDecibels)];
            return new(
                quantity,
                rounded,
                grid,
                SearchMethod.Scan,
                [.. steps.Select(step => number - (step * HundredthsPerDecibel))],
                [.. steps.Select(step => number + (step * HundredthsPerDecibel))],
                with
            );
        }

        public ChangeOver Search(SplittingQuestion question, BestPlacement best)
        {
            var search = new ChangeSearch(
                Grid,
                Present,
                best,
                value =>
                {
                    var table = new SplittingQuestion(question.Chain, With(value), question.Rule).Table();
                    return BestPlacement.Of(table.FrameCost.AsSpan(0, table.HorizonLimit + 1));
                }
            );
            return new(Quantity, Present, search.Below(Below), search.Above(Above), Method);
        }
    }
}
