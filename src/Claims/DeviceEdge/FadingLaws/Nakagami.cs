using System.Globalization;
using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

public abstract partial record FadingLaw
{
    /// <summary>Nakagami fading with a shape m.</summary>
    public sealed record Nakagami(double MeanDecibels, double Shape, double CutoffDecibels)
        : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        internal static FadingDomain Domain { get; } =
            new(
                "Nakagami",
                law => law is Nakagami,
                mean =>
                    Gen.Frequency((3, Gen.Choose(2, 32).Select(n => n / 4.0)), (1, Gen.Elements(0.95, 1.0, 1.05, 2.0)))
                        .Select(shape => (FadingLaw)new Nakagami(mean, shape, double.NegativeInfinity))
            )
            {
                Parameters = "(m = 0.5 to 8, often 0.95, 1, 1.05 or 2)",
                Sharpness = "m",
                Distribution = "incomplete gamma functions",
                Corners =
                [
                    new(
                        "Nakagami m = 1 without a cut-off, the boundary",
                        law => law is Nakagami { Shape: 1, Cutoff: 0 }
                    ),
                    new(
                        "Nakagami m = 1.05 without a cut-off, just finite",
                        law => law is Nakagami { Shape: 1.05, Cutoff: 0 }
                    ),
                    new(
                        "Nakagami m = 2 without a cut-off, the boundary for the variance",
                        law => law is Nakagami { Shape: 2, Cutoff: 0 }
                    ),
                ],
                Misstatements =
                [
                    new(
                        "Nakagami fading is infinite only for m below 1",
                        law => law is Nakagami { Shape: 1, Cutoff: 0 }
                    ),
                ],
                OverNetworks = [new Nakagami(10, 0.5, -7), new Nakagami(10, 4, -7)],
            };

        /// <inheritdoc/>
        public override double TailExponent => Shape;

        internal override double HighestCutoff => HighestCutoffFor(sharpness: Shape);

        /// <inheritdoc/>
        public override Channel ToChannel() => new NakagamiChannel(new(Mean), Shape, new(Cutoff));

        /// <inheritdoc/>
        public override SnrDistribution SnrBeforeCutoff() => SnrDistribution.Gamma(Shape, Shape / Mean);

        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"Nakagami m = {Shape}, {Words("mean")}");
    }
}
