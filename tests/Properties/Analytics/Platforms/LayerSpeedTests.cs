using System.Collections.Immutable;
using SplitProofs.Analytics.Platforms;

namespace SplitProofs.Properties.Analytics.Platforms;

/// <summary>Times of layers with numbers that are worked out by hand.</summary>
public class LayerSpeedTests
{
    /// <summary>1,000 operations at 100 a second, and (300 + 200)·4 + 50·16 = 2,800 bits at 100 a second.</summary>
    private static readonly LayerCounts _layer = new("conv", "convolution", 1000, 300, 200, 50, new(1, 1, 1, 1));

    /// <summary>4 rows, 5 columns, 8 channels and 16 filters at once.</summary>
    private static readonly UnrolledLoops _unrolled = new(new(4, 1), new(5, 1), new(8, 1), new(16, 0.5));

    [Fact]
    public void Elements_and_weights_have_their_own_bits()
    {
        var speed = Speed(new LayerTimeModel.Roofline());
        Assert.Equal(10.0, speed.Operating(_layer).Value);
        Assert.Equal(28.0, speed.Moving(_layer).Value);
        Assert.Equal(28.0, speed.TimeOf(_layer).Value);
    }

    /// <summary>5 of 8 units, 6 of 10, 9 of 16; and of the filters, of which half the time depends, 1/(0.5 + 0.5·32/17).</summary>
    [Theory]
    [InlineData(4.0, 5.0, 8.0, 16.0, 1.0)]
    [InlineData(5.0, 5.0, 8.0, 16.0, 5 / 8.0)]
    [InlineData(4.0, 6.0, 8.0, 16.0, 6 / 10.0)]
    [InlineData(4.0, 5.0, 9.0, 16.0, 9 / 16.0)]
    [InlineData(4.0, 5.0, 8.0, 17.0, 34 / 49.0)]
    [InlineData(5.0, 6.0, 9.0, 17.0, 5 / 8.0 * (6 / 10.0) * (9 / 16.0) * (34 / 49.0))]
    public void Each_loop_has_its_own_efficiency(
        double rows,
        double columns,
        double channels,
        double filters,
        double efficiency
    ) => Assert.Equal(efficiency, _unrolled.Efficiency(new(rows, columns, channels, filters)), 1e-15);

    /// <summary>
    /// The layer takes 10 s to operate and 28 s to move its data; with a hundredth of the data it takes 0.28 s to move them. At 50
    /// operations a second it takes 20 s.
    /// </summary>
    [Theory]
    [InlineData("roofline", 1.0, 28)]
    [InlineData("refined", 1.0, 28)]
    [InlineData("table", 1.0, 20)]
    [InlineData("mixed", 1.0, 20)]
    [InlineData("roofline", 0.01, 10)]
    [InlineData("refined", 0.01, 16)]
    [InlineData("table", 0.01, 20)]
    [InlineData("mixed", 0.01, 32)]
    public void The_efficiency_counts_where_operating_takes_longer(string model, double data, double seconds)
    {
        var rate = new MeasuredRate([new(1, new(50))]);
        var speed = Speed(
            model switch
            {
                "roofline" => new LayerTimeModel.Roofline(),
                "refined" => new LayerTimeModel.Refined(),
                "table" => new LayerTimeModel.Table(rate),
                _ => new LayerTimeModel.Mixed(rate),
            }
        ) with
        {
            Loops = _unrolled,
        };
        var layer = _layer with
        {
            Inputs = data * _layer.Inputs,
            Outputs = data * _layer.Outputs,
            Weights = data * _layer.Weights,
            Loops = new(5, 5, 8, 16),
        };
        Assert.Equal(seconds, speed.TimeOf(layer).Value, 1e-12);
    }

    /// <summary>28 s for each run of a layer that is bound by the memory, and 10 s for each run of one that is not.</summary>
    [Theory]
    [InlineData(3, 1, 94, 84, true)]
    [InlineData(1, 1, 38, 28, true)]
    [InlineData(1, 3, 58, 28, false)]
    public void Each_run_of_a_layer_takes_its_time(int moving, int operating, double time, double bound, bool isBound)
    {
        var stage = Assert.IsType<StageTime.Known>(
            On(Speed(new LayerTimeModel.Roofline()))
                .TimeOf([_layer with { Times = moving }, _layer with { Times = operating, Inputs = 0, Outputs = 0 }])
        );
        Assert.Equal((time, bound, isBound), (stage.Time.Value, stage.MemoryBoundTime.Value, stage.IsMemoryBound));
    }

    [Fact]
    public void Moving_that_takes_as_long_as_operating_is_bound_by_the_memory() =>
        Assert.True(Speed(new LayerTimeModel.Roofline()).IsMemoryBound(_layer with { Operations = 2800 }));

    /// <summary>Two operators of a fused class run with the layer before them, and a third after another layer does not.</summary>
    [Fact]
    public void What_is_fused_takes_no_time_right_after_the_layer_or_another_fused_one()
    {
        var speed = Speed(new LayerTimeModel.Roofline());
        var activation = _layer with { Operator = "relu", Class = "activation" };
        var platform = new Platform(
            "board",
            ImmutableDictionary<string, LayerSpeed>
                .Empty.Add("convolution", speed with { Fused = ["activation"] })
                .Add(Platform.Others, speed)
        );
        var pool = _layer with { Operator = "maxpool", Class = "pooling" };
        Assert.Equal(28.0, Known(_layer, activation, activation).Time.Value);
        Assert.Equal(84.0, Known(_layer, pool, activation).Time.Value);
        Assert.Equal(56.0, Known(activation, _layer).Time.Value);

        StageTime.Known Known(params LayerCounts[] layers) => Assert.IsType<StageTime.Known>(platform.TimeOf(layers));
    }

    [Fact]
    public void The_speed_of_an_operator_goes_before_that_of_its_class_and_of_all_others()
    {
        var own = Speed(new LayerTimeModel.Roofline());
        var all = ImmutableDictionary<string, LayerSpeed>
            .Empty.Add("conv", own)
            .Add("convolution", own with { Bandwidth = new(50) })
            .Add(Platform.Others, own with { Bandwidth = new(25) });
        Assert.Equal(28.0, Time(all));
        Assert.Equal(56.0, Time(all.Remove("conv")));
        Assert.Equal(112.0, Time(all.Remove("conv").Remove("convolution")));

        static double Time(ImmutableDictionary<string, LayerSpeed> speeds) =>
            Assert.IsType<StageTime.Known>(new Platform("board", speeds).TimeOf([_layer])).Time.Value;
    }

    private static Platform On(LayerSpeed speed) =>
        new("board", ImmutableDictionary<string, LayerSpeed>.Empty.Add(Platform.Others, speed));

    private static LayerSpeed Speed(LayerTimeModel model) =>
        new(new(100), new(100), ActivationBits: 4, WeightBits: 16, UnrolledLoops.None, model, []);
}
