using FsCheck.Fluent;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>A layer on hardware that unrolls one of its loops.</summary>
/// <param name="Operations">w, its operations in units of a second at the rate 1.</param>
/// <param name="Data">d, its data in units of a second at the bandwidth 1.</param>
/// <param name="Rate">R, operations a second.</param>
/// <param name="Bandwidth">B, of the memory.</param>
/// <param name="Extent">u, the number of steps of the loop.</param>
/// <param name="Parallel">s, the number of steps that run at once.</param>
/// <param name="Alpha">α, the part of the time that depends on the utilisation.</param>
public sealed record PlatformLayer(
    int Operations,
    int Data,
    Rational Rate,
    Rational Bandwidth,
    int Extent,
    int Parallel,
    Rational Alpha
)
{
    /// <summary>The time of the operations alone.</summary>
    public Rational Operating => Operations / Rate;

    /// <summary>The time of the data alone.</summary>
    public Rational Moving => Data / Bandwidth;

    /// <summary>Whether moving the data takes as long as the operations.</summary>
    public bool IsMemoryBound => Operating <= Moving;

    /// <summary>The longer of both.</summary>
    public Rational Roofline => IsMemoryBound ? Moving : Operating;

    /// <summary>The share of units with something to do, counted in one batch of steps after another.</summary>
    public Rational Utilisation
    {
        get
        {
            if (Extent < Parallel)
            {
                return Rational.One;
            }

            var (done, units) = (0, 0);
            while (done < Extent)
            {
                done += Math.Min(Parallel, Extent - done);
                units += Parallel;
            }

            return Rational.Of(done, units);
        }
    }

    /// <summary>The efficiency: the part α of the time takes 1/utilisation times as long.</summary>
    public Rational Efficiency => Rational.One / (Rational.One - Alpha + (Alpha / Utilisation));

    /// <summary>The refined time, in fractions.</summary>
    public Rational Refined => IsMemoryBound ? Roofline : Roofline / Efficiency;

    /// <summary>The time as a platform computes it.</summary>
    /// <param name="model">The model of the time.</param>
    public double TimeOn(LayerTimeModel model) =>
        new LayerSpeed(
            new(Rate.ToDouble()),
            new(Bandwidth.ToDouble()),
            ActivationBits: 1,
            WeightBits: 1,
            UnrolledLoops.None with
            {
                Filters = new(Parallel, Alpha.ToDouble()),
            },
            model,
            Fused: []
        )
            .TimeOf(new("conv", "convolution", Operations, Data, 0, 0, new(1, 1, 1, Extent)))
            .Value;

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        $"w = {Operations}, d = {Data}, R = {Rate}, B = {Bandwidth}, u = {Extent}, s = {Parallel}, α = {Alpha}";
}

/// <summary>Random layers.</summary>
internal static class PlatformLayers
{
    public static Domain<PlatformLayer> Domain { get; } =
        new(
            "up to 64 operations and 64 data, rates from 1/4 to 8, loops of 1 to 40 steps, 1 to 16 of them at once, α from 0 to 1",
            from operations in Gen.Choose(1, 64)
            from data in Gen.Choose(1, 64)
            from rate in SmallFractions.Of(1, 32, 4)
            from bandwidth in SmallFractions.Of(1, 32, 4)
            from extent in Gen.Choose(1, 40)
            from parallel in Gen.Choose(1, 16)
            from alpha in SmallFractions.Of(0, 8, 8)
            select new PlatformLayer(operations, data, rate, bandwidth, extent, parallel, alpha),
            Simpler,
            [
                new("bound by the memory", layer => layer.IsMemoryBound),
                new("bound by the operations", layer => !layer.IsMemoryBound),
                new("every unit is busy", layer => layer.Utilisation == Rational.One),
                new("fewer steps than units", layer => layer.Extent < layer.Parallel),
                new("half of the units are idle", layer => layer.Utilisation < Rational.Of(6, 10)),
                new("nothing depends on the utilisation", layer => layer.Alpha == Rational.Zero),
                new("all depends on the utilisation", layer => layer.Alpha == Rational.One),
            ]
        );

    /// <summary>The values of the symbols.</summary>
    public static SymbolValues Values(PlatformLayer layer) =>
        SymbolValues.Of(
            (new("w"), layer.Operations),
            (new("d"), layer.Data),
            (new("R"), layer.Rate),
            (new("B"), layer.Bandwidth),
            (new("u"), layer.Extent),
            (new("s"), layer.Parallel),
            (new("α"), layer.Alpha),
            (new("η"), layer.Utilisation),
            (new("e"), layer.Efficiency),
            (new("T", "op"), layer.Operating),
            (new("T", "data"), layer.Moving),
            (new("T", "roof"), layer.Roofline),
            (new("T", "ref"), layer.Refined)
        );

    private static IEnumerable<PlatformLayer> Simpler(PlatformLayer layer) =>
        [
            .. Smaller(layer.Operations).Select(value => layer with { Operations = value }),
            .. Smaller(layer.Data).Select(value => layer with { Data = value }),
            .. Smaller(layer.Extent).Select(value => layer with { Extent = value }),
            .. Smaller(layer.Parallel).Select(value => layer with { Parallel = value }),
            .. SmallFractions.Simpler(layer.Rate, Rational.Of(1, 4), 8).Select(value => layer with { Rate = value }),
            .. SmallFractions
                .Simpler(layer.Bandwidth, Rational.Of(1, 4), 8)
                .Select(value => layer with { Bandwidth = value }),
            .. SmallFractions.Simpler(layer.Alpha, Rational.Zero, 1).Select(value => layer with { Alpha = value }),
        ];

    private static IEnumerable<int> Smaller(int value) =>
        new[] { 1, value / 2, value - 1 }.Where(smaller => smaller >= 1 && smaller < value).Distinct();
}
