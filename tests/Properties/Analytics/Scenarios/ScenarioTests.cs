using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;

namespace SplitProofs.Properties.Analytics.Scenarios;

public class ScenarioTests
{
    private static readonly FiniteStateChannel _constant = FiniteStateChannel.OfAirtime([new(1, 1)]);

    [Fact]
    public void Memory_without_a_bound_holds_every_stage() =>
        Assert.Equal(3, new DeviceMemory.Unlimited().LargestPlacement(Chain(long.MaxValue / 4, 1, 0)));

    /// <summary>Stages of 5, then three times 2 and 3, then one of nothing and one of 4.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(9, 2)]
    [InlineData(10, 3)]
    [InlineData(11, 3)]
    [InlineData(12, 4)]
    [InlineData(15, 5)]
    [InlineData(19, 6)]
    [InlineData(20, 8)]
    [InlineData(23, 8)]
    [InlineData(24, 9)]
    [InlineData(1000, 9)]
    public void A_bound_holds_the_most_first_stages_that_fit_and_an_exact_fit_counts(long capacity, int stages)
    {
        var chain = new StageChain(
            new(8),
            blocks:
            [
                StageBlock.Once([Stage(5)]),
                new([new(_ => "a", Stage(2).Cost), new(_ => "b", Stage(3).Cost)], 3),
                StageBlock.Once([Stage(0), Stage(4)]),
            ]
        );

        Assert.Equal(stages, new DeviceMemory.Limited(new(capacity)).LargestPlacement(chain));
    }

    [Fact]
    public void Repeated_stages_without_parameters_fit_into_no_memory()
    {
        var chain = new StageChain(new(8), blocks: [new([new(_ => "relu", Stage(0).Cost)], 4)]);

        Assert.Equal(4, new DeviceMemory.Limited(new(0)).LargestPlacement(chain));
    }

    [Fact]
    public void Only_independent_draws_have_one_law()
    {
        Assert.Same(_constant, new Fading.Independent(_constant).RequireIndependent());
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            new Fading.WithMemory(
                MarkovChannel.Stationary(
                    [1.0],
                    [
                        [1.0],
                    ]
                )
            ).RequireIndependent()
        );
        Assert.Contains("memory", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_case_is_handled_by_its_own_function()
    {
        Assert.Equal("stated", Cases.Of(new Processors.Stated(new(1), new(2), new(3))));
        Assert.Equal("unstated", Cases.Of(new Processors.Unstated()));
        Assert.Equal("network", Cases.Of(new FeaturePrecision.OfNetwork()));
        Assert.Equal("link", Cases.Of(new FeaturePrecision.OfLink(new(4))));
        Assert.Equal("unlimited", Cases.Of(new DeviceMemory.Unlimited()));
        Assert.Equal("limited", Cases.Of(new DeviceMemory.Limited(new(4))));
    }

    [Fact]
    public void Features_are_sent_as_the_network_has_them_unless_the_link_sets_their_bits()
    {
        var chain = Chain(1, 2);
        var known = new StageChain(
            new(8),
            stages:
            [
                new(
                    "a",
                    Stage(1).Cost with
                    {
                        Tensors = new StageTensors.Known(Count: 1, FeatureElements: 6, RawInput: new(0), new(9)),
                    }
                ),
            ]
        );

        Assert.Same(chain, Link(new FeaturePrecision.OfNetwork()).AsSent(chain));
        Assert.Equal(8, Link(new FeaturePrecision.OfNetwork()).AsSent(known).CutData(0).Value);
        Assert.Equal(24, Link(new FeaturePrecision.OfLink(new(4))).AsSent(known).CutData(1).Value);
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            Link(new FeaturePrecision.OfLink(new(4))).AsSent(chain)
        );
        Assert.Contains("precision", thrown.Message, StringComparison.Ordinal);
    }

    private static Uplink Link(FeaturePrecision precision) =>
        new(new(1), new(1), new Fading.Independent(_constant)) { Precision = precision };

    private static StageChain Chain(params long[] parameters) => new(new(8), stages: [.. parameters.Select(Stage)]);

    private static Stage Stage(long parameters) =>
        new("a", new(new Work.Counted(new(1), new(2)), new(parameters), new(4)));

    private static class Cases
    {
        public static string Of(Processors processors) => processors.Match(_ => "stated", () => "unstated");

        public static string Of(FeaturePrecision precision) => precision.Match(() => "network", _ => "link");

        public static string Of(DeviceMemory memory) => memory.Match(() => "unlimited", _ => "limited");
    }
}
