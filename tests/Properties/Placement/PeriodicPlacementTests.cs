using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Properties.Placement;

/// <summary>R16 over fading channels; the claim R16 checks it over finite-state ones, against an exact oracle.</summary>
public class PeriodicPlacementTests
{
    private static readonly Gen<PeriodicProblem> _problems =
        from period in Gen.Choose(1, 6)
        from blocks in Gen.Choose(1, 20)
        from extra in Gen.ArrayOf(Gen.Choose(-20, 100).Select(n => n / 50.0), period)
        from offload in Gen.ArrayOf(Gen.Choose(20, 100).Select(n => n / 20.0), period)
        from placement in Gen.Frequency(
            (1, Gen.Constant(new double[period])),
            (5, Gen.ArrayOf(Gen.Choose(-40, 40).Select(n => Math.Pow(10, n / 10.0)), period))
        )
        from edge in Gen.Choose(0, 10)
        from inferences in Gen.Elements(1.0, 10, 1000, 1e6)
        from shape in Gen.Elements(0.6, 1, 1.5, 4)
        from mean in Gen.Choose(-5, 30)
        from limit in Gen.Frequency((1, Gen.Constant(blocks * period)), (1, Gen.Choose(0, blocks * period)))
        select new PeriodicProblem(
            new SplittingCosts([.. extra], [.. offload], extra.Sum(delta => Math.Max(0, -delta)) + edge),
            [.. placement],
            blocks,
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
                var closed = PeriodicPlacement.Of(problem);
                var table = PlacementTable.Of(problem.ToStoppingProblem(), new SplittingRule.LookAhead());
                Assert.True(table.TryFindBest(out var placed));
                var least = table.FrameCost[placed];
                Assert.InRange(closed.FrameCost, least * (1 - 1e-10), least * (1 + 1e-10));
                Assert.InRange(table.FrameCost[closed.PlacedStages], 0, least * (1 + 1e-10));
                Assert.InRange(closed.PlacedStages, 0, problem.HorizonLimit);
            }
        );

    [Fact]
    public void BlocksBehindTheBestPlacementChangeNothing()
    {
        var (shallow, deep) = (PeriodicPlacement.Of(Deep(100)), PeriodicPlacement.Of(Deep(50_000)));
        Assert.Equal(2, deep.Candidates.Length);
        Assert.InRange(shallow.PlacedStages, 3, 197);
        Assert.Equal<int>(shallow.Candidates, deep.Candidates);
        Assert.Equal(shallow.PlacedStages, deep.PlacedStages);
        Assert.Equal(shallow.FrameCost, deep.FrameCost);
    }

    [Fact]
    public void ABlockOfOneStageIsEqualLayers()
    {
        var channel = new NakagamiChannel(new(10), 1.5, new(0.05));
        var equal = EqualLayerPlacement.Of(new(40, 0.02, 2, 0, 0.1, 1000, channel, 40));
        var periodic = PeriodicPlacement.Of(new(new([0.02], [2], 0), [0.1], 40, 1000, channel, 40));
        Assert.Equal<int>([equal.InteriorStages], periodic.Candidates);
        Assert.Equal(equal.PlacedStages, periodic.PlacedStages);
        Assert.Equal(equal.FrameCost, periodic.FrameCost, equal.FrameCost * 1e-12);
    }

    [Fact]
    public void ABlockThatIsNeverLeftIsPlacedAtMostOnce()
    {
        // X ≡ 1: the first stage halves what is sent, the second never pays.
        var channel = FiniteStateChannel.OfAirtime([new(1, 1)]);
        var problem = new PeriodicProblem(new([0, 0], [2, 1], 0), [0, 1], 3, 20, channel, 5);
        Assert.Equal<int>([2, 1], PeriodicPlacement.Of(problem).Candidates);
        Assert.Equal(1, PeriodicPlacement.Of(problem).PlacedStages);
    }

    [Fact]
    public void AnInfiniteMeanAirtimeIsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            PeriodicPlacement.Of(new(new([1], [2], 0), [0], 3, 1, new RayleighChannel(new(10)), 3))
        );

    private static PeriodicProblem Deep(int blocks) =>
        new(
            new([0.02, 0.1], [2, 2.1], 0),
            [0.1, 0.2],
            blocks,
            1000,
            new NakagamiChannel(new(10), 1.5, new(0.05)),
            2 * blocks
        );
}
