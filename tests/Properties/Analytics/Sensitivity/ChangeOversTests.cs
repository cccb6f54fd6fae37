using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Sensitivity;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Analytics.Sensitivity;

public class ChangeOversTests
{
    private const int Most = 2000;

    [Property(MaxTest = 100, Arbitrary = new[] { typeof(SmallQuestion) })]
    public void On_either_side_of_a_change_another_solver_finds_what_is_reported(SmallQuestion small)
    {
        var changes = ChangesOf(small);
        Assert.Equal(ScenarioQuantity.All, changes.All.Select(change => change.Quantity));
        foreach (var change in changes.All)
        {
            foreach (var nearest in new[] { change.Below, change.Above })
            {
                Assert.Equal(
                    "",
                    nearest.Match(
                        found: at =>
                            At(small, change.Quantity, at.Value).Best is var there
                            && (there == small.Best || there != at.PlacedStages)
                                ? $"{there} at {at} of {change}, {small}"
                            : At(small, change.Quantity, at.Unchanged).Best != small.Best
                                ? $"a change before {at} of {change}, {small}"
                            : AreNeighbours(change, at) ? ""
                            : $"{at} of {change} is wide, {small}",
                        noPlacement: at => $"{at} of {change}, {small}",
                        none: at =>
                            At(small, change.Quantity, at.Limit).Best == small.Best
                                ? ""
                                : $"a change before {at} of {change}, {small}"
                    )
                );
            }
        }
    }

    [Property(MaxTest = 100, Arbitrary = new[] { typeof(SmallQuestion) })]
    public void Between_the_changes_another_solver_finds_the_same_placement(SmallQuestion small)
    {
        foreach (var change in ChangesOf(small).All.Where(change => change.Method == SearchMethod.Monotone))
        {
            var (low, high) = (Unchanged(change.Below), Unchanged(change.Above));
            for (var step = 0; step <= 20; step++)
            {
                var value = low * Math.Pow(high / low, step / 20.0);
                Assert.True(At(small, change.Quantity, value).Best == small.Best, $"{value:R} of {change}, {small}");
            }
        }
    }

    [Property(MaxTest = 100, Arbitrary = new[] { typeof(SmallQuestion) })]
    public void Before_the_first_change_of_a_scan_no_step_changes(SmallQuestion small)
    {
        foreach (var change in ChangesOf(small).All.Where(change => change.Method == SearchMethod.Scan))
        {
            var isLevel = change.Quantity == ScenarioQuantity.MeanSnr;
            double[] steps = isLevel
                ? [.. Enumerable.Range(1, 20).Select(step => Math.Floor((change.Present + step) * 100) / 100)]
                :
                [
                    .. from decade in new[] { 1.0, 10, 100 }
                    from step in new[] { 1.33, 1.78, 2.37, 3.16, 4.22, 5.62, 7.5, 10 }
                    select ThreeDigits(change.Present * decade * step),
                ];
            Assert.All(
                steps.Where(value => value <= Unchanged(change.Above)),
                value =>
                    Assert.True(At(small, change.Quantity, value).Best == small.Best, $"{value:R} of {change}, {small}")
            );
        }
    }

    [Property(MaxTest = 100, Arbitrary = new[] { typeof(SmallQuestion) })]
    public void The_change_in_inferences_is_that_of_all_whole_numbers_tried(SmallQuestion small)
    {
        var change = Of(small, ScenarioQuantity.Inferences);
        int[] best = [.. Enumerable.Range(1, Most).Select(inferences => (small with { Inferences = inferences }).Best)];
        var present = (int)small.Inferences;
        Assert.Equal(
            Enumerable.Range(1, present).LastOrDefault(inferences => best[inferences - 1] != small.Best),
            change.Below.Match(found: at => (int)at.Value, noPlacement: _ => -1, none: _ => 0)
        );
        var above = Enumerable
            .Range(present, Most - present + 1)
            .FirstOrDefault(inferences => best[inferences - 1] != small.Best);
        Assert.True(
            change.Above.Match(
                found: at => above == 0 ? at.Value > Most : at.Value == above,
                noPlacement: _ => false,
                none: at => above == 0 && at.Limit == ChangeOvers.MostInferences
            ),
            $"{above} and {change}, {small}"
        );
    }

    /// <summary>The memory matters only where the parameters of some stages just fit.</summary>
    [Property(MaxTest = 100, Arbitrary = new[] { typeof(SmallQuestion) })]
    public void The_change_in_memory_is_that_of_all_sizes_that_just_hold_some_stages(SmallQuestion small)
    {
        var change = Of(small, ScenarioQuantity.Memory);
        var sizes = new List<double> { 0 };
        foreach (var stage in small.Stages)
        {
            sizes.Add(sizes[^1] + stage.Parameters);
        }

        double[] below = [.. sizes.Select(size => size - 1).Where(size => size >= 0 && size < small.Memory)];
        double[] above = [.. sizes.Where(size => size > small.Memory)];
        Assert.Equal(
            below.Where(size => (small with { Memory = size }).Best != small.Best).DefaultIfEmpty(-1).Max(),
            change.Below.Match(found: at => at.Value, noPlacement: _ => double.NaN, none: at => at.Limit - 1)
        );
        Assert.Equal(
            above
                .Where(size => (small with { Memory = size }).Best != small.Best)
                .DefaultIfEmpty(double.PositiveInfinity)
                .Min(),
            change.Above.Match(found: at => at.Value, noPlacement: _ => double.NaN, none: at => at.Limit)
        );
    }

    [Fact]
    public void Without_a_finite_mean_airtime_less_memory_leaves_no_placement()
    {
        var question = Chain(2, new RayleighChannel(new(10)));
        var table = question.Table();
        Assert.True(table.TryFindBest(out var placed));
        Assert.Equal(2, placed);
        var memory = ChangeOvers.Of(question, table).All.Single(change => change.Quantity == ScenarioQuantity.Memory);
        Assert.Equal(new NearestChange.NoPlacement(199, 200), memory.Below);
        Assert.Equal(new NearestChange.None(double.PositiveInfinity), memory.Above);
    }

    [Fact]
    public void Of_very_many_stages_only_inferences_and_memory_are_searched()
    {
        var question = Chain(500, FiniteStateChannel.OfSnr([new(new(10), 1)]));
        var changes = ChangeOvers.Of(question, question.Table());
        Assert.Equal(
            [ScenarioQuantity.Inferences, ScenarioQuantity.Memory],
            changes.All.Select(change => change.Quantity)
        );
        Assert.Equal<ScenarioQuantity>(
            [ScenarioQuantity.Bandwidth, ScenarioQuantity.MeanSnr, ScenarioQuantity.WeightRatio],
            changes.LeftOut
        );
    }

    [Fact]
    public void With_a_doppler_spread_inferences_and_memory_are_searched_and_the_others_named()
    {
        var independent = Chain(2, new RayleighChannel(new(10), new(0.1)));
        var uplink = independent.Scenario.Uplink with
        {
            Fading = new Fading.WithMemory(new DopplerRayleigh(new(10), new(50), new(0.1))),
        };
        var question = new SplittingQuestion(
            independent.Chain,
            independent.Scenario with
            {
                Uplink = uplink,
            },
            independent.Rule
        );
        var changes = ChangeOvers.Of(question, question.Table());
        Assert.Equal(
            [ScenarioQuantity.Inferences, ScenarioQuantity.Memory],
            changes.All.Select(change => change.Quantity)
        );
        Assert.Equal<ScenarioQuantity>(
            [ScenarioQuantity.Bandwidth, ScenarioQuantity.MeanSnr, ScenarioQuantity.WeightRatio],
            changes.LeftOut
        );
    }

    [Fact]
    public void A_share_of_the_drawn_questions_has_memory_and_many_of_these_have_changes()
    {
        var drawn = SmallQuestion.Arbitrary().Generator.Draw(200);
        Assert.InRange(drawn.Count(small => small.Stay > 0), 30, 120);
        Assert.InRange(
            drawn
                .Where(small => small.Stay > 0)
                .SelectMany(small => ChangesOf(small).All)
                .Count(change => change.Below is NearestChange.Found || change.Above is NearestChange.Found),
            50,
            1000
        );
    }

    /// <summary>Measured stages of 100 bits each, whose speeds are not those of the scenario.</summary>
    private static SplittingQuestion Chain(int stages, Channel channel) =>
        new(
            new StageChain(
                new(1000),
                [
                    .. Enumerable
                        .Range(0, stages)
                        .Select(n => new Stage(
                            $"s{n}",
                            new(new Work.Measured(new(1e-3), new(1e-3), new(1e-6)), new(100), new(1000))
                        )),
                ]
            ),
            new Scenario(
                "measured",
                new Processors.Stated(new(1e9), new(1e-10), new(1e11)),
                new DeviceMemory.Unlimited(),
                new Uplink(new(1e6), new(0.1), new Fading.Independent(channel)),
                new Downlink(new(1e6), new(0.1)),
                new Weights(new(1), new(1)),
                10
            ),
            new SplittingRule.Optimal()
        );

    private static ChangeOvers ChangesOf(SmallQuestion small) => ChangeOvers.Of(small.Question, small.Question.Table());

    private static ChangeOver Of(SmallQuestion small, ScenarioQuantity quantity) =>
        ChangesOf(small).All.Single(change => change.Quantity == quantity);

    private static SmallQuestion At(SmallQuestion small, ScenarioQuantity quantity, double value) =>
        quantity.Key switch
        {
            "inferencesPerUpdate" => small with { Inferences = value },
            "bandwidth" => small with { Bandwidth = value },
            "meanSnr" => small.WithMeanDecibels(value),
            "deviceSpeed" => small with { DeviceSpeed = value },
            "edgeSpeed" => small with { EdgeSpeed = value },
            "memory" => small with { Memory = value },
            "weightRatio" => small.WithWeightRatio(value),
            var other => throw new ArgumentException($"There is no quantity {other}."),
        };

    private static double Unchanged(NearestChange nearest) =>
        nearest.Match(found: at => at.Unchanged, noPlacement: at => at.Unchanged, none: at => at.Limit);

    private static bool AreNeighbours(ChangeOver change, NearestChange.Found at)
    {
        var width = Math.Abs(at.Value - at.Unchanged);
        return change.Method == SearchMethod.Exact ? width == 1 || (change.Present == at.Unchanged && width < 1)
            : change.Quantity == ScenarioQuantity.MeanSnr ? width <= 0.01 + 1e-12
            : width <= 0.0100001 * Math.Min(at.Value, at.Unchanged) && ThreeDigits(at.Value) == at.Value;
    }

    /// <summary>The greatest number of three significant digits that is at most a number.</summary>
    private static double ThreeDigits(double value)
    {
        var parts = value.ToString("E2", CultureInfo.InvariantCulture).Split('E');
        var rounded = Of(decimal.Parse(parts[0], CultureInfo.InvariantCulture));
        return rounded <= value ? rounded : Of(decimal.Parse(parts[0], CultureInfo.InvariantCulture) - 0.01m);

        double Of(decimal digits) =>
            double.Parse($"{digits.ToString(CultureInfo.InvariantCulture)}E{parts[1]}", CultureInfo.InvariantCulture);
    }
}
