using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Placement;

/// <summary>R11 over fading channels; the claim R11 checks it over finite-state ones, against an exact oracle.</summary>
public class RunLengthPlacementTests
{
    private static readonly Gen<ImmutableArray<StageRun>> _groups =
        from count in Gen.Choose(1, 6)
        from common in Gen.Choose(1, 100)
        from groups in Gen.ListOf(
            from stages in Gen.Choose(1, 25)
            from extra in Gen.Choose(-20, 100)
            from offload in Gen.Frequency((2, Gen.Constant(common)), (1, Gen.Choose(1, 100)))
            from placement in Gen.Frequency(
                (1, Gen.Constant(0.0)),
                (5, Gen.Choose(-40, 40).Select(n => Math.Pow(10, n / 10.0)))
            )
            select new StageRun(stages, extra / 50.0, offload / 20.0, offload / 20.0, placement),
            count
        )
        select groups.ToImmutableArray();

    private static readonly Gen<StoppingProblem> _problems =
        from groups in _groups
        from edge in Gen.Choose(0, 10)
        from inferences in Gen.Elements(1.0, 10, 1000, 1e6)
        from shape in Gen.Elements(0.6, 1, 1.5, 4)
        from mean in Gen.Choose(-5, 30)
        from limit in Gen.Choose(0, groups.Sum(run => run.Count))
        select new StoppingProblem(
            new SplittingCosts(
                Each(groups, run => run.Extra),
                Each(groups, run => run.Offload),
                groups.Sum(run => run.Count * Math.Max(0, -run.Extra)) + edge
            ),
            Each(groups, run => run.Placement),
            inferences,
            new NakagamiChannel(new(Math.Pow(10, mean / 10.0)), shape, new(0.05)),
            limit
        );

    [Fact]
    public void TheClosedFormCostsWhatTryingEveryPlacementCosts() =>
        Property.Holds(
            _problems.ToArbitrary(),
            problem =>
            {
                var closed = RunLengthPlacement.Of(RunLengthProblem.Of(problem));
                var table = PlacementTable.Of(problem, new SplittingRule.LookAhead());
                Assert.True(table.TryFindBest(out var placed));
                var least = table.FrameCost[placed];
                Assert.InRange(closed.FrameCost, least * (1 - 1e-10), least * (1 + 1e-10));
                Assert.InRange(table.FrameCost[closed.PlacedStages], 0, least * (1 + 1e-10));
                Assert.InRange(closed.PlacedStages, 0, problem.HorizonLimit);
            }
        );

    [Fact]
    public void TheRunsWriteTheSameStages() =>
        Property.Holds(
            _problems.ToArbitrary(),
            problem =>
            {
                var runs = RunLengthProblem.Of(problem).Runs;
                Assert.Equal<double>(problem.Costs.Extra, Each(runs, run => run.Extra));
                Assert.Equal<double>(problem.Costs.Offload, Each(runs, run => run.Offload));
                Assert.Equal<double>(problem.Placement, Each(runs, run => run.Placement));
                Assert.All(
                    runs.Zip(runs.Skip(1)),
                    pair => Assert.NotEqual(pair.First with { Count = pair.Second.Count }, pair.Second)
                );
            }
        );

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void TheWorkIsThatOfTheRunsHoweverManyStagesTheyHave(int depth)
    {
        var closed = RunLengthPlacement.Of(Deep(depth));
        Assert.Equal(4, closed.Candidates.Length);
    }

    [Fact]
    public void StagesBehindTheBestPlacementChangeNothing()
    {
        var (shallow, deep) = (RunLengthPlacement.Of(Deep(200)), RunLengthPlacement.Of(Deep(100_000)));
        Assert.InRange(shallow.PlacedStages, 1, 199);
        Assert.Equal(shallow.PlacedStages, deep.PlacedStages);
        Assert.Equal(shallow.FrameCost, deep.FrameCost);
    }

    [Fact]
    public void EqualLayersAreTwoRuns()
    {
        var equal = new EqualLayerProblem(100_000, 0.02, 2, 0, 0.1, 1000, Fading, 100_000);
        var (asLayers, asRuns) = (
            EqualLayerPlacement.Of(equal),
            RunLengthPlacement.Of(RunLengthProblem.Of(equal.ToStoppingProblem()))
        );
        Assert.Equal(2, asRuns.Candidates.Length);
        Assert.Equal(asLayers.PlacedStages, asRuns.PlacedStages);
        Assert.Equal(asLayers.FrameCost, asRuns.FrameCost, asLayers.FrameCost * 1e-12);
    }

    [Fact]
    public void RunsThatDoNotFollowOneAnotherAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Problem([new(1, 1, 2, 3, 0), new(1, 1, 2, 0, 0)]));
        Assert.Throws<ArgumentException>(() => Problem([new(2, 1, 2, 0, 0)]));
        Assert.Throws<ArgumentException>(() => Problem([new(1, 1, 2, 3, 0)]));
        Assert.Throws<ArgumentException>(() => Problem([]));
    }

    [Fact]
    public void AnInfiniteMeanAirtimeIsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            RunLengthPlacement.Of(new([new(1, 1, 2, 0, 0)], 0, 1, new RayleighChannel(new(10)), 1))
        );

    private static Channel Fading => new NakagamiChannel(new(10), 1.5, new(0.05));

    private static RunLengthProblem Deep(int depth) =>
        Problem([new(1, 0.1, 3, 2, 0.1), new(depth, 0.02, 2, 2, 0.1), new(1, 0.5, 2, 1, 0.1), new(1, 0.1, 1, 0, 0.1)]);

    private static RunLengthProblem Problem(ImmutableArray<StageRun> runs) =>
        new(runs, edge: 0, inferences: 1000, Fading, runs.Sum(run => run.Count));

    private static ImmutableArray<double> Each(ImmutableArray<StageRun> runs, Func<StageRun, double> value) =>
        [.. runs.SelectMany(run => Enumerable.Repeat(value(run), run.Count))];
}
