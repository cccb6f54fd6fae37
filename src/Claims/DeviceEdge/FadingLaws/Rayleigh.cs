using FsCheck.Fluent;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

public abstract partial record FadingLaw
{
    /// <summary>Rayleigh fading.</summary>
    public sealed record Rayleigh(double MeanDecibels, double CutoffDecibels) : FadingLaw(MeanDecibels, CutoffDecibels)
    {
        internal static FadingDomain Domain { get; } =
            new(
                "Rayleigh",
                law => law is Rayleigh,
                mean => Gen.Constant<FadingLaw>(new Rayleigh(mean, double.NegativeInfinity))
            )
            {
                Distribution = "incomplete gamma functions",
                OverNetworks = [new Rayleigh(13, -10), new Rayleigh(-3, 0)],
            };

        /// <inheritdoc/>
        public override double TailExponent => 1;

        internal override double HighestCutoff => HighestCutoffFor(sharpness: 1);

        /// <inheritdoc/>
        public override Channel ToChannel() => new RayleighChannel(new(Mean), new(Cutoff));

        /// <inheritdoc/>
        public override SnrDistribution SnrBeforeCutoff() => SnrDistribution.Gamma(1, 1 / Mean);

        /// <inheritdoc/>
        public override string ToString() => $"Rayleigh, {Words("mean")}";
    }
}
